"""For whom a paper is: lists of papers say it in groups, so that a condition isn't read past."""

from __future__ import annotations

from enum import StrEnum

from kiosk.domain.service import Paper, Service


class PaperCase(StrEnum):
    """When a paper is needed, in the order in which lists show it."""

    ALWAYS = "always"
    ANOTHER = "another"
    """If one asks for another person: a relative, or as an agent."""
    CHILD = "child"
    """If the person concerned is below an age that the paper's note tells."""
    SOMETIMES = "sometimes"
    """Where the note applies: if there is one, if it is asked for."""


def paper_case(service: Service, paper: Paper) -> PaperCase:
    """Return when `paper` of `service` is needed, whoever asks; its note says it more exactly."""
    subjects = {
        when.subject
        for when in paper.when
        if when.subject != "relation" or not set(service.relations) <= set(when.any_of)
    }
    if paper.optional:
        return PaperCase.SOMETIMES
    if "age" in subjects:
        return PaperCase.CHILD
    if "relation" in subjects:
        return PaperCase.ANOTHER
    return PaperCase.SOMETIMES if subjects else PaperCase.ALWAYS

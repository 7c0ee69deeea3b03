"""For whom a paper is: what a list of papers may be grouped by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.papers import PaperCase, paper_case
from kiosk.domain.questions import Condition
from kiosk.domain.service import Paper, Relation
from tests.domain.made_up import LABEL, a_service

SERVICE = replace(a_service(), relations=(Relation.SELF, Relation.CHILD, Relation.AGENT))
MINOR = Condition("age", below=14)
ANSWERED = Condition("form.reported", ("yes",))


def relation(*names: str) -> Condition:
    return Condition("relation", names)


@pytest.mark.parametrize(
    ("when", "optional", "case"),
    [
        ((), False, PaperCase.ALWAYS),
        ((relation("self", "child", "agent"),), False, PaperCase.ALWAYS),
        ((relation("child", "agent"),), False, PaperCase.ANOTHER),
        ((relation("agent"),), False, PaperCase.ANOTHER),
        ((relation("child"), MINOR), False, PaperCase.CHILD),
        ((MINOR,), False, PaperCase.CHILD),
        ((ANSWERED,), False, PaperCase.SOMETIMES),
        ((), True, PaperCase.SOMETIMES),
        ((relation("child"),), True, PaperCase.SOMETIMES),
    ],
)
def test_a_paper_is_listed_under_who_needs_it(
    when: tuple[Condition, ...], optional: bool, case: PaperCase
) -> None:
    assert paper_case(SERVICE, Paper("paper", LABEL, when=when, optional=optional)) is case


def test_a_paper_for_every_relative_is_for_everyone_where_nobody_asks_for_themselves() -> None:
    service = replace(SERVICE, relations=(Relation.CHILD, Relation.AGENT))
    assert paper_case(service, Paper("paper", LABEL, when=(relation("child", "agent"),))) is PaperCase.ALWAYS

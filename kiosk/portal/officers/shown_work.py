"""A request's history in words: officers' decisions and what its mission did, in one line of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.request_file import SEEN, EntryKind
from kiosk.domain.service import Language, Service
from kiosk.domain.states import RequestState
from kiosk.portal.officers.request_work import Done
from kiosk.portal.officers.requests import Move, RequestDetail
from kiosk.portal.officers.showing import field_labels, shown_value
from kiosk.portal.web.texts import say, say_code


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """One thing that happened to a request. `at_ms` is by the portal's clock, `said_ms` by its mission's.

    `what` are labels with their values, isolated one by one. `held`: the operation that an officer is to look
    at. Not `in_force`: it was decided otherwise.
    """

    who: str
    at_ms: int
    state: str = ""
    note: str = ""
    what: tuple[tuple[str, str], ...] = ()
    said_ms: int | None = None
    held: str = ""
    in_force: bool = True


def shown_history(catalogue: Catalogue, detail: RequestDetail, language: Language) -> tuple[ShownEvent, ...]:
    """Return all that happened to a request, the oldest first."""
    service = catalogue.services.get(detail.row.service)
    events = [*_moves(detail.history, language), *_work(service, detail.work, language)]
    return tuple(sorted(events, key=lambda event: event.at_ms))


def _moves(history: Iterable[Move], language: Language) -> Iterator[ShownEvent]:
    """A mission's moves are told with the rest of what it did."""
    for move in history:
        if move.op_id is None:
            yield ShownEvent(move.officer or say("by_portal", language), move.at_ms, move.state, move.note)


def _work(service: Service | None, work: Iterable[Done], language: Language) -> Iterator[ShownEvent]:
    for done in work:
        moved, handed_over = done.kind == EntryKind.MOVED, done.kind == EntryKind.HANDED_OVER
        yield ShownEvent(
            who=say("by_mission", language),
            at_ms=done.received_ms,
            state=done.value if moved else RequestState.COLLECTED if handed_over else "",
            note=done.text if done.kind == EntryKind.NOTED else "",
            what=tuple(_what(service, done, language)),
            said_ms=done.said_ms,
            held=done.op_id if done.held else "",
            in_force=done.in_force,
        )


def _what(service: Service | None, done: Done, language: Language) -> Iterator[tuple[str, str]]:
    match done.kind:
        case EntryKind.CORRECTED:
            field = field_labels(service, language).get(done.subject, done.subject)
            yield field, shown_value(service, done.subject, done.text, language)
            before = shown_value(service, done.subject, done.before or "", language)
            yield say("before_that", language), before or say("nothing", language)
        case EntryKind.PAPER:
            papers = service.papers if service else ()
            labels = {paper.id: paper.label.in_language(language) for paper in papers}
            seen = "paper_seen" if done.value == SEEN else "paper_missing"
            yield say(seen, language), labels.get(done.subject, done.subject)
        case EntryKind.HANDED_OVER:
            yield say("handed_to", language), say_code("collector", done.value, language)
            yield say("by_proof", language), say_code("proof", done.subject, language)
            if done.text:
                yield say("collector_told", language), done.text

"""The slip of a number tells its holder how it stands, from the gate to the day after."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import HOUR_MS
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Priority
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.office.claim import BySlip
from kiosk.office.hall.counter import Finish
from kiosk.office.hall.numbers import Numbered
from kiosk.office.hall.own_number import Holds, OwnNumber
from kiosk.office.hall.paper_numbers import gate_numbers
from kiosk.office.hall.walk_in import Asking
from kiosk.office.papers.ticket_paper import gate_cards
from kiosk.office.requests.following import Followed
from kiosk.paper.number_card import cards_pdf
from kiosk.store.queue.stopping import stop_line
from tests.office.hall.at_counter import counter, ticket
from tests.office.hall.test_day_end import closed
from tests.office.hall.test_front_desk import front
from tests.office.hall.test_walk_in import LINE, SUPERVISOR, hall, waits
from tests.office.station import TODAY, TOMORROW, Station
from tests.office.visitors import SERVICE, slip_code, tap
from tests.paper.pictures import pdf_pages, scanned

pytestmark = pytest.mark.usefixtures("qapp")


def own(lent: Station, code: str) -> OwnNumber:
    """Return what a kiosk says of the slip with this code."""
    found = lent.desk.follow(BySlip(code))
    assert isinstance(found, Followed)
    assert found.number is not None
    return found.number


def paper_of(lent: Station, kept: Ticket) -> str:
    lent.desk.numbers.print_ticket(tap(), kept.id, Language.ARABIC)
    return slip_code(lent)


def asking(lent: Station, persons: int = 1) -> Asking:
    service = lent.desk.catalogue.services[SERVICE]
    line = lent.desk.numbers.line_of(service)
    assert line is not None
    return Asking(service, line, persons, Priority.NONE, Language.ARABIC, tap())


def test_a_number_waits_is_called_missed_and_served(lent: Station) -> None:
    waits(lent)
    kept, desk = waits(lent), counter(lent)
    code = paper_of(lent, kept)
    assert (own(lent, code).holds, own(lent, code).before) == (Holds.WAITS, 1)
    called = ticket(desk.call(tap(), kept))
    assert own(lent, code).holds is Holds.CALLED
    missed = ticket(desk.miss(tap(), called))
    assert own(lent, code).holds is Holds.MISSED
    again = ticket(desk.call(tap(), ticket(desk.bring_back(tap(), missed))))
    desk.finish(tap(), ticket(desk.start(tap(), again)), Finish.DONE)

    assert own(lent, code).holds is Holds.OVER


def test_who_waited_until_the_doors_closed_finds_the_new_number_by_the_old_slip(lent: Station) -> None:
    code = paper_of(lent, waits(lent))
    (carried,) = closed(lent).carried

    assert (own(lent, code).holds, own(lent, code).ticket.id) == (Holds.LATER, carried.id)
    lent.now_ms += 24 * HOUR_MS
    assert (own(lent, code).holds, own(lent, code).ticket.id) == (Holds.WAITS, carried.id)


def test_who_waited_on_a_day_that_nobody_closed_reads_that_their_number_is_kept(lent: Station) -> None:
    code = paper_of(lent, waits(lent))
    lent.now_ms += 24 * HOUR_MS
    assert own(lent, code).holds is Holds.KEPT

    (carried,) = closed(lent).carried

    assert (own(lent, code).holds, own(lent, code).ticket.id) == (Holds.WAITS, carried.id)


def test_a_number_of_the_gate_is_named_at_the_kiosk_and_ranks_since_its_printing(lent: Station) -> None:
    front(lent).print_gate(tap(), 1)
    code = slip_code(lent)
    shown = own(lent, code)
    assert shown.holds is Holds.UNNAMED
    lent.now_ms += HOUR_MS
    waits(lent)
    numbers, op_id = lent.desk.numbers, tap()
    line = asking(lent).line
    assert numbers.outlook(line, 2, Priority.NONE, shown.ticket).before == 0
    assert numbers.outlook(line, 2, Priority.NONE).before == 1

    given = numbers.name(op_id, shown.ticket, asking(lent, 2))
    assert isinstance(given, Numbered)
    assert (given.ticket.number, given.ticket.persons, given.ticket.standing.line) == (1, 2, LINE)
    again = numbers.name(tap(), shown.ticket, asking(lent))
    assert isinstance(again, Numbered)
    assert again.ticket == given.ticket
    assert numbers.name(op_id, shown.ticket, asking(lent)) == again
    assert own(lent, code).holds is Holds.WAITS
    assert ticket(counter(lent).call_next(tap())).id == given.ticket.id


def test_after_the_day_nobody_names_a_number_of_the_gate(lent: Station) -> None:
    front(lent).print_gate(tap(), 1)
    held = own(lent, slip_code(lent)).ticket
    stop_line(lent.desk.store, SUPERVISOR, tap(), LINE, StopReason.DAY_OVER)

    assert lent.desk.numbers.name(tap(), held, asking(lent)) is StopReason.DAY_OVER


def test_numbers_of_the_gate_that_are_printed_in_the_evening_are_of_the_next_day(
    lent: Station, tmp_path: Path
) -> None:
    may = Acting("head", "counter-1", frozenset({Permission.ISSUE_NUMBER}))
    there = replace(hall(lent), acting=may)
    assert {each.day for each in gate_numbers(there, tap(), 2)} == {TODAY}
    lent.now_ms += 4 * HOUR_MS
    evening = gate_numbers(there, tap(), 2)

    assert {each.day for each in evening} == {TOMORROW}
    assert evening[0].standing.since_ms == lent.now_ms + int(14.5 * HOUR_MS)
    (first, second) = gate_cards(there, evening)
    (code,) = scanned(pdf_pages(cards_pdf([first]), tmp_path)[0])
    assert own(lent, code).holds is Holds.LATER
    assert code == first.code != second.code


def test_another_nodes_slip_is_none_of_ours(lent: Station) -> None:
    code = paper_of(lent, waits(lent))
    other = replace(lent.desk.store, node_letter="B")

    found = replace(lent.desk, store=other).follow(BySlip(code))
    assert not isinstance(found, Followed)

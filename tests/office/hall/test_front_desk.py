"""The reception gives numbers, and says what those on paper are for: from the gate, and of the kit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import Arrival
from kiosk.domain.errors import NotAllowed
from kiosk.domain.paper_numbers import KIT
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Priority
from kiosk.domain.text import isolate
from kiosk.domain.ticket import ticket_reference
from kiosk.office.hall.check_in import Arrived
from kiosk.office.hall.front_desk import FrontDesk, HandedOut, Wish
from kiosk.office.hall.paper_numbers import PaperFault
from kiosk.office.hall.surroundings import look_around
from kiosk.paper.document import Paragraph
from kiosk.paper.number_card import NumberCard, card_document, cards_pdf
from kiosk.store.operations import operations
from kiosk.store.queue.tickets import line_of
from tests.office.hall.at_counter import counter
from tests.office.hall.test_walk_in import LINE, waits
from tests.office.station import Station
from tests.office.visitors import NUMBER, SERVICE, booked, slip_code, tap

pytestmark = pytest.mark.usefixtures("qapp")

MAY = frozenset({Permission.ISSUE_NUMBER, Permission.PRINT_SLIP, Permission.CHECK_IN})


def front(lent: Station) -> FrontDesk:
    desk, acting = lent.desk, Acting("front", "counter-1", MAY)
    return FrontDesk(desk.store, acting, desk.catalogue, desk.mission, desk.printer)


def wish(lent: Station, paper: str = "") -> Wish:
    return Wish(lent.desk.catalogue.services[SERVICE], 2, Priority.NONE, Language.ARABIC, paper)


def handed(answer: object) -> HandedOut:
    assert isinstance(answer, HandedOut)
    return answer


def test_a_number_is_kept_and_comes_on_paper_and_a_second_try_is_the_same(lent: Station) -> None:
    op_id = tap()
    given = handed(front(lent).give(op_id, wish(lent)))
    written = len(operations(lent.desk.store))

    assert (given.printed, given.ticket.persons) == (True, 2)
    assert handed(front(lent).give(op_id, wish(lent))) == given
    assert len(operations(lent.desk.store)) == written


def people(lent: Station) -> int:
    """Return how many people wait by the bar of a counter's window."""
    return look_around(lent.desk.store, lent.desk.mission.time_zone).waiting


def test_numbers_of_the_gate_are_printed_once_and_named_once(lent: Station) -> None:
    op_id = tap()
    assert front(lent).print_gate(op_id, 3) == (3, 3)
    assert front(lent).print_gate(op_id, 3) == (3, 3)
    assert len(line_of(lent.desk.store, counter(lent).today)) == 3
    assert counter(lent).look().line == counter(lent).look_everywhere() == ()
    assert people(lent) == 0
    named = handed(front(lent).give(tap(), wish(lent, "ل 2"))).ticket

    assert (named.number, named.service_id, named.standing.line, named.persons) == (2, SERVICE, LINE, 2)
    assert people(lent) == 2
    scanned = handed(front(lent).give(tap(), wish(lent, slip_code(lent)))).ticket
    assert (scanned.number, scanned.standing.line) == (3, LINE)
    assert front(lent).give(tap(), wish(lent, "ل 2")) is PaperFault.TAKEN
    assert front(lent).give(tap(), wish(lent, "ل 9")) is PaperFault.UNKNOWN
    assert front(lent).give(tap(), wish(lent, "J 2")) is PaperFault.UNREADABLE


def test_a_number_of_the_kit_is_entered_when_the_store_is_back(lent: Station) -> None:
    op_id, held = tap(), wish(lent, "ق 17")
    entered = handed(front(lent).give(op_id, held)).ticket

    assert (entered.series, entered.number, entered.standing.line) == ("Q", 17, LINE)
    assert handed(front(lent).give(op_id, held)).ticket.id == entered.id
    assert front(lent).give(tap(), replace(held, priority=Priority.ASSISTED)) is PaperFault.TAKEN


def test_the_same_numbers_of_two_nodes_have_different_papers(lent: Station) -> None:
    mission, kept = lent.desk.mission, waits(lent)
    here, there = (ticket_reference(mission.code, letter, kept) for letter in ("A", "B"))
    assert (here, there) == ("RUH-20261123-Q-A1-J001", "RUH-20261123-Q-B1-J001")
    cards = [NumberCard(mission.name, letter, KIT, 17, None) for letter in ("A", "B")]

    said = [
        [block.text for block in card_document(card).blocks if isinstance(block, Paragraph)] for card in cards
    ]
    assert [
        isolate(f"Q 17   ____ / ____ / ________   {letter}") in told
        for letter, told in zip("AB", said, strict=True)
    ] == [True, True]


def test_eight_cards_fill_a_page(lent: Station) -> None:
    cards = [NumberCard(lent.desk.mission.name, "A", KIT, number, None) for number in range(1, 10)]

    assert cards_pdf(cards[:8]).count(b"/Type /Page\n") == 1
    assert cards_pdf(cards).count(b"/Type /Page\n") == 2


def test_who_lost_their_slip_is_found_by_their_whole_document_and_gets_their_number_on_paper(
    lent: Station,
) -> None:
    made, op_id = booked(lent), tap()
    assert front(lent).lost_slip(NUMBER[-4:]) is None
    found = front(lent).lost_slip(f" {NUMBER.lower()} ")
    assert found is not None
    assert (found.appointment, found.arrival) == (made, Arrival.ON_TIME)
    given = handed(front(lent).check_in(op_id, made))
    assert (given.printed, given.ticket.number) == (True, 1)

    again = front(lent).check_in(tap(), made)
    assert isinstance(again, Arrived)
    assert (again.arrival, again.ticket) == (Arrival.ALREADY, given.ticket)


def test_who_may_not_check_in_finds_nobody_s_appointment(lent: Station) -> None:
    booked(lent)
    clerk = replace(front(lent), acting=Acting("clerk", "counter-1", frozenset({Permission.SERVE})))
    with pytest.raises(NotAllowed):
        clerk.lost_slip(NUMBER)

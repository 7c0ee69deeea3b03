"""What a person may rely on who comes without an appointment and takes a number."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.appointment import Arrival
from kiosk.domain.errors import StoreAway
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Priority
from kiosk.domain.states import PrintState
from kiosk.domain.stopping import StopReason
from kiosk.domain.waiting import WaitingRange
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.claims import HALF_PAST_NINE, to_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_numbers import SIX_BEFORE
from tests.ui.applicant.fake_office import SLIP, arrived
from tests.ui.applicant.stand import Stand
from tests.ui.applicant.taking_steps import SERVICE, take, to_number
from tests.ui.applicant.test_page_audits import audited
from tests.ui.stage import PANELS


@pytest.mark.parametrize(
    ("language", "before", "wait", "number"),
    [
        (Language.ARABIC, "قبلكم 6 أشخاص.", "مدة الانتظار: من 20 إلى 35 دقيقة", "ج 42"),
        (Language.ENGLISH, "6 people are before you.", "Waiting time: 20 to 35 minutes", "J 42"),
    ],
)
def test_people_before_and_the_wait_are_told_then_the_number_and_its_paper(
    stand: Stand, desk: FakeDesk, language: Language, before: str, wait: str, number: str
) -> None:
    to_number(stand, language)
    assert stand.says(before, wait)
    take(stand)

    assert stand.says(number, "ج ٤٢", before, wait)
    assert desk.prints == [("ticket", "walk-in-42", language)]
    assert not stand.visitor.sees("nav-back")


def test_a_family_is_one_number_and_priority_is_asked_without_a_reason(stand: Stand, desk: FakeDesk) -> None:
    to_number(stand, persons=4, priority="yes")
    take(stand)

    ((asking, given),) = desk.numbers.given.values()
    assert (asking.persons, asking.priority) == (4, Priority.ASSISTED)
    assert desk.numbers.asked[-1] == ("passports", 4, Priority.ASSISTED)
    assert given.ticket.persons == 4


def test_a_second_tap_and_a_second_try_are_one_number(stand: Stand, desk: FakeDesk) -> None:
    to_number(stand)
    desk.numbers.gate = threading.Event()
    desk.numbers.lost = [StoreAway()]
    for _ in range(3):
        stand.window.takings.take()
    desk.numbers.gate.set()
    stand.visitor.wait_until(lambda: stand.visitor.sees("taking-failed"), "the failure")
    assert not stand.visitor.sees("nav-back")
    take(stand)

    assert len(desk.numbers.given) == 1
    assert [kind for kind, _, _ in desk.prints] == ["ticket"]


@pytest.mark.parametrize("stopped", [reason for reason in StopReason if reason is not StopReason.RESUMED])
@pytest.mark.parametrize("language", list(Language))
def test_a_stopped_line_says_why_and_where_to_go_and_has_no_dead_button(
    stand: Stand, desk: FakeDesk, stopped: StopReason, language: Language
) -> None:
    desk.numbers.stands = replace(SIX_BEFORE, stopped=stopped)
    stand.to_service(SERVICE, language)
    stand.visitor.wait_until(lambda: stand.visitor.sees("line-stopped"), "the reason")

    day_over = stopped is StopReason.DAY_OVER
    assert stand.says(desk.mission.help_place.in_language(language)) is not day_over
    assert not stand.visitor.sees("take-number")
    assert stand.visitor.sees("book-day")


def test_a_line_that_is_stopped_while_one_decides_gives_the_reason_and_a_day(
    stand: Stand, desk: FakeDesk
) -> None:
    to_number(stand)
    desk.numbers.stopping = StopReason.FULL_TODAY
    stand.visitor.tap("primary")
    stand.visitor.wait_until(lambda: stand.visitor.sees("line-stopped"), "the reason")
    assert desk.prints == []
    stand.visitor.tap("secondary")

    stand.wait_for(Page.BOOK_TIMES)


def test_without_an_open_desk_nobody_says_how_long(stand: Stand, desk: FakeDesk) -> None:
    desk.numbers.stands = replace(SIX_BEFORE, wait=None)
    to_number(stand)

    assert stand.says("6 people are before you.", "Nobody can say yet how long you will wait.")


def test_who_may_not_be_reached_before_closing_is_warned_and_may_book_a_day(
    stand: Stand, desk: FakeDesk
) -> None:
    desk.numbers.stands = replace(SIX_BEFORE, wait=WaitingRange(150, 170), after_closing=True)
    to_number(stand, persons=3)
    assert stand.says("Waiting time: 2 to 3 hours", "Closing time may come before your turn.")
    assert stand.says("Take the number anyway")
    stand.visitor.tap("secondary")

    stand.wait_for(Page.BOOK_TIMES)
    assert stand.session.state.plan.persons == 3


def file_beside(stand: Stand) -> None:
    """Take a number, and hand in the request while waiting."""
    to_number(stand)
    take(stand)
    stand.visitor.tap("fill")
    stand.wait_for(Page.PRIVACY)
    stand.visitor.tap("primary")
    stand.wait_for(Page.WHOM)
    stand.visitor.tap("tile-self")
    stand.wait_for(Page.IDENTITY)
    stand.visitor.tap("tile-typed")
    stand.wait_for(Page.STEP)
    while stand.page is Page.STEP:
        stand.answer_step()
        stand.walk.tap("primary")
    if stand.page is Page.PAPERS:
        stand.walk.tap("primary")
    stand.wait_for(Page.REVIEW)
    stand.visitor.tap("primary")
    stand.wait_for(Page.DONE)


def test_the_request_is_offered_after_the_number_and_joins_its_visit(stand: Stand, desk: FakeDesk) -> None:
    file_beside(stand)

    assert stand.says("Your number J 42 stays valid")
    ((asking, given),) = desk.numbers.given.values()
    ((_, filed),) = desk.filed.values()
    assert asking.visit_id == filed.visit_id != ""
    assert stand.session.state.turn.given is given


def test_who_gets_no_slip_beside_a_number_is_told_to_remember_its_reference_and_keeps_no_slip(
    stand: Stand, desk: FakeDesk
) -> None:
    file_beside(stand)
    desk.outcomes = [PrintState.FAILED]
    stand.visitor.tap("primary")
    stand.wait_for(Page.PRINT)
    stand.visitor.wait_until(lambda: stand.says("nothing was printed"), "the outcome")

    assert stand.says(
        "Photograph or remember the request number, then wait until your number J 42 is called."
    )
    assert not stand.says("Keep the slip")


def test_who_goes_with_a_begun_request_is_asked_and_keeps_the_number(stand: Stand, desk: FakeDesk) -> None:
    to_number(stand)
    take(stand)
    stand.visitor.tap("fill")
    stand.wait_for(Page.PRIVACY)
    stand.visitor.tap("primary")
    stand.wait_for(Page.WHOM)
    stand.visitor.tap("tile-self")
    stand.wait_for(Page.IDENTITY)
    stand.visitor.tap("tile-typed")
    stand.wait_for(Page.STEP)
    stand.answer_step()
    while stand.page is not Page.TICKET:
        stand.walk.tap("nav-back")
    stand.visitor.tap("primary")

    stand.visitor.wait_until(lambda: stand.session.state.overlay.value == "exit", "the question")
    stand.window.visits.leave()
    stand.wait_for(Page.ATTRACT)
    assert len(desk.numbers.given) == 1


@pytest.mark.parametrize("arrival", [Arrival.PAST, Arrival.OVER])
def test_who_missed_an_appointment_takes_a_number_for_as_many(
    stand: Stand, desk: FakeDesk, arrival: Arrival
) -> None:
    desk.found = {SLIP: arrived(arrival, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.ARRIVED)
    stand.walk.tap("tile-number")
    stand.walk.tap("priority-no")
    stand.wait_for(Page.NUMBER)
    take(stand)

    ((asking, _),) = desk.numbers.given.values()
    assert (asking.service.id, asking.persons) == (SERVICE, 2)
    assert stand.says("J 42", "You have a number for today")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("panel", list(PANELS))
def test_every_page_of_taking_a_number_passes_the_audit(
    app: QGuiApplication, desk: FakeDesk, panel: str, language: Language
) -> None:
    desk.numbers.stands = replace(SIX_BEFORE, wait=WaitingRange(95, 115), after_closing=True)
    with audited(desk, panel) as (stand, faults):
        to_number(stand, language, persons=3)
        take(stand)
        stand.walk.tap("primary")
        stand.walk.tap("primary")
        desk.numbers.stands = replace(desk.numbers.stands, stopped=StopReason.SHORT_OF_STAFF)
        stand.to_service(SERVICE, language)
        stand.visitor.wait_until(lambda: stand.visitor.sees("line-stopped"), "the reason")
        stand.walk.see()

    assert sorted(set(faults)) == []

"""Whoever shows the slip of their number is told what holds for it; one of the gate is given a service."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.paper_numbers import GATE
from kiosk.domain.service import Language, Text
from kiosk.domain.serving_order import Coming, Priority
from kiosk.domain.states import TicketState
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Standing, Ticket
from kiosk.domain.waiting import WaitingRange
from kiosk.office.hall.own_number import Holds, OwnNumber
from kiosk.office.requests.following import Followed
from kiosk.ui.applicant.menu import options_of
from kiosk.ui.applicant.route import Page
from kiosk.ui.background import finish_background
from tests.ui.applicant.claims import HALF_PAST_NINE
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_numbers import DAY
from tests.ui.applicant.fake_office import SLIP
from tests.ui.applicant.stand import Stand
from tests.ui.applicant.taking_steps import SERVICE
from tests.ui.applicant.test_page_audits import audited
from tests.ui.audits import audit
from tests.ui.stage import PANELS

PLACE, WINDOW = Text("شباك الاستقبال", "the reception window"), Text("شباك 3", "Window 3")
NUMBER = Ticket(
    *("ticket-7", DAY, "J", 7, "passports", SERVICE, "", 1, HALF_PAST_NINE, HALF_PAST_NINE),
    Language.ENGLISH,
    "",
    Standing(TicketState.WAITING, "passports", Coming.WALK_IN, Priority.NONE, 0, 0),
)
FROM_GATE = replace(
    NUMBER,
    id="gate-17",
    series=GATE.letter,
    number=17,
    queue_group=GATE.id,
    language=Language.ARABIC,
    standing=replace(NUMBER.standing, line=GATE.id),
)


def own(holds: Holds, place: Text = PLACE) -> OwnNumber:
    if holds is Holds.UNNAMED:
        return OwnNumber(holds, FROM_GATE, place)
    waits = holds is Holds.WAITS
    return OwnNumber(holds, NUMBER, place, 6 if waits else 0, WaitingRange(20, 35) if waits else None)


def show(stand: Stand, desk: FakeDesk, number: OwnNumber) -> None:
    """Hold the slip of a number to an idle kiosk."""
    desk.requests = {SLIP: Followed((), number=number)}
    stand.window.scanned(SLIP.code)
    finish_background()


def to_service(stand: Stand) -> None:
    """From the kinds of service to the service's own page."""
    service = stand.desk.catalogue.services[SERVICE]
    stand.walk.tap(f"tile-{service.group}")
    stand.walk.tap(f"tile-{service.event}")
    if stand.page is Page.SPEED:
        options = options_of(stand.desk.catalogue, service.group, service.event)
        stand.walk.tap(f"tile-{next(each.key for each in options if each.service.id == SERVICE)}")
    stand.wait_for(Page.SERVICE)


@pytest.mark.parametrize(
    ("number", "page", "told"),
    [
        (
            own(Holds.WAITS),
            Page.TICKET,
            ("J 7", "6 people are before you.", "Waiting time: 20 to 35 minutes"),
        ),
        (own(Holds.LATER), Page.TICKET, ("J 7", "called first on Tuesday 24 November 2026")),
        (
            own(Holds.CALLED, WINDOW),
            Page.ARRIVED,
            ("Your number is called now", "J 7: please go to Window 3 now."),
        ),
        (own(Holds.MISSED), Page.ARRIVED, ("J 7 was called. You need no new number", "the reception window")),
        (own(Holds.OVER), Page.ARRIVED, ("This number is no longer valid", "You can take a new number.")),
    ],
)
def test_a_number_s_slip_opens_what_holds_for_it_in_its_own_language(
    stand: Stand, desk: FakeDesk, number: OwnNumber, page: Page, told: tuple[str, ...]
) -> None:
    show(stand, desk, number)
    stand.wait_for(page)

    assert stand.says(*told)
    assert audit(stand.window.window, stand.window.theme) == []
    assert desk.prints == []


def test_the_slip_of_a_number_that_waits_can_be_printed_again(stand: Stand, desk: FakeDesk) -> None:
    show(stand, desk, own(Holds.WAITS))
    stand.wait_for(Page.TICKET)
    stand.visitor.tap("secondary")
    stand.visitor.wait_until(lambda: bool(desk.prints), "the paper")

    assert desk.prints == [("ticket", "ticket-7", Language.ENGLISH)]


def test_whose_number_is_over_may_choose_a_service_anew(stand: Stand, desk: FakeDesk) -> None:
    show(stand, desk, own(Holds.OVER))
    stand.wait_for(Page.ARRIVED)
    stand.walk.tap("tile-service")

    stand.wait_for(Page.GROUPS)
    assert not stand.visitor.sees("holding")


def test_who_holds_a_number_from_the_gate_says_at_the_kiosk_what_for_and_stands_in_line(
    stand: Stand, desk: FakeDesk
) -> None:
    show(stand, desk, own(Holds.UNNAMED))
    stand.wait_for(Page.GROUPS)
    stand.see_frames()
    assert stand.says("لديكم الرقم", "ل 17")
    to_service(stand)
    assert stand.says("انتظار الدور برقمكم هذا")
    stand.walk.tap("take-number")
    stand.walk.tap("cell-2")
    stand.walk.tap("priority-no")
    stand.wait_for(Page.NUMBER)
    assert desk.numbers.given == {}
    stand.walk.tap("primary")
    stand.wait_for(Page.TICKET)

    ((asked, given),) = desk.numbers.given.values()
    assert (given.ticket.id, given.ticket.service_id, asked.persons) == ("gate-17", SERVICE, 2)
    assert stand.says("ل 17", "قبلكم 6 أشخاص.")
    assert desk.prints == []


def test_a_number_from_the_gate_is_refused_after_the_day_and_told_why(stand: Stand, desk: FakeDesk) -> None:
    desk.numbers.stopping = StopReason.DAY_OVER
    show(stand, desk, own(Holds.UNNAMED))
    to_service(stand)
    for name in ("take-number", "cell-1", "priority-no"):
        stand.walk.tap(name)
    stand.visitor.tap("primary")
    stand.visitor.wait_until(lambda: stand.visitor.sees("line-stopped"), "the reason")

    assert desk.numbers.given == {}


def test_the_next_person_has_nothing_of_a_number_from_the_gate(stand: Stand, desk: FakeDesk) -> None:
    show(stand, desk, own(Holds.UNNAMED))
    stand.session.wipe()

    assert stand.session.state.turn.held is None


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("panel", list(PANELS))
def test_the_pages_of_one_s_own_number_pass_the_audit(
    app: QGuiApplication, desk: FakeDesk, panel: str, language: Language
) -> None:
    with audited(desk, panel) as (stand, faults):
        show(stand, desk, own(Holds.UNNAMED))
        stand.session.update(language=language)
        stand.walk.see()
        to_service(stand)
        stand.session.wipe()
        later = own(Holds.LATER)
        show(stand, desk, replace(later, ticket=replace(NUMBER, language=language)))
        stand.wait_for(Page.TICKET)
        stand.walk.see()

    assert sorted(set(faults)) == []

"""A number without an appointment on a real station: taken with real taps, its request filled in after it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.service import Language, Relation
from kiosk.domain.serving_order import Coming, Priority
from kiosk.domain.states import PrintState
from kiosk.domain.stopping import StopReason
from kiosk.paper.seal import TICKET
from kiosk.store import visit_requests
from kiosk.store.queue.staffing import take_desk
from kiosk.store.queue.stopping import stop_line
from kiosk.store.queue.tickets import line_of
from kiosk.ui.applicant.route import Page
from tests.office.station import TODAY, Station
from tests.office.visitors import SERVICE, tap
from tests.ui.applicant.stand import Stand, standing

LINE = "passports"
CLERK = Acting("clerk-1", "counter-1", frozenset({Permission.SERVE}))
SUPERVISOR = Acting("head-1", "counter-2", frozenset({Permission.STOP_NUMBERS}))


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    """A station at noon, with one open desk."""
    station = Station(tmp_path)
    take_desk(station.desk.store, CLERK, tap(), "1", (LINE,))
    yield station
    station.desk.close()


def take(stand: Stand, station: Station, language: Language, persons: int, priority: str) -> None:
    """From the open screen to the number and its paper."""
    stand.walk.start(language)
    stand.walk.find(station.desk.catalogue.services[SERVICE])
    for name in ("take-number", f"cell-{persons}", f"priority-{priority}", "primary"):
        stand.walk.tap(name)
    stand.wait_for(Page.TICKET)
    stand.visitor.wait_until(lambda: stand.session.state.printing.state is PrintState.PRINTED, "paper")


def test_a_family_takes_a_number_fills_in_a_request_and_the_next_one_sees_them(
    app: QGuiApplication, station: Station
) -> None:
    with standing(station.desk) as stand:
        take(stand, station, Language.ARABIC, 3, "yes")
        assert stand.says("ج 1", "لا أحد قبلكم.", "مدة الانتظار")
        stand.visitor.tap("fill")
        stand.wait_for(Page.PRIVACY)
        stand.visitor.tap("nav-back")
        stand.wait_for(Page.TICKET)
        claims = station.claims(station.papers()[-1].read_bytes())
        assert (claims.kind, claims.references) == (TICKET, ())
        fill_in(stand)
        stand.walk.take_slip()

        take(stand, station, Language.ENGLISH, 1, "no")
        assert stand.says("J 2", "3 people are before you.", "Waiting time")

    family, alone = line_of(station.desk.store, TODAY)
    assert (family.persons, family.standing.priority) == (3, Priority.ASSISTED)
    assert (alone.number, alone.standing.coming) == (2, Coming.WALK_IN)
    assert len(visit_requests(station.desk.store, family.visit_id)) == 1


def fill_in(stand: Stand) -> None:
    """From the number to the request that was handed in."""
    stand.visitor.tap("fill")
    stand.wait_for(Page.PRIVACY)
    stand.walk.tap("primary")
    stand.walk.tap(f"tile-{Relation.SELF.value}")
    stand.walk.tap("tile-typed")
    while stand.page is Page.STEP:
        stand.answer_step()
        stand.walk.tap("primary")
    if stand.page is Page.PAPERS:
        stand.walk.tap("primary")
    stand.wait_for(Page.REVIEW)
    stand.visitor.tap("primary")
    stand.wait_for(Page.DONE)


def test_a_stopped_line_says_so_and_gives_nothing(app: QGuiApplication, station: Station) -> None:
    stop_line(station.desk.store, SUPERVISOR, tap(), LINE, StopReason.SHORT_OF_STAFF)
    with standing(station.desk) as stand:
        stand.to_service(SERVICE, Language.ENGLISH)
        stand.visitor.wait_until(lambda: stand.visitor.sees("line-stopped"), "the reason")
        assert not stand.visitor.sees("take-number")

    assert line_of(station.desk.store, TODAY) == ()

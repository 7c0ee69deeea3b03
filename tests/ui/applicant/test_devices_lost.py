"""What people before a kiosk see when its printer goes, staff shut it, or it is back: on a whole station."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.clock import Clock
from kiosk.devices.printers.virtual import TwinPrinter
from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.domain.device import DeviceKind
from kiosk.domain.service import Language
from kiosk.domain.staff import Person, Role
from kiosk.office.desk import Desk
from kiosk.opening import open_desk
from kiosk.paper.scan import codes_on
from kiosk.paper.seal import open_seal
from kiosk.settings import PrinterSettings, Settings
from kiosk.store import shut_since, station_keys
from kiosk.store.operations import operations
from kiosk.ui.applicant.route import Page
from tests.store.staff import hired
from tests.ui.applicant.staff_steps import OWN_PIN, knock, log_in
from tests.ui.applicant.stand import NOON_MS, Stand, standing

SERVICE = "passport_replacement_lost"
GONE, BACK = TwinFaults(refuse=True), TwinFaults()


def opened(folder: Path, link: str, *requires: DeviceKind) -> Desk:
    """Return the desk of a station whose virtual printer hangs on `link`."""
    printer = PrinterSettings(path=folder / "paper", link=link)
    settings = Settings(name="k1", state=folder / "state", printer=printer)
    desk = open_desk(settings, Clock(now_ms=lambda: NOON_MS))
    return replace(desk, mission=replace(desk.mission, requires=requires))


@pytest.fixture
def usb_desk(tmp_path: Path) -> Iterator[Desk]:
    desk = opened(tmp_path, "usb", DeviceKind.PRINTER)
    yield desk
    desk.close()


def break_printer(desk: Desk, faults: TwinFaults) -> None:
    assert isinstance(desk.printer, TwinPrinter)
    desk.printer.faults = faults


def seconds_until(stand: Stand, page: Page) -> float:
    begun = time.monotonic()
    stand.wait_for(page)
    return time.monotonic() - begun


def note(stand: Stand) -> list[str]:
    return list(stand.window.lobby.property("note"))


def clerk_in_the_corner(stand: Stand, desk: Desk) -> Person:
    """Let a new clerk into the corner for staff."""
    (given,) = hired(desk.store, Role.CLERK)
    knock(stand)
    stand.wait_for(Page.STAFF_CODE)
    log_in(stand, given.person.number, given.pin)
    stand.visitor.wait_until(lambda: stand.visitor.sees("staff-hint"), "a PIN of one's own is asked for")
    log_in(stand, OWN_PIN, OWN_PIN)
    stand.wait_for(Page.STAFF)
    stand.visitor.wait_until(lambda: stand.visitor.offers("secondary"), "how the kiosk is")
    return given.person


def test_a_kiosk_that_requires_a_printer_closes_without_it_and_comes_back_by_itself(
    app: QGuiApplication, usb_desk: Desk
) -> None:
    with standing(usb_desk) as stand:
        assert stand.page is Page.ATTRACT
        break_printer(usb_desk, GONE)
        gone = seconds_until(stand, Page.CLOSED)
        arabic, english = note(stand)
        assert english == "Part of it has failed. It will be back once that is mended."
        assert "تعطّل جزء منه" in arabic
        assert stand.says(english, arabic, usb_desk.mission.help_place.en)
        break_printer(usb_desk, BACK)
        back = seconds_until(stand, Page.ATTRACT)
    assert max(gone, back) < 6, f"gone after {gone:.1f} s, back after {back:.1f} s"


def test_a_visit_goes_on_without_the_printer_and_the_kiosk_closes_at_its_end(
    app: QGuiApplication, usb_desk: Desk
) -> None:
    with standing(usb_desk) as stand:
        stand.to_first_step(SERVICE)
        break_printer(usb_desk, GONE)
        stand.visitor.wait_until(
            lambda: stand.session.state.availability.reason is not None, "the loss isn't seen"
        )
        assert stand.page is Page.STEP
        stand.window.visits.abandon()
        stand.wait_for(Page.CLOSED)


def test_without_paper_a_kiosk_stays_open_and_says_so_unless_the_mission_is_stricter(
    app: QGuiApplication, tmp_path: Path
) -> None:
    desk = opened(tmp_path, "network")
    with standing(desk) as stand:
        break_printer(desk, TwinFaults(paper_out=True))
        stand.visitor.wait_until(lambda: not stand.session.state.availability.paper, "not seen")
        assert stand.page is Page.ATTRACT
        stand.walk.start(Language.ENGLISH)
        said = "Nothing can be printed now. Your number will be on the screen"
        stand.visitor.wait_until(lambda: stand.says(said), said)
    desk.close()
    stricter = opened(tmp_path / "stricter", "network", DeviceKind.PRINTER)
    with standing(stricter) as stand:
        break_printer(stricter, TwinFaults(paper_out=True))
        stand.wait_for(Page.CLOSED)
    stricter.close()


def test_a_kiosk_that_staff_shut_says_so_until_they_open_it(app: QGuiApplication, usb_desk: Desk) -> None:
    with standing(usb_desk) as stand:
        clerk = clerk_in_the_corner(stand, usb_desk)
        stand.visitor.tap("secondary")
        stand.visitor.wait_until(lambda: shut_since(usb_desk.store, "k1") is not None, "that it is shut")
        stand.window.lobby.look()
        stand.visitor.tap("primary")
        stand.wait_for(Page.CLOSED)
        assert stand.says("The staff have closed it for now.", "أوقفه الموظفون مؤقتاً.")
        usb_desk.open(clerk.acting("k1"), str(uuid.uuid4()))
        stand.wait_for(Page.ATTRACT)
    shut = [each.actor for each in operations(usb_desk.store) if each.kind == "station.shut"]
    assert shut == [clerk.id]


def test_a_slip_torn_by_its_printer_is_in_doubt_and_staff_print_the_next_copy(
    app: QGuiApplication, tmp_path: Path
) -> None:
    desk = opened(tmp_path, "usb")
    with standing(desk) as stand:
        stand.to_review(SERVICE, Language.ENGLISH)
        reference = stand.walk.hand_in()
        break_printer(desk, TwinFaults(drop_after=2_000))
        stand.visitor.tap("primary")
        stand.wait_for(Page.PRINT)
        stand.visitor.wait_until(lambda: stand.says("The printer did not confirm"), "that it is in doubt")
        break_printer(desk, BACK)
        stand.window.visits.abandon()
        clerk = clerk_in_the_corner(stand, desk)
        stand.visitor.tap("staff-language")
        stand.visitor.wait_until(lambda: stand.says("Nobody knows whether it came out"), "the slip in doubt")
        assert stand.says(f"•••• •••• {reference[-4:]}", "Print it again")
        (doubtful,) = desk.corner(clerk.acting("k1")).unknown
        before = set((tmp_path / "paper").glob("*.png"))
        stand.visitor.tap(f"reprint-{doubtful.job_id}")
        stand.visitor.wait_until(lambda: not stand.says("Nobody knows"), "that it is printed")
    came_out = set((tmp_path / "paper").glob("*.png")) - before
    (code,) = (code for paper in came_out for code in codes_on(paper.read_bytes()))
    assert open_seal(code, station_keys(desk.store)).copy == 2
    desk.close()

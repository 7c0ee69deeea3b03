"""A scanner on a serial line leads where one that types does."""

from __future__ import annotations

from pathlib import Path

from kiosk.devices.scanners.serial_port import SerialScanner
from kiosk.devices.scanners.virtual import Framing, VirtualScanner
from kiosk.domain.service import Language
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.stand import Stand
from tests.ui.applicant.test_booking import MRZ, to_times


def test_a_passport_at_a_serial_scanner_says_who_books(stand: Stand, tmp_path: Path) -> None:
    twin = VirtualScanner(tmp_path / "scanner")
    scanner = SerialScanner(str(twin.path), stand.window.scans.came.emit, lambda _: None)
    scanner.start()
    to_times(stand, Language.ENGLISH)
    stand.visitor.tap(stand_first_time(stand))
    stand.wait_for(Page.BOOK_WHO)
    twin.scan(MRZ, Framing.STX)
    stand.wait_for(Page.BOOK_REVIEW)
    scanner.stop()
    twin.unplug()

    assert stand.says("MOHAMMAD AL AHMAD")


def stand_first_time(stand: Stand) -> str:
    return f"tile-{stand.window.face.models.nearest.rows[0].key}"


def test_holding_something_to_the_scanner_counts_as_being_there(stand: Stand) -> None:
    stand.walk.start(Language.ENGLISH)
    stand.pass_time(65)
    assert stand.window.idle.property("secondsLeft") > 0
    stand.window.scans.came.emit("nothing of ours")

    stand.visitor.wait_until(lambda: stand.window.idle.property("secondsLeft") == 0, "the countdown's end")

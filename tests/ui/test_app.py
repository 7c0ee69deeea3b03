"""The program as a whole: it opens with its store, closes without it, comes back by itself, and forgets."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import Opening, _clean_screen, panel_of
from kiosk.clock import Clock
from kiosk.devices.scanners.virtual import VirtualScanner
from kiosk.domain.acting import it_officer
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.service import Language
from kiosk.domain.states import KioskState
from kiosk.office.availability import ClosedReason
from kiosk.office.devices.asking import Request, Silence, ask_owner
from kiosk.office.devices.owned import Answer
from kiosk.settings import (
    PrinterSettings,
    ReaderKind,
    ReaderSettings,
    ScannerKind,
    ScannerSettings,
    Settings,
    SoundKind,
    SoundSettings,
)
from kiosk.store import open_store
from kiosk.store.stations.devices import device_states
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import ApplicantWindow
from kiosk.ui.visitor import Visitor
from tests.ui.app_station import DAY_MS, NOON_MS, QUICK
from tests.ui.app_station import settings as settings
from tests.ui.app_station import window as window


def test_first_start_makes_the_store_and_opens_the_face(settings: Settings, window: ApplicantWindow) -> None:
    opening = Opening(settings, Clock(), window)

    opening.begin()

    Visitor(window.window).wait_until(
        lambda: window.session.state.here.page is Page.ATTRACT, "no open screen"
    )
    opening.close()
    assert (settings.state / "kiosk.db").read_bytes()[:6] != b"SQLite"


def test_a_printer_that_cannot_be_opened_is_no_reason_to_keep_closed(
    settings: Settings, window: ApplicantWindow
) -> None:
    printer = PrinterSettings(path=Path("/dev/null"))
    opening, visitor = Opening(replace(settings, printer=printer), Clock(), window), Visitor(window.window)

    opening.begin()
    visitor.wait_until(lambda: window.session.state.here.page is Page.ATTRACT, "no open screen")
    window.lobby.look()
    visitor.wait_until(
        lambda: not window.session.state.availability.paper, "the missing printer isn't noticed"
    )
    opening.close()

    assert window.session.state.availability.state is KioskState.AVAILABLE
    assert window.session.state.here.page is Page.ATTRACT


def test_a_kiosk_with_all_that_its_mission_requires_never_shows_that_it_is_out_of_service(
    settings: Settings, window: ApplicantWindow, tmp_path: Path
) -> None:
    with settings.mission.open("a", encoding="utf-8") as file:
        file.write('\n[kiosk]\nrequires = ["reader", "scanner", "printer"]\n')
    twin = VirtualScanner(tmp_path / "scanner")
    scanner = ScannerSettings(ScannerKind.SERIAL, str(twin.path))
    equipped = replace(settings, scanner=scanner, reader=ReaderSettings(ReaderKind.VIRTUAL))
    opening, visitor = Opening(equipped, Clock(), window), Visitor(window.window)
    pages: set[Page] = set()
    window.session.changed.connect(lambda: pages.add(window.session.state.here.page))

    opening.begin()
    visitor.wait_until(lambda: window.session.state.here.page is Page.ATTRACT, "no open screen")
    assert Page.CLOSED not in pages
    twin.unplug()
    visitor.wait_until(lambda: window.session.state.here.page is Page.CLOSED, "the face doesn't close")
    opening.close()

    assert window.session.state.availability.reason is ClosedReason.NO_SCANNER


def test_every_twin_of_a_face_does_what_somebody_beside_it_asks(
    settings: Settings, window: ApplicantWindow
) -> None:
    twins = replace(
        settings,
        reader=ReaderSettings(ReaderKind.VIRTUAL),
        scanner=ScannerSettings(ScannerKind.VIRTUAL),
        sound=SoundSettings(SoundKind.VIRTUAL),
    )
    opening, visitor = Opening(twins, Clock(), window), Visitor(window.window)
    opening.begin()
    visitor.wait_until(lambda: window.session.state.here.page is Page.ATTRACT, "no open screen")
    store = open_store(twins.store_url, twins.state, Clock(), twins.name)

    def seen() -> dict[str, str]:
        return {
            each.condition.device.value: each.condition.state for each in device_states(store, twins.name)
        }

    def asked(device: DeviceKind, name: str, value: str = "") -> Answer | Silence:
        arguments = {"fault": name, "value": value}
        request = Request(twins.name, device, DeviceTaskKind.FAULT, arguments, 20_000)
        return ask_owner(store, it_officer(twins.name), request, time.sleep)

    visitor.wait_until(lambda: len(seen()) == 4, "a device isn't told")
    with ThreadPoolExecutor() as beside:
        answers = [
            beside.submit(asked, DeviceKind.PRINTER, "paper_out"),
            beside.submit(asked, DeviceKind.READER, "lay_down"),
            beside.submit(asked, DeviceKind.SCANNER, "unplugged"),
            beside.submit(asked, DeviceKind.SOUND, "speechless", "missing"),
        ]
        visitor.wait_until(lambda: all(each.done() for each in answers), "nobody answers")
    told = [each.result() for each in answers]
    assert told == [{"state": state} for state in ("broken", "laid_down", "broken", "broken")]
    visitor.wait_until(
        lambda: (
            seen() == {"printer": "paper_out", "reader": "card", "scanner": "absent", "sound": "speechless"}
        ),
        "not seen to fail",
    )
    store.close()
    opening.close()


def test_what_the_mission_changes_for_a_day_shows_from_its_midnight_after_the_visit_under_way(
    settings: Settings, window: ApplicantWindow
) -> None:
    now = [NOON_MS]
    opening = Opening(settings, Clock(now_ms=lambda: now[0]), window, QUICK)
    visitor = Visitor(window.window)
    opening.begin()
    visitor.wait_until(lambda: window.session.state.here.page is Page.ATTRACT, "no open screen")
    visitor.tap("start-ar")

    now[0] += DAY_MS
    visitor.wait_until(lambda: window.session._next_desk is not None, "the new day isn't noticed")
    during = window.session.desk.catalogue.services["passport_movement_record"].enabled
    window.session.wipe()
    after = window.session.desk.catalogue.services["passport_movement_record"].enabled
    opening.close()

    assert during
    assert not after


def test_a_defect_ends_on_a_clean_screen_and_its_words_stay_out_of_the_log(
    settings: Settings, window: ApplicantWindow, caplog: pytest.LogCaptureFixture
) -> None:
    opening, visitor = Opening(settings, Clock(), window), Visitor(window.window)
    opening.begin()
    visitor.wait_until(lambda: window.session.state.here.page is Page.ATTRACT, "no open screen")
    visitor.tap("start-en")

    try:
        raise ValueError("سلمى 01020304050")
    except ValueError as error:
        _clean_screen(window)(type(error), error, error.__traceback__)
    opening.close()

    assert window.session.state.here.page is Page.ATTRACT
    assert window.session.state.language is Language.ARABIC
    assert "ValueError" in caplog.text
    assert "01020304050" not in caplog.text
    assert sys.excepthook is not None


def test_window_is_a_portrait_panel_drawn_smaller(app: QGuiApplication) -> None:
    panel = panel_of(app.primaryScreen(), None, windowed=True)

    assert panel.height_px <= app.primaryScreen().availableSize().height()
    assert panel.width_px * 1920 == pytest.approx(panel.height_px * 1080, rel=0.01)
    assert panel.width_mm == 268.0

"""Whatever keeps the program from its store or its mission closes the face, and it comes back by itself."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.app import Opening
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.errors import CatalogueError
from kiosk.office.availability import ClosedReason
from kiosk.opening import CATALOGUE, open_desk, open_node
from kiosk.settings import Settings
from kiosk.store import create_store
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import ApplicantWindow
from kiosk.ui.visitor import Visitor
from tests.ui.app_station import DAY_MS, NOON_MS, QUICK
from tests.ui.app_station import settings as settings
from tests.ui.app_station import window as window


def test_store_without_its_key_closes_the_face_until_the_key_is_back(
    settings: Settings, window: ApplicantWindow
) -> None:
    open_desk(settings, Clock()).close()
    keys, away = settings.state / "keys", settings.state / "away"
    keys.rename(away)
    opening, visitor = Opening(settings, Clock(), window, QUICK), Visitor(window.window)

    opening.begin()
    visitor.wait_until(lambda: window.session.state.here.page is Page.CLOSED, "the face doesn't close")
    closed_texts = " ".join(visitor.texts())
    reason = window.session.state.availability.reason
    away.rename(keys)
    visitor.wait_until(lambda: window.session.state.here.page is Page.ATTRACT, "the face doesn't come back")
    opening.close()

    assert reason is ClosedReason.STORE_REFUSED
    assert "هذا الجهاز متوقف الآن" in closed_texts
    assert "This kiosk is out of service" in closed_texts


@dataclass
class BreakingClock:
    """A clock that raises what no layer expects, until it is mended."""

    broken: bool = True
    ms: int = NOON_MS

    def __call__(self) -> int:
        if self.broken:
            raise ZeroDivisionError("سلمى 01020304050")
        return self.ms


def test_whatever_keeps_the_desk_from_opening_closes_the_face_and_is_tried_again(
    settings: Settings, window: ApplicantWindow, caplog: pytest.LogCaptureFixture
) -> None:
    now = BreakingClock()
    opening = Opening(settings, Clock(now_ms=now), window, QUICK)
    visitor = Visitor(window.window)

    opening.begin()
    visitor.wait_until(lambda: window.session.state.here.page is Page.CLOSED, "the face doesn't close")
    reason = window.session.state.availability.reason
    now.broken = False
    visitor.wait_until(lambda: window.session.state.here.page is Page.ATTRACT, "the face doesn't come back")
    opening.close()

    assert reason is ClosedReason.DEFECT
    assert "ZeroDivisionError at " in caplog.text
    assert "01020304050" not in caplog.text


def test_whatever_keeps_the_desk_from_being_read_anew_it_is_tried_again(
    settings: Settings, window: ApplicantWindow, caplog: pytest.LogCaptureFixture
) -> None:
    now = BreakingClock(broken=False)
    opening = Opening(settings, Clock(now_ms=now), window, QUICK)
    visitor = Visitor(window.window)
    opening.begin()
    visitor.wait_until(lambda: window.session.state.here.page is Page.ATTRACT, "no open screen")

    now.broken, now.ms = True, NOON_MS + DAY_MS
    visitor.wait_until(lambda: "read anew: ZeroDivisionError" in caplog.text, "it never fails")
    now.broken = False
    session = window.session
    visitor.wait_until(
        lambda: not session.desk.catalogue.services["passport_movement_record"].enabled, "it isn't read again"
    )
    opening.close()

    assert window.session.state.here.page is Page.ATTRACT


def test_a_store_is_let_go_when_its_mission_cannot_be_read(settings: Settings, tmp_path: Path) -> None:
    url, folder, station = settings.store_url, settings.state, settings.name
    create_store(url, folder, Clock(), station, mission_code="RUH", node_letter="A").close()
    lost = replace(settings, mission=tmp_path / "gone.toml")

    with pytest.raises(CatalogueError) as told:  # it keeps alive what the failed attempt held
        open_node(lost, Clock(), load_catalogue(CATALOGUE))

    assert told.value.faults
    assert [link for link in _open_files() if "kiosk.db" in link] == []


def _open_files() -> list[str]:
    links = []
    for descriptor in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            links.append(str(descriptor.readlink()))
    return links

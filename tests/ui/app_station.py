"""A station of its own for the whole program, and its window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import Pace
from kiosk.clock import Clock
from kiosk.settings import Settings
from kiosk.ui.applicant.window import ApplicantWindow, WindowOptions, open_window
from kiosk.ui.taps import taps_of

QUICK = Pace(try_again_ms=20, refresh_ms=20)
DAY_MS = 86_400_000
NOON_MS = 1_795_424_400_000
"""23 November 2026, 12:00 in Riyadh."""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(state=tmp_path / "state", mission=mission_file(tmp_path))


@pytest.fixture
def window(app: QGuiApplication) -> Iterator[ApplicantWindow]:
    opened = open_window(WindowOptions(), Clock())
    taps_of(opened.engine).interval_ms = 0
    yield opened
    opened.close()


def mission_file(folder: Path) -> Path:
    """Riyadh, where the movement record is off from the next day on."""
    shipped = (Settings().mission).read_text(encoding="utf-8")
    change = """
[[change]]
service = "passport_movement_record"
key = "enabled"
valid_from = 2026-11-24
value = { enabled = false, disabled_reason = { ar = "متوقفة حالياً", en = "Stopped for now" } }
"""
    file = folder / "mission.toml"
    file.write_text(shipped + change, encoding="utf-8")
    return file

"""A display in a hall of ours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices.sound.virtual import VirtualVoice
from kiosk.ui.background import finish_background
from kiosk.ui.display.face import DisplayFace
from kiosk.ui.tokens import Panel
from tests.ui.display.hall import FakeHall


@pytest.fixture
def hall() -> FakeHall:
    return FakeHall()


@pytest.fixture
def face(app: QGuiApplication, hall: FakeHall) -> Iterator[DisplayFace]:
    opened = DisplayFace(hall, Panel(477.0, 1280, 720), VirtualVoice())
    opened.window.resize(1280, 720)
    opened.window.show()
    yield opened
    opened.close()
    finish_background()

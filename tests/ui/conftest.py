"""Every screen test: no screen, the software renderer, our fonts, and nothing left running behind it."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.ui.application import prepare_environment
from kiosk.ui.fonts import install_fonts
from tests.ui.stage import Stages

prepare_environment()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Of set-up; a process has one application, and the kiosk's pages do with it, too."""
    return QApplication


@pytest.fixture(scope="session")
def app(qapp: QGuiApplication) -> QGuiApplication:
    """The application with our fonts."""
    install_fonts(qapp)
    return qapp


@pytest.fixture
def stages(app: QGuiApplication) -> Iterator[Stages]:
    """Opens windows of our controls; they are taken down, and their QML warnings fail the test."""
    opened = Stages()
    yield opened
    opened.close_all()
    assert opened.warnings == []


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a timer ticking or a thread of its own running."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if _running():
        gc.collect()
    assert _running() == []


def _running() -> list[QTimer | QThread]:
    things = [thing for thing in gc.get_objects() if type(thing) in (QTimer, QThread)]
    return [thing for thing in things if shiboken6.isValid(thing) and _runs(thing)]


def _runs(thing: QTimer | QThread) -> bool:
    if isinstance(thing, QTimer):
        return thing.isActive()
    return thing.isRunning() and thing is not QThread.currentThread()

"""`kiosk run` with a hurried visitor: taps a language as soon as there is one, and says when that shows."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.app import run_kiosk
from kiosk.settings import read_settings
from kiosk.ui.application import make_application

START = "start-ar"
TAKEN = "taken"


class HurriedVisitor:
    """Looks every 2 ms; prints `TAKEN` when the page after the tap is painted, and ends the program."""

    def __init__(self) -> None:
        self._tapped = False
        self._look = QTimer(interval=2)
        self._look.timeout.connect(self._act)
        self._look.start()

    def _act(self) -> None:
        from kiosk.ui.visitor import Visitor

        for window in QGuiApplication.topLevelWindows():
            if not isinstance(window, QQuickWindow):
                continue
            visitor = Visitor(window)
            if visitor.sees(START):
                self._tapped = True
                visitor.tap(START)
            elif self._tapped:
                self._look.stop()
                window.frameSwapped.connect(_say)
                window.update()


def _say() -> None:
    sys.stdout.write(f"{TAKEN}\n")
    sys.stdout.flush()
    QGuiApplication.quit()


def main(state: Path) -> int:
    """Serve from the folder `state` until the tap is taken."""
    make_application(["kiosk"])
    visitor = HurriedVisitor()
    status = run_kiosk(read_settings(None, state), windowed=True)
    del visitor
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""Watches the counter's window, and says when somebody could type their number: its bench waits for that."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.ui.widgets.application import make_widgets_application

USABLE = "a number can be typed"
WATCHED = (
    "from kiosk.bench.counter_usable import watch; watching = watch(); from kiosk.cli import main; main()"
)
"""The `kiosk` command, watched."""


def watch() -> tuple[QApplication, QTimer]:
    """Say `USABLE` once a field has the keyboard; keep what is returned until then."""
    application = make_widgets_application(["kiosk"])
    look = QTimer(interval=2)
    look.timeout.connect(lambda: _say(look))
    look.start()
    return application, look


def _say(look: QTimer) -> None:
    if isinstance(QApplication.focusWidget(), QLineEdit):
        look.stop()
        sys.stdout.write(f"{USABLE}\n")
        sys.stdout.flush()

"""The yardstick of a Widgets face's start: the least program, one window with one word in it."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel

PAINTED = "bare frame painted"


class _Bare(QLabel):
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and say so once the loop is reached, as set-up's window does."""
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: print(PAINTED, flush=True))  # noqa: T201


def main() -> int:
    """Show the window until the process is ended."""
    application = QApplication(sys.argv)
    window = _Bare("kiosk")
    window.setAlignment(Qt.AlignmentFlag.AlignCenter)
    window.resize(1280, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())

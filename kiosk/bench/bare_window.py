"""The yardstick of a start: the least Qt Quick program, one window with one word in it."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

PAGE = b"""
import QtQuick
Window {
    width: 1080; height: 1920; visible: true
    Text { anchors.centerIn: parent; text: "kiosk" }
}
"""


def main() -> int:
    """Show the window until the process is ended."""
    application = QGuiApplication(sys.argv)
    engine = QQmlApplicationEngine()
    engine.loadData(PAGE)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())

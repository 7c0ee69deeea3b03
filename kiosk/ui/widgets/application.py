"""The Qt application of a Widgets face: Fusion, which looks the same on every desktop, and our fonts."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from kiosk.ui.application import prepare_environment
from kiosk.ui.fonts import install_fonts


def make_widgets_application(arguments: list[str]) -> QApplication:
    """Return the application with our fonts; the one that runs already, if there is one."""
    prepare_environment()
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(arguments)
    app.setStyle("Fusion")
    install_fonts(app)
    return app

"""The one typeface of all faces, from the package's own files: no machine's fonts are relied on."""

from __future__ import annotations

from fontpkg_ibm_plex_sans_arabic import ROOT
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.ui.tokens import load_tokens

WEIGHTS = ("Regular", "Medium", "SemiBold")


def install_fonts(app: QGuiApplication) -> None:
    """Load IBM Plex Sans Arabic (both scripts) and make it the application's font."""
    folder = ROOT / "files"
    for weight in WEIGHTS:
        if QFontDatabase.addApplicationFont(str(folder / f"IBMPlexSansArabic-{weight}.ttf")) < 0:
            raise FileNotFoundError(folder / f"IBMPlexSansArabic-{weight}.ttf")
    app.setFont(QFont(load_tokens().family))

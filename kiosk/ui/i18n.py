"""The texts of the faces in the person's language: Qt translations, switched while a page is shown.

English is written in the sources, and has a file of its own for its plurals.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.domain.language import Language
from kiosk.resources import TRANSLATIONS


def tr(text: str, note: str = "", n: int = -1) -> str:
    """Return `text` in the language that is shown; `note` tells equal texts apart, `n` chooses the plural."""
    return QCoreApplication.translate("", text, note or None, n)


class Texts:
    """Both languages, of which one is installed; the other can be read for screens that show both."""

    def __init__(self, folder: Path = TRANSLATIONS) -> None:
        self._translators = {language: _load(folder / f"kiosk_{language.value}.qm") for language in Language}
        self.shown: Language | None = None

    def show(self, language: Language) -> None:
        """Make `language` the one that `tr` and qsTr answer in."""
        if language is self.shown:
            return
        if self.shown is not None:
            QCoreApplication.removeTranslator(self._translators[self.shown])
        QCoreApplication.installTranslator(self._translators[language])
        self.shown = language

    def take_away(self) -> None:
        """Leave the program without any of these texts."""
        if self.shown is not None:
            QCoreApplication.removeTranslator(self._translators[self.shown])
            self.shown = None

    def read(self, language: Language, text: str) -> str:
        """Return a text of `tr` in `language`, whichever is shown."""
        return self._translators[language].translate("", text) or text


def _load(file: Path) -> QTranslator:
    """Raise `FileNotFoundError` for texts that weren't built: no screen is shown half in another language."""
    translator = QTranslator()
    if not translator.load(str(file)):
        raise FileNotFoundError(f"{file}: build the texts with `python -m tools.translations`")
    return translator

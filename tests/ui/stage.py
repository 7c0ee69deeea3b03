"""Windows for tests: a gallery page, or any QML file, in a format, a language and a person's comfort."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.service import Language
from kiosk.ui.engine import make_engine
from kiosk.ui.gate import Gate
from kiosk.ui.i18n import Texts
from kiosk.ui.keyboard import Typing, typing_of
from kiosk.ui.keypad import Keypad
from kiosk.ui.taps import taps_of
from kiosk.ui.theme import Comfort, Theme, theme_of
from kiosk.ui.tokens import Panel
from kiosk.ui.visitor import Visitor

GALLERY = Path(__file__).resolve().parent / "gallery"

PANELS: Mapping[str, Panel] = {
    "portrait": Panel(268.0, 1080, 1920),
    "landscape": Panel(476.0, 1920, 1080),
    "square": Panel(376.0, 1280, 1024),
}
"""21.5 inch upright and lying, and 19 inch 5:4."""


@dataclass
class Stage:
    """An open window and everything a test asks about it."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    theme: Theme
    typing: Typing
    visitor: Visitor
    texts: Texts

    def control(self, name: str) -> QQuickItem:
        """Return the item of this objectName, on the screen or not."""
        found = [item for item in self.items() if item.objectName() == name]
        assert len(found) == 1, name
        return found[0]

    def typed(self, name: str) -> str:
        """Return what stands in the field of this objectName."""
        return str(self.control(name).property("typed"))

    def items(self) -> list[QQuickItem]:
        """Return every item of the window, shown or not."""
        found = [self.window.contentItem()]
        for item in found:
            found += item.childItems()
        return found

    def show_language(self, language: Language) -> None:
        """Switch texts and direction while the page is shown."""
        self.texts.show(language)
        self.theme.set_language(language)
        self.engine.retranslate()
        settle()


@dataclass
class Stages:
    """Opens stages and closes them in order."""

    warnings: list[str] = field(default_factory=list)
    _open: list[Stage] = field(default_factory=list)

    def open(
        self,
        page: str,
        panel: str = "portrait",
        language: Language = Language.ARABIC,
        comfort: Comfort | None = None,
        **initial: object,
    ) -> Stage:
        """Open a page of the gallery."""
        size = PANELS[panel]
        engine = make_engine()
        engine.warnings.connect(self._warned)
        texts = Texts()
        texts.show(language)
        theme = theme_of(engine)
        theme.set_panel(size)
        theme.set_comfort(comfort or Comfort())
        theme.set_language(language)
        taps_of(engine).interval_ms = 0
        engine.setInitialProperties(
            {"width": size.width_px, "height": size.height_px, "shown": page, "settings": initial}
        )
        engine.load(QUrl.fromLocalFile(str(GALLERY / "Gallery.qml")))
        assert engine.rootObjects(), self.warnings
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        typing = typing_of(engine)
        Keypad(window, typing, theme)
        Gate(window, closable=True)
        stage = Stage(engine, window, theme, typing, Visitor(window), texts)
        self._open.append(stage)
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        settle()
        return stage

    def close_all(self) -> None:
        """Take the windows down: items first, then their engine, then the texts."""
        for stage in self._open:
            stage.window.close()
            for root in stage.engine.rootObjects():
                root.deleteLater()
            settle()
            stage.engine.deleteLater()
            stage.texts.take_away()
        self._open.clear()
        settle()

    def _warned(self, warnings: list[QQmlError]) -> None:
        self.warnings += [warning.toString() for warning in warnings]


def settle() -> None:
    """Deliver what waits: events, layouts, deletions."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

"""The window of a face for staff: its bar, and below it one moment, the log-in, or what they work with."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from kiosk.domain.language import Language
from kiosk.domain.text import isolate
from kiosk.ui.first_frame import PAINTED
from kiosk.ui.i18n import Texts, tr
from kiosk.ui.widgets.content import Content, Moment, empty
from kiosk.ui.widgets.look import Scale, dress
from kiosk.ui.widgets.parts import GAP, Notice, button, column, frame, row, training_band
from kiosk.ui.widgets.text import label

SIZE = (1280, 800)
"""Of the window, where it isn't the whole screen."""
NAMES = {Language.ARABIC: "العربية", Language.ENGLISH: "English"}

_log = logging.getLogger(__name__)


def setup_title() -> str:
    """Return what the window of set-up is called."""
    return tr("Set-up")


def counter_title() -> str:
    """Return what the window of the counter is called."""
    return tr("Counter")


class StaffWindow(QWidget):
    """What is painted first needs no store. `put` what is to be shown then.

    `two_scripts`: Alt+Shift goes over between Latin and Arabic letters here; elsewhere the desktop says how.
    """

    def __init__(
        self,
        texts: Texts,
        language: Language = Language.ARABIC,
        title: Callable[[], str] = setup_title,
        two_scripts: bool = False,
    ) -> None:
        super().__init__()
        self._title, self._two_scripts = title, two_scripts
        self._texts, self.language = texts, language
        self.painted: Callable[[], None] = lambda: None
        """Called after the first frame. No signal: a program's first one costs a tenth of its start."""
        self._painted = False
        self._lines = column(self, gap=0)
        self._lines.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._bar = column()
        self._lines.addLayout(self._bar)
        self._in_bar: Callable[[Language], QWidget] | None = None
        self._training: QWidget | None = None
        self.content: Content = Moment()
        self._lines.addWidget(self.content, 1)
        self.resize(*SIZE)
        self._scale = Scale.of(*SIZE)
        dress(self, self._scale)
        self.show_language(language)

    def show_language(self, language: Language) -> None:
        """Speak `language`: everything is built anew in it, what was typed is kept."""
        self.language = language
        self._texts.show(language)
        rtl = language is Language.ARABIC
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        QGuiApplication.setLayoutDirection(direction)
        self.setWindowTitle(self._title())
        self._build_bar()
        self.content.show_language(language)

    def _change_language(self, language: Language) -> None:
        if self.content.awaits_answer:
            self.tell(tr("Something isn't finished here. Finish it, then change the language."), "warning")
        else:
            self.show_language(language)

    def _close(self) -> None:
        """Close, but not by one press while something typed would be lost."""
        lost, close = self.content.lost_by_closing, tr("Close this window")
        clears = tr("“{close}” once more clears it.").replace("{close}", close)
        asked = f"{lost} {clears}" if lost else ""
        if asked in ("", self._told.text):
            self.close()
        else:
            self.tell(asked, "warning")

    def mark_training(self) -> None:
        """Say from now on, above whatever is shown and in both languages, that nothing of it counts."""
        if self._training is None:
            self._training = training_band()
            self._lines.insertWidget(0, self._training)

    def show_in_bar(self, made: Callable[[Language], QWidget]) -> None:
        """Show what `made` returns in the bar from now on, made anew in each language."""
        self._in_bar = made
        self._build_bar()

    def tell(self, text: str, role: str = "info") -> None:
        """Say `text` under the bar until something else is shown; said a second time it goes."""
        again = text == self._told.text
        self._told.tell("" if again else text, role)
        self._told_place.setVisible(bool(text) and not again)

    def put(self, content: Content) -> None:
        """Show `content` in place of what is shown."""
        before, self.content = self.content, content
        self.tell("")
        before.left()
        self._lines.removeWidget(before)
        before.hide()
        before.deleteLater()
        self._lines.addWidget(content, 1)
        content.show_language(self.language)

    def _build_bar(self) -> None:
        empty(self._bar)
        self._bar.addWidget(self._built_bar())
        self._told, self._told_place = Notice(), QWidget()
        column(self._told_place, GAP).addWidget(self._told)
        self._told_place.hide()
        self._bar.addWidget(self._told_place)

    def _built_bar(self) -> QWidget:
        bar = frame("bar")
        line = row(bar, 12)
        line.addWidget(label(self._title(), "heading", wrap=False))
        line.addStretch(1)
        if self._in_bar is not None:
            line.addWidget(self._in_bar(self.language))
        if self._two_scripts:
            keys = tr("{keys}: Arabic or Latin letters").format(keys=isolate("Alt+Shift"))
            line.addWidget(label(keys, "hint", wrap=False))
        other = Language.ENGLISH if self.language is Language.ARABIC else Language.ARABIC
        line.addWidget(button(NAMES[other], lambda: self._change_language(other), name="language"))
        close = button(tr("Close this window"), self._close, name="close")
        # Where a page is locked for a moment the keyboard wanders on: an early Enter must not end the day.
        close.setAutoDefault(False)
        line.addWidget(close)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Letters grow with the window."""
        scale = Scale.of(self.width(), self.height())
        if scale != self._scale:
            self._scale = scale
            dress(self, scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first frame."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._tell_painted)

    def _tell_painted(self) -> None:
        _log.debug(PAINTED)
        self.painted()

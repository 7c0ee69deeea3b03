"""Somebody asks for help at a kiosk: seen and heard at desks until one goes; F1 says that it is this one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QFrame

from kiosk.domain.help import HelpCall, HelpState
from kiosk.domain.text import isolate
from kiosk.office.counter_bench import CounterBench
from kiosk.ui.counter.moves import DeskMoves
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import button, column
from kiosk.ui.widgets.text import label, show_as

RING_EVERY_MS = 10_000


class HelpBanner(QFrame):
    """Shows the oldest call that this desk may take, or the one it has taken; hidden while there is none."""

    def __init__(self, bench: CounterBench, moves: DeskMoves) -> None:
        super().__init__()
        self._bench, self._moves = bench, moves
        self._call: HelpCall | None = None
        self._rang = QElapsedTimer()
        self.setProperty("role", "notice-warning")
        lines = column(self, 12)
        self._text = label("", "strong")
        self._button = button("", self.answer, "primary", "help")
        lines.addWidget(self._text)
        lines.addWidget(self._button)
        self.hide()

    def show_calls(self, calls: Sequence[HelpCall]) -> None:
        """Show these calls; each that nobody has taken rings, and again until somebody does."""
        mine = next((call for call in calls if call.state is HelpState.ACCEPTED), None)
        before, self._call = self._call, mine or next(iter(calls), None)
        self.setVisible(self._call is not None)
        if self._call is None:
            return
        sentence = tr("You are helping at {station}.") if mine else tr("Someone asks for help at {station}.")
        show_as(self._text, sentence.replace("{station}", isolate(self._call.station)), "strong")
        self._button.setText(keyed("F1", tr("Helped") if mine else tr("I am coming")))
        self.setAccessibleName(self._text.text())
        if mine is None:
            self._ring(new=before is None or before.id != self._call.id)

    def answer(self) -> None:
        """Go there, or be done."""
        if self._call is not None:
            self._moves.answer_help(self._call)

    def _ring(self, new: bool) -> None:
        if new or not self._rang.isValid() or self._rang.elapsed() >= RING_EVERY_MS:
            self._rang.start()
            self._bench.ring()

"""The station's states in the window's bar: printer, reader, store, portal, queue, each a sign and a word."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.domain.service import Language
from kiosk.office.counter_bench import CounterBench
from kiosk.ui.counter.station_watch import StationWatch
from kiosk.ui.counter.station_words import Mark, Part, PartNow, parts_now
from kiosk.ui.icons import paint_icon
from kiosk.ui.tokens import load_tokens
from kiosk.ui.widgets.parts import button, row
from kiosk.ui.widgets.text import restyle

_COLOURS = {Mark.WELL: "action", Mark.SEE_TO: "warning", Mark.FAILED: "danger"}


class StatesBar(QWidget):
    """Built in one language. `chosen` is called with the part whose state was pressed."""

    def __init__(
        self, station: StationWatch, bench: CounterBench, language: Language, chosen: Callable[[Part], object]
    ) -> None:
        super().__init__()
        self._station, self._bench, self._language = station, bench, language
        self._shown: tuple[PartNow, ...] = ()
        line = row(self, gap=4)
        self._buttons: dict[Part, QPushButton] = {}
        for part in Part:
            made = button("", partial(chosen, part), "state", f"state-{part.value}")
            self._buttons[part] = made
            line.addWidget(made)
        station.changed.connect(self.show_now)
        self.show_now()

    @Slot()
    def show_now(self) -> None:
        """Show how each part is now."""
        parts = parts_now(self._station, self._bench, self._language)
        for now, before in zip(parts, self._shown or (None,) * len(parts), strict=True):
            if now != before:
                _show(self._buttons[now.part], now)
        self._shown = parts


def _show(made: QPushButton, now: PartNow) -> None:
    made.setText(now.name)
    made.setToolTip(f"{now.says}\nCtrl+0")
    made.setAccessibleName(now.aloud)
    restyle(made, f"state-{now.mark.role}")
    side = round(made.fontMetrics().height() * 0.75)  # as high as the word, not as its line
    made.setIconSize(QSize(side, side))
    made.setIcon(_sign(now.mark, made.iconSize()))


def _sign(mark: Mark, size: QSize) -> QIcon:
    colour = load_tokens().colours["normal"][_COLOURS.get(mark, "ink_soft")]
    return QIcon(QPixmap.fromImage(paint_icon(mark.value, colour, size)))

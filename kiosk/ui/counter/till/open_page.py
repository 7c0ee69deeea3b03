"""An open drawer: money in and out without a receipt, and the count. What it should hold isn't told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.service import Language
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.counting import Counting
from kiosk.ui.counter.words import clock, keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, button, column, row
from kiosk.ui.widgets.text import label


class OpenPage(QWidget):
    """`move` is called with what is moved, the amount as typed and the reason; `count` with the pieces."""

    def __init__(
        self,
        currency: str,
        language: Language,
        move: Callable[[CashMove, str, str], None],
        count: Callable[[tuple[tuple[int, int], ...]], None],
    ) -> None:
        super().__init__()
        self._language, self._move, self._count = language, move, count
        lines = column(self)
        self._opened = label("", "hint")
        lines.addWidget(self._opened)
        moving = Card(tr("Money in or out without a receipt"))
        self._amount = Field("move-amount", tr("Amount"), look=FieldLook(latin=True, most=20))
        self._reason = Field("move-reason", tr("What for"), look=FieldLook(most=120))
        fields = QWidget()
        line = row(fields)
        line.addWidget(self._amount, 1)
        line.addWidget(self._reason, 2)
        moving.put(fields)
        moving.put_row(
            button(tr("Put in"), lambda: self._moved(CashMove.PAY_IN), name="pay-in"),
            button(tr("Take out of the drawer"), lambda: self._moved(CashMove.PAY_OUT), name="pay-out"),
        )
        closing = Card(tr("Count, to close or to hand over"))
        self.counting = Counting("piece", currency, language, self.go_on)
        closing.put(self.counting)
        closing.put_row(button(keyed("F12", tr("That is all")), self.go_on, "primary", "count"))
        lines.addWidget(closing)
        lines.addWidget(moving)

    def show_drawer(self, drawer: Drawer, time_zone: str) -> None:
        """Show since when it is open and with how much."""
        told = tr("Open since {time}, begun with {amount}").replace(
            "{time}", clock(drawer.opened_ms, time_zone)
        )
        begun = words.amount(drawer.float_minor, drawer.currency, self._language)
        self._opened.setText(told.replace("{amount}", begun))

    def go_on(self) -> None:
        """Hand over what was counted."""
        pieces = self.counting.counted()
        if pieces is not None:
            self._count(pieces)

    def clear(self) -> None:
        """Begin anew."""
        self.counting.clear()
        self._amount.clear()
        self._reason.clear()

    def _moved(self, kind: CashMove) -> None:
        self._move(kind, self._amount.text, self._reason.text)

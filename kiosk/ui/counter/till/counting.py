"""Counting money by its notes and coins: Enter goes from one to the next, the sum is seen all the time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from kiosk.domain.money import Money
from kiosk.domain.service import Language
from kiosk.domain.text import western_digits
from kiosk.ui.counter.till import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import column
from kiosk.ui.widgets.text import label

_COLUMNS = 3
_MOST = 6


class Counting(QWidget):
    """A field for each piece; `name` tells several countings apart, Enter in the last one calls `done`."""

    def __init__(self, name: str, currency: str, language: Language, done: Callable[[], object]) -> None:
        super().__init__()
        self._name, self._currency, self._language, self._done = name, currency, language, done
        self._fields: dict[int, QLineEdit] = {}
        lines = column(self)
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._grid_holder)
        self._sum = label("", "strong")
        lines.addWidget(self._sum)

    def show_pieces(self, pieces: tuple[int, ...]) -> None:
        """Offer these pieces, by their value in minor units."""
        if tuple(self._fields) == pieces:
            return
        for at, value in enumerate(pieces):
            figure = words.figure(Money(self._currency, value))
            field = QLineEdit()
            field.setObjectName(f"{self._name}-{value}")
            field.setMaxLength(_MOST)
            field.setMinimumWidth(field.fontMetrics().horizontalAdvance("0") * (_MOST + 3))
            field.setAccessibleName(tr("How many of {piece}").replace("{piece}", figure))
            field.textEdited.connect(lambda _typed: self._show_sum())
            field.returnPressed.connect(partial(self._after, at))
            row, column_ = divmod(at, _COLUMNS)
            self._grid.addWidget(label(f"{figure} ×", wrap=False), row, 2 * column_)
            self._grid.addWidget(field, row, 2 * column_ + 1)
            self._fields[value] = field
        self._show_sum()

    def counted(self) -> tuple[tuple[int, int], ...] | None:
        """Return (value, pieces) of what was typed; None, with the keyboard there, for what is no number."""
        found = []
        for value, field in self._fields.items():
            typed = western_digits(field.text().strip()) or "0"
            if not typed.isascii() or not typed.isdigit():
                field.setFocus()
                return None
            found.append((value, int(typed)))
        return tuple(found)

    @property
    def begun(self) -> bool:
        """Whether anything was typed: of an empty drawer a 0 is."""
        return any(field.text().strip() for field in self._fields.values())

    def clear(self) -> None:
        """Begin anew."""
        for field in self._fields.values():
            field.clear()
        self._show_sum()

    def focus_first(self) -> None:
        """Give the keyboard to the largest piece."""
        if self._fields:
            next(iter(self._fields.values())).setFocus()

    def _after(self, at: int) -> None:
        fields = list(self._fields.values())
        if at + 1 < len(fields):
            fields[at + 1].setFocus()
        else:
            self._done()

    def _show_sum(self) -> None:
        typed = {value: western_digits(field.text().strip()) for value, field in self._fields.items()}
        total = sum(value * int(many) for value, many in typed.items() if many.isascii() and many.isdigit())
        said = words.amount(total, self._currency, self._language)
        self._sum.setText(tr("Counted {amount}").replace("{amount}", said))

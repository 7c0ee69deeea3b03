"""Numbers for the gate: a batch from the desk's printer, before the doors open."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from kiosk.domain.paper_numbers import MOST_AT_ONCE
from kiosk.domain.text import isolate, western_digits
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, Notice, button


class GateCard(Card):
    """Calls `print_batch` with an operation id and a count; a batch that was cut short goes on with it."""

    def __init__(self, print_batch: Callable[[str, int], None], notice: Notice) -> None:
        super().__init__(tr("Numbers for the gate"))
        self._print, self._notice = print_batch, notice
        self._batch: tuple[str, int] | None = None
        self.say(
            tr("Handed out before the doors open; at a kiosk or the reception one says what one comes for.")
        )
        self.count = Field("gate-count", tr("How many"), "", lambda _text: None, FieldLook(most=3))
        self.count.edit.returnPressed.connect(self.press)
        self.put(self.count)
        self.put_row(button(tr("Print them"), self.press, name="print-gate"))

    def press(self) -> None:
        """Print a batch, or what is missing of the last one."""
        typed = western_digits(self.count.text)
        if not typed.isdigit() or not 1 <= int(typed) <= MOST_AT_ONCE:
            most = isolate(str(MOST_AT_ONCE))
            self.count.tell(tr("A number from 1 to {most}.").replace("{most}", most))
            return
        if self._batch is None or self._batch[1] != int(typed):
            self._batch = (str(uuid.uuid4()), int(typed))
        self._print(*self._batch)

    def show_printed(self, came: tuple[int, int]) -> None:
        """Say how many came out of how many."""
        kept, printed = came
        if printed == kept:
            self._batch = None
            self.count.edit.setText("")
        sentence = (
            tr("Printed {n} of {all}.") if printed == kept else tr("Printed {n} of {all}. Print the rest?")
        )
        told = sentence.replace("{n}", isolate(str(printed))).replace("{all}", isolate(str(kept)))
        self._notice.tell(told, "info" if printed == kept else "warning")

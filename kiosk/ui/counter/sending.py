"""Where somebody is sent on to: another desk or another line, and whether they come back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QRadioButton

from kiosk.domain.hall import Desk
from kiosk.domain.service import Language
from kiosk.office.counter_bench import HallNow
from kiosk.ui.counter import words
from kiosk.ui.counter.asking_card import AskingCard
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import PressedOnce
from kiosk.ui.widgets.parts import Choices, button, scrolling

_DESK, _LINE = "desk:", "line:"


class Sending(AskingCard):
    """Asks where to.

    `chosen` is called with line, desk and "and back", and returns whether they go; else it goes on asking.
    """

    def __init__(
        self,
        hall: HallNow,
        own: Desk,
        language: Language,
        chosen: Callable[[str, str, bool], bool],
    ) -> None:
        super().__init__(tr("Send on to"))
        self._chosen = chosen
        others = (desk for desk in hall.everywhere if desk.id != own.id)
        desks = [(f"{_DESK}{desk.id}", desk.name.in_language(language)) for desk in others]
        lines = [
            (f"{_LINE}{line.id}", words.line_title(line.id, hall, language))
            for line in hall.catalogue.queue_groups
        ]
        offered = (*desks, *lines)
        self._choices = Choices(offered, offered[0][0], self._bring_into_sight)
        self._area = scrolling(self._choices)
        self._back = QCheckBox(tr("and back to me afterwards"))
        self._back.setObjectName("and-back")
        self.put(self._area)
        self.put(self._back)
        self.put_row(
            PressedOnce(tr("Send on"), self.answer, "primary", "send"),
            button(tr("Not after all"), self.close_again, name="send-not"),
        )

    def ask(self) -> None:
        """Show the choices and give them the keyboard; nobody comes back because somebody before did."""
        self._back.setChecked(False)
        self.ask_with(self._choices)

    def choose(self, *, desk: str = "", line: str = "", and_back: bool = False) -> None:
        """Mark a desk or a line."""
        self._choices.choose(f"{_DESK}{desk}" if desk else f"{_LINE}{line}")
        self._back.setChecked(and_back)

    def _bring_into_sight(self, value: str) -> None:
        radio = self._choices.findChild(QRadioButton, f"choice-{value}")
        if radio is not None:
            self._area.ensureWidgetVisible(radio)

    def answer(self) -> None:
        """Send on to what is marked."""
        where = self._choices.chosen
        desk = where.removeprefix(_DESK) if where.startswith(_DESK) else ""
        line = where.removeprefix(_LINE) if where.startswith(_LINE) else ""
        if self._chosen(line, desk, self._back.isChecked()):
            self.close_again()

"""For how long somebody is set aside: Enter alone takes the usual time."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.counter.asking_card import AskingCard
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import PressedOnce
from kiosk.ui.widgets.parts import Choices, button

MINUTES = (5, 10, 15, 30, 60)
"""A copy that is missing, a form to be filled in, a way to the bank."""
USUAL_MINUTES = 10


class SettingAside(AskingCard):
    """Calls `chosen` with the minutes, which returns whether they go; else it goes on asking."""

    def __init__(self, chosen: Callable[[int], bool]) -> None:
        super().__init__(tr("Set aside for"))
        self._chosen = chosen
        offered = [(str(each), tr("%n minute(s)", "", each)) for each in MINUTES]
        self._choices = Choices(offered, str(USUAL_MINUTES), lambda _value: None)
        self.put(self._choices)
        self.put_row(
            PressedOnce(tr("Set aside", "act"), self.answer, "primary", "set-aside"),
            button(tr("Don't set aside"), self.close_again, name="set-aside-not"),
        )

    def ask(self) -> None:
        """Show the choices with the usual one marked, whatever was chosen for somebody before."""
        self._choices.choose(str(USUAL_MINUTES))
        self.ask_with(self._choices)

    def answer(self) -> None:
        """Set aside for as long as is marked."""
        if self._chosen(int(self._choices.chosen)):
            self.close_again()

"""Where a clerk opens their drawer: what is in it, and somebody who sees it."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.money import typed_money
from kiosk.office.till.two_people import TypedPins
from kiosk.ui.counter.till.two_pins import TwoPins
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, button


class OpeningPage(Card):
    """`open_drawer` is called with the float in minor units and what the two typed."""

    def __init__(self, currency: str, open_drawer: Callable[[int, TypedPins], None]) -> None:
        super().__init__(tr("Open your drawer"))
        self._currency, self._open = currency, open_drawer
        self.say(tr("Count the money in the drawer with somebody beside you. You both sign for it."))
        look = FieldLook(latin=True, most=20)
        self._float = Field("float", tr("Money in the drawer"), look=look)
        self.put(self._float)
        self._two = TwoPins("opening", self.go_on)
        self.put(self._two)
        self.put_row(button(keyed("F12", tr("Open the drawer")), self.go_on, "primary", "open-drawer"))
        self._float.edit.returnPressed.connect(self._two.begin)
        self.setFocusProxy(self._float)

    def clear(self) -> None:
        """Begin anew: the next money is counted, not remembered."""
        self._float.clear()
        self.forget()

    def forget(self) -> None:
        """Let no PIN stand."""
        self._two.forget()

    def go_on(self) -> None:
        """Open it, once everything was typed."""
        amount = typed_money(self._float.text, self._currency)
        if amount is None:
            self._float.tell(tr("That is no amount."))
            self._float.edit.setFocus()
            return
        typed = self._two.typed()
        if typed is not None:
            self._open(amount.minor, typed)

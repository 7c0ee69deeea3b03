"""A counted drawer: what was found, what should be there, and the two signatures."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.drawer import Drawer
from kiosk.domain.service import Language
from kiosk.office.till.two_people import TypedPins
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.two_pins import TwoPins
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, button


class ClosingPage(Card):
    """`close` and `hand_over` are called with what the two typed."""

    def __init__(
        self,
        language: Language,
        close: Callable[[TypedPins], None],
        hand_over: Callable[[TypedPins], None],
        again: Callable[[], None],
    ) -> None:
        super().__init__(tr("Sign for the drawer"))
        self._language, self._close, self._hand_over = language, close, hand_over
        self._counted = self.say("", "strong")
        self._expected = self.say("")
        self._over = self.say("", "heading")
        self._over.setObjectName("over")
        self._two = TwoPins("closing", self.go_on)
        self.put(self._two)
        self.put_row(
            button(keyed("F12", tr("Sign and close")), self.go_on, "primary", "close-drawer"),
            button(tr("Hand over to the other"), lambda: self._signed(self._hand_over), name="hand-over"),
            button(tr("Count again"), again, name="count-again"),
        )
        self.setFocusProxy(self._two)

    def show_counted(self, drawer: Drawer, expected: int) -> None:
        """Show what was counted beside what should be there."""
        counted = drawer.counted_minor or 0

        def said(minor: int) -> str:
            return words.amount(minor, drawer.currency, self._language)

        self._counted.setText(tr("Counted {amount}").replace("{amount}", said(counted)))
        self._expected.setText(tr("Should be {amount}").replace("{amount}", said(expected)))
        self._over.setText(words.over(counted - expected, drawer.currency, self._language))

    def go_on(self) -> None:
        """Close it, once both have typed."""
        self._signed(self._close)

    def forget(self) -> None:
        """Let no PIN stand."""
        self._two.forget()

    def _signed(self, done: Callable[[TypedPins], None]) -> None:
        typed = self._two.typed()
        if typed is not None:
            done(typed)

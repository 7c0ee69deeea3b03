"""A counted drawer: what was found, what should be there, what is known of the difference, two signatures.

Who counts again has seen here what should be there: what was found first stays in sight of the second person.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.drawer import Drawer
from kiosk.domain.service import Language
from kiosk.domain.text import clean_text
from kiosk.office.till.two_people import TypedPins
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.two_pins import TwoPins
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, button

_LONGEST = 120


class ClosingPage(Card):
    """`close` and `hand_over` are called with what the two typed, and what is said of the difference."""

    def __init__(
        self,
        language: Language,
        close: Callable[[TypedPins, str], None],
        hand_over: Callable[[TypedPins, str], None],
        again: Callable[[], None],
    ) -> None:
        super().__init__(tr("Sign for the drawer"))
        self._language, self._close, self._hand_over = language, close, hand_over
        self._counted = self.say("", "strong")
        self._first = self.say("", "strong")
        self._first.setObjectName("first-count")
        self._expected = self.say("")
        self._over = self.say("", "heading")
        self._over.setObjectName("over")
        about = tr("What you know of the difference")
        self._said = Field("difference", about, look=FieldLook(most=_LONGEST))
        self.put(self._said)
        self._two = TwoPins("closing", self.go_on)
        self.put(self._two)
        self.put_row(
            button(keyed("F12", tr("Sign and close")), self.go_on, "primary", "close-drawer"),
            button(tr("Hand over to the other"), lambda: self._signed(self._hand_over), name="hand-over"),
            button(tr("Count again"), again, name="count-again"),
        )

    def begin(self) -> None:
        """Give the keyboard to what is to be typed first."""
        if self._said.isVisibleTo(self):
            self._said.edit.setFocus()
        else:
            self._two.begin()

    def show_counted(self, drawer: Drawer, expected: int) -> None:
        """Show what was counted beside what should be there."""
        counted = drawer.counted_minor or 0

        def said(minor: int) -> str:
            return words.amount(minor, drawer.currency, self._language)

        self._counted.setText(tr("Counted {amount}").replace("{amount}", said(counted)))
        again = tr("Counted again, %n time(s). The first count was {amount}.", "", drawer.counted_again)
        self._first.setText(again.replace("{amount}", said(drawer.first_minor or 0)))
        self._first.setVisible(drawer.counted_again > 0)
        self._expected.setText(tr("Should be {amount}").replace("{amount}", said(expected)))
        self._over.setText(words.over(counted - expected, drawer.currency, self._language))
        self._said.clear()
        self._said.setVisible(counted != expected)

    def go_on(self) -> None:
        """Close it, once both have typed."""
        self._signed(self._close)

    def forget(self) -> None:
        """Let no PIN stand."""
        self._two.forget()

    def _signed(self, done: Callable[[TypedPins, str], None]) -> None:
        said = clean_text(self._said.text, _LONGEST)
        if said.fault:
            self._said.tell(tr("It has signs that can't be kept, or is too long."))
            self._said.edit.setFocus()
            return
        typed = self._two.typed()
        if typed is not None:
            done(typed, said.value)

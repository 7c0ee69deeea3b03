"""Where a bill is sent whose money isn't taken at this desk: to a cashier, and back; what is told there."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.hall import Desk
from kiosk.domain.service import Language
from kiosk.store.money.orders import OrderReplaced, PaymentOrder
from kiosk.ui.counter.till import words
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, button


def told_of(order: PaymentOrder, before: PaymentOrder | None, desk: str) -> tuple[str, str]:
    """Return what a cashier is told of an order of the desk of this name, and how it looks.

    `before` is the order of the bill that stood there, if it isn't paid.
    """
    if before is not None and before.ticket_id == order.ticket_id and before.id != order.id:
        return words.not_taken(OrderReplaced()), "warning"
    return words.ordered(desk), "info"


class Ordering(Card):
    """One button for each cashier's desk; F12 sends to the first. `send` is called with its id."""

    def __init__(self, language: Language, send: Callable[[str], None]) -> None:
        super().__init__()
        self._language, self._send = language, send
        self._desks: tuple[Desk, ...] = ()
        self.say(tr("Your drawer isn't open. The person pays at a cashier and comes back to you."), "hint")
        self._buttons = [
            button("", lambda at=at: self._to(at), "primary" if at == 0 else "", f"to-cashier-{at}")  # type: ignore[misc]
            for at in range(3)
        ]
        self.put_row(*self._buttons)

    @property
    def offers(self) -> bool:
        """Whether there is a cashier to send to."""
        return bool(self._desks)

    def show_desks(self, desks: tuple[Desk, ...]) -> None:
        """Offer these desks, three at most."""
        self._desks = desks[: len(self._buttons)]
        for at, made in enumerate(self._buttons):
            made.setVisible(at < len(self._desks))
            if at < len(self._desks):
                name = self._desks[at].name.in_language(self._language)
                text = tr("Send the bill to {desk}").replace("{desk}", name)
                made.setText(keyed("F12", text) if at == 0 else text)

    def go_on(self) -> None:
        """Send to the first."""
        self._to(0)

    def _to(self, at: int) -> None:
        if at < len(self._desks):
            self._send(self._desks[at].id)

"""What a desk orders of whom it has: their bill at a cashier, or nothing of what was ordered by mistake."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial

from kiosk.domain.receipt import BillFault, BillLine
from kiosk.domain.text import isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.till.owing import Unpaid
from kiosk.office.till.till import NotTaken, TillNow
from kiosk.store import Store
from kiosk.store.money.orders import OrderReplaced, PaymentOrder
from kiosk.ui.counter import move_words
from kiosk.ui.counter import words as counter_words
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.bill_page import BillPage
from kiosk.ui.counter.till.ordering import Ordering
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.till.price_words import STRIKE_KEYS, owes
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import PressedOnce
from kiosk.ui.widgets.shortcut import deliberate, shortcut


class BillOrders:
    """`desks` offers where to send the bill; `strike`, under its total, is there while something is ordered.

    Striking out asks once, in the notice. `ended` is called once another bill is to be made.
    """

    def __init__(self, part: TillPart, bill: BillPage, ended: Callable[[], None]) -> None:
        self._part, self._bill, self._ended = part, bill, ended
        self._ticket: Ticket | None = None
        self._unpaid: Unpaid | None = None
        self.desks = Ordering(part.at.language, self._send)
        struck = keyed(STRIKE_KEYS, tr("Strike out the order"))
        self.strike = PressedOnce(struck, self._strike_out, "danger", "strike-out")
        self.strike.hide()
        shortcut(STRIKE_KEYS, self.strike, deliberate(self._strike_out))
        bill.put_last(self.strike)

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Let what is ordered of `ticket`'s holder now be struck out."""
        self._ticket, self._unpaid = ticket, now.unpaid
        self.strike.setVisible(ticket is not None and now.unpaid is not None)

    def gone(self) -> None:
        """Offer nothing of whoever went."""
        self._ticket = self._unpaid = None
        self.strike.hide()

    def _send(self, desk: str) -> None:
        part, ticket, lines = self._part, self._ticket, self._bill.table.bill
        if not self._bill.is_whole():
            return
        if ticket is None or not lines:
            part.place.notice.tell(words.not_taken(BillFault.EMPTY), "warning")
            return
        op_id, called = str(uuid.uuid4()), counter_words.desk_name(desk, part.at.hall, part.at.language)
        number = self._number(ticket)
        if self._asks_to_clear(number, called):
            return
        told = words.sent(number, self._bill.total, called)

        def sent(order: PaymentOrder | NotTaken) -> None:
            if isinstance(order, NotTaken):
                part.place.notice.tell(words.not_taken(order), "warning")
                return
            self._ended()
            if part.at.moves.still_has(ticket):
                part.at.moves.send("", desk, lambda _ticket: told, and_back=True)
            else:
                part.at.moves.tell(words.not_sent(number, called))

        order = partial(self._ordered, op_id, ticket.id, lines)
        part.place.work(part.at.on_store(order), sent, "")

    def _asks_to_clear(self, number: str, called: str) -> bool:
        notice, typed = self._part.place.notice, self._part.at.unkept()
        go = move_words.named(tr("Send the bill to {desk}").replace("{desk}", called))
        asked = move_words.sends_and_clears(typed, number).replace("{go}", go) if typed else ""
        if asked in ("", notice.text):
            return False
        notice.tell(asked, "warning")
        return True

    def _ordered(
        self, op_id: str, ticket_id: str, lines: tuple[BillLine, ...], store: Store
    ) -> PaymentOrder | NotTaken:
        return self._part.till(store).order(op_id, ticket_id, lines)

    def _strike_out(self) -> None:
        part, ticket, unpaid = self._part, self._ticket, self._unpaid
        if ticket is None or unpaid is None or self._bill.locked:
            return
        number, due = self._number(ticket), owes(unpaid, part.at.language)
        asked = _strikes_out(number, due)
        if part.place.notice.text != asked:
            part.place.notice.tell(asked, "warning")
            return

        def struck(order: PaymentOrder | OrderReplaced) -> None:
            self._ended()
            part.look_again()
            if isinstance(order, OrderReplaced):
                part.place.notice.tell(words.not_taken(order), "warning")
            else:
                part.place.notice.tell(_struck_out(number))

        op_id = str(uuid.uuid4())
        strike = part.at.on_store(lambda store: part.till(store).strike_out(op_id, ticket.id, unpaid))
        part.place.work(strike, struck, "")

    def _number(self, ticket: Ticket) -> str:
        return counter_words.number(ticket, self._part.at.hall, self._part.at.language)


def _strikes_out(number: str, due: str) -> str:
    """Return what is asked before nothing more is to be paid of what was ordered of who holds `number`."""
    sentence = tr("Ordered of {number} and not paid: {amount}. {keys} once more strikes it out.")
    told = sentence.replace("{amount}", due).replace("{number}", number)
    return told.replace("{keys}", isolate(STRIKE_KEYS))


def _struck_out(number: str) -> str:
    """Return that nothing of what was ordered of who holds `number` is to be paid any more."""
    sentence = tr("Struck out. Nothing that was ordered of {number} is to be paid any more.")
    return sentence.replace("{number}", number)

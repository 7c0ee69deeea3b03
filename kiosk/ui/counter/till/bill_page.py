"""The bill of whoever stands here: fees, how they pay, the total, and one key to take the money."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.receipt import Bill, BillLine
from kiosk.office.till.billing import FeeOffer, NoPrice, Rates, Unpriced, line_of, offered_fees, owed_at
from kiosk.office.till.till import TillNow
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.counter.till import price_words, words
from kiosk.ui.counter.till.bill_lines import BillTable
from kiosk.ui.counter.till.fee_search import FeeSearch
from kiosk.ui.counter.till.line_keys import LineKeys
from kiosk.ui.counter.till.made_anew import added, exempted, less
from kiosk.ui.counter.till.payment import Payment
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Notice, button, column, row


class BillPage(QWidget):
    """`take` is called with a whole bill and the payer's name. Total and taking stand on the `foot`."""

    def __init__(self, at: AtDesk, notice: Notice, take: Callable[[Bill, str], None]) -> None:
        super().__init__()
        self._at, self._notice, self._take = at, notice, take
        self._offers: tuple[FeeOffer, ...] = ()
        self._currency = at.hall.mission.currency
        self.rates: Rates = {}
        self.table = BillTable(at.hall, at.language)
        self.table.changed.connect(self._show_total)
        self.table.done.connect(self._go_to_money)
        self._owed: tuple[BillLine, ...] = ()
        self._unpriced: tuple[Unpriced, ...] = ()
        self._left_out: tuple[BillLine, ...] = ()
        """What the bill asked, and the day that it is priced by doesn't: another day may ask it again."""
        self._lacks = Notice()
        self.takes = self.locked = False
        self._taking: list[QWidget] = []
        self._typing: list[QWidget] = []
        self._build()

    def begin(self, now: TillNow, *, again: bool) -> None:
        """Begin a bill with what is owed now, everything else empty; a clerk with a drawer takes it here.

        Made anew, `again` for the same person, it keeps what was typed: who pays, the fees that were added as
        they are priced now, and what was exempted; what was given only where as much is to be paid.
        """
        asked = self._currency, self.total_minor
        before, bill = self._owed, self.table.bill
        more = added((*bill, *self._left_out), before, now.owed)
        self.takes = now.drawer is not None
        for widget in self._taking:
            widget.setVisible(self.takes)
        self.rates = now.rates
        self._currency = now.drawer.currency if now.drawer else self._at.hall.mission.currency
        self.table.currency = self._currency
        self._offer(offered_fees(now.catalogue, now.today))
        if again:
            self._payment.forget_offered()
            self._empty()
        else:
            self.clear()
        self._owed, self._unpriced = now.owed, now.unpriced
        self.table.put(exempted(bill, before, now.owed))
        priced = owed_at(more, now.catalogue, now.rates, self._currency, now.today).lines
        for line in priced:
            self.table.add(line)
        self._leave_out(less(more, priced), now.today)
        if asked != (self._currency, self.total_minor):
            self._payment.forget_given()
            self._payment.unseen |= again and asked[1] > 0

    def price_on(self, day: date, catalogue: Catalogue, rates: Rates) -> None:
        """Let the bill ask what was asked on `day`, by what held then; it leaves out what wasn't asked."""
        before = self.table.bill
        wanted = (*before, *self._left_out)
        lines = owed_at(wanted, catalogue, rates, self._currency, day).lines
        self.rates = rates
        self._offer(offered_fees(catalogue, day))
        if lines != before:
            self.table.put(lines)
        self._leave_out(less(wanted, lines), day)

    def _leave_out(self, lines: tuple[BillLine, ...], day: date) -> None:
        self._left_out = lines
        names = dict.fromkeys(words.fee_name(line, self._at.hall, self._at.language) for line in lines)
        told = price_words.unpriced(self._unpriced, self._at.language), price_words.left_out(names, day)
        self._lacks.tell("\n".join(each for each in told if each), "warning")

    def _offer(self, offers: tuple[FeeOffer, ...]) -> None:
        self._offers = offers
        self._fees.offer([price_words.offer_name(offer, self._at.language) for offer in offers])

    def lock(self, locked: bool) -> None:
        """Let nothing be changed of a bill whose answer isn't known: it can only be taken again as it is."""
        self.locked = locked
        for widget in self._typing:
            widget.setEnabled(not locked)

    def clear(self) -> None:
        """Let nothing stand of whoever paid, or of what they owed."""
        self._payment.clear()
        self._keys.clear()
        self._empty()

    def _empty(self) -> None:
        self.lock(False)
        self._owed, self._unpriced, self._left_out = (), (), ()
        self.table.put(())
        self._lacks.tell("")

    def offer_payer(self, name: str) -> None:
        """Put in who pays as far as it is known; what a clerk typed, or took out, stays as it is."""
        if self.takes and not self.locked:
            self._payment.offer_payer(name)

    def focus_first(self) -> None:
        """Give the keyboard to where a clerk begins: fees, or what a bill lacks beside them."""
        if self.takes and self.table.bill:
            self._go_to_money()
        else:
            self._fees.setFocus()

    def take_money(self) -> None:
        """Hand over the bill, if it can be read."""
        bill = self.made()
        if bill is not None and not self._payment.tell_unseen():
            self._take(bill, self.payer)

    @property
    def paying(self) -> bool:
        """Whether a clerk typed what was given, or the number that proves it."""
        return self._payment.begun

    @property
    def touched(self) -> bool:
        """Whether something stands here that a clerk typed or changed."""
        typed = self.paying or self._keys.unused or self._payment.renamed
        return typed or bool(self._left_out) or self.table.bill != self._owed

    @property
    def payer(self) -> str:
        """Who pays, as it is typed."""
        return self._payment.payer.text

    @property
    def total_minor(self) -> int:
        """What is to be paid."""
        return sum(line.due_minor for line in self.table.bill)

    @property
    def total(self) -> str:
        """What is to be paid, as a clerk reads it."""
        return words.amount(self.total_minor, self._currency, self._at.language)

    def _build(self) -> None:
        lines = column(self, gap=8)
        add, self._keys = self._adding(), LineKeys(self.table, self._notice)
        for widget in (self._lacks, add):
            lines.addWidget(widget)
        lines.addWidget(self.table, 1)
        lines.addWidget(self._keys)
        self._payment = Payment(self._at.language, self._currency)
        lines.addWidget(self._payment)
        take = button(keyed("F12", tr("Take the money")), self.take_money, "primary", "take-money")
        self.foot = QWidget()
        at_foot = column(self.foot, gap=8)
        last = QWidget()
        self._last = row(last)
        self._last.addWidget(take, 1)
        self._last.addStretch()
        for widget in (self._payment.sums, last):
            at_foot.addWidget(widget)
        self._payment.named.connect(self._go_to_money)
        self._payment.settled.connect(take.setFocus)
        self._taking = [self._payment, take]
        self._typing = [add, self.table, self._keys, self._payment]

    def put_last(self, widget: QPushButton) -> None:
        """Let a button stand under the total, at the end; it can't be pressed while the bill is locked."""
        self._last.addWidget(widget)
        self._typing.append(widget)

    def _adding(self) -> QWidget:
        holder = QWidget()
        line = row(holder)
        self._fees = FeeSearch(self._add, self._go_to_money)
        line.addWidget(self._fees, 1)
        line.addWidget(button(tr("Add the fee"), self._add, name="add-fee"))
        return holder

    def _go_to_money(self) -> None:
        """Give the keyboard to the next that a bill lacks: fees, who pays, what was given."""
        if not self.takes or not self.table.bill:
            self._fees.setFocus()
        else:
            self._payment.ask_next()

    def _add(self) -> None:
        at = self._fees.place
        if at is None:
            self._notice.tell(tr("Choose a fee from the list."), "warning")
            return
        line = line_of(self._offers[at], 1, self.rates, self._currency)
        if isinstance(line, NoPrice):
            self._notice.tell(price_words.no_price(line), "warning")
            return
        self._notice.tell("")
        self.table.add(line)
        self._fees.clear()

    def is_whole(self) -> bool:
        """Whether nothing stands here that a bill would lose; tell of what does."""
        if self._keys.unused:
            self._keys.tell_unused()
        elif self._lacks.text and not self.table.bill:
            self._notice.tell(self._lacks.text, "warning")
        else:
            return True
        return False

    def made(self) -> Bill | None:
        """Return the bill as it stands; None, with the keyboard there, for what can't be read."""
        if not self.is_whole():
            return None
        return self._payment.paid(self.table.bill, self.rates)

    def _show_total(self) -> None:
        self._payment.show_total(self.total_minor, self._currency)

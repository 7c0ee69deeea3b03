"""The bill of whoever stands here: fees, how they pay, the total, and one key to take the money."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.domain.money import typed_money
from kiosk.domain.receipt import Bill, BillLine, Method
from kiosk.office.till.billing import FeeOffer, NoPrice, Rates, card_bill, cash_bill, line_of
from kiosk.office.till.till import LONGEST_PAYER
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.bill_lines import BillTable
from kiosk.ui.counter.till.fee_search import FeeSearch
from kiosk.ui.counter.words import keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Choices, Notice, button, column, row
from kiosk.ui.widgets.text import label

_NUMBER = FieldLook(latin=True, most=30)


class BillPage(QWidget):
    """`take` is called with a whole bill and the payer's name."""

    def __init__(
        self,
        at: AtDesk,
        offers: tuple[FeeOffer, ...],
        notice: Notice,
        take: Callable[[Bill, str], None],
    ) -> None:
        super().__init__()
        self._at, self._offers, self._notice, self._take = at, offers, notice, take
        self._currency = at.hall.mission.currency
        self.rates: Rates = {}
        self.table = BillTable(at.hall, at.language)
        self.table.changed.connect(self._show_total)
        self._method = Method.CASH
        self.takes = self.locked = False
        self._taking: list[QWidget] = []
        self._typing: list[QWidget] = []
        self._build()

    def begin(self, lines: tuple[BillLine, ...], rates: Rates, currency: str, *, takes: bool) -> None:
        """Begin a bill with these lines, everything else empty; `takes`: the money is taken at this desk."""
        self.takes = takes
        for widget in self._taking:
            widget.setVisible(takes)
        self.rates, self._currency = rates, currency
        self.table.currency = currency
        self.clear()
        self.table.put(lines)

    def lock(self, locked: bool) -> None:
        """Let nothing be changed of a bill whose answer isn't known: it can only be taken again as it is."""
        self.locked = locked
        for widget in self._typing:
            widget.setEnabled(not locked)

    def clear(self) -> None:
        """Let nothing stand of whoever paid, or of what they owed."""
        self.lock(False)
        for edit in (self.payer.edit, self._given.edit, self._stamp.edit, self._slip.edit, self._reason):
            edit.clear()
        self._methods.choose(Method.CASH.value)
        self.table.put(())

    def focus_first(self) -> None:
        """Give the keyboard to where a clerk begins: the fees of an empty bill, else the payer."""
        (self.payer if self.takes and self.table.bill else self._fees).setFocus()

    def take_money(self) -> None:
        """Hand over the bill, if it can be read."""
        bill = self.made()
        if bill is not None:
            self._take(replace(bill, stamp=self._stamp.text), self.payer.text)

    @property
    def total_minor(self) -> int:
        """What is to be paid."""
        return sum(line.due_minor for line in self.table.bill)

    def _build(self) -> None:
        lines = column(self, gap=8)
        add = QWidget()
        line = row(add)
        names = [words.offer_name(offer, self._at.language) for offer in self._offers]
        self._fees = FeeSearch(names, self._add)
        line.addWidget(self._fees, 1)
        line.addWidget(button(tr("Add the fee"), self._add, name="add-fee"))
        lines.addWidget(add)
        lines.addWidget(self.table, 1)
        keys = self._line_keys()
        lines.addWidget(keys)
        self.payer = Field("payer", tr("Received from"), "", _nothing, FieldLook(most=LONGEST_PAYER))
        self._stamp = Field("stamp", tr("Official stamp's number, if there is one"), "", _nothing, _NUMBER)
        self._given = Field("given", tr("Cash given; empty: exactly"), "", self._typed, _NUMBER)
        self._slip = Field("card-slip", tr("Number on the card terminal's slip"), "", _nothing, _NUMBER)
        who = _side_by_side(self.payer, self._stamp)
        offered = [(each.value, words.method(each)) for each in Method]
        self._methods = Choices(offered, Method.CASH.value, self._choose_method, columns=2)
        paying = _side_by_side(self._methods, self._given, self._slip)
        self._slip.hide()
        self._total = label("", "code")
        self._total.setObjectName("total")
        self._change = label("", "strong")
        self._change.setObjectName("change")
        take = button(keyed("F12", tr("Take the money")), self.take_money, "primary", "take-money")
        for widget in (who, paying, _side_by_side(self._total, self._change), take):
            lines.addWidget(widget)
        self._taking = [who, paying, take]
        self._typing = [add, self.table, keys, who, paying]

    def _line_keys(self) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=6)
        self._reason = QLineEdit()
        self._reason.setObjectName("exempt-reason")
        self._reason.setMaxLength(120)
        self._reason.setPlaceholderText(tr("Reason for an exemption"))
        self._reason.setAccessibleName(tr("Reason for an exemption"))
        line.addWidget(button(keyed("+", tr("One more")), lambda: self.table.step(1), name="more"))
        line.addWidget(button(keyed("−", tr("One fewer")), lambda: self.table.step(-1), name="fewer"))
        line.addWidget(button(tr("Take out"), self.table.take_out, name="take-out"))
        line.addWidget(self._reason, 1)
        line.addWidget(button(tr("Exempt"), self._exempt, name="exempt"))
        return holder

    def _add(self) -> None:
        at = self._fees.place
        if at is None:
            self._notice.tell(tr("Choose a fee from the list."), "warning")
            return
        line = line_of(self._offers[at], 1, self.rates, self._currency)
        if isinstance(line, NoPrice):
            self._notice.tell(words.no_price(line), "warning")
            return
        self._notice.tell("")
        self.table.add(line)
        self._fees.clear()

    def _exempt(self) -> None:
        reason = self._reason.text().strip()
        if not reason:
            self._reason.setFocus()
            self._notice.tell(tr("An exemption needs a reason. Somebody else has to agree to it."), "warning")
            return
        self._notice.tell("")
        self.table.exempt(reason)
        self._reason.clear()

    def _choose_method(self, value: str) -> None:
        self._method = Method(value)
        self._given.setVisible(self._method is Method.CASH)
        self._slip.setVisible(self._method is Method.CARD)
        self._show_total()

    def _typed(self, _text: str) -> None:
        self._show_total()

    def made(self) -> Bill | None:
        """Return the bill as it stands; None, with the keyboard there, for what can't be read."""
        lines = self.table.bill
        if self._method is Method.CARD:
            if not self._slip.text:
                self._slip.tell(tr("The slip's number is missing."))
                self._slip.edit.setFocus()
                return None
            return card_bill(lines, self._currency, self.rates, self._slip.text)
        given = self._given_minor()
        if given is None:
            self._given.tell(tr("That is no amount."))
            self._given.edit.setFocus()
            return None
        return cash_bill(lines, self._currency, self.rates, given)

    def _given_minor(self) -> int | None:
        if not self._given.text:
            return self.total_minor
        typed = typed_money(self._given.text, self._currency)
        return typed.minor if typed else None

    def _show_total(self) -> None:
        language, given = self._at.language, self._given_minor()
        total = words.amount(self.total_minor, self._currency, language)
        self._total.setText(tr("Total {amount}").replace("{amount}", total))
        change = 0 if given is None or self._method is Method.CARD else given - self.total_minor
        told = words.amount(change, self._currency, language) if change > 0 else ""
        self._change.setText(tr("Change {amount}").replace("{amount}", told) if told else "")


def _side_by_side(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    line = row(holder)
    for widget in widgets:
        line.addWidget(widget, 1)
    return holder


def _nothing(_typed: str) -> None:
    """What is typed here stays in its field."""

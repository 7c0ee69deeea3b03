"""Who pays, how, and what that comes to: what stands between the lines of a bill and its receipt."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.money import typed_money
from kiosk.domain.receipt import Bill, BillFault, BillLine, Method
from kiosk.domain.service import Language
from kiosk.office.till.billing import Rates, card_bill, cash_bill
from kiosk.office.till.cleaning import LONGEST_NUMBER, LONGEST_PAYER
from kiosk.ui.counter.till import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Choices, column, row, side_by_side
from kiosk.ui.widgets.text import label

_NUMBER = FieldLook(latin=True, most=LONGEST_NUMBER)


class Payment(QWidget):
    """The fields of a payment; total and change, its `sums`, stand where they stay in sight.

    `named` is emitted when Enter leads on from who pays, `settled` when it does from how.
    """

    named = Signal()
    settled = Signal()

    def __init__(self, language: Language, currency: str) -> None:
        super().__init__()
        self._language, self._currency = language, currency
        self._total_minor = 0
        self._method = Method.CASH
        self.unseen = False
        """Whether the amount became another under the clerk's hand."""
        self.payer = Field("payer", tr("Received from"), look=FieldLook(most=LONGEST_PAYER))
        self._stamp = Field("stamp", tr("Official stamp's number, if there is one"), look=_NUMBER)
        self._given = Field("given", tr("Cash given; empty: exactly"), "", lambda _: self._show(), _NUMBER)
        self._slip = Field("card-slip", tr("Number on the card terminal's slip"), look=_NUMBER)
        self._slip.hide()
        offered = [(each.value, words.method(each)) for each in Method]
        self._methods = Choices(offered, Method.CASH.value, self._choose_method, columns=2)
        lines = column(self, gap=8)
        lines.addWidget(side_by_side(self.payer, self._stamp))
        lines.addWidget(side_by_side(self._methods, self._given, self._slip))
        self.sums = self._built_sums()
        for field in (self.payer, self._stamp):
            field.edit.returnPressed.connect(self.named)
        for field in (self._given, self._slip):
            field.edit.returnPressed.connect(self.settled)

    def _built_sums(self) -> QWidget:
        holder = QWidget()
        line = row(holder)
        self._total = label("", "code", wrap=False)
        self._total.setObjectName("total")
        self._change = label("", "strong")
        self._change.setObjectName("change")
        line.addWidget(self._total)
        line.addWidget(self._change, 1)
        return holder

    @property
    def begun(self) -> bool:
        """Whether a clerk typed what was given, or the number that proves it."""
        return any(field.text for field in (self._given, self._stamp, self._slip))

    @property
    def renamed(self) -> bool:
        """Whether a clerk typed who pays."""
        return bool(self.payer.text) and self.payer.edit.isModified()

    def clear(self) -> None:
        """Let nothing stand of whoever paid."""
        for field in (self.payer, self._given, self._stamp, self._slip):
            field.clear()
        self.unseen = False
        self._methods.choose(Method.CASH.value)

    def forget_offered(self) -> None:
        """Let nobody stand as who pays whom no clerk typed: by now somebody else may ask."""
        if not self.payer.edit.isModified():
            self.payer.clear()

    def forget_given(self) -> None:
        """Let nothing stand that was given for another amount."""
        for field in (self._given, self._slip):
            field.clear()
        self._show()

    def tell_unseen(self) -> bool:
        """Tell once that the amount became another, if nothing was given for this one; return whether told.

        Else a press that was meant for the amount before would take this one.
        """
        unseen = self.unseen and not (self._given.text or self._slip.text)
        self.unseen = False
        if unseen:
            self._given.tell(words.total_changed())
        return unseen

    def offer_payer(self, name: str) -> None:
        """Put in who pays as far as it is known; what a clerk typed, or took out, stays as it is."""
        if not self.payer.edit.isModified() and not self.payer.text:
            self.payer.edit.setText(name)
            self.payer.tell("")

    def ask_next(self) -> None:
        """Give the keyboard to what is missing: who pays, else what was given."""
        if not self.payer.text:
            self.payer.setFocus()
        else:
            (self._slip if self._method is Method.CARD else self._given).setFocus()

    def show_total(self, minor: int, currency: str) -> None:
        """Show what is to be paid, and the change."""
        self._total_minor, self._currency = minor, currency
        self._show()

    def paid(self, lines: tuple[BillLine, ...], rates: Rates) -> Bill | None:
        """Return the bill of `lines` as it is paid; None, with the keyboard there, for what can't be read."""
        for field in (self.payer, self._given, self._slip):
            field.tell("")  # what was wrong before may be mended, by the name of a request too
        if lines and not self.payer.text:
            return _none(self.payer, words.not_taken(BillFault.NO_PAYER))
        bill = self._by_card(lines, rates) if self._method is Method.CARD else self._in_cash(lines, rates)
        return replace(bill, stamp=self._stamp.text) if bill is not None else None

    def _by_card(self, lines: tuple[BillLine, ...], rates: Rates) -> Bill | None:
        if not self._slip.text:
            return _none(self._slip, words.not_taken(BillFault.NO_SLIP))
        return card_bill(lines, self._currency, rates, self._slip.text)

    def _in_cash(self, lines: tuple[BillLine, ...], rates: Rates) -> Bill | None:
        given = self._given_minor()
        if given is None:
            return _none(self._given, tr("That is no amount."))
        if given < self._total_minor:
            return _none(self._given, words.not_taken(BillFault.NOT_ENOUGH))
        return cash_bill(lines, self._currency, rates, given)

    def _choose_method(self, value: str) -> None:
        self._method = Method(value)
        self._given.setVisible(self._method is Method.CASH)
        self._slip.setVisible(self._method is Method.CARD)
        self._show()

    def _given_minor(self) -> int | None:
        if not self._given.text:
            return self._total_minor
        typed = typed_money(self._given.text, self._currency)
        return typed.minor if typed else None

    def _show(self) -> None:
        total = words.amount(self._total_minor, self._currency, self._language)
        self._total.setText(tr("Total {amount}").replace("{amount}", total))
        given = self._given_minor()
        change = 0 if given is None or self._method is Method.CARD else given - self._total_minor
        told = words.amount(change, self._currency, self._language) if change > 0 else ""
        self._change.setText(tr("Change for the person: {amount}").replace("{amount}", told) if told else "")
        if given is not None and given >= self._total_minor:
            self._given.tell("")  # a line less may have made it enough


def _none(field: Field, sentence: str) -> Bill | None:
    """Say why there is no bill, with the keyboard where it is mended."""
    field.tell(sentence)
    field.edit.setFocus()
    return None

"""What reports on public money call things: how it was paid, which book, what a number is worth."""

from __future__ import annotations

from kiosk.domain.drawer import CashMove
from kiosk.domain.receipt import Method, SerialKind
from kiosk.domain.states import ReceiptState, WishState
from kiosk.domain.text import isolate
from kiosk.paper.money_figures import CheckLine
from kiosk.paper.number_rows import PaperState
from kiosk.paper.texts import printable
from kiosk.paper.words import Words


def method_words(method: Method, words: Words) -> str:
    """Return how something was paid."""
    return {Method.CASH: words.gettext("Cash"), Method.CARD: words.gettext("Card")}[method]


def kind_words(kind: SerialKind, words: Words) -> str:
    """Return which book it is."""
    named = {
        SerialKind.RECEIPT: words.gettext("Receipts"),
        SerialKind.REVERSAL: words.gettext("Reversals"),
        SerialKind.HANDWRITTEN: words.gettext("Receipts written by hand"),
        SerialKind.DEPOSIT: words.gettext("Deposit slips"),
    }
    return named[kind]


def state_words(state: ReceiptState, words: Words) -> str:
    """Return what a number is worth."""
    named = {
        ReceiptState.ISSUED: words.gettext("Good"),
        ReceiptState.VOIDED: words.gettext("Void"),
        ReceiptState.REVERSED: words.gettext("Given back"),
    }
    return named[state]


def paper_words(state: PaperState, words: Words) -> str:
    """Return where a deposit slip's money is, or that only paper has a number."""
    named = {
        PaperState.BANKED: words.gettext("In the bank"),
        PaperState.NOT_BANKED: words.gettext("Not in the bank yet"),
        PaperState.NOT_RECOVERED: words.gettext("Not recovered"),
    }
    return named[state]


def check_words(check: CheckLine, moment: str, words: Words) -> str:
    """Return whose drawer was counted unannounced, by whom and when."""
    return words.gettext(
        "Drawer of {clerk}, counted unannounced by {second}, {moment}",
        clerk=isolate(printable(check.clerk)),
        second=isolate(printable(check.counted_by)),
        moment=moment,
    )


def exemption_words(state: WishState, words: Words) -> str:
    """Return what became of an exemption."""
    named = {
        WishState.ASKED: words.gettext("Exemption not decided yet"),
        WishState.APPROVED: words.gettext("Exempt"),
        WishState.REFUSED: words.gettext("Exemption refused"),
    }
    return named[state]


def move_words(kind: CashMove, reason: str, words: Words) -> str:
    """Return that money came in or went out without a receipt, and why."""
    if kind is CashMove.PAY_IN:
        return words.gettext("Put in: {reason}", reason=printable(reason))
    return words.gettext("Taken out: {reason}", reason=printable(reason))

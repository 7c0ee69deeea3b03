"""Every number of the report on public money as a sheet of its workbook, in words."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.receipt import Method
from kiosk.domain.states import ReceiptState, WishState
from kiosk.paper.money_figures import MoneyReport
from kiosk.paper.money_terms import exemption_words, method_words, paper_words, state_words
from kiosk.paper.number_rows import Column, PaperState, Value, number_rows
from kiosk.paper.words import Words
from kiosk.paper.workbook import Cell, Table


def number_sheet(report: MoneyReport, words: Words) -> Table:
    """Return every number that was used, is void, or that nobody has any more."""
    titles = _titles(words)
    rows = [[_cell(row.get(column, ""), words) for column in Column] for row in number_rows(report)]
    return Table(words.gettext("Numbers"), [titles[column] for column in Column], rows)


def _titles(words: Words) -> Mapping[Column, str]:
    gettext = words.gettext
    return {
        Column.NUMBER: gettext("Number"),
        Column.STATE: gettext("State"),
        Column.METHOD: gettext("Method"),
        Column.CURRENCY: gettext("Currency"),
        Column.TAKEN: gettext("Taken"),
        Column.AMOUNT: gettext("Amount"),
        Column.TIME: gettext("Time"),
        Column.CLERK: gettext("Cashier"),
        Column.REASON: gettext("Reason"),
        Column.ASKED_BY: gettext("Asked by"),
        Column.AGREED_BY: gettext("Agreed to by"),
        Column.GIVES_BACK: gettext("Gives back"),
        Column.PAPER_NUMBER: gettext("Number on the paper"),
        Column.PAPER_DAY: gettext("Day on the paper"),
        Column.ENTERED_WITH: gettext("Entered with"),
        Column.BANK_SLIP: gettext("The bank's slip"),
        Column.UNPAID: gettext("Not paid"),
        Column.EXEMPTION: gettext("Exemption"),
        Column.EXEMPTION_REASON: gettext("Reason of the exemption"),
        Column.EXEMPTION_DECIDED_BY: gettext("Decided by"),
    }


def _cell(value: Value, words: Words) -> Cell:
    match value:
        case ReceiptState():
            return state_words(value, words)
        case PaperState():
            return paper_words(value, words)
        case Method():
            return method_words(value, words)
        case WishState():
            return exemption_words(value, words)
        case _:
            return value

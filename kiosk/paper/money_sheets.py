"""The report on public money as sheets of a spreadsheet: its figures, then every number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.drawer import CashMove
from kiosk.domain.local_time import local_time
from kiosk.domain.money import Money
from kiosk.domain.service import Language, Text
from kiosk.domain.training import WORDS
from kiosk.paper.money_figures import DrawerLine, MoneyReport
from kiosk.paper.money_terms import check_words, exemption_words, kind_words, method_words
from kiosk.paper.number_sheet import number_sheet
from kiosk.paper.texts import printable
from kiosk.paper.words import Words, words_for
from kiosk.paper.workbook import Cell, Table


def money_sheets(report: MoneyReport, language: Language, *, trains: bool = False) -> tuple[Table, ...]:
    """Return the sheets in one language; those of a training say so first of all."""
    sheets = _Sheets(report, language, words_for(language), trains)
    figures = sheets.summary(), sheets.fees(), sheets.books(), sheets.drawers()
    return (*figures, number_sheet(report, sheets.words))


@dataclass(frozen=True, slots=True)
class _Sheets:
    report: MoneyReport
    language: Language
    words: Words
    trains: bool

    def summary(self) -> Table:
        """Return the days, what was taken, and what is counted beside that."""
        gettext = self.words.gettext
        header = (gettext("What"), gettext("Amount"), gettext("Currency"))
        return Table(
            gettext("Report on public money"), header, [*self._days(), *self._amounts(), *self._counts()]
        )

    def _days(self) -> Iterator[Sequence[Cell]]:
        gettext, report = self.words.gettext, self.report
        if self.trains:
            yield " · ".join(WORDS), gettext("For practice only. This paper has no value."), ""
        yield gettext("From"), report.first.isoformat(), ""
        yield gettext("To"), report.last.isoformat(), ""
        yield gettext("Made on"), self._time(report.made_ms), ""

    def _amounts(self) -> Iterator[Sequence[Cell]]:
        for total in self.report.totals:
            yield self.words.gettext("Taken"), total, total.currency
        for method, money in self.report.methods:
            yield method_words(method, self.words), money, money.currency

    def _counts(self) -> Iterator[Sequence[Cell]]:
        gettext = self.words.gettext
        yield gettext("Drawers still open"), self.report.open_drawers, ""
        yield gettext("Receipts printed again"), self.report.duplicates, ""
        for reason, many in self.report.exemptions:
            yield gettext("Exempt: {reason}", reason=printable(reason)), many, ""
        for check in self.report.checks:
            moment = f"{self._time(check.at_ms):%Y-%m-%d %H:%M}"
            later = gettext("told once the drawer is closed")
            came_to = (check.over, check.over.currency) if check.over else (later, "")
            yield check_words(check, moment, self.words), *came_to

    def fees(self) -> Table:
        """Return what each fee brought, and under it what nobody paid."""
        gettext = self.words.gettext
        header = (
            gettext("Service"),
            gettext("How many"),
            gettext("Amount"),
            gettext("Currency"),
            gettext("Not paid"),
        )
        rows: list[Sequence[Cell]] = [
            (self._named(line.label), line.quantity, line.total, line.total.currency, "")
            for line in self.report.fees
        ]
        rows += [
            (self._named(line.label), line.quantity, "", "", exemption_words(line.exemption, self.words))
            for line in self.report.unpaid
        ]
        return Table(gettext("By service"), header, rows)

    def books(self) -> Table:
        """Return the books with their first and last numbers."""
        gettext = self.words.gettext
        header = (
            gettext("Book"),
            gettext("First number"),
            gettext("Last number"),
            gettext("Used"),
            gettext("Void"),
            gettext("Not recovered"),
        )
        rows = [
            (
                kind_words(each.kind, self.words),
                each.first,
                each.last,
                each.used,
                len(each.void),
                len(each.missing),
            )
            for each in self.report.books
        ]
        return Table(gettext("Books"), header, rows)

    def drawers(self) -> Table:
        """Return the sessions that ended."""
        gettext = self.words.gettext
        header = (
            gettext("Cashier"),
            gettext("Counted by"),
            gettext("Second person"),
            gettext("Begun with"),
            gettext("Cash from receipts"),
            gettext("Put in"),
            gettext("Taken out"),
            gettext("Should be"),
            gettext("Counted"),
            gettext("Difference"),
            gettext("Counted first"),
            gettext("Times counted again"),
            gettext("Currency"),
            gettext("Remark"),
            gettext("Deposit slip"),
            gettext("Brought to the bank"),
            gettext("Amount at the bank"),
            gettext("Difference at the bank"),
        )
        return Table(gettext("Drawers"), header, [_drawer_row(line) for line in self.report.drawers])

    def _named(self, label: Text) -> str:
        return printable(label.in_language(self.language))

    def _time(self, at_ms: int) -> datetime:
        return local_time(at_ms, self.report.time_zone).replace(tzinfo=None, microsecond=0)


def _drawer_row(line: DrawerLine) -> Sequence[Cell]:
    currency = line.counted.currency

    def moved(kind: CashMove) -> Money:
        return Money(currency, sum(money.minor for each, money, _reason in line.moves if each is kind))

    amounts = line.float_, line.taken, moved(CashMove.PAY_IN), moved(CashMove.PAY_OUT), line.expected
    found = line.counted, Money(currency, line.over_minor), line.first, line.counted_again
    bank: tuple[Cell, Cell] = ("", "")
    if line.banked is not None:
        bank = line.banked, Money(currency, line.bank_over_minor)
    rest = currency, line.said, line.deposit_serial, line.bank_slip
    return line.clerk, line.counted_by or line.clerk, line.second, *amounts, *found, *rest, *bank

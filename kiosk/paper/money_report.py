"""The report on a day's or a longer time's money, to be signed and filed. Nobody who paid is named on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.domain.local_time import local_time
from kiosk.domain.money import Money
from kiosk.domain.service import Language, Text
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_digits, day_in_words, hijri_day, time_in_words
from kiosk.paper.document import (
    Banner,
    Bar,
    Bars,
    Block,
    Document,
    Entry,
    Paragraph,
    Place,
    Rule,
    Space,
    Style,
)
from kiosk.paper.money_books import book_blocks
from kiosk.paper.money_figures import DrawerLine, MoneyReport
from kiosk.paper.money_terms import check_words, exemption_words, method_words, move_words
from kiosk.paper.money_words import money_in_figures
from kiosk.paper.texts import printable, supplied
from kiosk.paper.words import Words, words_for

SIGNED_WITH = 6
"""So many lines stay on the page of the signatures: nobody is to sign one that says nothing."""


def money_document(report: MoneyReport, language: Language) -> Document:
    """Return the report as a document."""
    words = words_for(language)
    title = words.gettext("Report on public money")
    blocks = (
        Paragraph(supplied(report.mission, language), Style.STRONG, Place.CENTRE),
        Rule(),
        Paragraph(title, Style.TITLE, Place.CENTRE),
        *_time(report, words, language),
        *_totals(report, words, language),
        *_fees(report, words, language),
        *_unpaid(report, words, language),
        *_heading(words.gettext("Numbers")),
        *book_blocks(report, words, language),
        *_drawers(report, words, language),
        *_rest(report, words, language),
        *_signatures(words),
    )
    return Document(language, title, blocks)


def _time(report: MoneyReport, words: Words, language: Language) -> Iterable[Block]:
    yield Entry(words.gettext("From"), day_in_words(report.first, language))
    if report.last != report.first:
        yield Entry(words.gettext("To"), day_in_words(report.last, language))
    hijri = hijri_day(report.last, language)
    if hijri is not None:
        yield Entry(words.gettext("Hijri date"), hijri)
    made = local_time(report.made_ms, report.time_zone)
    moment = f"{day_in_words(made.date(), language)} · {time_in_words(made, language)}"
    yield Entry(words.gettext("Made on"), moment)


def _totals(report: MoneyReport, words: Words, language: Language) -> Iterable[Block]:
    yield from _heading(words.gettext("Taken"))
    for total in report.totals:
        yield Banner(money_in_figures(total, language))
    if not report.totals:
        yield Paragraph(words.gettext("Nothing was taken."))
    for method, money in report.methods:
        yield Entry(method_words(method, words), money_in_figures(money, language))


def _fees(report: MoneyReport, words: Words, language: Language) -> Iterable[Block]:
    if not report.fees:
        return
    yield from _heading(words.gettext("By service"))
    highest = max(abs(line.total.minor) for line in report.fees) or 1
    yield Bars(
        tuple(
            Bar(
                _so_many(line.quantity, line.label, language),
                money_in_figures(line.total, language),
                max(line.total.minor, 0) / highest,
            )
            for line in report.fees
        )
    )


def _unpaid(report: MoneyReport, words: Words, language: Language) -> Iterable[Block]:
    """Yield what no amount stands for: what was paid is told apart from it."""
    if not report.unpaid:
        return
    yield from _heading(words.gettext("Not paid"))
    for line in report.unpaid:
        many = _so_many(line.quantity, line.label, language)
        yield Entry(many, exemption_words(line.exemption, words))


def _so_many(quantity: int, label: Text, language: Language) -> str:
    """Return how many of what: the number first, since a chart cuts the end of a long label."""
    return f"{isolate(str(quantity))} × {supplied(label, language)}"


def _drawers(report: MoneyReport, words: Words, language: Language) -> Iterable[Block]:
    yield from _heading(words.gettext("Drawers"))
    for line in report.drawers:
        *lines, last = _drawer(line, words, language)
        yield from (replace(each, leads=True) for each in lines)
        yield last
    if not report.drawers:
        yield Paragraph(words.gettext("No drawer was closed."))
    if report.open_drawers:
        yield Entry(words.gettext("Drawers still open"), isolate(str(report.open_drawers)))


def _drawer(line: DrawerLine, words: Words, language: Language) -> Iterable[Paragraph | Entry]:
    yield Paragraph(_whose(line, words), Style.STRONG)
    yield Entry(words.gettext("Begun with"), money_in_figures(line.float_, language))
    yield Entry(words.gettext("Cash from receipts"), money_in_figures(line.taken, language))
    for kind, money, reason in line.moves:
        yield Entry(move_words(kind, reason, words), money_in_figures(money, language))
    yield Entry(words.gettext("Should be"), money_in_figures(line.expected, language))
    if line.counted_again:
        yield Entry(words.gettext("Counted first"), money_in_figures(line.first, language))
        yield Entry(words.gettext("Times counted again"), isolate(str(line.counted_again)))
    yield Entry(words.gettext("Counted"), money_in_figures(line.counted, language))
    yield from _over(line, words, language)
    if line.deposit_serial:
        yield Entry(words.gettext("Deposit slip"), isolate(line.deposit_serial))
        deposit = isolate(printable(line.bank_slip)) if line.bank_slip else words.gettext("not yet")
        yield Entry(words.gettext("Brought to the bank"), deposit)
        yield from _banked(line, words, language)
    else:
        yield Entry(words.gettext("Handed over to"), isolate(printable(line.second)))


def _whose(line: DrawerLine, words: Words) -> str:
    clerk, second = (isolate(printable(each)) for each in (line.clerk, line.second))
    if not line.counted_by:
        return words.gettext("Drawer of {clerk}, signed by {second}", clerk=clerk, second=second)
    return words.gettext(
        "Drawer of {clerk}, who was away: counted and signed by {other} and {second}",
        clerk=clerk,
        other=isolate(printable(line.counted_by)),
        second=second,
    )


def _banked(line: DrawerLine, words: Words, language: Language) -> Iterable[Entry]:
    if line.banked is not None:
        yield Entry(words.gettext("Amount at the bank"), money_in_figures(line.banked, language))
    over = line.bank_over_minor
    if over:
        more, less = (
            words.gettext("More at the bank than counted"),
            words.gettext("Less at the bank than counted"),
        )
        differs = Money(line.counted.currency, abs(over))
        yield Entry(more if over > 0 else less, money_in_figures(differs, language))


def _over(line: DrawerLine, words: Words, language: Language) -> Iterable[Paragraph | Entry]:
    if line.over_minor:
        name = words.gettext("Too much") if line.over_minor > 0 else words.gettext("Missing")
        over = Money(line.counted.currency, abs(line.over_minor))
        yield Entry(name, money_in_figures(over, language))
        if line.said:
            said = words.gettext("Said of it: {words}", words=printable(line.said))
            yield Paragraph(said, Style.LABEL)


def _rest(report: MoneyReport, words: Words, language: Language) -> Iterable[Block]:
    yield from _heading(words.gettext("Beside that"))
    lines = tuple(_rest_lines(report, words, language))
    for at, line in enumerate(lines, 1):
        yield replace(line, leads=at > len(lines) - SIGNED_WITH)


def _rest_lines(report: MoneyReport, words: Words, language: Language) -> Iterable[Entry]:
    yield Entry(words.gettext("Receipts printed again"), isolate(str(report.duplicates)))
    for reason, many in report.exemptions:
        exempt = words.gettext("Exempt: {reason}", reason=printable(reason))
        yield Entry(exempt, isolate(str(many)))
    for check in report.checks:
        moment = _moment(check.at_ms, report, language)
        yield Entry(check_words(check, moment, words), _came_to(check.over, words, language))


def _moment(at_ms: int, report: MoneyReport, language: Language) -> str:
    at = local_time(at_ms, report.time_zone)
    return f"{day_in_digits(at.date())} · {time_in_words(at, language)}"


def _came_to(over: Money | None, words: Words, language: Language) -> str:
    if over is None:
        return words.gettext("told once the drawer is closed")
    if over.minor == 0:
        return words.gettext("exactly right")
    said = money_in_figures(Money(over.currency, abs(over.minor)), language)
    if over.minor > 0:
        return words.gettext("{amount} too much", amount=said)
    return words.gettext("{amount} missing", amount=said)


def _signatures(words: Words) -> Iterable[Block]:
    yield Space(1)
    yield Rule()
    for label in (words.gettext("Cashier"), words.gettext("Second person")):
        yield Space(0.5)
        yield Entry(label, "", leads=True)
    yield Space(0.5)
    yield Entry(words.gettext("Date"), "")


def _heading(text: str) -> Iterable[Block]:
    yield Space(0.5)
    yield Paragraph(text, Style.HEADING, leads=True)

"""The report on a day's or a longer time's money, to be signed and filed. Nobody who paid is named on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.domain.money import Money
from kiosk.domain.receipt import Method
from kiosk.domain.service import Language, Text
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_words, hijri_day, local_time, time_in_words
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
from kiosk.paper.money_words import money_in_figures
from kiosk.paper.texts import printable, supplied
from kiosk.paper.words import Words, words_for


@dataclass(frozen=True, slots=True)
class BookLine:
    """One book: first and last number in this time, how many, which are void, which nobody has any more."""

    first: str
    last: str
    used: int
    void: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeeLine:
    """What a fee brought."""

    label: Text
    quantity: int
    total: Money


@dataclass(frozen=True, slots=True)
class DrawerLine:
    """A closed session. `clerk`, `second`: staff numbers; `deposit`: the slip's number, "" for none yet."""

    clerk: str
    second: str
    float_: Money
    expected: Money
    counted: Money
    over_minor: int
    deposit: str


@dataclass(frozen=True, slots=True)
class MoneyReport:
    """All that stands on it. `made_ms` is UTC, shown as in `time_zone`; totals are by currency."""

    mission: Text
    time_zone: str
    first: date
    last: date
    made_ms: int
    totals: Sequence[Money]
    methods: Sequence[tuple[Method, Money]]
    fees: Sequence[FeeLine]
    books: Sequence[BookLine]
    drawers: Sequence[DrawerLine]
    open_drawers: int
    exemptions: Sequence[tuple[str, int]]
    duplicates: int
    checks: Sequence[tuple[str, Money]]


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
        *_books(report, words),
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
    named = {Method.CASH: words.gettext("Cash"), Method.CARD: words.gettext("Card")}
    for method, money in report.methods:
        yield Entry(named[method], money_in_figures(money, language))


def _fees(report: MoneyReport, words: Words, language: Language) -> Iterable[Block]:
    if not report.fees:
        return
    yield from _heading(words.gettext("By service"))
    highest = max(abs(line.total.minor) for line in report.fees) or 1
    yield Bars(
        tuple(
            Bar(
                f"{supplied(line.label, language)} {isolate(f'× {line.quantity}')}",
                money_in_figures(line.total, language),
                max(line.total.minor, 0) / highest,
            )
            for line in report.fees
        )
    )


def _books(report: MoneyReport, words: Words) -> Iterable[Block]:
    yield from _heading(words.gettext("Numbers"))
    for book in report.books:
        yield Paragraph(f"{isolate(book.first)} – {isolate(book.last)}", Style.STRONG, leads=True)
        yield Entry(words.gettext("Used"), isolate(str(book.used)))
        yield Entry(words.gettext("Void"), _listed(book.void))
        yield Entry(words.gettext("Not recovered"), _listed(book.missing))
    if not report.books:
        yield Paragraph(words.gettext("No number was used."))


def _drawers(report: MoneyReport, words: Words, language: Language) -> Iterable[Block]:
    yield from _heading(words.gettext("Drawers"))
    for line in report.drawers:
        both = words.gettext(
            "Drawer of {clerk}, signed by {second}",
            clerk=isolate(printable(line.clerk)),
            second=isolate(printable(line.second)),
        )
        yield Paragraph(both, Style.STRONG, leads=True)
        yield Entry(words.gettext("Begun with"), money_in_figures(line.float_, language))
        yield Entry(words.gettext("Should be"), money_in_figures(line.expected, language))
        yield Entry(words.gettext("Counted"), money_in_figures(line.counted, language))
        over = Money(line.counted.currency, abs(line.over_minor))
        if line.over_minor:
            name = words.gettext("Too much") if line.over_minor > 0 else words.gettext("Missing")
            yield Entry(name, money_in_figures(over, language))
        deposit = isolate(printable(line.deposit)) if line.deposit else words.gettext("not yet")
        yield Entry(words.gettext("Brought to the bank"), deposit)
    if not report.drawers:
        yield Paragraph(words.gettext("No drawer was closed."))
    if report.open_drawers:
        yield Entry(words.gettext("Drawers still open"), isolate(str(report.open_drawers)))


def _rest(report: MoneyReport, words: Words, language: Language) -> Iterable[Block]:
    yield from _heading(words.gettext("Beside that"))
    yield Entry(words.gettext("Receipts printed again"), isolate(str(report.duplicates)))
    for reason, many in report.exemptions:
        exempt = words.gettext("Exempt: {reason}", reason=printable(reason))
        yield Entry(exempt, isolate(str(many)))
    for clerk, over in report.checks:
        name = words.gettext("Counted unannounced: {clerk}", clerk=isolate(printable(clerk)))
        yield Entry(name, money_in_figures(over, language))


def _signatures(words: Words) -> Iterable[Block]:
    yield Space(1)
    yield Rule()
    for label in (words.gettext("Cashier"), words.gettext("Second person"), words.gettext("Date")):
        yield Space(0.5)
        yield Entry(label, "")


def _heading(text: str) -> Iterable[Block]:
    yield Space(0.5)
    yield Paragraph(text, Style.HEADING, leads=True)


def _listed(serials: tuple[str, ...]) -> str:
    return " ".join(isolate(each) for each in serials) or "—"

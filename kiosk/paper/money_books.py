"""The numbered books in the report on public money, with each number that has more to it than its amount."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.receipt import PaperByHand
from kiosk.domain.service import Language
from kiosk.domain.states import ReceiptState
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_digits
from kiosk.paper.document import Block, Entry, Paragraph, Style
from kiosk.paper.money_figures import BookLine, DrawerLine, MoneyReport, NumberLine
from kiosk.paper.money_terms import kind_words
from kiosk.paper.money_words import money_in_figures
from kiosk.paper.texts import printable
from kiosk.paper.words import Words


def book_blocks(report: MoneyReport, words: Words, language: Language) -> Iterable[Block]:
    """Yield each book from its first number to its last, with what is void, given back or written by hand."""
    for book in report.books:
        yield from _book(book, words, language)
    if not report.books:
        yield Paragraph(words.gettext("No number was used."))


def _book(book: BookLine, words: Words, language: Language) -> Iterable[Block]:
    yield Paragraph(kind_words(book.kind, words), Style.STRONG, leads=True)
    yield Entry(words.gettext("First number"), isolate(book.first), leads=True)
    yield Entry(words.gettext("Last number"), isolate(book.last), leads=True)
    yield Entry(words.gettext("Used"), isolate(str(book.used)), leads=True)
    yield Entry(words.gettext("Void"), isolate(str(len(book.void))), leads=True)
    for line in book.numbers:
        yield from _number(line, words, language)
    for drawer in book.slips:
        yield from _slip(drawer, words, language)
    yield Entry(words.gettext("Not recovered"), " ".join(isolate(each) for each in book.missing) or "—")


def _number(line: NumberLine, words: Words, language: Language) -> Iterable[Block]:
    """Yield a number with what is to be said of it; nothing where that is nothing."""
    said = tuple(_said(line, words))
    if said:
        yield Paragraph(f"{isolate(line.serial)} · {money_in_figures(line.amount, language)}", leads=True)
    for at, sentence in enumerate(said, 1):
        yield Paragraph(sentence, Style.LABEL, leads=at < len(said))


def _slip(drawer: DrawerLine, words: Words, language: Language) -> Iterable[Block]:
    """Yield a deposit slip with whose drawer it is and where its money is."""
    amount = money_in_figures(drawer.counted, language)
    yield Paragraph(f"{isolate(drawer.deposit_serial)} · {amount}", leads=True)
    clerk = isolate(printable(drawer.clerk))
    if drawer.bank_slip:
        slip = isolate(printable(drawer.bank_slip))
        said = words.gettext("Drawer of {clerk}. Brought to the bank, slip {slip}.", clerk=clerk, slip=slip)
    else:
        said = words.gettext("Drawer of {clerk}. Not brought to the bank yet.", clerk=clerk)
    yield Paragraph(said, Style.LABEL)


def _said(line: NumberLine, words: Words) -> Iterable[str]:
    if line.paper is not None:
        yield _by_hand(line.paper, line.clerk, words)
    if line.gives_back:
        yield words.gettext(
            "Gives back {receipt}: {reason}. Given by {clerk}, agreed to by {second}.",
            receipt=isolate(line.gives_back),
            reason=printable(line.reason),
            clerk=isolate(printable(line.clerk)),
            second=isolate(printable(line.decided_by)),
        )
    if line.state is ReceiptState.VOIDED:
        yield words.gettext(
            "Void: {reason}. Asked by {clerk}, agreed to by {second}.",
            reason=printable(line.reason),
            clerk=isolate(printable(line.asked_by)),
            second=isolate(printable(line.decided_by)),
        )


def _by_hand(paper: PaperByHand, clerk: str, words: Words) -> str:
    return words.gettext(
        "Paper {number} of {day}. Entered by {clerk} and {second}.",
        number=isolate(printable(paper.number)),
        day=day_in_digits(paper.day),
        clerk=isolate(printable(clerk)),
        second=isolate(printable(paper.second)),
    )

"""The paper that goes with a closed drawer's money to the safe and the bank: counted, numbered, signed."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.money import Money, minor_digits
from kiosk.domain.text import isolate
from kiosk.paper.document import Block, Document, Entry, Paragraph, Place, QrCode, Rule
from kiosk.paper.money_blocks import (
    moment_line,
    moment_lines,
    original,
    serial_line,
    total_lines,
)
from kiosk.paper.money_slips import DepositSlip
from kiosk.paper.money_words import money_in_figures
from kiosk.paper.parts import duplicate, letterhead, signing_lines
from kiosk.paper.texts import printable, supplied
from kiosk.paper.words import Words, words_for


def deposit_document(slip: DepositSlip) -> Document:
    """Return a deposit slip as a document in its language."""
    words = words_for(slip.language)
    title = words.gettext("Deposit slip")
    blocks = (
        *letterhead(slip.mission, title, slip.language),
        serial_line(slip.serial),
        *_which(slip, words),
        Rule(),
        *_drawer(slip, words),
        Rule(),
        *_pieces(slip),
        *total_lines(slip.total, slip.language, words),
        *_parts_of_it(slip, words),
        Rule(),
        *signing_lines(
            words.gettext("Counted by, signature"),
            words.gettext("Second person, signature"),
            words.gettext("Received into the safe: name, date, signature"),
        ),
        QrCode(slip.code, words.gettext("The code is read at the counter to verify this paper.")),
        Paragraph(words.gettext("Goes with the money. This is no receipt."), place=Place.CENTRE),
    )
    return Document(slip.language, title, blocks)


def _which(slip: DepositSlip, words: Words) -> Iterable[Block]:
    if slip.copy == 1:
        yield original(words)
    printed = moment_line("", slip.printed_ms, slip.mission.time_zone, slip.language)
    yield from duplicate(words, slip.copy, printed.value)


def _drawer(slip: DepositSlip, words: Words) -> Iterable[Block]:
    zone, language = slip.mission.time_zone, slip.language
    yield Entry(words.gettext("Desk"), supplied(slip.desk, language))
    yield moment_line(words.gettext("Drawer opened"), slip.opened_ms, zone, language)
    yield from moment_lines(words.gettext("Drawer closed"), slip.closed_ms, zone, language)
    if slip.counted_by:
        yield Entry(words.gettext("Drawer of, who was away"), isolate(printable(slip.clerk)))
    yield Entry(words.gettext("Counted by"), isolate(printable(slip.counted_by or slip.clerk)))
    yield Entry(words.gettext("Second person"), isolate(printable(slip.second)))


def _parts_of_it(slip: DepositSlip, words: Words) -> Iterable[Block]:
    """Yield how much the day began with and how much came in, where so much is still there."""
    rest = slip.total.minor - slip.float_minor
    if rest >= 0:
        yield Entry(words.gettext("Of this, begun with"), _worth(slip, slip.float_minor))
        yield Entry(words.gettext("Of this, taken since"), _worth(slip, rest))


def _pieces(slip: DepositSlip) -> Iterable[Block]:
    digits = minor_digits(slip.currency)
    for value, many in slip.pieces:
        piece, worth = (Money(slip.currency, minor).amount for minor in (value, value * many))
        figure = f"{piece:,.{digits if value % 10**digits else 0}f}"
        yield Entry(isolate(f"{figure} × {many}"), isolate(f"{worth:,.{digits}f}"))


def _worth(slip: DepositSlip, minor: int) -> str:
    return money_in_figures(Money(slip.currency, minor), slip.language)

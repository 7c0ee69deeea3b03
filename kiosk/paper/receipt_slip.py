"""The paper that proves a payment: numbered, in figures and in words, with room for the stamp."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from kiosk.domain.money import Money, minor_digits
from kiosk.domain.receipt import Method
from kiosk.domain.reference import display_reference
from kiosk.domain.text import isolate
from kiosk.paper.document import Banner, Block, Document, Entry, Paragraph, Place, QrCode, Rule, Space, Style
from kiosk.paper.money_blocks import moment_lines, original, serial_line, total_lines
from kiosk.paper.money_slips import ReceiptLine, ReceiptSlip
from kiosk.paper.money_words import currency_name, money_in_figures
from kiosk.paper.parts import imprint, letterhead
from kiosk.paper.texts import printable, supplied
from kiosk.paper.words import Words, words_for

STAMP_LINES = 4.5
"""Room for a wet stamp, in body lines."""


def receipt_document(slip: ReceiptSlip) -> Document:
    """Return one receipt, or its office copy, as a document in its language."""
    words = words_for(slip.language)
    title = words.gettext("Receipt")
    blocks = (
        *letterhead(slip.mission, title, slip.language),
        serial_line(slip.serial),
        *_which(slip, words),
        Rule(),
        *_who(slip, words),
        Rule(),
        *_lines(slip, words),
        *total_lines(_money(slip, slip.payment.total_minor), slip.language, words),
        *_rate(slip, words),
        *_paid(slip, words),
        Rule(),
        *_signed(slip, words),
        QrCode(slip.code, words.gettext("The code is read at the counter to verify this paper.")),
        *_kept(slip, words),
        *imprint(slip.mission, slip.language, words),
    )
    return Document(slip.language, title, blocks)


def _which(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    if slip.void:
        yield Banner(words.gettext("VOID"))
    if slip.reverses:
        reversal = words.gettext("Reversal of receipt {receipt}", receipt=isolate(slip.reverses))
        yield Paragraph(reversal, Style.STRONG, Place.CENTRE)
    number = isolate(str(slip.copy))
    if slip.office_copy:
        yield Banner(words.gettext("Office copy, print {n}", n=number))
    elif slip.copy == 1:
        yield original(words)
    else:
        yield Banner(words.gettext("DUPLICATE, print {n}. Paid once.", n=number))


def _who(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    yield from moment_lines(words.gettext("Date"), slip.issued_ms, slip.mission.time_zone, slip.language)
    yield Entry(words.gettext("Cashier"), isolate(printable(slip.cashier)))
    payer = words.gettext("Paid back to") if slip.reverses else words.gettext("Received from")
    yield Entry(payer, printable(slip.payer) or "—")


def _lines(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    """Yield the fees under the service and the request that they were paid for."""
    for (service, reference), lines in groupby(slip.lines, lambda line: (line.service, line.reference)):
        yield Paragraph(supplied(service, slip.language), Style.STRONG, leads=True)
        if reference:
            filed = words.gettext("Reference {number}", number=isolate(display_reference(reference)))
            yield Paragraph(filed, Style.LABEL, leads=True)
        for line in lines:
            yield from _line(line, slip, words)


def _line(line: ReceiptLine, slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    label = supplied(line.label, slip.language)
    name = label if line.quantity == 1 else f"{label} × {isolate(str(line.quantity))}"
    due = _money(slip, 0 if line.exemption else line.local_minor)
    yield Entry(name, money_in_figures(due, slip.language))
    if line.tariff.currency != slip.payment.currency:
        tariff = money_in_figures(line.tariff, slip.language)
        yield Paragraph(words.gettext("Tariff: {amount}", amount=tariff), Style.LABEL)
    if line.exemption:
        exempt = words.gettext("Exempt: {reason}", reason=printable(line.exemption))
        yield Paragraph(exempt, Style.LABEL)


def _rate(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    local = currency_name(slip.payment.currency, slip.language)
    for tariff, rate in slip.payment.rates:
        one = money_in_figures(Money(tariff, 10 ** minor_digits(tariff)), slip.language)
        cost = f"{isolate(printable(rate))} {local}"
        yield Paragraph(words.gettext("Exchange rate: {a} = {b}", a=one, b=cost), Style.LABEL)


def _paid(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    paid = slip.payment
    if paid.method is Method.CARD:
        yield Entry(words.gettext("Paid by card"), isolate(printable(paid.card_slip)))
    elif not slip.reverses:
        given, change = paid.tendered_minor, paid.tendered_minor - paid.total_minor
        yield Entry(words.gettext("Received"), money_in_figures(_money(slip, given), slip.language))
        yield Entry(words.gettext("Change"), money_in_figures(_money(slip, change), slip.language))


def _signed(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    if slip.payment.stamp:
        yield Entry(words.gettext("Official stamp"), isolate(printable(slip.payment.stamp)))
    yield Paragraph(words.gettext("Signature and stamp"), Style.LABEL)
    yield Space(STAMP_LINES)


def _kept(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    if slip.office_copy:
        kept = words.gettext("Stays in the office. It proves nothing to anybody else.")
    elif slip.void:
        kept = words.gettext("This receipt is void: it pays for nothing.")
    else:
        kept = words.gettext("Keep this receipt. It is needed to collect.")
    yield Paragraph(kept, place=Place.CENTRE)


def _money(slip: ReceiptSlip, minor: int) -> Money:
    return Money(slip.payment.currency, minor)

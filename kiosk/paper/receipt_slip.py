"""The paper that proves a payment: numbered, in figures and in words, with room for the stamp."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.money import Money, minor_digits
from kiosk.domain.receipt import Method
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_digits, hijri_day, local_time, time_in_words
from kiosk.paper.document import Banner, Block, Document, Entry, Paragraph, Place, QrCode, Rule, Space, Style
from kiosk.paper.money_words import currency_name, money_in_figures, money_in_words
from kiosk.paper.parts import OTHER, imprint, letterhead, training
from kiosk.paper.slip import ReceiptLine, ReceiptSlip
from kiosk.paper.texts import printable, supplied
from kiosk.paper.words import Words, words_for

STAMP_LINES = 4.5
"""Room for a wet stamp, in body lines."""


def receipt_document(slip: ReceiptSlip) -> Document:
    """Return one receipt, or its office copy, as a document in its language."""
    words = words_for(slip.language)
    title = words.gettext("Receipt")
    blocks = (
        *training(words, slip.training),
        *letterhead(slip.mission, title, slip.language),
        *_which(slip, words),
        Rule(),
        *_when(slip, words),
        Entry(words.gettext("Received from"), printable(slip.payer) or "—"),
        Rule(),
        *(block for line in slip.lines for block in _line(line, slip, words)),
        *_total(slip, words),
        Rule(),
        *_signed(slip, words),
        QrCode(slip.code, words.gettext("The code is read at the counter to verify this paper.")),
        Paragraph(words.gettext("Keep this receipt. It is needed to collect."), place=Place.CENTRE),
        *imprint(slip.mission, slip.language, words),
        *training(words, slip.training),
    )
    return Document(slip.language, title, blocks)


def _which(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    yield Paragraph(isolate(slip.serial), Style.STRONG, Place.CENTRE)
    if slip.void:
        yield Banner(words.gettext("VOID"))
    if slip.reverses:
        reversal = words.gettext("Reversal of receipt {receipt}", receipt=isolate(slip.reverses))
        yield Paragraph(reversal, Style.STRONG, Place.CENTRE)
    if slip.office_copy:
        yield Banner(words.gettext("Office copy"))
    elif slip.copy == 1:
        yield Paragraph(words.gettext("ORIGINAL"), Style.STRONG, Place.CENTRE)
    else:
        yield Banner(words.gettext("DUPLICATE {n}. Paid once.", n=isolate(str(slip.copy))))


def _when(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    moment = local_time(slip.issued_ms, slip.mission.time_zone)
    day = moment.date()
    clock = time_in_words(moment, slip.language)
    yield Entry(words.gettext("Date"), f"{day_in_digits(day)} · {clock}")
    hijri = hijri_day(day, slip.language)
    if hijri:
        yield Paragraph(hijri, Style.LABEL)
    yield Entry(words.gettext("Cashier"), isolate(printable(slip.cashier)))


def _line(line: ReceiptLine, slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    label = supplied(line.label, slip.language)
    name = label if line.quantity == 1 else f"{label} {isolate(f'× {line.quantity}')}"
    due = Money(slip.currency, 0 if line.exemption else line.local_minor)
    yield Entry(name, money_in_figures(due, slip.language))
    if line.tariff.currency != slip.currency:
        tariff = money_in_figures(line.tariff, slip.language)
        yield Paragraph(words.gettext("Tariff: {amount}", amount=tariff), Style.LABEL)
    if line.exemption:
        exempt = words.gettext("Exempt: {reason}", reason=printable(line.exemption))
        yield Paragraph(exempt, Style.LABEL)


def _total(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    total = Money(slip.currency, slip.total_minor)
    yield Rule()
    yield Entry(words.gettext("Total"), money_in_figures(total, slip.language))
    for language, style in ((slip.language, Style.STRONG), (OTHER[slip.language], Style.LABEL)):
        said = money_in_words(total, language)
        if said:
            only = words_for(language).gettext("Only {words}", words=said)
            yield Paragraph(only, style, language=language)
    if slip.rate:
        one = money_in_figures(
            Money(slip.tariff_currency, 10 ** minor_digits(slip.tariff_currency)), slip.language
        )
        rate = f"{isolate(printable(slip.rate))} {currency_name(slip.currency, slip.language)}"
        yield Paragraph(words.gettext("Exchange rate: {a} = {b}", a=one, b=rate), Style.LABEL)
    if slip.method is Method.CARD:
        yield Entry(words.gettext("Paid by card"), isolate(printable(slip.card_slip)))
    elif not slip.reverses:
        given = Money(slip.currency, slip.tendered_minor)
        change = Money(slip.currency, slip.tendered_minor - slip.total_minor)
        yield Entry(words.gettext("Received"), money_in_figures(given, slip.language))
        yield Entry(words.gettext("Change"), money_in_figures(change, slip.language))


def _signed(slip: ReceiptSlip, words: Words) -> Iterable[Block]:
    if slip.stamp:
        yield Entry(words.gettext("Official stamp"), isolate(printable(slip.stamp)))
    yield Paragraph(words.gettext("Signature and stamp"), Style.LABEL)
    yield Space(STAMP_LINES)

"""Numbers on cards: for the gate before the doors open, and for a day on which the store is away.

Eight to an A4 page, to be cut: both languages, because nobody has said yet which one they read.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kiosk.domain.service import Language, QueueGroup, Text
from kiosk.domain.text import isolate
from kiosk.domain.ticket import shown_number, twin_number
from kiosk.domain.training import WORDS
from kiosk.paper.dates import day_in_digits
from kiosk.paper.document import Block, Document, NumberPlate, Paragraph, Place, QrCode, Space, Style
from kiosk.paper.sheet import A4, CARD, CODED_CARD
from kiosk.paper.texts import supplied
from kiosk.paper.ticket_slip import say_service
from kiosk.paper.words import Words, words_for

_ACROSS, _DOWN = 2, 4
_BLANK = "____ / ____ / ________"


@dataclass(frozen=True, slots=True)
class NumberCard:
    """One card. `day` None: whoever hands it out writes the date on it. `code` is signed, "" for none.

    `node_letter` tells it from the same number of the mission's other nodes.
    """

    mission: Text
    node_letter: str
    series: QueueGroup
    number: int
    day: date | None
    training: bool = False
    code: str = ""


def card_document(card: NumberCard) -> Document:
    """Return a card as a document: the number in both forms, what to do with it in both languages."""
    words, series = words_for(Language.ARABIC), card.series
    number = shown_number(series.letter, series.arabic_letter, card.number, Language.ARABIC)
    twin = twin_number(series.arabic_letter, card.number)
    day = _BLANK if card.day is None else day_in_digits(card.day)
    dated = f"{series.letter} {card.number}   {day}   {card.node_letter}".rstrip()
    blocks: tuple[Block, ...] = (
        Paragraph(supplied(card.mission, Language.ARABIC), Style.LABEL, Place.CENTRE),
        NumberPlate(words.gettext("Your number"), number, twin),
        *_told(card, Paragraph(isolate(dated), Style.STRONG), words),
    )
    across = WORDS if card.training else ()
    return Document(Language.ARABIC, words.gettext("Your number"), blocks, across)


def _told(card: NumberCard, dated: Paragraph, arabic: Words) -> Iterable[Block]:
    """Return its day and what to do with it: beside its code, where it has one."""
    english = words_for(Language.ENGLISH)
    if card.code:
        english_text = Paragraph(isolate(say_service(english)), Style.LABEL)
        yield QrCode(card.code, "", (dated, Paragraph(say_service(arabic)), english_text))
        return
    yield replace(dated, place=Place.CENTRE)
    yield Space(0.25)
    for words, style in ((arabic, Style.BODY), (english, Style.LABEL)):
        told = words.gettext("Tell a clerk what you came for, and keep this paper.")
        yield Paragraph(told if words is arabic else isolate(told), style, Place.CENTRE)


def cards_pdf(cards: Sequence[NumberCard]) -> bytes:
    """Return cards as a PDF of A4 pages with lines to cut along; `cards` isn't empty."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(A4.width, A4.height), invariant=1, pageCompression=1)
    canvas.setTitle(card_document(cards[0]).title)
    canvas.setCreator("kiosk")
    canvas.setAuthor("")
    for first in range(0, len(cards), _ACROSS * _DOWN):
        _draw(canvas, cards[first : first + _ACROSS * _DOWN])
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Any, cards: Sequence[NumberCard]) -> None:
    from kiosk.paper.layout import lay_out
    from kiosk.paper.pdf import draw_across, draw_rows

    wide, high = CARD.width, CARD.height or 0.0
    canvas.setLineWidth(0.3)
    canvas.setDash(2, 3)
    for across in range(1, _ACROSS):
        canvas.line(across * wide, 0, across * wide, _DOWN * high)
    for down in range(1, _DOWN):
        canvas.line(0, down * high, _ACROSS * wide, down * high)
    canvas.setDash()
    for at, card in enumerate(cards):
        canvas.saveState()
        canvas.translate(at % _ACROSS * wide, (_DOWN - 1 - at // _ACROSS) * high)
        document, sheet = card_document(card), CODED_CARD if card.code else CARD
        draw_across(canvas, document.across, sheet)
        draw_rows(canvas, list(lay_out(document, sheet)), sheet)
        canvas.restoreState()

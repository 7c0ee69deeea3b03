"""The page that shows whether a printer prints as it should: both languages, a ruler, the head, a code.

For staff and IT. Nothing on it is about a person, and it says itself that it is worth nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.local_time import local_time
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_digits, time_in_words
from kiosk.paper.document import (
    AllDots,
    Banner,
    Block,
    Document,
    Entry,
    Paragraph,
    Place,
    QrCode,
    Rule,
    Ruler,
    Space,
    Style,
)
from kiosk.paper.head_test import DOTS_A_MM
from kiosk.paper.texts import printable
from kiosk.paper.words import Words, words_for


@dataclass(frozen=True, slots=True)
class TrialPage:
    """What stands on it. `dots` is the width that the settings give the printer; `printed_ms` is UTC."""

    station: str
    printer: str
    dots: int
    printed_ms: int
    time_zone: str

    @property
    def code(self) -> str:
        """What the code on the page holds: plain text, which nobody can take for a slip's."""
        return f"KIOSK TEST {self.station} {self.dots} {self.printed_ms}"


@dataclass(frozen=True, slots=True)
class _Sentences:
    title: str
    worthless: str
    sample: str
    width: str
    wrong_width: str
    dead_dot: str
    readable: str


def trial_document(page: TrialPage) -> Document:
    """Return the page as a document: Arabic, and each sentence in English under it."""
    words = words_for(Language.ARABIC)
    ar, en = _sentences(page, words), _sentences(page, words_for(Language.ENGLISH))
    return Document(
        Language.ARABIC,
        ar.title,
        (
            Banner(f"{ar.title}  ·  {isolate(en.title)}"),
            *_both(ar.worthless, en.worthless),
            Rule(),
            *_both(ar.sample, en.sample),
            Paragraph("مُحَمَّد ـ لا لأ لإ ـ \u2067(١٢٣)\u2069 ـ ﷼ ـ ✓", Style.STRONG, Place.CENTRE),
            Rule(),
            *_facts(page, words),
            Space(0.5),
            Ruler(),
            *_both(ar.width, en.width),
            *_both(ar.wrong_width, en.wrong_width),
            Space(0.5),
            AllDots(),
            *_both(ar.dead_dot, en.dead_dot),
            Space(0.25),
            QrCode(page.code, ar.readable),
            _english(en.readable),
        ),
    )


def _sentences(page: TrialPage, words: Words) -> _Sentences:
    return _Sentences(
        title=words.gettext("Test page"),
        worthless=words.gettext("For staff. This paper has no value."),
        sample=words.gettext(
            "Reference {reference}, telephone {phone}: the digits stand in this order.",
            reference=isolate("0148 2109 3756"),
            phone=isolate("+966 11 555 0100"),
        ),
        width=words.gettext(
            "The width is set to {dots}\u00a0dots, {mm}\u00a0mm. The ruler begins and ends at a mark.",
            dots=isolate(str(page.dots)),
            mm=isolate(str(page.dots // DOTS_A_MM)),
        ),
        wrong_width=words.gettext(
            "If a mark is missing, or stands inside the paper, another width has to be set."
        ),
        dead_dot=words.gettext("No white line may run through the black bar."),
        readable=words.gettext("A scanner has to read this code."),
    )


def _facts(page: TrialPage, words: Words) -> Iterable[Block]:
    moment = local_time(page.printed_ms, page.time_zone)
    printed = f"{day_in_digits(moment.date())}، {time_in_words(moment, Language.ARABIC)}"
    yield Entry(words.gettext("Station"), isolate(printable(page.station)))
    yield Entry(words.gettext("Printer"), isolate(printable(page.printer)))
    yield Entry(words.gettext("Printed at"), printed)


def _both(arabic: str, english: str) -> Iterable[Block]:
    yield Paragraph(arabic, Style.BODY, Place.CENTRE)
    yield _english(english)


def _english(text: str) -> Paragraph:
    return Paragraph(text, Style.LABEL, Place.CENTRE, Language.ENGLISH)

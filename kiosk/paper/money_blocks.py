"""Parts that the papers of public money share: their number, which copy it is, and the amount in words."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.local_time import local_day, local_time
from kiosk.domain.money import Money
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_digits, hijri_day, time_in_words
from kiosk.paper.document import Block, Entry, Paragraph, Place, Rule, Style
from kiosk.paper.money_words import money_in_figures, money_in_words
from kiosk.paper.parts import OTHER
from kiosk.paper.words import Words, words_for


def serial_line(serial: str) -> Block:
    """Return the number of a paper."""
    return Paragraph(isolate(serial), Style.STRONG, Place.CENTRE)


def original(words: Words) -> Block:
    """Return what the first print says alone."""
    return Paragraph(words.gettext("ORIGINAL"), Style.STRONG, Place.CENTRE)


def moment_lines(label: str, at_ms: int, time_zone: str, language: Language) -> Iterable[Block]:
    """Yield a day and time, and under it the day of the other calendar."""
    yield moment_line(label, at_ms, time_zone, language)
    hijri = hijri_day(local_day(at_ms, time_zone), language)
    if hijri:
        yield Paragraph(hijri, Style.LABEL)


def moment_line(label: str, at_ms: int, time_zone: str, language: Language) -> Entry:
    """Return a day and time."""
    moment = local_time(at_ms, time_zone)
    return Entry(label, f"{day_in_digits(moment.date())} · {time_in_words(moment, language)}")


def total_lines(total: Money, language: Language, words: Words) -> Iterable[Block]:
    """Yield an amount in figures, then in words in both languages, so that nobody adds a digit."""
    yield Rule()
    yield Entry(words.gettext("Total"), money_in_figures(total, language))
    for said_in, style in ((language, Style.STRONG), (OTHER[language], Style.LABEL)):
        said = money_in_words(total, said_in)
        if said:
            only = words_for(said_in).gettext("Only {words}", words=said)
            yield Paragraph(only, style, language=said_in)

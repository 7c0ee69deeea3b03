"""Parts that several papers share: who issues it, what it costs, what to bring, where to turn."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.mission import Mission
from kiosk.domain.service import Language, Speed, Text
from kiosk.domain.text import isolate
from kiosk.paper.amounts import amount_in_words
from kiosk.paper.document import Banner, Block, Entry, Paragraph, Place, Rule, Space, Style, TickLine
from kiosk.paper.slip import FeeLine, PaperLine
from kiosk.paper.texts import printable, supplied
from kiosk.paper.words import Words

OTHER = {Language.ARABIC: Language.ENGLISH, Language.ENGLISH: Language.ARABIC}
SIGNING_LINES = 2.5
"""Room to sign, in body lines."""


def letterhead(mission: Mission, title: str, language: Language) -> Iterable[Block]:
    """Yield whose paper it is, and which."""
    yield Paragraph(supplied(mission.name, language), Style.STRONG, Place.CENTRE)
    yield Rule()
    yield Paragraph(title, Style.TITLE, Place.CENTRE)


def duplicate(words: Words, copy: int, printed: str) -> Iterable[Block]:
    """Yield what every copy but the original says; `printed` tells when it was made."""
    if copy > 1:
        yield Space(0.25)
        yield Banner(words.gettext("DUPLICATE {n}", n=isolate(str(copy))))
        yield Paragraph(printed, Style.LABEL, Place.CENTRE)


def signing_lines(*labels: str) -> Iterable[Block]:
    """Yield room for a signature under each label."""
    for label in labels:
        yield Paragraph(label, Style.LABEL, Place.START, leads=True)
        yield Space(SIGNING_LINES)
        yield Rule()


def persons_said(words: Words, persons: int) -> str:
    """Return "1 person", "3 people"."""
    return words.ngettext("{n} person", "{n} people", persons)


def service_names(name: Text, plain: Text, language: Language) -> Iterable[Block]:
    """Yield the official name, the person's words, and the name as a clerk of the other language reads it."""
    other = OTHER[language]
    yield Paragraph(supplied(name, language), Style.HEADING)
    if printable(plain.in_language(language)) != printable(name.in_language(language)):
        yield Paragraph(supplied(plain, language))
    yield Paragraph(supplied(name, other), Style.LABEL, language=other)


def speed_line(speed: Speed | None, words: Words) -> Iterable[Block]:
    """Yield how fast it is wanted, where one may choose."""
    if speed is Speed.URGENT:
        yield Paragraph(words.gettext("Speed: urgent"), Style.STRONG)
    elif speed is Speed.ORDINARY:
        yield Paragraph(words.gettext("Speed: ordinary"))


def fee_lines(fees: tuple[FeeLine, ...], language: Language, words: Words) -> Iterable[Block]:
    """Yield one line a fee; without any, where to ask."""
    if not fees:
        yield Entry(words.gettext("Fee"), words.gettext("ask at the counter"))
    for fee in fees:
        yield Entry(supplied(fee.label, language), _amount(fee, language, words))


def _amount(fee: FeeLine, language: Language, words: Words) -> str:
    if fee.amount is None or fee.currency is None:
        return words.gettext("ask at the counter")
    if fee.amount == 0:
        return words.gettext("free of charge")
    return amount_in_words(fee.amount, printable(fee.currency), language)


def tick_lines(papers: tuple[PaperLine, ...], language: Language) -> Iterable[Block]:
    """Yield one line to tick a paper."""
    for paper in papers:
        note = supplied(paper.note, language) if paper.note else None
        yield TickLine(supplied(paper.label, language), note)


def imprint(mission: Mission, language: Language, words: Words) -> Iterable[Block]:
    """Yield where the mission is, and where questions go."""
    contact = words.gettext(
        "For questions or corrections: {contact}", contact=supplied(mission.contact, language)
    )
    yield Rule()
    yield Paragraph(supplied(mission.address, language), Style.LABEL, Place.CENTRE, leads=True)
    yield Paragraph(contact, Style.LABEL, Place.CENTRE)

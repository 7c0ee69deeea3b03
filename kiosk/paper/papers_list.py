""" "What to bring": a list that one takes home, ticks off and brings along. It names nobody."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.fees import is_payable
from kiosk.domain.local_time import local_day
from kiosk.domain.papers import PaperCase
from kiosk.paper.dates import day_in_digits, hijri_day
from kiosk.paper.document import Block, Document, Paragraph, Place, Rule, Space, Style
from kiosk.paper.parts import (
    fee_lines,
    imprint,
    letterhead,
    service_names,
    speed_line,
    tick_lines,
)
from kiosk.paper.slip import PapersList
from kiosk.paper.texts import supplied
from kiosk.paper.words import Words, words_for


def papers_document(slip: PapersList) -> Document:
    """Return the list of papers for one service as a document in the slip's language."""
    words = words_for(slip.language)
    title = words.gettext("What to bring")
    blocks = (
        *letterhead(slip.mission, title, slip.language),
        Space(0.3),
        *service_names(slip.service_name, slip.service_plain, slip.language),
        *speed_line(slip.speed, words),
        Rule(),
        *_papers(slip, words),
        Rule(),
        *_terms(slip, words),
        *imprint(slip.mission, slip.language, words),
        *_printed(slip, words),
    )
    return Document(slip.language, title, blocks)


def _papers(slip: PapersList, words: Words) -> Iterable[Block]:
    if not slip.papers:
        yield Paragraph(words.gettext("No paper is needed for this service."), Style.STRONG)
        return
    headings = {
        PaperCase.ALWAYS: words.gettext("Papers to bring:"),
        PaperCase.ANOTHER: words.gettext("And if you ask for another person:"),
        PaperCase.CHILD: words.gettext("And for a child:"),
        PaperCase.SOMETIMES: words.gettext("And where it applies:"),
    }
    for case, heading in headings.items():
        papers = tuple(paper for paper in slip.papers if paper.case is case)
        if papers:
            yield Paragraph(heading, Style.STRONG, leads=True)
            yield from tick_lines(papers, slip.language)
            yield Space(0.25)


def _terms(slip: PapersList, words: Words) -> Iterable[Block]:
    yield from fee_lines(slip.fees, slip.language, words)
    if slip.time is None:
        yield Paragraph(words.gettext("Usual time: ask at the counter"))
    else:
        time = supplied(slip.time, slip.language)
        yield Paragraph(words.gettext("Usual time: {time}", time=time))
    yield Space(0.25)
    if slip.in_person is None:
        yield Paragraph(words.gettext("Who may ask for it"), Style.LABEL, leads=True)
        yield Paragraph(supplied(slip.who, slip.language))
    else:
        yield Paragraph(words.gettext("In person"), Style.LABEL, leads=True)
        yield Paragraph(supplied(slip.in_person, slip.language), Style.STRONG)
    if is_payable(fee.amount for fee in slip.fees):
        yield Space(0.25)
        yield Paragraph(words.gettext("Pay only at the counter, against a receipt."))


def _printed(slip: PapersList, words: Words) -> Iterable[Block]:
    day = local_day(slip.printed_ms, slip.mission.time_zone)
    as_of = words.gettext("Information as of {date}", date=day_in_digits(day))
    yield Paragraph(as_of, Style.LABEL, Place.CENTRE)
    hijri = hijri_day(day, slip.language)
    if hijri:
        yield Paragraph(hijri, Style.LABEL, Place.CENTRE)

"""The slip that proves a filed request: its number above all, then what it is, what is missing, what next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kiosk.domain.fees import is_payable
from kiosk.domain.local_time import local_time
from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language, Relation
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_digits, day_in_words, hijri_day, time_in_words
from kiosk.paper.document import (
    Block,
    Document,
    Paragraph,
    Place,
    QrCode,
    ReferencePlate,
    Rule,
    Space,
    Style,
)
from kiosk.paper.parts import (
    duplicate,
    fee_lines,
    imprint,
    letterhead,
    service_names,
    speed_line,
    tick_lines,
)
from kiosk.paper.slip import NextStep, PaperLine, RequestSlip, SlipRequest
from kiosk.paper.texts import supplied
from kiosk.paper.words import Words, words_for

GAP_SIGN = "\u00a0· "
"""Between what the clerk fills in: labels may end in a question mark, which no comma follows well."""


def request_document(slip: RequestSlip) -> Document:
    """Return the slip of one or several requests as a document in the slip's language."""
    words = words_for(slip.language)
    title = words.gettext("Request slip")
    blocks = (
        *letterhead(slip.mission, title, slip.language),
        *duplicate(words, slip.copy, _printed(slip, words)),
        *_requests(slip, words),
        Rule(),
        *_filed(slip, words),
        Rule(),
        _closing(slip, words),
        *imprint(slip.mission, slip.language, words),
    )
    return Document(slip.language, title, blocks)


def _printed(slip: RequestSlip, words: Words) -> str:
    moment = local_time(slip.printed_ms, slip.mission.time_zone)
    day, clock = day_in_digits(moment.date()), time_in_words(moment, slip.language)
    return words.gettext("Printed {date}, {time}", date=day, time=clock)


def _requests(slip: RequestSlip, words: Words) -> Iterable[Block]:
    total, shared = len(slip.requests), _shared_papers(slip.requests)
    if total > 1:
        count = words.ngettext("{n} request", "{n} requests", total)
        yield Paragraph(count, Style.HEADING, Place.CENTRE)
    for number, request in enumerate(slip.requests, start=1):
        if number > 1:
            yield Rule()
        label = words.gettext("Request number")
        if total > 1:
            label = words.gettext(
                "Request {i} of {n}: its number", i=isolate(str(number)), n=isolate(str(total))
            )
        yield Space(0.25)
        yield ReferencePlate(label, display_reference(request.reference))
        yield from _request(request, shared, slip.language, words)
    if shared:
        yield Rule()
        yield Paragraph(words.gettext("Also needed for each request:"), Style.STRONG, leads=True)
        yield from tick_lines(shared, slip.language)


def _shared_papers(requests: Sequence[SlipRequest]) -> tuple[PaperLine, ...]:
    """What every one of several requests lacks: told once, so that a family's slip stays short."""
    first, *others = requests
    return tuple(
        paper
        for paper in first.missing_papers
        if others and all(paper in other.missing_papers for other in others)
    )


def _request(
    request: SlipRequest, shared: Sequence[PaperLine], language: Language, words: Words
) -> Iterable[Block]:
    yield from service_names(request.service_name, request.service_plain, language)
    yield Space(0.25)
    yield Paragraph(_whom(request, words))
    yield from speed_line(request.speed, words)
    yield from fee_lines(request.fees, language, words)
    if request.gaps:
        gaps = GAP_SIGN.join(supplied(gap, language) for gap in request.gaps)
        yield Paragraph(words.gettext("Left to the clerk: {list}", list=gaps))
    own = tuple(paper for paper in request.missing_papers if paper not in shared)
    if own:
        yield Space(0.25)
        yield Paragraph(words.gettext("Also needed:"), Style.STRONG, leads=True)
        yield from tick_lines(own, language)


def _whom(request: SlipRequest, words: Words) -> str:
    sentences = {
        Relation.SELF: words.gettext("For: the person asking"),
        Relation.CHILD: words.gettext("For: son or daughter of the person asking"),
        Relation.SPOUSE: words.gettext("For: husband or wife of the person asking"),
        Relation.PARENT: words.gettext("For: father or mother of the person asking"),
        Relation.SIBLING: words.gettext("For: brother or sister of the person asking"),
        Relation.AGENT: words.gettext("For: whoever gave the person asking power of attorney"),
    }
    whom = sentences[request.relation]
    if request.birth_year is None:
        return whom
    return words.gettext("{whom}, born {year}", whom=whom, year=isolate(str(request.birth_year)))


def _filed(slip: RequestSlip, words: Words) -> Iterable[Block]:
    moment = local_time(slip.filed_ms, slip.mission.time_zone)
    day = moment.date()
    yield Paragraph(words.gettext("Submitted"), Style.LABEL, leads=True)
    yield Paragraph(day_in_words(day, slip.language), Style.STRONG, leads=True)
    yield Paragraph(day_in_digits(day))
    yield Paragraph(words.gettext("At {time}", time=time_in_words(moment, slip.language)))
    hijri = hijri_day(day, slip.language)
    if hijri:
        yield Paragraph(hijri, Style.LABEL)


def _next(slip: RequestSlip, words: Words) -> Iterable[Paragraph | Space]:
    yield Paragraph(words.gettext("Next step"), Style.LABEL)
    yield Paragraph(_next_step(slip, words), Style.STRONG)
    if any(is_payable(fee.amount for fee in request.fees) for request in slip.requests):
        yield Space(0.25)
        yield Paragraph(
            words.gettext("No fee has been paid yet. Pay only at the counter, against a receipt.")
        )
    yield Space(0.25)
    yield Paragraph(words.gettext("Keep this slip to follow and collect. You may photograph it."))
    yield Space(0.25)
    yield Paragraph(
        words.gettext("This slip only shows that the request was submitted; it is not an approval.")
    )


def _next_step(slip: RequestSlip, words: Words) -> str:
    match slip.next_step:
        case NextStep.RECEPTION:
            place = supplied(slip.mission.help_place, slip.language)
            return words.gettext("Take this slip to {place}.", place=place)
        case NextStep.CALL:
            return words.gettext("Wait with this slip and your papers until your number is called.")
        case NextStep.CLERK:
            return words.gettext("The clerk at the counter tells you what comes next.")


def _closing(slip: RequestSlip, words: Words) -> QrCode:
    caption = words.gettext("The code is read at the counter to verify this paper.")
    return QrCode(slip.code, caption, tuple(_next(slip, words)))

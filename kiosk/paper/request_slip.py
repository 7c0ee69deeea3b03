"""The slip that proves a filed request: its number above all, then what it is, what is missing, what next."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language, Relation
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_digits, day_in_words, hijri_day, local_time, time_in_words
from kiosk.paper.document import (
    Banner,
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
    fee_lines,
    imprint,
    is_payable,
    letterhead,
    service_names,
    speed_line,
    tick_lines,
    training,
)
from kiosk.paper.slip import RequestSlip, SlipRequest
from kiosk.paper.texts import supplied
from kiosk.paper.words import Words, words_for


def request_document(slip: RequestSlip) -> Document:
    """Return the slip of one or several requests as a document in the slip's language."""
    words = words_for(slip.language)
    title = words.gettext("Request slip")
    blocks = (
        *training(words, slip.training),
        *letterhead(slip.mission, title, slip.language),
        *_copy(slip, words),
        *_requests(slip, words),
        Rule(),
        *_filed(slip, words),
        Rule(),
        _closing(slip, words),
        *imprint(slip.mission, slip.language, words),
        *training(words, slip.training),
    )
    return Document(slip.language, title, blocks)


def _copy(slip: RequestSlip, words: Words) -> Iterable[Block]:
    if slip.copy == 1:
        return
    moment = local_time(slip.printed_ms, slip.mission.time_zone)
    day, clock = day_in_digits(moment.date()), time_in_words(moment, slip.language)
    yield Space(0.25)
    yield Banner(words.gettext("DUPLICATE {n}", n=isolate(str(slip.copy))))
    yield Paragraph(words.gettext("Printed {date}, {time}", date=day, time=clock), Style.LABEL, Place.CENTRE)


def _requests(slip: RequestSlip, words: Words) -> Iterable[Block]:
    total = len(slip.requests)
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
        yield from _request(request, slip.language, words)


def _request(request: SlipRequest, language: Language, words: Words) -> Iterable[Block]:
    yield from service_names(request.service_name, request.service_plain, language)
    yield Space(0.25)
    yield Paragraph(_whom(request.relation, words))
    yield from speed_line(request.speed, words)
    yield from fee_lines(request.fees, language, words)
    if request.gaps:
        comma = "، " if language is Language.ARABIC else ", "
        gaps = comma.join(supplied(gap, language) for gap in request.gaps)
        yield Paragraph(words.gettext("Left to the clerk: {list}", list=gaps))
    if request.missing_papers:
        yield Space(0.25)
        yield Paragraph(words.gettext("Also needed:"), Style.STRONG, leads=True)
        yield from tick_lines(request.missing_papers, language)


def _whom(relation: Relation, words: Words) -> str:
    sentences = {
        Relation.SELF: words.gettext("For: me"),
        Relation.CHILD: words.gettext("For: my son or daughter"),
        Relation.SPOUSE: words.gettext("For: my husband or wife"),
        Relation.PARENT: words.gettext("For: my father or mother"),
        Relation.SIBLING: words.gettext("For: my brother or sister"),
        Relation.AGENT: words.gettext("For: someone who gave me power of attorney"),
    }
    return sentences[relation]


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
    place = supplied(slip.mission.help_place, slip.language)
    yield Paragraph(words.gettext("Next step"), Style.LABEL)
    yield Paragraph(words.gettext("Take this slip to {place}.", place=place), Style.STRONG)
    if any(is_payable(request.fees) for request in slip.requests):
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


def _closing(slip: RequestSlip, words: Words) -> QrCode:
    caption = words.gettext("The code is read at the counter to verify this paper.")
    return QrCode(slip.code, caption, tuple(_next(slip, words)))

"""The paper of a queue number: as large as it goes, who comes before, what to do if the call is missed."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.local_time import local_day, local_time
from kiosk.domain.text import isolate
from kiosk.domain.ticket import shown_number, twin_number
from kiosk.domain.waiting import WaitBand, WaitingRange, band_of
from kiosk.paper.dates import day_in_digits, day_in_words, hijri_day, time_in_words
from kiosk.paper.document import Block, Document, NumberPlate, Paragraph, Place, QrCode, Rule, Space, Style
from kiosk.paper.parts import duplicate, letterhead, persons_said
from kiosk.paper.slip import TicketSlip
from kiosk.paper.texts import supplied
from kiosk.paper.words import Words, words_for


def ticket_document(slip: TicketSlip) -> Document:
    """Return the slip of one queue number as a document in the slip's language."""
    words = words_for(slip.language)
    title = words.gettext("Queue number")
    number = shown_number(slip.letter, slip.arabic_letter, slip.number, slip.language)
    blocks = (
        *letterhead(slip.mission, title, slip.language),
        *duplicate(words, slip.copy, _printed(slip, words)),
        Space(0.25),
        NumberPlate(words.gettext("Your number"), number, twin_number(slip.arabic_letter, slip.number)),
        Paragraph(supplied(slip.queue_title, slip.language), Style.HEADING, Place.CENTRE),
        *_before(slip, words),
        Rule(),
        *_day(slip, words),
        Paragraph(isolate(slip.reference), Style.LABEL, Place.CENTRE),
        Rule(),
        _closing(slip, words),
    )
    return Document(slip.language, title, blocks)


def _printed(slip: TicketSlip, words: Words) -> str:
    day = local_day(slip.printed_ms, slip.mission.time_zone)
    return words.gettext("Printed {date}", date=day_in_digits(day))


def _before(slip: TicketSlip, words: Words) -> Iterable[Block]:
    if slip.persons > 1:
        people = words.gettext("For: {people}", people=persons_said(words, slip.persons))
        yield Paragraph(people, Style.BODY, Place.CENTRE)
    if slip.from_gate:
        yield Paragraph(say_service(words), Style.STRONG, Place.CENTRE)
        return
    before = words.ngettext("{n} person is before you.", "{n} people are before you.", slip.before)
    if slip.before == 0:
        before = words.gettext("Nobody is before you.")
    yield Paragraph(before, Style.STRONG, Place.CENTRE)
    if slip.wait is not None and slip.due_ms is None:
        wait = words.gettext("Waiting time: {wait}", wait=_wait_said(words, slip.wait))
        yield Paragraph(wait, Style.STRONG, Place.CENTRE)


def say_service(words: Words) -> str:
    """Return what the holder of a number from the gate does with it."""
    return words.gettext("Hold this code to the scanner of a kiosk, or tell the reception what you came for.")


def _wait_said(words: Words, wait: WaitingRange) -> str:
    match band_of(wait):
        case WaitBand.SHORT:
            return words.gettext("less than 5 minutes")
        case WaitBand.UP_TO:
            return words.ngettext("up to {n} minute", "up to {n} minutes", wait.longest)
        case WaitBand.MINUTES:
            low = isolate(str(wait.shortest))
            return words.ngettext("{low} to {n} minute", "{low} to {n} minutes", wait.longest, low=low)
        case WaitBand.HOUR_AND_HALF:
            return words.gettext("1 to 1½ hours")
        case WaitBand.TWO_HOURS:
            return words.gettext("1½ to 2 hours")
        case WaitBand.THREE_HOURS:
            return words.gettext("2 to 3 hours")
        case WaitBand.LONGER:
            return words.gettext("more than 3 hours")


def _day(slip: TicketSlip, words: Words) -> Iterable[Block]:
    moment = local_time(slip.issued_ms if slip.due_ms is None else slip.due_ms, slip.mission.time_zone)
    day, clock = moment.date(), time_in_words(moment, slip.language)
    if slip.due_ms is not None:
        called = words.gettext("Your number is called at {time} or a little later.", time=clock)
        yield Paragraph(called, Style.STRONG, Place.CENTRE, leads=True)
    yield Paragraph(day_in_words(day, slip.language), place=Place.CENTRE, leads=True)
    yield Paragraph(day_in_digits(day), place=Place.CENTRE, leads=True)
    hijri = hijri_day(day, slip.language)
    if hijri:
        yield Paragraph(hijri, Style.LABEL, Place.CENTRE, leads=slip.due_ms is None)
    if slip.due_ms is None:
        yield Paragraph(words.gettext("Number taken at {time}", time=clock), place=Place.CENTRE)


def _closing(slip: TicketSlip, words: Words) -> QrCode:
    caption = words.gettext("The code is read at the counter to verify this paper.")
    missed = words.gettext(
        "If you miss your call, take no new number: tell any clerk, or hold this slip to the scanner."
    )
    return QrCode(slip.code, caption, (*_waiting(slip, words), Paragraph(missed), Space(0.25)))


def _waiting(slip: TicketSlip, words: Words) -> Iterable[Paragraph | Space]:
    """Who has no time of their own is told that a call comes: "nobody is before you" isn't one."""
    if slip.due_ms is None and not slip.from_gate:
        yield Paragraph(words.gettext("Please wait until your number is called."), Style.STRONG)
        yield Space(0.25)

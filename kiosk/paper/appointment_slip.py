"""The slip of an appointment: the day and its one clock time above all, then what to bring and its number."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.local_time import local_day, local_time
from kiosk.domain.reference import display_reference
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_digits, day_in_words, hijri_day, time_in_words
from kiosk.paper.document import Block, Document, Paragraph, Place, QrCode, ReferencePlate, Rule, Space, Style
from kiosk.paper.parts import (
    duplicate,
    imprint,
    letterhead,
    persons_said,
    service_names,
    tick_lines,
)
from kiosk.paper.slip import AppointmentSlip
from kiosk.paper.texts import supplied
from kiosk.paper.words import Words, words_for


def appointment_document(slip: AppointmentSlip) -> Document:
    """Return the slip of one appointment as a document in the slip's language."""
    words = words_for(slip.language)
    title = words.gettext("Appointment slip")
    blocks = (
        *letterhead(slip.mission, title, slip.language),
        *duplicate(words, slip.copy, _printed(slip, words)),
        *_replaced(slip, words),
        *_time(slip, words),
        Rule(),
        *service_names(slip.service_name, slip.service_plain, slip.language),
        Paragraph(words.gettext("For: {people}", people=persons_said(words, slip.persons))),
        Space(0.25),
        *_papers(slip, words),
        Space(0.25),
        ReferencePlate(words.gettext("Appointment number"), display_reference(slip.reference)),
        _closing(slip, words),
        *imprint(slip.mission, slip.language, words),
    )
    return Document(slip.language, title, blocks)


def _printed(slip: AppointmentSlip, words: Words) -> str:
    day = local_day(slip.printed_ms, slip.mission.time_zone)
    return words.gettext("Printed {date}", date=day_in_digits(day))


def _replaced(slip: AppointmentSlip, words: Words) -> Iterable[Block]:
    """Two slips that look alike: the newer one says which of them is void."""
    if slip.replaces:
        number = isolate(display_reference(slip.replaces).replace(" ", "\u00a0"))
        yield Space(0.25)
        yield Paragraph(
            words.gettext("Takes the place of appointment {number}.", number=number),
            Style.STRONG,
            Place.CENTRE,
        )
        yield Paragraph(words.gettext("The slip from before is no longer valid."), Style.STRONG, Place.CENTRE)


def _time(slip: AppointmentSlip, words: Words) -> Iterable[Block]:
    moment = local_time(slip.start_ms, slip.mission.time_zone)
    day = moment.date()
    yield Space(0.25)
    yield Paragraph(day_in_words(day, slip.language), Style.HEADING, Place.CENTRE, leads=True)
    yield Paragraph(day_in_digits(day), Style.STRONG, Place.CENTRE, leads=True)
    hijri = hijri_day(day, slip.language)
    if hijri:
        yield Paragraph(hijri, Style.LABEL, Place.CENTRE, leads=True)
    clock = words.gettext("At {time}", time=time_in_words(moment, slip.language))
    yield Paragraph(clock, Style.TITLE, Place.CENTRE, leads=True)
    yield Paragraph(words.gettext("Please come a quarter of an hour before."), Style.STRONG, Place.CENTRE)


def _papers(slip: AppointmentSlip, words: Words) -> Iterable[Block]:
    if not slip.papers:
        yield Paragraph(words.gettext("No paper is needed for this service."), Style.STRONG)
        return
    each = slip.persons > 1
    papers = words.gettext("Papers to bring, for each person:") if each else words.gettext("Papers to bring:")
    yield Paragraph(papers, Style.STRONG, leads=True)
    yield from tick_lines(slip.papers, slip.language)


def _closing(slip: AppointmentSlip, words: Words) -> QrCode:
    caption = words.gettext("The code is read at the counter to verify this paper.")
    return QrCode(slip.code, caption, tuple(_next(slip, words)))


def _next(slip: AppointmentSlip, words: Words) -> Iterable[Paragraph | Space]:
    place = supplied(slip.mission.help_place, slip.language)
    yield Space(0.25)
    yield Paragraph(
        words.gettext(
            "On the day, bring this slip and the document that you booked with, and hold the code to the"
            " scanner of the self-service kiosk."
        ),
        Style.STRONG,
    )
    yield Space(0.25)
    yield Paragraph(
        words.gettext(
            "To change or cancel: at the self-service kiosk with this slip, or at {place}.", place=place
        )
    )
    yield Space(0.25)
    yield Paragraph(
        words.gettext("Booking is free, in the holder's name, and not for sale. Pay nobody for it.")
    )

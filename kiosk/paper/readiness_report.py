"""The readiness report of a station, for the file and for whoever answers for it: what is well, what isn't.

It holds no person and no secret, so it may be sent by post. What is to be mended has a box to tick.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.domain.local_time import local_time
from kiosk.domain.service import Language, Text
from kiosk.domain.text import isolate
from kiosk.paper.bidi import isolate_foreign
from kiosk.paper.dates import day_in_words, hijri_day, time_in_words
from kiosk.paper.document import (
    Banner,
    Block,
    Document,
    Entry,
    Paragraph,
    Place,
    Rule,
    Space,
    Style,
    TickLine,
)
from kiosk.paper.texts import printable, supplied
from kiosk.paper.words import Words, words_for


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One thing that was looked at, in the report's language: its name, what is, and how to mend it."""

    name: str
    says: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class ReadinessReport:
    """What stands on it. `mission` None: none is known yet. `made_ms` is UTC, shown as in `time_zone`."""

    mission: Text | None
    station: str
    release: str
    made_ms: int
    time_zone: str
    failed: Sequence[ReportLine]
    warned: Sequence[ReportLine]
    passed: Sequence[ReportLine]


def readiness_document(report: ReadinessReport, language: Language) -> Document:
    """Return the report, whose lines are in `language`, as a document."""
    words = words_for(language)
    title = words.gettext("Readiness report")
    return Document(
        language,
        title,
        (
            *_head(report, title, language),
            *_facts(report, words, language),
            Space(0.5),
            Banner(_judgement(report, words)),
            *_to_mend(words.gettext("Failed"), report.failed, language),
            *_to_mend(words.gettext("To be seen to"), report.warned, language),
            *_well(words.gettext("Well"), report.passed, language),
            *_signature(words),
        ),
    )


def _head(report: ReadinessReport, title: str, language: Language) -> Iterable[Block]:
    if report.mission is not None:
        yield Paragraph(supplied(report.mission, language), Style.STRONG, Place.CENTRE)
        yield Rule()
    yield Paragraph(title, Style.TITLE, Place.CENTRE)


def _facts(report: ReadinessReport, words: Words, language: Language) -> Iterable[Block]:
    made = local_time(report.made_ms, report.time_zone)
    yield Entry(words.gettext("Station"), isolate(printable(report.station)))
    yield Entry(words.gettext("Release"), isolate(printable(report.release)))
    yield Entry(words.gettext("Made on"), day_in_words(made.date(), language))
    hijri = hijri_day(made.date(), language)
    if hijri is not None:
        yield Entry(words.gettext("Hijri date"), hijri)
    yield Entry(words.gettext("Time"), time_in_words(made, language))


def _judgement(report: ReadinessReport, words: Words) -> str:
    if report.failed:
        return words.gettext("Not ready")
    return words.gettext("Ready, with things to see to") if report.warned else words.gettext("Ready")


def _to_mend(heading: str, lines: Sequence[ReportLine], language: Language) -> Iterable[Block]:
    if not lines:
        return
    yield Space(0.5)
    yield Paragraph(f"{heading} ({isolate(str(len(lines)))})", Style.HEADING)
    for line in lines:
        yield Paragraph(line.name, Style.STRONG, leads=True)
        yield Paragraph(_ordered(line.says, language), leads=True)
        yield TickLine(_ordered(line.mend, language))
        yield Space(0.25)


def _well(heading: str, lines: Sequence[ReportLine], language: Language) -> Iterable[Block]:
    if not lines:
        return
    yield Space(0.5)
    yield Paragraph(f"{heading} ({isolate(str(len(lines)))})", Style.HEADING)
    for line in lines:
        yield Paragraph(_ordered(f"{line.name}: {line.says}", language), Style.LABEL)


def _signature(words: Words) -> Iterable[Block]:
    yield Space(1)
    yield Rule()
    for label in (words.gettext("Looked at by"), words.gettext("Signature"), words.gettext("Date")):
        yield Space(0.5)
        yield Entry(label, "", leads=True)


def _ordered(sentence: str, language: Language) -> str:
    """Return a sentence with what reads the other way isolated; its values already are."""
    return isolate_foreign(sentence, language is Language.ARABIC)

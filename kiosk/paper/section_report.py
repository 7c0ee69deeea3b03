"""The report of a section on paper: its figures in tables and bars, a page or two, nobody's name on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.local_time import local_time
from kiosk.domain.money import Money
from kiosk.domain.section_report import LineFigures, SectionReport, Spread
from kiosk.domain.service import Language, Text
from kiosk.domain.text import isolate
from kiosk.domain.visit_end import VisitEnd, VisitStep
from kiosk.paper.amounts import amount_in_words
from kiosk.paper.dates import day_in_words, time_in_words
from kiosk.paper.document import Bar, Bars, Block, Document, Entry, Paragraph, Place, Rule, Space, Style
from kiosk.paper.texts import supplied
from kiosk.paper.words import Words, words_for


@dataclass(frozen=True, slots=True)
class ReportHead:
    """Whose report it is and when it was made (UTC milliseconds, shown in `time_zone`).

    `lines` and `services` say how those of the figures are called.
    """

    mission: Text
    made_ms: int
    time_zone: str
    lines: Mapping[str, Text]
    services: Mapping[str, Text]


def section_document(report: SectionReport, head: ReportHead, language: Language) -> Document:
    """Return the report as a document in `language`."""
    setter = _Setter(report, head, language, words_for(language))
    return Document(language, setter.words.gettext("Report of the section"), tuple(setter.blocks()))


@dataclass(frozen=True, slots=True)
class _Setter:
    report: SectionReport
    head: ReportHead
    language: Language
    words: Words

    def blocks(self) -> Iterator[Block]:
        """Yield the report from its head to its foot."""
        yield Paragraph(supplied(self.head.mission, self.language), Style.STRONG, Place.CENTRE)
        yield Rule()
        yield Paragraph(self.words.gettext("Report of the section"), Style.TITLE, Place.CENTRE)
        yield Paragraph(self._days(), Style.STRONG, Place.CENTRE)
        yield from self._table(self.words.gettext("All lines"), self._of_line(self.report.total))
        yield from self._totals()
        for line in self.report.lines if len(self.report.lines) > 1 else ():
            yield from self._table(_named(line.line, self.head.lines, self.language), self._of_line(line))
        yield from self._hours()
        yield from self._revenue()
        yield from self._kiosk()
        yield from self._left()
        yield Space(1)
        yield Rule()
        made = local_time(self.head.made_ms, self.head.time_zone)
        yield Entry(self.words.gettext("Made on"), day_in_words(made.date(), self.language))
        yield Entry(self.words.gettext("Time"), time_in_words(made, self.language))

    def _days(self) -> str:
        first, last = (day_in_words(day, self.language) for day in (self.report.first, self.report.last))
        return first if first == last else self.words.gettext("{first} to {last}", first=first, last=last)

    def _of_line(self, line: LineFigures) -> Sequence[tuple[str, str]]:
        gettext = self.words.gettext
        entries = [
            (gettext("Numbers given out"), _number(line.numbers)),
            (gettext("People"), _number(line.people)),
            (gettext("Served"), _number(line.served)),
            (
                gettext("Called and didn't come"),
                f"{_number(line.missed)} {_percent(line.missed, line.numbers)}",
            ),
        ]
        for label, spread in ((gettext("Waited"), line.wait), (gettext("Were served for"), line.service)):
            if spread is not None:
                entries.append((label, self._spread(spread)))
        return entries

    def _spread(self, spread: Spread) -> str:
        return self.words.gettext(
            "in minutes: half up to {half}, nine of ten up to {most}, longest {longest}",
            half=_number(spread.half),
            most=_number(spread.nine_tenths),
            longest=_number(spread.longest),
        )

    def _totals(self) -> Iterator[Block]:
        gettext, report = self.words.gettext, self.report
        yield Entry(gettext("With an appointment"), _number(report.booked))
        if report.gave_up:
            yield Entry(gettext("People who gave up waiting"), _number(report.gave_up))
        if report.carried_over:
            yield Entry(gettext("People with a number of another day"), _number(report.carried_over))
        if report.waiting:
            yield Entry(gettext("Still in the house"), _number(report.waiting))

    def _hours(self) -> Iterator[Block]:
        hours = self.report.hours
        came = [(_hour(each.hour), _number(each.numbers), each.numbers) for each in hours]
        yield from self._chart(self.words.gettext("Numbers by the hour in which they were taken"), came)
        waits = [(_hour(each.hour), each.wait) for each in hours]
        minutes = [
            (hour, self.words.ngettext("{n} minute", "{n} minutes", wait.half), wait.half)
            for hour, wait in waits
            if wait is not None
        ]
        yield from self._chart(self.words.gettext("Waiting by that hour (half waited no longer)"), minutes)

    def _revenue(self) -> Iterator[Block]:
        rows = [
            (
                _named(each.service_id, self.head.services, self.language),
                amount_in_words(Money(each.currency, each.minor).amount, each.currency, self.language),
                each.minor,
            )
            for each in self.report.revenue
        ]
        yield from self._chart(self.words.gettext("Fees taken, by service"), rows)
        exempt = sum(each.exempt for each in self.report.revenue)
        if exempt:
            yield Entry(self.words.gettext("Fees that people were exempt from"), _number(exempt))
        unpaid = sum(each.unpaid for each in self.report.revenue)
        if unpaid:
            yield Entry(self.words.gettext("Fees not paid, with no exemption agreed to"), _number(unpaid))

    def _kiosk(self) -> Iterator[Block]:
        use = self.report.kiosk
        words = {
            VisitEnd.NUMBER: self.words.gettext("Took a number"),
            VisitEnd.CHECKED_IN: self.words.gettext("Came with an appointment"),
            VisitEnd.BOOKED: self.words.gettext("Booked a day"),
            VisitEnd.FILED: self.words.gettext("Handed in a request"),
            VisitEnd.LOOKED: self.words.gettext("Asked for information"),
            VisitEnd.LEFT: self.words.gettext("Went away before the end"),
        }
        rows = [(text, _number(use.ended.get(end, 0)), use.ended.get(end, 0)) for end, text in words.items()]
        yield from self._chart(self.words.gettext("What visits at the kiosk came to"), rows)

    def _left(self) -> Iterator[Block]:
        left = self.report.kiosk.left_at
        words = {
            VisitStep.CHOOSING: self.words.gettext("Choosing a service"),
            VisitStep.SERVICE: self.words.gettext("Reading about a service"),
            VisitStep.PRIVACY: self.words.gettext("At the privacy notice"),
            VisitStep.IDENTITY: self.words.gettext("Telling whom it is for"),
            VisitStep.FORM: self.words.gettext("Filling in the form"),
            VisitStep.PAPERS: self.words.gettext("At the list of papers"),
            VisitStep.REVIEW: self.words.gettext("At the review"),
            VisitStep.NUMBER: self.words.gettext("Taking a number"),
            VisitStep.BOOKING: self.words.gettext("Booking a day"),
            VisitStep.FINDING: self.words.gettext("Looking for an appointment or a request"),
            VisitStep.ELSEWHERE: self.words.gettext("Elsewhere"),
        }
        rows = [(text, _number(left[step]), left[step]) for step, text in words.items() if step in left]
        yield from self._chart(self.words.gettext("Where people went away before the end"), rows)

    def _table(self, heading: str, entries: Iterable[tuple[str, str]]) -> Iterator[Block]:
        yield Space(0.6)
        yield Paragraph(heading, Style.HEADING)
        yield from (Entry(label, value) for label, value in entries)

    def _chart(self, heading: str, rows: Sequence[tuple[str, str, int]]) -> Iterator[Block]:
        most = max((number for _, _, number in rows), default=0)
        if most > 0:
            yield Space(0.6)
            yield Paragraph(heading, Style.HEADING)
            yield Bars(tuple(Bar(label, value, number / most) for label, value, number in rows))


def _number(value: int) -> str:
    return isolate(f"{value:,}")


def _percent(part: int, whole: int) -> str:
    return isolate(f"({100 * part / whole:.0f}%)") if whole else ""


def _hour(hour: int) -> str:
    return isolate(f"{hour:02}:00")


def _named(id_: str, names: Mapping[str, Text], language: Language) -> str:
    return supplied(names[id_], language) if id_ in names else isolate(id_)

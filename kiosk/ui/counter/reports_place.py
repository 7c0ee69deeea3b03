"""The figures of the section beside the person: today, or the last days, for whoever leads it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.local_time import local_day
from kiosk.domain.money import Money
from kiosk.domain.section_report import HourFigures, SectionReport, Spread
from kiosk.domain.text import isolate
from kiosk.domain.visit_end import VisitEnd, VisitStep
from kiosk.office.hall.counter import Looked
from kiosk.office.section_report import section_report
from kiosk.paper.amounts import amount_in_words
from kiosk.store import Store
from kiosk.ui.counter import words
from kiosk.ui.counter.bar_chart import BarChart, ChartBar
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.counter.section_card import SectionCard
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.parts import Card, Choices, column, scrolling
from kiosk.ui.widgets.text import label

DAYS = (1, 7, 30)


class ReportsPlace(DeskPlace):
    """Reads the figures when it comes to the front, and when other days are chosen."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._days = DAYS[0]
        offered = (
            (str(DAYS[0]), tr("Today")),
            *((str(many), tr("Last %n day(s)", "", many)) for many in DAYS[1:]),
        )
        self.lines.addWidget(Choices(offered, str(self._days), self._choose, columns=len(DAYS)))
        self.lines.addWidget(self.notice)
        figures, inside = QWidget(), QWidget()
        self._cards = column(figures)
        both = column(inside)
        both.addWidget(figures)
        both.addWidget(SectionCard(self, self._chosen_days))
        both.addStretch(1)
        self.lines.addWidget(scrolling(inside), 1)

    def shown(self) -> None:
        """Read the figures anew."""
        self.look(self.at.on_store(partial(self._read, days=self._days)), self._show)

    def show_seen(self, seen: Looked) -> None:
        """Nothing here depends on whom the desk has."""

    def _choose(self, days: str) -> None:
        self._days = int(days)
        self.shown()

    def _chosen_days(self, today: date) -> tuple[date, date]:
        return today - timedelta(self._days - 1), today

    def _read(self, store: Store, days: int) -> SectionReport:
        zone = self.at.hall.mission.time_zone
        today: date = local_day(store.clock.now_ms(), zone)
        return section_report(store, self.at.session.acting, zone, today - timedelta(days - 1), today)

    def _show(self, report: SectionReport) -> None:
        empty(self._cards)
        self._put(tr("The line"), self._line_figures(report))
        self._put(tr("Numbers by hour"), self._by_hour(report.hours))
        self._put(tr("Half waited no longer than"), self._waits(report.hours))
        self._put(tr("Fees taken"), self._revenue(report))
        self._put(tr("Visits at the kiosk"), self._kiosk(report))
        self._put(tr("Where people went away before the end"), self._left(report))

    def _put(self, heading: str, bars: Sequence[ChartBar]) -> None:
        card = Card(heading)
        if bars:
            card.put(BarChart(bars))
        else:
            card.put(label(tr("Nothing yet."), "hint"))
        self._cards.addWidget(card)

    def _line_figures(self, report: SectionReport) -> Sequence[ChartBar]:
        total = report.total
        if not total.numbers:
            return ()
        counts = (
            (tr("Numbers given out"), total.numbers),
            (tr("Served"), total.served),
            (tr("Still in the house"), report.waiting),
            (tr("Called and didn't come"), total.missed),
        )
        bars = [ChartBar(text, isolate(f"{number:,}"), number) for text, number in counts]
        lines = [
            ChartBar(
                words.line_title(each.line, self.at.hall, self.at.language),
                isolate(f"{each.numbers:,}"),
                each.numbers,
            )
            for each in report.lines
        ]
        return (*bars, *(lines if len(lines) > 1 else ()))

    def _by_hour(self, hours: Sequence[HourFigures]) -> Sequence[ChartBar]:
        return [ChartBar(_hour(each), isolate(str(each.numbers)), each.numbers) for each in hours]

    def _waits(self, hours: Sequence[HourFigures]) -> Sequence[ChartBar]:
        waits: list[tuple[HourFigures, Spread]] = [(each, each.wait) for each in hours if each.wait]
        return [ChartBar(_hour(each), tr("%n minute(s)", "", wait.half), wait.half) for each, wait in waits]

    def _revenue(self, report: SectionReport) -> Sequence[ChartBar]:
        services, language = self.at.hall.catalogue.services, self.at.language
        return [
            ChartBar(
                services[each.service_id].name.in_language(language)
                if each.service_id in services
                else each.service_id,
                amount_in_words(Money(each.currency, each.minor).amount, each.currency, language),
                each.minor,
            )
            for each in report.revenue
        ]

    def _kiosk(self, report: SectionReport) -> Sequence[ChartBar]:
        if not report.kiosk.visits:
            return ()
        ended = {
            VisitEnd.NUMBER: tr("Took a number"),
            VisitEnd.CHECKED_IN: tr("Came with an appointment"),
            VisitEnd.BOOKED: tr("Booked a day"),
            VisitEnd.FILED: tr("Handed in a request"),
            VisitEnd.LOOKED: tr("Asked for information"),
            VisitEnd.LEFT: tr("Went away before the end"),
        }
        counts = [(text, report.kiosk.ended.get(end, 0)) for end, text in ended.items()]
        return [ChartBar(text, isolate(str(number)), number) for text, number in counts]

    def _left(self, report: SectionReport) -> Sequence[ChartBar]:
        steps = {
            VisitStep.CHOOSING: tr("Choosing a service"),
            VisitStep.SERVICE: tr("Reading about a service"),
            VisitStep.PRIVACY: tr("At the privacy notice"),
            VisitStep.IDENTITY: tr("Telling whom it is for"),
            VisitStep.FORM: tr("Filling in the form"),
            VisitStep.PAPERS: tr("At the list of papers"),
            VisitStep.REVIEW: tr("At the review"),
            VisitStep.NUMBER: tr("Taking a number"),
            VisitStep.BOOKING: tr("Booking a day"),
            VisitStep.FINDING: tr("Looking for an appointment or a request"),
            VisitStep.ELSEWHERE: tr("Elsewhere"),
        }
        counts = [(text, report.kiosk.left_at.get(step, 0)) for step, text in steps.items()]
        return [ChartBar(text, isolate(str(number)), number) for text, number in counts if number]


def _hour(figures: HourFigures) -> str:
    return isolate(f"{figures.hour:02}:00")

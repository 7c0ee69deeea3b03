"""The head of section reads what was: waits from people's own time on, no-shows, load, fees, visits."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import NotAllowed
from kiosk.domain.section_report import HourFigures, KioskUse, SectionReport, Spread
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Priority
from kiosk.domain.ticket import Ticket
from kiosk.domain.visit_end import VisitEnd, VisitStep
from kiosk.office.hall.counter import Counter, Finish
from kiosk.office.hall.paper_numbers import gate_numbers, name
from kiosk.office.section_report import report_head, section_report
from kiosk.paper.document import Bars, Document
from kiosk.paper.pdf import documents_pdf
from kiosk.paper.section_report import section_document
from kiosk.store.queue.gate import Named
from tests.office.hall.at_counter import counter, reception, ticket
from tests.office.hall.test_day_end import closed
from tests.office.hall.test_walk_in import LINE, hall, waits
from tests.office.station import TODAY, TOMORROW, Station
from tests.office.visitors import MINUTE_MS, tap

HEAD = Acting("head", "counter-9", frozenset({Permission.READ_FIGURES}))

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Day:
    """A station after four people came: two were served, one missed the call, one still waits."""

    station: Station
    desk: Counter

    def report(self) -> SectionReport:
        return section_report(self.station.desk.store, HEAD, "Asia/Riyadh", TODAY, TODAY)

    def later(self, minutes: int) -> None:
        self.station.now_ms += minutes * MINUTE_MS

    def called(self) -> Ticket:
        return ticket(self.desk.call_next(tap()))

    def served(self, minutes: int) -> None:
        started = ticket(self.desk.start(tap(), self.called()))
        self.later(minutes)
        ticket(self.desk.finish(tap(), started, Finish.DONE))


@pytest.fixture
def day(lent: Station) -> Day:
    made = Day(lent, counter(lent))
    for persons in (1, 3, 1):
        waits(lent, persons)
    made.later(10)
    made.served(20)
    made.served(4)
    made.desk.miss(tap(), made.called())
    made.later(60)
    waits(lent)
    lent.desk.count_visit(VisitEnd.NUMBER, None)
    for step in (VisitStep.REVIEW, VisitStep.FORM, VisitStep.FORM):
        lent.desk.count_visit(VisitEnd.LEFT, step)
    return made


def test_the_figures_are_those_of_what_happened(day: Day) -> None:
    report = day.report()

    assert (report.total.numbers, report.total.people) == (4, 6)
    assert (report.total.served, report.total.missed, report.waiting, report.booked) == (2, 1, 1, 0)
    assert report.total.wait == Spread(30, 33, 34)
    assert report.total.service == Spread(12, 18, 20)
    assert [each.line for each in report.lines] == [LINE]
    assert report.hours == (
        HourFigures(12, {LINE: 3}, Spread(30, 33, 34)),
        HourFigures(13, {LINE: 1}, None),
    )
    assert report.kiosk.ended == {VisitEnd.NUMBER: 1, VisitEnd.LEFT: 3}
    assert report.kiosk.left_at == {VisitStep.FORM: 2, VisitStep.REVIEW: 1}


def test_another_day_has_none_of_it(day: Day) -> None:
    report = section_report(day.station.desk.store, HEAD, "Asia/Riyadh", TOMORROW, TOMORROW)

    assert (report.total.numbers, report.hours, report.revenue, report.kiosk.visits) == (0, (), (), 0)


def test_a_number_from_the_gate_counts_in_the_line_that_its_holder_named(lent: Station) -> None:
    service = lent.desk.catalogue.services["passport_renewal"]
    passports = next(each for each in lent.desk.catalogue.queue_groups if each.id == LINE)
    first, _ = gate_numbers(hall(lent), tap(), 2)
    named = name(hall(lent), tap(), first.id, Named(service, passports, Priority.NONE, 3))
    assert isinstance(named, Ticket)
    report = Day(lent, counter(lent)).report()

    assert [(each.line, each.numbers, each.people) for each in report.lines] == [(LINE, 1, 3)]
    head = report_head(lent.desk.catalogue, lent.desk.mission, lent.now_ms)
    assert {each.line for each in report.lines} <= set(head.lines)


def test_people_are_counted_once_and_neither_unused_papers_nor_who_was_carried_over_gave_up(
    lent: Station,
) -> None:
    family, goes = waits(lent, 3), waits(lent, 2)
    ticket(reception(lent).give_up(tap(), goes))
    gate_numbers(hall(lent), tap(), 5)
    (carried,) = closed(lent).carried
    report = Day(lent, counter(lent)).report()
    assert (report.total.numbers, report.total.people) == (2, 5)
    assert (report.gave_up, report.carried_over, report.waiting) == (2, 3, 0)
    assert [each.line for each in report.lines] == [LINE]

    both = section_report(lent.desk.store, HEAD, "Asia/Riyadh", TODAY, TOMORROW)
    assert (both.total.people, both.gave_up, both.carried_over, both.waiting) == (5, 2, 0, 1)
    assert sum(each.numbers for each in both.hours) == 2
    assert (family.persons, carried.persons) == (3, 3)


def test_it_is_no_clerks_to_read(day: Day) -> None:
    with pytest.raises(NotAllowed):
        section_report(day.station.desk.store, day.desk.acting, "Asia/Riyadh", TODAY, TODAY)


@pytest.mark.parametrize("language", list(Language))
def test_it_is_a_paper_with_charts_in_both_languages(day: Day, language: Language) -> None:
    desk = day.station.desk
    document = section_document(
        day.report(), report_head(desk.catalogue, desk.mission, day.station.now_ms), language
    )

    assert lengths(document) == [(1.0, 1 / 3), (1.0,), (1 / 3, 0.0, 0.0, 0.0, 0.0, 1.0), (1.0, 0.5)]
    assert documents_pdf((document,), "A4").startswith(b"%PDF")


@pytest.mark.parametrize("language", list(Language))
def test_the_paper_tells_every_step_at_which_people_went_away(day: Day, language: Language) -> None:
    left = {step: many for many, step in enumerate(VisitStep, start=1)}
    report = replace(day.report(), kiosk=KioskUse(sum(left.values()), {}, left))
    desk = day.station.desk
    document = section_document(
        report, report_head(desk.catalogue, desk.mission, day.station.now_ms), language
    )

    *_, last = lengths(document)
    assert last == tuple(many / len(left) for many in left.values())


def lengths(document: Document) -> list[tuple[float, ...]]:
    return [tuple(bar.share for bar in each.bars) for each in document.blocks if isinstance(each, Bars)]

"""The figures of a section for its head: waits, service times, no-shows, load, revenue, use of the kiosk.

They tell of lines, hours and services, never of an applicant or a single clerk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date, time, timedelta
from statistics import median, quantiles
from typing import TypeVar

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.local_time import local_time, utc_ms_at
from kiosk.domain.mission import Mission
from kiosk.domain.section_report import HourFigures, KioskUse, LineFigures, SectionReport, Spread
from kiosk.domain.service import Language
from kiosk.domain.serving_order import MINUTE_MS
from kiosk.domain.states import TicketState
from kiosk.domain.visit_end import VisitEnd, VisitStep
from kiosk.paper.section_report import ReportHead, section_document
from kiosk.store import Store
from kiosk.store.section_figures import TicketTold, revenue_between, tickets_between
from kiosk.store.stations.visit_counts import VisitsCounted, visits_between

Key = TypeVar("Key", bound=Hashable)
_ENDED = (TicketState.SERVED, TicketState.MISSED, TicketState.CANCELLED)


def section_report(store: Store, acting: Acting, time_zone: str, first: date, last: date) -> SectionReport:
    """Return the figures of those days at the mission. Raises `NotAllowed`, `StoreError`."""
    acting.require(Permission.READ_FIGURES)
    from_ms, to_ms = (utc_ms_at(day, time(), time_zone) for day in (first, last + timedelta(days=1)))
    told = tickets_between(store, first, last)
    tickets = [each for each in told if each.goes_on is None or each.goes_on > last]  # each person once
    gave_up = (each for each in tickets if each.state is TicketState.CANCELLED and each.goes_on is None)
    states = Counter(each.state for each in tickets)
    return SectionReport(
        first=first,
        last=last,
        total=_line("", tickets),
        booked=sum(each.booked for each in tickets),
        gave_up=sum(each.persons for each in gave_up),
        carried_over=sum(each.persons for each in tickets if each.goes_on is not None),
        waiting=len(tickets) - sum(states[each] for each in _ENDED),
        lines=tuple(_line(line, own) for line, own in sorted(_by(tickets, lambda each: each.line).items())),
        hours=_hours([each for each in told if not each.again], time_zone),
        revenue=revenue_between(store, acting, from_ms, to_ms),
        kiosk=_kiosk(visits_between(store, first, last)),
    )


def report_head(catalogue: Catalogue, mission: Mission, made_ms: int) -> ReportHead:
    """Return what stands around the figures on paper, and how lines and services are called."""
    return ReportHead(
        mission=mission.name,
        made_ms=made_ms,
        time_zone=mission.time_zone,
        lines={each.id: each.title for each in catalogue.queue_groups},
        services={each.id: each.name for each in catalogue.services.values()},
    )


def section_pdf(
    report: SectionReport, head: ReportHead, languages: Sequence[Language], *, trains: bool
) -> bytes:
    """Return the report as a PDF, in one language after the other."""
    from kiosk.paper.pdf import documents_pdf  # late: reportlab holds 10 MB
    from kiosk.paper.trained import trained

    documents = [section_document(report, head, language) for language in languages]
    return documents_pdf([trained(each) if trains else each for each in documents], "A4")


def waited_ms(ticket: TicketTold) -> int | None:
    """Return how long somebody waited for their first call, from their own time on; None if none came."""
    called = next((at for at, state in ticket.moves if state is TicketState.CALLED), None)
    return None if called is None else max(0, called - ticket.due_ms)


def served_ms(ticket: TicketTold) -> int | None:
    """Return how long somebody was served, at all desks together; None if they weren't."""
    pairs = zip(ticket.moves, ticket.moves[1:], strict=False)
    spans = [max(0, after - at) for (at, state), (after, _) in pairs if state is TicketState.SERVING]
    return sum(spans) if spans else None


def spread(times_ms: Iterable[int | None]) -> Spread | None:
    """Return how times lie, None if there is none."""
    minutes = sorted(each / MINUTE_MS for each in times_ms if each is not None)
    if not minutes:
        return None
    nine_tenths = quantiles(minutes, n=10, method="inclusive")[-1] if len(minutes) > 1 else minutes[0]
    return Spread(round(median(minutes)), round(nine_tenths), round(minutes[-1]))


def _line(line: str, tickets: Sequence[TicketTold]) -> LineFigures:
    states = Counter(each.state for each in tickets)
    return LineFigures(
        line=line,
        numbers=len(tickets),
        people=sum(each.persons for each in tickets),
        served=states[TicketState.SERVED],
        missed=states[TicketState.MISSED],
        wait=spread(map(waited_ms, tickets)),
        service=spread(served_ms(each) for each in tickets if each.state is TicketState.SERVED),
    )


def _hours(tickets: Sequence[TicketTold], time_zone: str) -> tuple[HourFigures, ...]:
    """Return every hour from the first with somebody to the last, also those between without anybody."""
    by_hour = _by(tickets, lambda each: local_time(each.issued_ms, time_zone).hour)
    if not by_hour:
        return ()
    return tuple(
        HourFigures(
            hour,
            dict(sorted(Counter(each.line for each in by_hour.get(hour, ())).items())),
            spread(map(waited_ms, by_hour.get(hour, ()))),
        )
        for hour in range(min(by_hour), max(by_hour) + 1)
    )


def _kiosk(counted: Sequence[VisitsCounted]) -> KioskUse:
    ended, left = Counter[VisitEnd](), Counter[VisitStep]()
    for each in counted:
        ended[each.ended] += each.visits
        if each.left_at is not None:
            left[each.left_at] += each.visits
    return KioskUse(ended.total(), dict(ended), dict(left))


def _by(tickets: Sequence[TicketTold], key: Callable[[TicketTold], Key]) -> dict[Key, list[TicketTold]]:
    parted: dict[Key, list[TicketTold]] = {}
    for each in tickets:
        parted.setdefault(key(each), []).append(each)
    return parted

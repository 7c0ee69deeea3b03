"""Visits at the kiosk are counted by the mission's hour, and nothing but numbers is kept."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import insert

from kiosk.domain.acting import Acting, applicant
from kiosk.domain.errors import NotAllowed
from kiosk.domain.visit_end import VisitEnd, VisitStep
from kiosk.store import Store
from kiosk.store.stations.visit_counts import VisitsCounted, count_visit, visits_between
from kiosk.store.stations.visit_schema import visit_count
from tests.store.staff import at

LATE_MS = 1_795_467_000_000
"""Half past eleven at night of 23 November 2026 in Riyadh; at midnight it is the 24th there."""
ZONE = "Asia/Riyadh"


def test_visits_add_up_by_hour_end_and_step(store: Store) -> None:
    then, kiosk = at(store, LATE_MS), applicant("k1")
    count_visit(then, kiosk, ZONE, VisitEnd.LEFT, VisitStep.FORM)
    count_visit(then, kiosk, ZONE, VisitEnd.LEFT, VisitStep.FORM)
    count_visit(then, kiosk, ZONE, VisitEnd.NUMBER)
    count_visit(then, applicant("k2"), ZONE, VisitEnd.NUMBER)
    count_visit(at(store, LATE_MS + 3_600_000), kiosk, ZONE, VisitEnd.FILED)

    monday = date(2026, 11, 23)
    assert visits_between(store, monday, monday) == (
        VisitsCounted(23, VisitEnd.LEFT, VisitStep.FORM, 2),
        VisitsCounted(23, VisitEnd.NUMBER, None, 2),
    )
    assert visits_between(store, date(2026, 11, 24), date(2026, 11, 30)) == (
        VisitsCounted(0, VisitEnd.FILED, None, 1),
    )


def test_what_an_earlier_release_counted_by_its_pages_is_counted_elsewhere(store: Store) -> None:
    told = {
        "day": "2026-11-23",
        "hour": 23,
        "station": "k1",
        "ended": "left",
        "page": "ReviewPage",
        "visits": 3,
    }
    with store.writing() as writing:
        writing.connection.execute(insert(visit_count), told)

    monday = date(2026, 11, 23)
    assert visits_between(store, monday, monday) == (
        VisitsCounted(23, VisitEnd.LEFT, VisitStep.ELSEWHERE, 3),
    )


def test_only_a_kiosk_counts(store: Store) -> None:
    with pytest.raises(NotAllowed):
        count_visit(store, Acting("clerk", "k1", frozenset()), ZONE, VisitEnd.NUMBER)

"""Visits at the kiosk are counted by the mission's hour, and nothing but numbers is kept."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.domain.acting import Acting, applicant
from kiosk.domain.errors import NotAllowed
from kiosk.domain.visit_end import VisitEnd
from kiosk.store import Store
from kiosk.store.stations.visit_counts import VisitsCounted, count_visit, visits_between
from tests.store.staff import at

LATE_MS = 1_795_467_000_000
"""Half past eleven at night of 23 November 2026 in Riyadh; at midnight it is the 24th there."""
ZONE = "Asia/Riyadh"


def test_visits_add_up_by_hour_end_and_page(store: Store) -> None:
    then, kiosk = at(store, LATE_MS), applicant("k1")
    for ended, page in ((VisitEnd.LEFT, "StepPage"), (VisitEnd.LEFT, "StepPage"), (VisitEnd.NUMBER, "")):
        count_visit(then, kiosk, ZONE, ended, page)
    count_visit(then, applicant("k2"), ZONE, VisitEnd.NUMBER)
    count_visit(at(store, LATE_MS + 3_600_000), kiosk, ZONE, VisitEnd.FILED)

    monday = date(2026, 11, 23)
    assert visits_between(store, monday, monday) == (
        VisitsCounted(23, VisitEnd.LEFT, "StepPage", 2),
        VisitsCounted(23, VisitEnd.NUMBER, "", 2),
    )
    assert visits_between(store, date(2026, 11, 24), date(2026, 11, 30)) == (
        VisitsCounted(0, VisitEnd.FILED, "", 1),
    )


def test_only_a_kiosk_counts(store: Store) -> None:
    with pytest.raises(NotAllowed):
        count_visit(store, Acting("clerk", "k1", frozenset()), ZONE, VisitEnd.NUMBER)

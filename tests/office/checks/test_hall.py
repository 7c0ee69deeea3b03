"""What is said of the hall before the first person is called: hours, then desks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from kiosk.domain.hall import NO_HALL, Hall
from kiosk.domain.timetable import CLOSED, Timetable
from kiosk.office.checks.finding import Finding, Verdict
from kiosk.office.checks.hall import check_hall
from kiosk.store import import_mission
from tests.office.checks.sentences import assert_read
from tests.store.configured import IT, RIYADH, TODAY, desk
from tests.store.site import Site, new_op

EVENING = datetime(TODAY.year, TODAY.month, TODAY.day, 22, tzinfo=UTC)
"""Already the next day in Riyadh."""


def test_hours_and_desks_are_missed_together_until_a_desk_stands(tmp_path: Path) -> None:
    store = Site(f"sqlite:///{tmp_path}/kiosk.db", tmp_path / "state").create()

    def found(timetable: Timetable, hall: Hall) -> tuple[Finding, ...]:
        import_mission(store, IT, new_op(), RIYADH.mission, RIYADH.changes, timetable, hall)
        return check_hall(store, int(EVENING.timestamp() * 1000))

    assert check_hall(store, 0) == (), "a mission comes first"
    hours, desks = found(CLOSED, NO_HALL)
    assert_read(hours, Verdict.WARN, "no_hours", "when the mission is open", "دوام البعثة")
    assert_read(desks, Verdict.WARN, "no_desk", "no desk yet", "لا يوجد شباك")
    (desks,) = found(RIYADH.timetable, _standing(TODAY + timedelta(days=2)))
    assert desks.code == "no_desk"
    (told,) = found(RIYADH.timetable, _standing(TODAY + timedelta(days=1)))
    assert_read(told, Verdict.PASS, "ok", "Desks: 1", "1")
    store.close()


def _standing(day: date) -> Hall:
    return replace(NO_HALL, desks=(desk(1, "passports", valid_from=day),))

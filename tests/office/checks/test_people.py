"""What is said of log-ins: whether anybody can, and whether somebody guesses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.clock import Clock
from kiosk.domain.pin import STATION_LIMIT
from kiosk.domain.staff import Role
from kiosk.office.checks.finding import Verdict
from kiosk.office.checks.people import check_people
from kiosk.store.people.guard import count_try
from tests.office.checks.sentences import assert_read
from tests.store.site import Site
from tests.store.staff import hired


def test_log_ins_are_told_from_nobody_to_somebody_of_it(tmp_path: Path) -> None:
    store = Site(f"sqlite:///{tmp_path}/kiosk.db", tmp_path / "state").create()
    assert_read(check_people(store), Verdict.WARN, "nobody_yet", "Nobody can log in", "لا يستطيع أحد الدخول")
    hired(store, Role.CLERK)
    assert_read(check_people(store), Verdict.WARN, "no_it", "Nobody of IT", "مسؤول تقنية")
    hired(store, Role.IT)
    assert_read(check_people(store), Verdict.PASS, "ok", "can log in: 2", "2")
    store.close()


def test_a_station_where_nobody_serves_says_so(tmp_path: Path) -> None:
    store = Site(f"sqlite:///{tmp_path}/kiosk.db", tmp_path / "state").create()
    hired(store, Role.IT)
    hired(store, Role.SUPERVISOR)
    assert_read(check_people(store), Verdict.WARN, "no_clerk", "no clerk", "لا موظف")
    hired(store, Role.RECEPTION)
    assert check_people(store).code == "ok"
    store.close()


def test_somebody_who_guesses_is_told_with_the_place(tmp_path: Path) -> None:
    store = Site(f"sqlite:///{tmp_path}/kiosk.db", tmp_path / "state").create()
    hired(store, Role.IT)
    hired(store, Role.CLERK)
    for guess in range(STATION_LIMIT):
        count_try(store, f"{200 + guess}")
    assert_read(check_people(store), Verdict.WARN, "guessing", "at k1", "k1")
    later = store.clock.now_ms() + 3_600_001
    assert check_people(replace(store, clock=Clock(now_ms=lambda: later))).code == "ok"
    store.close()

"""A stop and a rush are of one day; what has failed stays stopped until somebody says otherwise."""

from __future__ import annotations

from datetime import timedelta

from kiosk.domain.acting import Acting, Permission
from kiosk.store import Store
from kiosk.store.rush import rush_since, set_rush
from kiosk.store.stopping import StopReason, stop_line, stopped_lines
from tests.store.site import new_op
from tests.store.test_calling import DAY, PAPERS, PASSPORTS

HEAD = Acting("head", "counter-1", frozenset({Permission.STOP_NUMBERS}))


def test_the_next_day_begins_without_the_stops_of_this_one_but_for_what_has_failed(store: Store) -> None:
    stop_line(store, HEAD, new_op(), PASSPORTS, StopReason.FULL_TODAY)
    stop_line(store, HEAD, new_op(), PAPERS, StopReason.TECHNICAL)
    now = store.clock.now_ms()

    assert set(stopped_lines(store, now - 60_000)) == {PASSPORTS, PAPERS}
    assert stopped_lines(store, now + 60_000) == {PAPERS: StopReason.TECHNICAL}


def test_rush_is_of_one_day_and_ended_by_hand_or_with_it(store: Store) -> None:
    set_rush(store, HEAD, new_op(), DAY, on=True)
    assert rush_since(store, DAY) is not None
    assert rush_since(store, DAY + timedelta(days=1)) is None
    set_rush(store, HEAD, new_op(), DAY, on=False)

    assert rush_since(store, DAY) is None

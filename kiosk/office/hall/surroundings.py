"""What a clerk should see at any time of what lies behind the desk: store, portal and queue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from kiosk.domain.local_time import local_day, utc_ms_at
from kiosk.domain.paper_numbers import UNNAMED
from kiosk.domain.stopping import StopReason
from kiosk.domain.training import is_training
from kiosk.office.checks.finding import Finding
from kiosk.office.checks.sync import check_sync
from kiosk.store import Store
from kiosk.store.line import LineStatus, line_status
from kiosk.store.queue.calls import people_waiting
from kiosk.store.queue.day_end import people_left
from kiosk.store.queue.stopping import stopped_lines


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How they are. `sync` judges the `line` to the portal; `stopped` are lines that give out no numbers.

    `waiting` are people: a number that was only printed for the gate is nobody yet. `forgotten` are people of
    an earlier day that nobody closed.
    """

    enough_room: bool
    line: LineStatus
    sync: Finding
    waiting: int
    forgotten: int
    stopped: Mapping[str, StopReason]
    training: bool
    time_zone: str


def look_around(store: Store, time_zone: str) -> Surroundings:
    """Look at all of it once. Raises `StoreError` subclasses."""
    now = store.clock.now_ms()
    today = local_day(now, time_zone)
    line = line_status(store)
    return Surroundings(
        enough_room=store.room().enough,
        line=line,
        sync=check_sync(line, now),
        waiting=sum(many for line, many in people_waiting(store, today).items() if line not in UNNAMED),
        forgotten=people_left(store, today),
        stopped=stopped_lines(store, utc_ms_at(today, time(), time_zone)),
        training=is_training(store.folder),
        time_zone=time_zone,
    )

"""Who may try a PIN, and when again: counted and committed before the PIN is looked at.

Whoever kills the program while it checks has lost the try all the same. A number that nobody has is counted
as any other, so that nobody learns which there are; it is kept as a keyed digest, because people type their
PIN where their number belongs. What is still to wait is kept as a duration with the time it was seen last: a
clock set back shortens nothing, and nobody waits for the clock to come round again.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from kiosk.domain.acting import Acting
from kiosk.domain.pin import STATION_DELAY_MS, STATION_LIMIT, STATION_WINDOW_MS, log_in_delay
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.people.schema import log_in_guard, log_in_try
from kiosk.store.store import Store, Writing

STATION_ALARMED = "station.log_ins_alarmed"
FORGOTTEN_MS = 30 * 24 * 3_600_000
"""Failures this old are forgotten; in that time some seven hundred tries are possible."""
_LOG_INS = "log-ins"
_NUMBERS = "kiosk staff number/1"

_GUARD = select(log_in_guard).where(log_in_guard.c.number_digest == bindparam("of"))
_DROP = delete(log_in_guard).where(log_in_guard.c.number_digest == bindparam("of"))
_SWEEP_GUARDS = delete(log_in_guard).where(log_in_guard.c.seen_ms < bindparam("before"))
_RECENT = select(func.count(), func.coalesce(func.max(log_in_try.c.at_ms), 0)).where(
    log_in_try.c.station == bindparam("at"), log_in_try.c.at_ms > bindparam("after")
)
_BY_STATION = (
    select(log_in_try.c.station, func.count())
    .where(log_in_try.c.at_ms > bindparam("after"))
    .group_by(log_in_try.c.station)
    .order_by(log_in_try.c.station)
)
_SWEEP_TRIES = delete(log_in_try).where(log_in_try.c.at_ms <= bindparam("before"))
_TAKE_TRY = delete(log_in_try).where(log_in_try.c.id == bindparam("try_id"))
_OF_LATER = update(log_in_try).where(log_in_try.c.at_ms > bindparam("now")).values(at_ms=bindparam("now"))


@dataclass(frozen=True, slots=True)
class CountedTry:
    """A try that counts as a failure until it succeeds. `number` is what was typed."""

    id: str
    number: str


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing is looked at for so many milliseconds more; `station` if the whole station waits."""

    left_ms: int
    station: bool = False


def count_try(store: Store, number: str) -> CountedTry | Wait:
    """Commit that somebody tries to log in as `number` at this station, or return how long to wait.

    A try while one has to wait isn't counted. Raises `StoreError` subclasses.
    """
    tried = CountedTry(store.chance.new_id(), number)
    with store.writing() as writing:
        one_at_a_time(writing.connection, _LOG_INS)
        now = store.clock.now_ms()
        wait = _station_wait(store, writing.connection, now) or _number_wait(
            store, writing.connection, number, now
        )
        if wait is None:
            _count(store, writing, tried, now)
        return wait or tried


def forget_failures(store: Store, connection: Connection, number: str) -> None:
    """Take all failures of a number back."""
    connection.execute(_DROP, {"of": _digest(store, number)})


def forgive(store: Store, tried: CountedTry) -> None:
    """Commit that a try was no failure, though it led nowhere."""
    with store.writing() as writing:
        take_back(store, writing.connection, tried)


def take_back(store: Store, connection: Connection, tried: CountedTry) -> None:
    """Take a try back that succeeded, with the failures of its number before it."""
    connection.execute(_TAKE_TRY, {"try_id": tried.id})
    forget_failures(store, connection, tried.number)


def left_to_wait(store: Store, connection: Connection, number: str) -> int:
    """Return how long whoever has this number waits before their next try, in milliseconds."""
    guard = connection.execute(_GUARD, {"of": _digest(store, number)}).one_or_none()
    return _left(guard, store.clock.now_ms())


def recent_failures(store: Store) -> tuple[tuple[str, int], ...]:
    """Return stations with the log-ins that failed there in the last hour."""
    with store.reading() as connection:
        rows = connection.execute(_BY_STATION, {"after": store.clock.now_ms() - STATION_WINDOW_MS}).all()
    return tuple((station, failures) for station, failures in rows)


def _station_wait(store: Store, connection: Connection, now: int) -> Wait | None:
    """Let one try a minute through at a station at which very many failed."""
    connection.execute(_OF_LATER, {"now": now})
    failures, newest = _recent(store, connection, now)
    left = newest + STATION_DELAY_MS - now
    return Wait(left, station=True) if failures >= STATION_LIMIT and left > 0 else None


def _number_wait(store: Store, connection: Connection, number: str, now: int) -> Wait | None:
    """Return what is left to wait; the time since it was seen last counts, unless the clock went back."""
    guard = connection.execute(_GUARD, {"of": _digest(store, number)}).one_or_none()
    left = _left(guard, now)
    if guard is None or not left:
        return None
    if now < guard.seen_ms:
        _write_guard(store, connection, number, guard.failures, left, now)
    return Wait(left)


def _left(guard: Row[*tuple[Any, ...]] | None, now: int) -> int:
    return 0 if guard is None else max(0, guard.left_ms - max(0, now - guard.seen_ms))


def _count(store: Store, writing: Writing, tried: CountedTry, now: int) -> None:
    connection = writing.connection
    connection.execute(_SWEEP_TRIES, {"before": now - STATION_WINDOW_MS})
    connection.execute(_SWEEP_GUARDS, {"before": now - FORGOTTEN_MS})
    guard = connection.execute(_GUARD, {"of": _digest(store, tried.number)}).one_or_none()
    failures = (guard.failures if guard else 0) + 1
    _write_guard(store, connection, tried.number, failures, log_in_delay(failures), now)
    connection.execute(insert(log_in_try), {"id": tried.id, "station": store.station, "at_ms": now})
    if _recent(store, connection, now)[0] == STATION_LIMIT:
        body = {"failures": STATION_LIMIT}
        acting = Acting("system", store.station, frozenset())
        writing.append(acting, Entry(store.chance.new_id(), STATION_ALARMED, store.station, body))


def _write_guard(
    store: Store, connection: Connection, number: str, failures: int, left_ms: int, now: int
) -> None:
    digest = _digest(store, number)
    connection.execute(_DROP, {"of": digest})
    row = {"number_digest": digest, "failures": failures, "left_ms": left_ms, "seen_ms": now}
    connection.execute(insert(log_in_guard), row)


def _recent(store: Store, connection: Connection, now: int) -> tuple[int, int]:
    """Return how many tries failed here within the hour, and when the last one was."""
    row = connection.execute(_RECENT, {"at": store.station, "after": now - STATION_WINDOW_MS}).one()
    return row[0], row[1]


def _digest(store: Store, number: str) -> bytes:
    return hmac.new(store.keys.derived(_NUMBERS), number.encode(), hashlib.sha256).digest()[:16]

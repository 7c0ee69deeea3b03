"""What a station's devices are like, as whoever owns them said last: read by everybody else of the node.

Only the last state of each is kept, and no word of it is about a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.device import DeviceKind
from kiosk.store.journal import one_at_a_time
from kiosk.store.stations.device_schema import device_state
from kiosk.store.store import Store

_OF_STATION = (
    select(
        device_state.c.device,
        device_state.c.state,
        device_state.c.fault,
        device_state.c.detail,
        device_state.c.since_ms,
        device_state.c.seen_ms,
    )
    .where(device_state.c.station == bindparam("at"))
    .order_by(device_state.c.device)
)
_SAID = ("state", "fault", "detail", "since_ms", "seen_ms")
_CHANGE = (
    update(device_state)
    .where(device_state.c.station == bindparam("at"), device_state.c.device == bindparam("of"))
    .values({name: bindparam(f"new_{name}") for name in _SAID})
)
_INSERT = insert(device_state)


@dataclass(frozen=True, slots=True)
class Condition:
    """How a device is.

    `state` and `fault` are its own codes, `fault` "" if it works; `detail` is its name or address.
    """

    device: DeviceKind
    state: str
    fault: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DeviceState:
    """A condition, since when it holds, and when its owner said so last (UTC milliseconds)."""

    condition: Condition
    since_ms: int
    seen_ms: int


def publish_devices(store: Store, acting: Acting, conditions: Sequence[Condition]) -> None:
    """Commit how devices of the acting station are now. Raises `NotAllowed`, `StoreError` subclasses."""
    acting.require(Permission.OWN_DEVICES)
    now = store.clock.now_ms()
    with store.writing() as writing:
        one_at_a_time(writing.connection, f"devices of {acting.station}")
        known = {each.condition.device: each for each in _states(writing.connection, acting.station)}
        for condition in conditions:
            before = known.get(condition.device)
            same = before is not None and before.condition == condition
            row = {**asdict(condition), "since_ms": before.since_ms if before and same else now}
            _write(writing.connection, acting.station, {**row, "seen_ms": now}, known=before is not None)


def device_states(store: Store, station: str) -> tuple[DeviceState, ...]:
    """Return what is known of a station's devices; nothing before somebody owned one there."""
    with store.reading() as connection:
        return _states(connection, station)


def _states(connection: Connection, station: str) -> tuple[DeviceState, ...]:
    rows = connection.execute(_OF_STATION, {"at": station}).all()
    return tuple(
        DeviceState(
            Condition(DeviceKind(row.device), row.state, row.fault, row.detail), row.since_ms, row.seen_ms
        )
        for row in rows
        if row.device in set(DeviceKind)  # what a newer release knows besides is its own matter
    )


def _write(connection: Connection, station: str, row: dict[str, object], *, known: bool) -> None:
    if known:
        values = {f"new_{name}": row[name] for name in _SAID}
        connection.execute(_CHANGE, {**values, "at": station, "of": row["device"]})
    else:
        connection.execute(_INSERT, {**row, "station": station})

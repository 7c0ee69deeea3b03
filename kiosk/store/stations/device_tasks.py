"""What others ask of a device's owner: a row that exactly one owner takes and answers, swept a day later.

Whoever asks waits only so long. A task that nobody took in time is never taken: no paper comes out of a
machine hours after its owner is back.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.store.stations.device_schema import device_task
from kiosk.store.store import Store

KEPT_MS = 24 * 3_600_000
"""How long a task is kept after it was asked."""

_TASK = select(device_task).where(device_task.c.id == bindparam("task_id"))
_WAITING = (
    select(device_task)
    .where(
        device_task.c.station == bindparam("at"),
        device_task.c.taken_ms == 0,
        device_task.c.expires_ms > bindparam("now"),
    )
    .order_by(device_task.c.asked_ms, device_task.c.id)
)
_TAKE = (
    update(device_task)
    .where(device_task.c.id == bindparam("task_id"), device_task.c.taken_ms == 0)
    .values(taken_ms=bindparam("now"))
)
_ANSWER = (
    update(device_task)
    .where(
        device_task.c.id == bindparam("task_id"),
        device_task.c.station == bindparam("at"),
        device_task.c.taken_ms > 0,
        device_task.c.answered_ms == 0,
    )
    .values(answered_ms=bindparam("now"), answer=bindparam("told"))
)
_WITHDRAW = delete(device_task).where(device_task.c.id == bindparam("task_id"), device_task.c.taken_ms == 0)
_SWEEP = delete(device_task).where(device_task.c.asked_ms < bindparam("before"))


@dataclass(frozen=True, slots=True)
class DeviceTask:
    """One thing asked of the owner of `device` at `station`. Times are UTC milliseconds, 0 for not yet.

    `arguments` and `answer` are plain texts by name, none of them about a person.
    """

    id: str
    station: str
    device: DeviceKind
    kind: DeviceTaskKind
    arguments: Mapping[str, str]
    actor: str
    asked_ms: int
    expires_ms: int
    taken_ms: int = 0
    answered_ms: int = 0
    answer: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants of the device of a station; nobody takes it later than `patience_ms` from now."""

    station: str
    device: DeviceKind
    kind: DeviceTaskKind
    arguments: Mapping[str, str]
    patience_ms: int


def ask_device(store: Store, acting: Acting, wish: Wish) -> DeviceTask:
    """Commit a wish and return its task. Raises `NotAllowed`, `StoreError` subclasses."""
    acting.require(Permission.ASK_DEVICES)
    now = store.clock.now_ms()
    row: dict[str, object] = {
        "id": store.chance.new_id(),
        "station": wish.station,
        "device": wish.device.value,
        "kind": wish.kind.value,
        "arguments": canonical(dict(wish.arguments)).decode(),
        "actor": acting.actor,
        "asked_ms": now,
        "expires_ms": now + wish.patience_ms,
        "taken_ms": 0,
        "answered_ms": 0,
        "answer": "",
    }
    with store.writing() as writing:
        writing.connection.execute(_SWEEP, {"before": now - KEPT_MS})
        writing.connection.execute(insert(device_task), row)
        return _task(writing.connection.execute(_TASK, {"task_id": row["id"]}).one())


def find_task(store: Store, task_id: str) -> DeviceTask | None:
    """Return a task, None if it was withdrawn or swept."""
    with store.reading() as connection:
        row = connection.execute(_TASK, {"task_id": task_id}).one_or_none()
    return _task(row) if row else None


def withdraw_task(store: Store, acting: Acting, task_id: str) -> bool:
    """Take a wish back; False if its device's owner has taken it already."""
    acting.require(Permission.ASK_DEVICES)
    with store.writing() as writing:
        return writing.connection.execute(_WITHDRAW, {"task_id": task_id}).rowcount == 1


def take_tasks(store: Store, acting: Acting, devices: Collection[DeviceKind]) -> tuple[DeviceTask, ...]:
    """Take what waits for `devices` of the acting station; each task is returned to one taker, once.

    Asks first without writing, since as a rule nothing waits.
    """
    acting.require(Permission.OWN_DEVICES)
    now = store.clock.now_ms()
    with store.reading() as connection:
        rows = connection.execute(_WAITING, {"at": acting.station, "now": now}).all()
    waiting = [row for row in rows if row.device in devices and row.kind in set(DeviceTaskKind)]
    if not waiting:
        return ()
    with store.writing() as writing:
        return tuple(
            replace(_task(row), taken_ms=now)
            for row in waiting
            if writing.connection.execute(_TAKE, {"task_id": row.id, "now": now}).rowcount == 1
        )


def answer_task(store: Store, acting: Acting, task_id: str, answer: Mapping[str, str]) -> None:
    """Commit what came of a task that was taken; a second answer changes nothing."""
    acting.require(Permission.OWN_DEVICES)
    told = {"told": canonical(dict(answer)).decode(), "now": store.clock.now_ms()}
    with store.writing() as writing:
        writing.connection.execute(_ANSWER, {**told, "task_id": task_id, "at": acting.station})


def _task(row: Row[*tuple[Any, ...]]) -> DeviceTask:
    values = row._asdict()
    return DeviceTask(
        **{
            **values,
            "device": DeviceKind(values["device"]),
            "kind": DeviceTaskKind(values["kind"]),
            "arguments": json.loads(values["arguments"]),
            "answer": json.loads(values["answer"]) if values["answer"] else None,
        }
    )

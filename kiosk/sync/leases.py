"""Slots, leases and the mission's time on the line: what a node may book from, and how much it wants.

A node says what it wants to have free, not what it wants more: asked again, nothing is given twice.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from kiosk.domain.canonical import canonical
from kiosk.domain.lease import LeaseAnswer, LeaseOffer, MissionTime, SlotOffer
from kiosk.sync.plain import read_flag, read_text, read_whole, wire_errors
from kiosk.sync.wire import WireError

MOST_ROWS = 20_000
MOST_WANTED = 1000
"""Units of one slot."""
MOST_TARGETS_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class LeaseTargets:
    """How many free units of which slots a node wants to have, in its epoch.

    `after` is the number of the last answer that it kept, 0 for none. `held` has (lease, slot, granted) of
    all that it holds, where it tells that to the portal of this `incarnation`: one that was restored from a
    backup may have forgotten some.
    """

    epoch: int
    targets: tuple[tuple[str, int], ...]
    after: int = 0
    held: tuple[tuple[str, str, int], ...] | None = None
    incarnation: str = ""


def encode_targets(asked: LeaseTargets) -> bytes:
    """Return targets as they cross the line."""
    return canonical(
        {
            "epoch": asked.epoch,
            "targets": [[slot_id, want] for slot_id, want in asked.targets],
            "after": asked.after,
            "held": None if asked.held is None else [list(lease) for lease in asked.held],
            "incarnation": asked.incarnation,
        }
    )


def read_targets(content: bytes) -> LeaseTargets:
    """Return the targets in a request's body; `WireError` for anything else."""
    with wire_errors():
        body = json.loads(content)
        held = body.get("held")
        return LeaseTargets(
            epoch=read_whole(body["epoch"]),
            targets=tuple(_target(row) for row in _rows(body["targets"])),
            after=read_whole(body.get("after", 0)),
            held=None if held is None else tuple(_held(row) for row in _rows(held)),
            incarnation=read_text(body.get("incarnation", "")),
        )


def lease_answer_body(answer: LeaseAnswer) -> dict[str, object]:
    """Return an answer as JSON values. Its rows are lists in the order of the fields: there are thousands."""
    return {
        "epoch": answer.epoch,
        "slots": [
            [one.id, one.queue_group, one.day, one.start_ms, one.minutes, one.capacity, one.open]
            for one in answer.slots
        ],
        "leases": [[one.id, one.slot_id, one.granted, one.recalled] for one in answer.leases],
        "number": answer.number,
        "mission_time": None if answer.mission_time is None else asdict(answer.mission_time),
    }


def read_lease_answer(content: bytes) -> LeaseAnswer:
    """Return what an answer's body tells; `WireError` for anything else. An older portal tells no time."""
    with wire_errors():
        body = json.loads(content)
        time = body.get("mission_time")
        return LeaseAnswer(
            epoch=read_whole(body["epoch"]),
            slots=tuple(_slot(row) for row in body["slots"]),
            leases=tuple(_lease(row) for row in body["leases"]),
            number=read_whole(body["number"]),
            mission_time=None if time is None else _time(time),
        )


def _rows(value: object) -> Sequence[Any]:
    if not isinstance(value, list) or len(value) > MOST_ROWS:
        raise WireError("number of rows")
    return value


def _held(row: Sequence[Any]) -> tuple[str, str, int]:
    lease_id, slot_id, granted = row
    if not 1 <= read_whole(granted) <= MOST_WANTED:
        raise WireError("not a slot's units")
    return read_text(lease_id), read_text(slot_id), granted


def _target(row: Sequence[Any]) -> tuple[str, int]:
    slot_id, want = row
    if read_whole(want) > MOST_WANTED:
        raise WireError("more than a slot has")
    return read_text(slot_id), want


def _slot(row: Sequence[Any]) -> SlotOffer:
    slot_id, queue_group, day, start_ms, minutes, capacity, is_open = row
    return SlotOffer(
        id=read_text(slot_id),
        queue_group=read_text(queue_group),
        day=read_text(day),
        start_ms=read_whole(start_ms),
        minutes=read_whole(minutes),
        capacity=read_whole(capacity),
        open=read_flag(is_open),
    )


def _time(told: Mapping[str, Any]) -> MissionTime:
    return MissionTime(**{field.name: read_text(told[field.name]) for field in fields(MissionTime)})


def _lease(row: Sequence[Any]) -> LeaseOffer:
    lease_id, slot_id, granted, recalled = row
    return LeaseOffer(read_text(lease_id), read_text(slot_id), read_whole(granted), read_flag(recalled))

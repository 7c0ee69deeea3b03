"""Reading what an operation says: whatever both databases can keep, or `Unfit` with the reason.

A node writes nothing else. What is unfit all the same is held in sight of officers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from kiosk.sync.wire import Payload, WireOperation

KNOWN_VERSION = 1
UNREADABLE = "unreadable"
VERSION_UNKNOWN = "version-unknown"
REFERENCE_TAKEN = "reference-taken"
NOT_APPLIED = "not-applied"
_LONGEST = 200
_FOREIGN = (ValueError, KeyError, TypeError, AttributeError, OverflowError, OSError, RecursionError)


class Unfit(Exception):
    """An operation can't be applied; `reason` is a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Told:
    """What is read of an operation; `body` is JSON text. `mended`: an officer applies it on purpose."""

    op_id: str
    kind: str
    kind_version: int
    epoch: int
    entity_id: str
    body: str
    payload: Payload | None = None
    mended: bool = False
    actor: str = ""
    station: str = ""


def told_by(operation: WireOperation) -> Told:
    """Return what an operation from the line tells."""
    facts = operation.facts
    return Told(
        operation.op_id,
        facts["kind"],
        facts["kind_version"],
        facts["epoch"],
        facts["entity_id"],
        facts["body"],
        operation.payload,
        actor=facts["actor"],
        station=facts["station"],
    )


def read_body(told: Told) -> Mapping[str, Any]:
    """Return an operation's body; `Unfit` for another version or what isn't a JSON object."""
    if told.kind_version != KNOWN_VERSION:
        raise Unfit(VERSION_UNKNOWN)
    with unreadable():
        body = json.loads(told.body)
        if not isinstance(body, dict):
            raise TypeError("not an object")
    return body


@contextmanager
def unreadable() -> Iterator[None]:
    """Turn what reading says of foreign values into `Unfit`."""
    try:
        yield
    except _FOREIGN as error:
        raise Unfit(UNREADABLE) from error


def text(value: object) -> str:
    """Return a short text that isn't empty."""
    found = maybe_text(value)
    if not found:
        raise ValueError("an empty text")
    return found


def maybe_text(value: object) -> str:
    """Return a short text, which may be empty."""
    if not isinstance(value, str) or len(value) > _LONGEST or "\0" in value:
        raise ValueError("not a short text")
    value.encode()
    return value


def whole(value: object, least: int = 0, most: int = 2**63 - 1) -> int:
    """Return a whole number within bounds: a time in milliseconds, or a count."""
    if type(value) is not int or not least <= value <= most:
        raise ValueError("not such a number")
    return value

"""What a web front asks for, and what it is told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to book from a slot on. `key` names the wish: once more, it is the same one."""

    key: str
    slot_id: str
    service: str
    queue_group: str
    persons: int
    document_number: str
    language: str


@dataclass(frozen=True, slots=True)
class Reservation:
    """A booking of the web, as its holder is told."""

    reference: str
    service: str
    persons: int
    start_ms: int
    minutes: int
    state: str


@dataclass(frozen=True, slots=True)
class WebSlot:
    """A time at which so many persons can still be booked on the web."""

    id: str
    queue_group: str
    day: str
    start_ms: int
    minutes: int
    free: int

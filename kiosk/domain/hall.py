"""What a mission sets of its hall: the lines' letters, the desks, what is announced, how money is changed.

Everything is dated, so that what comes into force at a midnight can be set ahead, and what was is still
known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kiosk.domain.money import Exchange
from kiosk.domain.service import QueueGroup, Text

LONGEST_DESK_NAME = 30
"""Letters in each language: a longer name can't be read from ten metres on the call display."""


class DeskKind(StrEnum):
    """What is done at a desk."""

    SERVICE = "service"
    RECEPTION = "reception"
    CASHIER = "cashier"


@dataclass(frozen=True, slots=True)
class Desk:
    """A service counter, the reception or a cashier, from `valid_from` to `valid_to` (both included).

    `name` is what is called and displayed ("Window 3"). `queue_groups` are the lines that it serves, in the
    order in which it prefers them; a cashier serves none. `station` is the machine that stands there, "" for
    any.
    """

    id: str
    name: Text
    kind: DeskKind
    queue_groups: tuple[str, ...]
    station: str
    valid_from: date
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class DatedQueueGroup:
    """A line of the hall as the mission calls it from `valid_from` on: a shipped one, or its own."""

    group: QueueGroup
    valid_from: date


@dataclass(frozen=True, slots=True)
class Announcement:
    """What people in the hall are told from `first` to `last`, both included; None: until it is taken out."""

    id: str
    text: Text
    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class DayRate:
    """At what rate the tariff is taken in the drawers' currency from `valid_from` on."""

    exchange: Exchange
    valid_from: date


@dataclass(frozen=True, slots=True)
class Hall:
    """Lines, desks and announcements, whatever their days; of rows for one thing the later one counts."""

    queue_groups: tuple[DatedQueueGroup, ...] = ()
    desks: tuple[Desk, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    training: tuple[str, ...] = ()
    """Stations that work on a store of their own until they are told otherwise."""
    rates: tuple[DayRate, ...] = ()
    pieces: tuple[Decimal, ...] = ()
    """Notes and coins that a drawer is counted by, in whole units of its currency; empty: any."""

    def desks_on(self, day: date) -> tuple[Desk, ...]:
        """Return the desks of `day`, by id."""
        known: dict[str, Desk] = {}
        for desk in sorted(self.desks, key=lambda desk: desk.valid_from):
            if desk.valid_from <= day:
                known[desk.id] = desk
        standing = (desk for desk in known.values() if desk.valid_to is None or day <= desk.valid_to)
        return tuple(sorted(standing, key=lambda desk: desk.id))

    def queue_groups_on(self, day: date, shipped: Iterable[QueueGroup]) -> tuple[QueueGroup, ...]:
        """Return the lines of `day`: those `shipped`, as the mission calls them, then its own."""
        known = {group.id: group for group in shipped}
        collects = {group.id for group in known.values() if group.collects}
        for row in sorted(self.queue_groups, key=lambda row: row.valid_from):
            if row.valid_from <= day:
                known[row.group.id] = replace(row.group, collects=row.group.id in collects)
        return tuple(known.values())

    def rates_on(self, day: date) -> dict[str, Exchange]:
        """Return the rates of `day`, by the tariff's currency."""
        begun = (row for row in sorted(self.rates, key=lambda row: row.valid_from) if row.valid_from <= day)
        return {row.exchange.tariff: row.exchange for row in begun}

    def announced_on(self, day: date) -> tuple[Announcement, ...]:
        """Return what is announced on `day`, in the order in which it was written."""
        return tuple(
            each
            for each in self.announcements
            if each.first <= day and (each.last is None or day <= each.last)
        )


NO_HALL = Hall()
"""Of a mission that set nothing: the shipped lines, no desk."""

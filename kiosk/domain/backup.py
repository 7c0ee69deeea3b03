"""Backups as a mission plans them: how many are kept, from when on one is too old, and what can go wrong."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

DAY_MS = 86_400_000
OLD_MS = 2 * DAY_MS
"""From here on somebody should see to it: the daily one failed twice."""
TOO_OLD_MS = 7 * DAY_MS
"""From here on the station isn't in order."""


class BackupProblem(StrEnum):
    """Why there is no backup, or none of this file. The face has a sentence for each."""

    NOT_SET = "not_set"
    """Nobody said where backups go."""
    NO_FOLDER = "no_folder"
    """The folder isn't there or can't be written: a stick that isn't in."""
    NO_ROOM = "no_room"
    NO_RECOVERY_KEY = "no_recovery_key"
    """None was made yet, so nobody could open the backup on another machine."""
    RECOVERY_KEY_THERE = "recovery_key_there"
    """One was made already, and its sheet is in an envelope."""
    BUSY = "busy"
    """Another backup of this station is under way."""
    LOST = "lost"
    """The medium failed, or was pulled out, while it was written."""
    STORE_DAMAGED = "store_damaged"
    """The store doesn't hold: no backup of it may take the place of a good one."""
    NOT_A_BACKUP = "not_a_backup"
    DAMAGED = "damaged"
    WRONG_CODE = "wrong_code"
    """The code belongs to another recovery sheet."""
    CODE_NEEDED = "code_needed"
    """Another station, or another key, made it."""
    OTHER_NODE = "other_node"
    OTHER_KIND = "other_kind"
    """A backup of a file can't go into a server, nor the other way round."""
    STORE_THERE = "store_there"
    IN_USE = "in_use"
    """A face has the store open."""
    NEWER = "newer"
    """Made by a newer release."""
    NO_PROGRAM = "no_program"
    """`pg_dump` or `pg_restore` isn't installed."""
    SERVER = "server"
    """The database server refused; the detail says how."""


@dataclass(frozen=True, slots=True)
class Keep:
    """How many backups stay: the newest of each of the last `daily` days and `weekly` weeks that have one."""

    daily: int
    weekly: int


def outdated(made: Iterable[int], keep: Keep) -> frozenset[int]:
    """Return those times (UTC milliseconds) whose backups may go. The newest never does."""
    newest_first = sorted(set(made), reverse=True)
    kept = {
        *newest_first[:1],
        *_newest_of_each(newest_first, lambda day: day.date(), keep.daily),
        *_newest_of_each(newest_first, lambda day: day.isocalendar()[:2], keep.weekly),
    }
    return frozenset(newest_first) - kept


def _newest_of_each(newest_first: list[int], span: Callable[[datetime], Hashable], most: int) -> list[int]:
    found: dict[Hashable, int] = {}
    for time_ms in newest_first:
        found.setdefault(span(datetime.fromtimestamp(time_ms / 1000, UTC)), time_ms)
    return list(found.values())[:most]

"""The folder of store, keys and anchor: whose it is, whether it can be written, whether there is room."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.office.checks.finding import Check, Finding, failed, passed, warned
from kiosk.store.files import free_bytes, is_shared, open_to_others
from kiosk.store.store import ROOM_FLOOR

SCARCE_BYTES = 1024**3
"""From here on somebody should see to it: about a year of one busy kiosk."""


def check_state_folder(
    folder: Path, user_id: int, scarce: int = SCARCE_BYTES, floor: int = ROOM_FLOOR
) -> Finding:
    """Return how it stands with `folder` for the user who runs the station (`user_id`). Writes nothing.

    Below `scarce` free bytes it warns, below `floor` nobody can begin a visit.
    """
    place = {"folder": str(folder)}
    try:
        found = folder.stat()
    except FileNotFoundError:
        makeable = os.access(_nearest(folder), os.W_OK | os.X_OK)
        return (
            warned(Check.STATE, "none_yet", **place)
            if makeable
            else failed(Check.STATE, "unmakeable", **place)
        )
    except OSError:
        return failed(Check.STATE, "unreadable", **place)
    if not folder.is_dir():
        return failed(Check.STATE, "no_folder", **place)
    shared = is_shared(folder)
    if found.st_uid != user_id and not shared:
        return failed(Check.STATE, "foreign", **place, owner=_name_of(found.st_uid), user=_name_of(user_id))
    if not os.access(folder, os.W_OK | os.X_OK):
        return failed(Check.STATE, "unwritable", **place)
    return _judged(folder, place, shared, scarce, floor)


def _judged(folder: Path, place: dict[str, str], shared: bool, scarce: int, floor: int) -> Finding:
    free = free_bytes(folder)
    room = {**place, "free": str(free // 1024**2)}
    if free < floor:
        return failed(Check.STATE, "full", **room)
    if open_to_others(folder):
        return warned(Check.STATE, "open_to_others", **place, mode="2770" if shared else "700")
    return warned(Check.STATE, "scarce", **room) if free < scarce else passed(Check.STATE, **room)


def _nearest(folder: Path) -> Path:
    """Return the nearest folder above that exists."""
    return next(each for each in folder.absolute().parents if each.exists())


def _name_of(user_id: int) -> str:
    import pwd  # late: only where something is wrong

    try:
        return pwd.getpwuid(user_id).pw_name
    except KeyError:
        return str(user_id)

"""That a station's own settings were changed: they are in its file, the journal says who changed what."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.acting import Acting, Permission
from kiosk.store.journal import Entry
from kiosk.store.place import without_password
from kiosk.store.store import Store

SETTINGS_CHANGED = "station.set"
_ADDRESS = "store"
"""The key whose value may hold a password."""


def note_settings(store: Store, acting: Acting, op_id: str, changes: Mapping[str, str | int | None]) -> None:
    """Journal new values of station.toml by dotted key, None for a key that was taken away.

    A password in the store's address stays out of it. The same `op_id` (a UUID) writes nothing again. Raises
    `NotAllowed`, `StoreError` subclasses.
    """
    if Permission.BACK_UP not in acting.permissions:
        acting.require(Permission.SET_STATIONS)
    with store.writing() as writing:
        if writing.done_before(op_id) is not None:
            return
        body = {"changes": {key: _told(key, value) for key, value in sorted(changes.items())}}
        writing.append(acting, Entry(op_id, SETTINGS_CHANGED, store.station, body))


def _told(key: str, value: str | int | None) -> str | int | None:
    return value if key != _ADDRESS or value is None else without_password(str(value))

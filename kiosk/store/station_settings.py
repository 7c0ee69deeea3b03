"""That a station's own settings were changed: they are in its file, the journal says who changed what."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.acting import Acting, Permission
from kiosk.store.journal import Entry, found
from kiosk.store.store import Store

SETTINGS_CHANGED = "station.set"


def note_settings(store: Store, acting: Acting, op_id: str, changes: Mapping[str, str | int | None]) -> None:
    """Journal new values of station.toml by dotted key, None for a key that was taken away.

    The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `StoreError` subclasses.
    """
    if Permission.BACK_UP not in acting.permissions:
        acting.require(Permission.SET_STATIONS)
    with store.writing() as writing:
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return
        body = {"changes": dict(sorted(changes.items()))}
        writing.append(acting, Entry(op_id, SETTINGS_CHANGED, store.station, body))

"""The store: whether it opens, encrypted and whole. Looking makes and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kiosk.clock import Clock
from kiosk.domain import errors
from kiosk.domain.states import LineState
from kiosk.office.checks.finding import Check, Finding, Verdict, failed, warned
from kiosk.store import Store, first_start
from kiosk.store.checking import anchor_faults
from kiosk.store.faults import store_faults
from kiosk.store.opening import open_restored
from kiosk.store.place import place_of

_CODES: Mapping[type[errors.KioskError], str] = {
    errors.StoreAway: "away",
    errors.StoreFull: "full",
    errors.StoreDamaged: "damaged",
    errors.StoreNotEncrypted: "not_encrypted",
    errors.StoreKeyMissing: "key_missing",
    errors.StoreNotDurable: "not_durable",
    errors.StoreNewer: "newer",
    errors.StoreOlder: "older",
    errors.StoreRestored: "restored",
    errors.SettingsError: "wrong_address",
}


@contextmanager
def looked_at(url: str, state: Path, clock: Clock, station: str) -> Iterator[tuple[Finding, Store | None]]:
    """Give what was found, and the store for the block if it can be read.

    Unlike the start of a face it makes no store, completes none, and registers no station.
    """
    store: Store | None = None
    try:
        with store_faults(state):  # a folder that this user may not look into
            finding, store = _looked(url, state, clock, station)
    except errors.KioskError as error:
        finding = failed(Check.STORE, _code(error))
    try:
        yield finding, store
    finally:
        if store is not None:
            store.close()


def _looked(url: str, state: Path, clock: Clock, station: str) -> tuple[Finding, Store | None]:
    if place_of(url, state).unsettled:
        return warned(Check.STORE, "unfinished"), None
    if first_start(url, state):
        return warned(Check.STORE, "none_yet"), None
    store = open_restored(url, state, clock, station)
    try:
        return check_open_store(store), store
    except errors.StoreError as error:
        store.close()
        return failed(Check.STORE, _code(error)), None
    except BaseException:
        store.close()
        raise


def check_open_store(store: Store) -> Finding:
    """Hold an open store against its anchor. Raises `StoreError` subclasses."""
    node, mark = store.node, store.anchor.read()
    if node.state == LineState.QUARANTINED:
        return failed(Check.STORE, "quarantined")
    with store.reading() as connection:
        if node.state != "active" or tuple(anchor_faults(connection, mark)):
            return failed(Check.STORE, "restored")
    count = str(node.next_seq - 1)
    return Finding(Check.STORE, Verdict.PASS, "shared" if store.on_server else "ok", {"count": count})


def _code(error: errors.KioskError) -> str:
    """Return the code of an error; of one that is none of these, that the store can't be used as it is."""
    return next((_CODES[kind] for kind in type(error).__mro__ if kind in _CODES), "damaged")

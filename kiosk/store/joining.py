"""A station that is new to a shared store joins it: its key is made last, where all else is known to fit."""

from __future__ import annotations

from pathlib import Path

from kiosk.clock import Clock
from kiosk.domain.errors import (
    SettingRefused,
    StoreAway,
    StoreError,
    StoreKeyMissing,
)
from kiosk.domain.setting_problem import SettingProblem
from kiosk.store.chance import Chance
from kiosk.store.faults import store_faults
from kiosk.store.files import locked, make_private_folder
from kiosk.store.keys import (
    KEY_BYTES,
    digest_check,
    have_keys,
    keys_folder,
    read_key,
    write_key,
)
from kiosk.store.opening import open_store
from kiosk.store.place import Place, place_of
from kiosk.store.store import Store


def join_store(
    url: str, state_dir: Path, clock: Clock, station: str, *, chance: Chance | None = None
) -> Store:
    """Open a shared store from a station that is new to it, making this station's signing key.

    The mission's `digest.key` must lie in `state_dir/keys` already: all stations of a node share it.
    Raises what `open_store` raises, `SettingRefused` for a file of the station's own, and plain `StoreError`
    if this station has a signing key. No key is made for a store that isn't there, or is another node's, and
    none stays where the store can't be opened then: whoever joins tries again.
    """
    chance = chance or Chance()
    place = place_of(url, state_dir)
    if place.file:
        raise SettingRefused(SettingProblem.NOT_SHARED, "store")
    digest = read_key(state_dir, "digest.key")
    make_private_folder(keys_folder(state_dir))  # the key may be a credential
    with store_faults(state_dir), locked(place.lock):
        if place.unsettled:
            place.settle()  # the opening below would wait for the lock that is held here
        if have_keys(state_dir):
            raise StoreError("this station has its keys already")
        _must_be_our_node(place, digest)
        own = keys_folder(state_dir) / "signing.key"
        write_key(own, chance.token(KEY_BYTES))
        try:
            return open_store(url, state_dir, clock, station, chance=chance)
        except BaseException:
            own.unlink(missing_ok=True)
            raise


def _must_be_our_node(place: Place, digest: bytes) -> None:
    """Raise unless the store is there, and the key of its node is ours."""
    kept = place.kept_check()
    if kept is None:
        raise StoreAway("there is no store yet")
    if kept != digest_check(digest):
        raise StoreKeyMissing("digest.key isn't the key of this node")

"""A mission's configuration as one signed file: to be kept, sent home, or brought to another node.

It is one line of canonical JSON with the signature (Ed25519) of the station that wrote it, over everything
else in it. A file that is spelled in any other way is none: what was read is what was signed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kiosk.catalogue.configuration import configuration_of, plain_configuration
from kiosk.domain.canonical import canonical
from kiosk.domain.configuration import Configuration
from kiosk.domain.errors import CatalogueError
from kiosk.domain.fingerprint import fingerprint
from kiosk.store import Store, station_keys

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

FORMAT, VERSION = "kiosk-configuration", 1
MOST_BYTES = 1024 * 1024
"""A mission with years of closures and fees has a tenth of it."""
_CONTEXT = b"kiosk configuration 1\n"
_KEYS = frozenset(
    {"format", "version", "mission", "station", "public_key", "exported_ms", "configuration", "signature"}
)


class FileFault(StrEnum):
    """Why a file can't be taken; nothing in it is believed then."""

    TOO_LARGE = "too_large"
    NOT_ONE = "not_one"
    """It is no configuration that a station exported."""
    NEWER = "newer"
    """A newer release wrote it in a form that this one doesn't know."""
    ALTERED = "altered"
    """The signature doesn't hold: something was changed since."""
    UNFIT = "unfit"
    """Signed, and yet this release can't read what it says."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A file whose signature holds. `known`: the signing station is one of this mission's.

    `words` are those that the exporting station showed, to be compared by two people.
    """

    mission_code: str
    station: str
    exported_ms: int
    words: tuple[str, ...]
    known: bool
    configuration: Configuration


def key_words(store: Store) -> tuple[str, ...]:
    """Return the words by which others know what this station signs."""
    return fingerprint(store.station_key.public_key().public_bytes_raw())


def export_configuration(store: Store, configuration: Configuration) -> bytes:
    """Return a configuration as a file of this station."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "mission": configuration.mission.code,
        "station": store.station,
        "public_key": store.station_key.public_key().public_bytes_raw().hex(),
        "exported_ms": store.clock.now_ms(),
        "configuration": plain_configuration(_without_stations(configuration)),
    }
    return canonical({**told, "signature": _signature(told, store.station_key)}) + b"\n"


def read_export(store: Store, content: bytes) -> Exported | FileFault:
    """Return what a file says once its signature holds."""
    if len(content) > MOST_BYTES:
        return FileFault.TOO_LARGE
    told = _told(content)
    if told is None:
        return FileFault.NOT_ONE
    if told["version"] != VERSION:
        return FileFault.NEWER
    public_key = _verified(told)
    if public_key is None:
        return FileFault.ALTERED
    try:
        configuration = configuration_of(told["configuration"], FORMAT)
    except (CatalogueError, KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return FileFault.UNFIT
    known = public_key in {key.public_bytes_raw() for key in station_keys(store).values()}
    words = fingerprint(public_key)
    return Exported(told["mission"], told["station"], told["exported_ms"], words, known, configuration)


def fitted(brought: Exported, here: Configuration) -> Configuration:
    """Return what was brought as this mission's own: of another's, who it is isn't taken."""
    own = brought.mission_code == here.mission.code
    hall = replace(brought.configuration.hall, training=here.hall.training)
    mission = brought.configuration.mission if own else here.mission
    return replace(brought.configuration, mission=mission, hall=hall)


def _without_stations(configuration: Configuration) -> Configuration:
    """Which stations train is nobody else's: another node may have one of the same name."""
    return replace(configuration, hall=replace(configuration.hall, training=()))


def _told(content: bytes) -> dict[str, Any] | None:
    """Return the values of a file, None if it isn't one; spelled anew it has to be the same bytes."""
    try:
        told = json.loads(content)
        same = isinstance(told, dict) and canonical(told) + b"\n" == content
    except (ValueError, RecursionError):
        return None
    if not same or told.keys() != _KEYS or told["format"] != FORMAT:
        return None
    texts = all(isinstance(told[key], str) for key in ("mission", "station", "public_key", "signature"))
    numbers = all(type(told[key]) is int for key in ("version", "exported_ms"))
    return told if texts and numbers and isinstance(told["configuration"], dict) else None


def _signature(told: Mapping[str, Any], key: Ed25519PrivateKey) -> str:
    return key.sign(_CONTEXT + canonical(told)).hex()


def _verified(told: Mapping[str, Any]) -> bytes | None:
    """Return the key that signed a file, None if its signature doesn't hold."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    signed = {key: value for key, value in told.items() if key != "signature"}
    try:
        public_key = bytes.fromhex(told["public_key"])
        signature = bytes.fromhex(told["signature"])
        if (public_key.hex(), signature.hex()) != (told["public_key"], told["signature"]):
            return None
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, _CONTEXT + canonical(signed))
    except (ValueError, InvalidSignature):
        return None
    return public_key

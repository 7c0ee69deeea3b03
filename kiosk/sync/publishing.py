"""What headquarters published is believed only with the signature of the portal that this node joined."""

from __future__ import annotations

from collections.abc import Sequence

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.domain.mission import EVERY_MISSION
from kiosk.store import Store
from kiosk.store.line import line_status
from kiosk.store.missions.publications import Published
from kiosk.sync.trouble import NoAnswer, Trouble
from kiosk.sync.wire import Publication


def verified(store: Store, publications: Sequence[Publication]) -> tuple[Published, ...]:
    """Return those for this mission or for all, by number.

    Raises `NoAnswer` (`NOT_SIGNED`) if one of them isn't the portal's.
    """
    line = line_status(store).line
    if not all(line is not None and _signed(one, line.publisher) for one in publications):
        raise NoAnswer(Trouble.NOT_SIGNED)
    here = (EVERY_MISSION, store.node.mission_code)
    ordered = sorted(publications, key=lambda one: one.number)
    return tuple(Published(one.number, one.scope, one.content) for one in ordered if one.scope in here)


def _signed(one: Publication, publisher: str) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(publisher)).verify(one.signature, one.covered)
    except (InvalidSignature, ValueError):
        return False
    return True

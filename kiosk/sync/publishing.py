"""What headquarters published: believed only with the portal's signature, counted only if it fits here."""

from __future__ import annotations

from collections.abc import Sequence

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.layers import Layer, layers_fit
from kiosk.catalogue.spelling import read_changes_text
from kiosk.domain.mission import EVERY_MISSION
from kiosk.store import Store
from kiosk.store.line import line_status
from kiosk.store.publications import Published, published, with_own
from kiosk.sync.trouble import NoAnswer, Trouble
from kiosk.sync.wire import Publication


def judged(store: Store, shipped: Catalogue, publications: Sequence[Publication]) -> tuple[Published, ...]:
    """Return those for this mission or for all, by number, each with whether it fits what holds here.

    Raises `NoAnswer` (`NOT_SIGNED`) if one of them isn't the portal's.
    """
    line = line_status(store).line
    for one in publications:
        if line is None or not _signed(one, line.publisher):
            raise NoAnswer(Trouble.NOT_SIGNED)
    here = (EVERY_MISSION, store.node.mission_code)
    counting = dict(published(store))
    found = []
    for one in sorted(publications, key=lambda publication: publication.number):
        if one.scope not in here:
            continue
        changes = _changes(one)
        fits = changes is not None and layers_fit(shipped, with_own(store, {**counting, one.scope: changes}))
        if changes is not None and fits:
            counting[one.scope] = changes
        found.append(Published(one.number, one.scope, one.content, fits))
    return tuple(found)


def _signed(one: Publication, publisher: str) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(publisher)).verify(one.signature, one.covered)
    except (InvalidSignature, ValueError):
        return False
    return True


def _changes(one: Publication) -> Layer | None:
    try:
        return read_changes_text(one.content)
    except ValueError:
        return None

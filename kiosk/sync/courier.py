"""Letters in place of a line, for a mission cut off: what the portal lacks goes out, a reply comes in.

They carry the same batches and acknowledgements: nothing is marked as sent when a letter is written, and a
reply counts only by this journal's own chain hash. Letters may be lost, come twice or in any order.
"""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting
from kiosk.domain.errors import StoreRestored
from kiosk.store import Store
from kiosk.store.decisions import take_decisions
from kiosk.store.line import Line
from kiosk.store.outgoing import Acknowledged, acknowledge, outgoing
from kiosk.store.publications import newest_publication, take_publications
from kiosk.sync.carrying import batch_of, decision_of, health_of, heard_of
from kiosk.sync.letters import PORTAL_WRITER, Dispatch, encode_dispatch, read_reply
from kiosk.sync.publishing import judged
from kiosk.sync.sealing import close_letter, courier_key, open_letter
from kiosk.sync.wire import MOST_BYTES, MOST_OPERATIONS, Batch, WireError


@dataclass(frozen=True, slots=True)
class Taken:
    """What a reply brought: how far the portal is now, decisions and publications."""

    acknowledged: Acknowledged
    decisions: int
    publications: int


def write_letter(
    store: Store, acting: Acting, line: Line, key: Ed25519PrivateKey, release: str
) -> tuple[bytes, int]:
    """Return a letter with all that the portal isn't known to have, and how many operations that are."""
    batches = _batches(store, acting)
    dispatch = Dispatch(batches, health_of(store, release), line.states_cursor, newest_publication(store))
    letter = close_letter(encode_dispatch(dispatch), line.key_id, key, line.courier)
    return letter, sum(len(batch.operations) for batch in batches)


def take_reply(
    store: Store, acting: Acting, line: Line, key: Ed25519PrivateKey, shipped: Catalogue, letter: bytes
) -> Taken:
    """Commit what a reply says. An old one changes nothing.

    Raises `WireError` for what is no reply to this node, `StoreRestored` if the portal knows another journal
    of it, `NoAnswer` for publications that aren't signed.
    """
    publisher = Ed25519PublicKey.from_public_bytes(bytes.fromhex(line.publisher))
    opened = open_letter(
        letter, courier_key(key), lambda writer: publisher if writer == PORTAL_WRITER else None
    )
    reply = read_reply(opened.content)
    if reply.standing.node_id != store.node_id:
        raise WireError("another node's")
    heard = heard_of(reply.standing, reply.incarnation, asked=True)
    acknowledged = acknowledge(store, acting, heard)
    if acknowledged is Acknowledged.FOREIGN:
        raise StoreRestored("the portal knows another journal of this node")
    decisions = [decision for change in reply.states.changes if (decision := decision_of(change))]
    cursor = max((change.number for change in reply.states.changes), default=0)
    moved = take_decisions(store, acting, decisions, cursor)
    published = judged(store, shipped, reply.publications.publications)
    return Taken(acknowledged, moved, take_publications(store, acting, published))


def _batches(store: Store, acting: Acting) -> tuple[Batch, ...]:
    batches: list[Batch] = []
    leaving = outgoing(store, acting, MOST_OPERATIONS, MOST_BYTES // 4)
    while leaving.operations:
        batches.append(batch_of(leaving, store.clock.now_ms()))
        leaving = outgoing(store, acting, MOST_OPERATIONS, MOST_BYTES // 4, batches[-1].operations[-1].seq)
    return tuple(batches)

"""Letters in place of a line, for a mission cut off: what the portal lacks goes out, a reply comes in.

They carry the same batches and acknowledgements: nothing is marked as sent when a letter is written, and a
reply counts only by this journal's own chain hash. Letters may be lost, come twice or in any order.
"""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.domain.acting import Acting
from kiosk.domain.errors import StoreRestored
from kiosk.store import Store
from kiosk.store.line import Line, line_status
from kiosk.store.missions.publications import newest_publication, take_publications
from kiosk.store.outgoing import Acknowledged, acknowledge, outgoing
from kiosk.store.requests.decisions import take_decisions
from kiosk.store.requests.erasing import erase_due
from kiosk.sync.carrying import batch_of, decision_of, heard_of
from kiosk.sync.letters import PORTAL_WRITER, Dispatch, Reply, encode_dispatch, read_reply
from kiosk.sync.publishing import verified
from kiosk.sync.sealing import close_letter, courier_key, open_letter
from kiosk.sync.wire import MOST_BYTES, MOST_OPERATIONS, Batch, WireError


@dataclass(frozen=True, slots=True)
class Taken:
    """What a reply brought: how far the portal is now, decisions and publications."""

    acknowledged: Acknowledged
    decisions: int
    publications: int


def write_letter(store: Store, acting: Acting, line: Line, key: Ed25519PrivateKey) -> tuple[bytes, int]:
    """Return a letter with all that the portal isn't known to have, and how many operations that are."""
    batches = _batches(store, acting)
    dispatch = Dispatch(batches, line.states_cursor, newest_publication(store))
    letter = close_letter(encode_dispatch(dispatch), line.key_id, key, line.courier)
    return letter, sum(len(batch.operations) for batch in batches)


def take_reply(store: Store, acting: Acting, line: Line, key: Ed25519PrivateKey, letter: bytes) -> Taken:
    """Commit what a reply says. One written before the portal's last word changes nothing.

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
    acknowledged = acknowledge(store, acting, heard, carried=True)
    if acknowledged is Acknowledged.FOREIGN:
        raise StoreRestored("the portal knows another journal of this node")
    if acknowledged is Acknowledged.STALE:
        return Taken(acknowledged, 0, 0)
    decided = _take_decisions(store, acting, reply)
    published = take_publications(store, acting, verified(store, reply.publications.publications))
    erase_due(store, acting)
    return Taken(acknowledged, decided, published)


def _take_decisions(store: Store, acting: Acting, reply: Reply) -> int:
    """Take what was decided, unless something lies between what is kept and where the reply begins."""
    line = line_status(store).line
    if line is None or reply.states_after > line.states_cursor:
        return 0
    decisions = [decision for change in reply.states.changes if (decision := decision_of(change))]
    cursor = max((change.number for change in reply.states.changes), default=0)
    return take_decisions(store, acting, decisions, cursor)


def _batches(store: Store, acting: Acting) -> tuple[Batch, ...]:
    batches: list[Batch] = []
    leaving = outgoing(store, acting, MOST_OPERATIONS, MOST_BYTES // 4)
    while leaving.operations:
        batches.append(batch_of(leaving))
        leaving = outgoing(store, acting, MOST_OPERATIONS, MOST_BYTES // 4, batches[-1].operations[-1].seq)
    return tuple(batches)

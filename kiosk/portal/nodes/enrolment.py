"""A node becomes known: a one-time code, made by an officer, vouches for its public key."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.exc import IntegrityError

from kiosk.domain.chain import GENESIS
from kiosk.portal.database import writing
from kiosk.portal.nodes.codes import code_digest
from kiosk.portal.nodes.known import withdrawn
from kiosk.portal.schema import enrolment_code, node
from kiosk.portal.web.problems import Problem

KEY_ID_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a node asks for."""

    code: str
    node_id: str
    letter: str
    mission_code: str
    epoch: int
    public_key: bytes
    courier_key: bytes


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a node learns: the name its signatures carry, and the epoch the portal takes from it."""

    node_id: str
    key_id: str
    epoch: int


def key_id_of(public_key: bytes) -> str:
    """Return the name of a public key."""
    return hashlib.sha256(public_key).hexdigest()[:KEY_ID_DIGITS]


def enrol(engine: Engine, secret: bytes, asked: Enrolment, now_ms: int) -> Enrolled:
    """Commit an enrolment; the same code and key get the same answer again, however late.

    A known node may bring a new key only with a higher epoch; its journal goes on. Raises `Problem`:
    403 `code-not-valid`, `node-withdrawn`; 409 `code-used`, `mission-mismatch`, `letter-in-use`,
    `node-elsewhere`, `epoch-superseded`, `key-in-use`.
    """
    try:
        return _in_one(engine, secret, asked, now_ms)
    except IntegrityError:
        # Another enrolment took the letter or the key between our look and our insert: now the look finds it.
        return _in_one(engine, secret, asked, now_ms)


def _in_one(engine: Engine, secret: bytes, asked: Enrolment, now_ms: int) -> Enrolled:
    with writing(engine) as connection:
        return _use_code(connection, secret, asked, now_ms) or _enrol(connection, asked, now_ms)


def _use_code(connection: Connection, secret: bytes, asked: Enrolment, now_ms: int) -> Enrolled | None:
    """Mark the code as used by the key; return what was answered if it already is."""
    mine = enrolment_code.c.digest == code_digest(secret, asked.code)
    code = connection.execute(select(enrolment_code).where(mine).with_for_update()).one_or_none()
    if code is None or (code.used_by is None and code.expires_ms <= now_ms):
        raise Problem(403, "code-not-valid", "The code isn't known, or its day is over")
    if code.used_by is not None:
        return _answered_before(connection, asked, code.used_by)
    if code.mission_code != asked.mission_code:
        raise Problem(409, "mission-mismatch", "The code is another mission's")
    connection.execute(update(enrolment_code).where(mine).values(used_by=asked.public_key))
    return None


def _answered_before(connection: Connection, asked: Enrolment, used_by: bytes) -> Enrolled:
    mine = (node.c.node_id == asked.node_id) & (node.c.public_key == asked.public_key)
    row = connection.execute(select(node.c.key_id, node.c.epoch).where(mine)).one_or_none()
    if used_by != asked.public_key or row is None:
        raise Problem(409, "code-used", "The code was used by another key")
    return Enrolled(asked.node_id, row.key_id, row.epoch)


def _enrol(connection: Connection, asked: Enrolment, now_ms: int) -> Enrolled:
    key_id = key_id_of(asked.public_key)
    mine = node.c.node_id == asked.node_id
    known = connection.execute(select(node).where(mine).with_for_update()).one_or_none()
    _refuse_taken(connection, asked, key_id)
    if known is None:
        connection.execute(insert(node), _new_row(asked, key_id, now_ms))
    elif known.withdrawn_ms is not None:
        raise withdrawn()
    elif (known.mission_code, known.letter) != (asked.mission_code, asked.letter):
        raise Problem(409, "node-elsewhere", "The node is enrolled with another mission or letter")
    elif asked.epoch < known.epoch or (asked.epoch == known.epoch and asked.public_key != known.public_key):
        raise Problem(409, "epoch-superseded", "A new key needs a new epoch", members={"epoch": known.epoch})
    else:
        connection.execute(update(node).where(mine).values(_brought(asked, key_id, now_ms)))
    return Enrolled(asked.node_id, key_id, asked.epoch)


def _refuse_taken(connection: Connection, asked: Enrolment, key_id: str) -> None:
    other = node.c.node_id != asked.node_id
    same_letter = (node.c.mission_code == asked.mission_code) & (node.c.letter == asked.letter)
    if connection.execute(select(node.c.node_id).where(other & same_letter)).first():
        raise Problem(409, "letter-in-use", "Another node of the mission has this letter")
    if connection.execute(select(node.c.node_id).where(other & (node.c.key_id == key_id))).first():
        raise Problem(409, "key-in-use", "Another node has this key")


def _new_row(asked: Enrolment, key_id: str, now_ms: int) -> dict[str, object]:
    return {
        "node_id": asked.node_id,
        "mission_code": asked.mission_code,
        "letter": asked.letter,
        "acked_seq": 0,
        "acked_hash": GENESIS,
        "acked_epoch": 0,
        "durable_seq": 0,
        "reported_seq": 0,
        "next_change": 1,
        **_brought(asked, key_id, now_ms),
    }


def _brought(asked: Enrolment, key_id: str, now_ms: int) -> dict[str, object]:
    """What each enrolment brings anew."""
    return {
        "epoch": asked.epoch,
        "public_key": asked.public_key,
        "key_id": key_id,
        "courier_key": asked.courier_key,
        "last_seen_ms": now_ms,
    }

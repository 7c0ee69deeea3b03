"""Letters that a courier brings from a mission that is cut off: taken in like pushes, and answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from kiosk.portal.database import reading
from kiosk.portal.identity import Identity
from kiosk.portal.nodes.changes import changes_after
from kiosk.portal.nodes.ingest import ingest
from kiosk.portal.nodes.known import Node, courier_key_of, find_node, node_of_key, public_key_of, standing_of
from kiosk.portal.officers.publishing import publications_after
from kiosk.portal.web.problems import Problem
from kiosk.sync.letters import PORTAL_WRITER, Dispatch, Reply, encode_reply, read_dispatch
from kiosk.sync.sealing import close_letter, open_letter
from kiosk.sync.wire import Batch, WireError

MOST_CHANGES = 50_000


@dataclass(frozen=True, slots=True)
class Answered:
    """The letter back, how far the portal is with the node, and the code of what it refused, if anything."""

    letter: bytes
    acked_seq: int
    refused: str


def answer_letter(engine: Engine, identity: Identity, letter: bytes, now_ms: int) -> Answered:
    """Take in what `letter` brings, commit, and answer it.

    A batch that is refused ends the taking; the answer then says how far the portal is. Raises `WireError`
    for what isn't a letter of an enrolled node to this portal.
    """
    opened = open_letter(letter, identity.courier_key, lambda key_id: public_key_of(engine, key_id))
    dispatch = read_dispatch(opened.content)
    node_id = node_of_key(engine, opened.writer) or ""
    refused = _taken_in(engine, node_id, dispatch.batches, now_ms)
    with reading(engine) as connection:
        writer = find_node(connection, node_id)
        reader = courier_key_of(connection, node_id)
        if writer is None or reader is None:
            raise WireError("the writer's key was replaced meanwhile")
        reply = _reply(connection, identity, writer, dispatch, now_ms)
    if writer.withdrawn_ms is not None:
        refused = "node-withdrawn"
    closed = close_letter(encode_reply(reply), PORTAL_WRITER, identity.publishing_key, reader.hex())
    return Answered(closed, writer.acked_seq, refused)


def _taken_in(engine: Engine, node_id: str, batches: Iterable[Batch], now_ms: int) -> str:
    """Take the batches in, in their order; return why one was refused, nothing if none was."""
    for batch in batches:
        try:
            ingest(engine, node_id, batch, now_ms)
        except Problem as error:
            return error.code
    return ""


def _reply(
    connection: Connection, identity: Identity, writer: Node, dispatch: Dispatch, now_ms: int
) -> Reply:
    return Reply(
        incarnation=identity.incarnation,
        standing=standing_of(connection, writer, now_ms),
        states_after=dispatch.states_after,
        states=changes_after(connection, writer.node_id, dispatch.states_after, MOST_CHANGES),
        publications=publications_after(connection, writer.mission_code, dispatch.publications_after),
    )

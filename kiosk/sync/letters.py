"""What is in the letters that a courier carries: the same batches and answers that cross the line.

A node writes all that it believes the portal lacks. The portal takes the batches in as if they had been
pushed, and answers with how far it is, its decisions and publications. What arrives both ways counts once.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass

from kiosk.domain.canonical import canonical
from kiosk.sync.codec import (
    decode_batch,
    encode_batch,
    read_standing,
    read_state_page,
    standing_body,
    state_page_body,
)
from kiosk.sync.pages import (
    publication_page_body,
    read_publication_page,
)
from kiosk.sync.plain import read_text, read_whole, wire_errors
from kiosk.sync.wire import Batch, PublicationPage, Standing, StatePage

PORTAL_WRITER = "portal"
"""Who writes replies: a node has joined one portal."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """From a node: its batches in order, and behind which numbers it wants what was decided and published.

    `states_after` is its cursor of decisions, `publications_after` that of publications.
    """

    batches: tuple[Batch, ...]
    states_after: int
    publications_after: int


@dataclass(frozen=True, slots=True)
class Reply:
    """From the portal: how far it is with the node, and its incarnation.

    With it comes what was decided behind `states_after`, and what was published.
    """

    incarnation: str
    standing: Standing
    states_after: int
    states: StatePage
    publications: PublicationPage


def encode_dispatch(dispatch: Dispatch) -> bytes:
    """Return what a node's letter carries."""
    return canonical(
        {
            "batches": [base64.b64encode(encode_batch(batch)).decode("ascii") for batch in dispatch.batches],
            "states_after": dispatch.states_after,
            "publications_after": dispatch.publications_after,
        }
    )


def read_dispatch(content: bytes) -> Dispatch:
    """Return a node's letter; `WireError` for anything else."""
    with wire_errors():
        body = json.loads(content)
        batches = (base64.b64decode(read_text(one), validate=True) for one in body["batches"])
        return Dispatch(
            batches=tuple(decode_batch(one) for one in batches),
            states_after=read_whole(body["states_after"]),
            publications_after=read_whole(body["publications_after"]),
        )


def encode_reply(reply: Reply) -> bytes:
    """Return what the portal's letter carries."""
    return canonical(
        {
            "incarnation": reply.incarnation,
            "standing": standing_body(reply.standing),
            "states_after": reply.states_after,
            "states": state_page_body(reply.states),
            "publications": publication_page_body(reply.publications),
        }
    )


def read_reply(content: bytes) -> Reply:
    """Return the portal's letter; `WireError` for anything else."""
    with wire_errors():
        body = json.loads(content)
        return Reply(
            incarnation=read_text(body["incarnation"]),
            standing=read_standing(canonical(body["standing"])),
            states_after=read_whole(body["states_after"]),
            states=read_state_page(canonical(body["states"])),
            publications=read_publication_page(canonical(body["publications"])),
        )

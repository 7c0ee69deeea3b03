"""How the rarer values of the wire are spelled: own operations back, publications, health, time, a branch."""

from __future__ import annotations

import json

from kiosk.domain.canonical import canonical
from kiosk.sync.codec import chain_body, read_chain
from kiosk.sync.plain import read_flag, read_hash, read_text, read_whole, wire_errors
from kiosk.sync.wire import Branch, Health, OperationPage, Publication, PublicationPage, TimeTold


def operation_page_body(page: OperationPage) -> dict[str, object]:
    """Return a page of operations as JSON values."""
    return {**chain_body(page.prev_hash, page.operations), "more": page.more}


def read_operation_page(content: bytes) -> OperationPage:
    """Return the page in an answer's body; `WireError` for anything else."""
    with wire_errors():
        body = json.loads(content)
        return OperationPage(*read_chain(body), read_flag(body["more"]))


def publication_page_body(page: PublicationPage) -> dict[str, object]:
    """Return publications as JSON values."""
    return {
        "publications": [
            {"n": one.number, "scope": one.scope, "content": one.content, "signature": one.signature.hex()}
            for one in page.publications
        ]
    }


def read_publication_page(content: bytes) -> PublicationPage:
    """Return the publications in an answer's body; `WireError` for anything else."""
    with wire_errors():
        rows = json.loads(content)["publications"]
        return PublicationPage(
            tuple(
                Publication(
                    number=read_whole(row["n"]),
                    scope=read_text(row["scope"]),
                    content=read_text(row["content"]),
                    signature=bytes.fromhex(read_text(row["signature"])),
                )
                for row in rows
            )
        )


def encode_health(health: Health) -> bytes:
    """Return a node's health as it crosses the line."""
    return canonical(
        {
            "release": health.release,
            "waiting": health.waiting,
            "oldest_ms": health.oldest_ms,
            "free_mb": health.free_mb,
            "clock_ms": health.clock_ms,
        }
    )


def read_health(content: bytes) -> Health:
    """Return the health in a request's body; `WireError` for anything else."""
    with wire_errors():
        body = json.loads(content)
        return Health(
            release=read_text(body["release"]),
            waiting=read_whole(body["waiting"]),
            oldest_ms=read_whole(body["oldest_ms"]),
            free_mb=read_whole(body["free_mb"]),
            clock_ms=read_whole(body["clock_ms"]),
        )


def time_body(told: TimeTold) -> dict[str, object]:
    """Return the portal's clock as JSON values."""
    return {"ms": told.ms, "signature": told.signature.hex()}


def read_time(content: bytes) -> TimeTold:
    """Return the portal's clock in an answer's body; `WireError` for anything else."""
    with wire_errors():
        body = json.loads(content)
        return TimeTold(read_whole(body["ms"]), bytes.fromhex(read_text(body["signature"])))


def encode_branch(branch: Branch) -> bytes:
    """Return a branch as it crosses the line."""
    return canonical({"seq": branch.seq, "hash": branch.hash.hex()})


def read_branch(content: bytes) -> Branch:
    """Return the branch in a request's body; `WireError` for anything else."""
    with wire_errors():
        body = json.loads(content)
        return Branch(read_whole(body["seq"]), read_hash(body["hash"]))

"""A station's process that a test may kill: `python -m tests.store.child URL STATE_DIR MODE OP_ID`.

MODE is `once`, `many` or one of `POINTS`. It hands in requests and writes "OP_ID REFERENCE" for each
that it was told is safe. At a point it kills itself; the points follow the transaction's order.
"""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import event

from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.store import Store, open_store, submit_request
from kiosk.store.anchor import Anchor, Mark
from tests.store.site import FILING, new_op

STATEMENTS = {
    "request": "INSERT INTO request ",
    "words": "INSERT INTO request_name_word ",
    "payload": "INSERT INTO payload ",
    "journal": "INSERT INTO op ",
    "node": "UPDATE node ",
}
POINTS = (*STATEMENTS, "commit", "anchor", "answer")


def die() -> None:
    """End as `kill -9` ends a process."""
    os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True, slots=True)
class DeadlyAnchor(Anchor):
    """The transaction is committed; the anchor doesn't know yet."""

    def raise_to(self, mark: Mark) -> None:
        """Die before keeping anything."""
        die()


def deadly_at(store: Store, point: str) -> Store:
    """Return `store` set to die at `point`."""
    if point == "anchor":
        return replace(store, anchor=DeadlyAnchor(store.anchor.path))
    if point == "commit":
        event.listen(store.engine, "commit", lambda _: die())
    if point in STATEMENTS:
        event.listen(
            store.engine,
            "before_cursor_execute",
            lambda _c, _u, statement, *_: die() if statement.startswith(STATEMENTS[point]) else None,
        )
    return store


def main(url: str, state_dir: str, mode: str, op_id: str) -> None:
    """Open the store and hand in as `mode` says."""
    store = deadly_at(open_store(url, Path(state_dir), Clock(), "k1"), mode)
    while True:
        filed = submit_request(store, applicant("k1"), op_id, FILING)
        if mode == "answer":
            die()
        sys.stdout.write(f"{op_id} {filed.reference}\n")
        sys.stdout.flush()
        if mode != "many":
            return
        op_id = new_op()


if __name__ == "__main__":
    main(*sys.argv[1:])

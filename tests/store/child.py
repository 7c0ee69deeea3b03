"""A station's process that a test may kill.

It is told its mode: `once`, `many` or one of `POINTS`. It hands in requests and says the operation and the
reference of each that it was told is safe. At a point it kills itself; the points follow the
transaction's order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from sqlalchemy import event

from kiosk.domain.acting import applicant
from kiosk.store import Store, submit_request
from kiosk.store.anchor import Anchor, Mark
from tests.store.processes import die
from tests.store.site import FILING, Site, new_op

STATEMENTS = {
    "request": "INSERT INTO request ",
    "words": "INSERT INTO request_name_word ",
    "payload": "INSERT INTO payload ",
    "journal": "INSERT INTO op ",
    "node": "UPDATE node ",
}
POINTS = (*STATEMENTS, "commit", "anchor", "answer")


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


def hand_in(to_test: Connection, site: Site, mode: str, op_id: str) -> None:
    """Open the store and hand in as `mode` says."""
    store = deadly_at(site.open(), mode)
    while True:
        filed = submit_request(store, applicant("k1"), op_id, FILING)
        if mode == "answer":
            die()
        to_test.send((op_id, filed.reference))
        if mode != "many":
            return
        op_id = new_op()

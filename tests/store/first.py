"""A first start that a test may kill at each of its steps."""

from __future__ import annotations

import sys
from multiprocessing.connection import Connection

from sqlalchemy import Engine, event

from kiosk.store import Chance
from tests.store.processes import die
from tests.store.site import Site

STATEMENTS = {"tables": "CREATE TABLE request", "node": "INSERT INTO node", "station": "INSERT INTO station"}
POINTS = ("keys", *STATEMENTS, "commit", "kept")


def deadly_chance(point: str) -> Chance:
    """Die while the second key is drawn."""
    if point != "keys":
        return Chance()
    draws = iter([b"1" * 32])

    def token(_: int) -> bytes:
        for drawn in draws:
            return drawn
        die()
        raise AssertionError

    return Chance(token=token)


def listen(point: str) -> None:
    """Die at a statement, at the first commit, or when a name is about to change."""
    if point in STATEMENTS:
        event.listen(
            Engine,
            "before_cursor_execute",
            lambda _c, _u, sql, *_: die() if sql.strip().startswith(STATEMENTS[point]) else None,
        )
    if point == "commit":
        event.listen(Engine, "commit", lambda _: die())
    if point in ("named", "kept"):
        moved = "kiosk.db.new" if point == "named" else "keys.new"
        sys.addaudithook(
            lambda name, args: die() if name == "os.rename" and str(args[0]).endswith(moved) else None
        )


def start(_: Connection, site: Site, point: str) -> None:
    """Make a first start and die at `point`, if it is one."""
    listen(point)
    site.create(deadly_chance(point)).close()

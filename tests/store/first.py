"""A first start that a test may kill: `python -m tests.store.first URL STATE_DIR POINT`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sqlalchemy import Engine, event

from kiosk.clock import Clock
from kiosk.store import Chance, create_store
from tests.store.child import die

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


def main(url: str, state_dir: str, point: str) -> None:
    """Make a first start."""
    listen(point)
    create_store(
        url,
        Path(state_dir),
        Clock(),
        "k1",
        mission_code="RUH",
        node_letter="A",
        chance=deadly_chance(point),
    ).close()
    if point != "none":
        os._exit(3)


if __name__ == "__main__":
    main(*sys.argv[1:])

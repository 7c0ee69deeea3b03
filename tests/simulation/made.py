"""A portal's database and a node's store as they are before anything happened: made once, then copied.

A simulated day begins hundreds of times; its migrations are other tests' matter.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.clock import Clock
from kiosk.portal.database import bring_up, portal_engine
from kiosk.store import create_store

BEGUN_MS = 1_800_000_000_000
_CLOCK = Clock(lambda: BEGUN_MS, lambda: BEGUN_MS, "boot")


def new_portal(file: Path) -> None:
    """Put a new portal's database at `file`."""
    shutil.copy2(Path(_portal().name) / "portal.db", file)


def new_store(state: Path, letter: str) -> None:
    """Put a new node's store, with its keys, into the folder `state`."""
    shutil.copytree(Path(_store(letter).name) / "state", state)


@cache
def _portal() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="portal")
    engine = portal_engine(str(Path(folder.name) / "portal.db"))
    bring_up(engine)
    engine.dispose()
    return folder


@cache
def _store(letter: str) -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="store")
    state = Path(folder.name) / "state"
    url = f"sqlite:///{state}/kiosk.db"
    with closing(create_store(url, state, _CLOCK, "k1", mission_code="RUH", node_letter=letter)):
        return folder

"""`python -m tests.simulation day`: plays a day, prints one JSON line, exits 1 if something didn't hold."""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench.postgresql import new_database
from tests.simulation.day.closing import PAPER
from tests.simulation.day.play import play_day

OWN = "postgresql"
"""In place of an address: on a PostgreSQL started for this day alone."""


def main(arguments: Sequence[str]) -> int:
    """Play the day of the command line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    parser = argparse.ArgumentParser(prog="python -m tests.simulation day")
    parser.add_argument("--visits", type=int, default=300)
    parser.add_argument("--counters", type=int, default=12, help="cashiers among them; three at least")
    parser.add_argument("--store", default="", help=f"an empty database's address, or `{OWN}`")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    parser.add_argument("--paper", type=Path, help="where the closing's report is kept, a PDF")
    asked = parser.parse_args(arguments)
    painter = QGuiApplication([])
    with TemporaryDirectory(prefix="kiosk-day-") as folder, _store(asked.store) as url:
        played = play_day(Path(folder), url, asked.seed, asked.visits, asked.counters)
        if asked.paper:
            shutil.copy(Path(folder) / PAPER, asked.paper)
    del painter
    told = {
        "what": "day",
        "store": "PostgreSQL" if url else "SQLite",
        "seed": asked.seed,
        "visits": asked.visits,
        "counters": asked.counters,
        **played.figures,
        "violations": played.wrong,
    }
    sys.stdout.write(json.dumps(told) + "\n")
    return 1 if played.wrong else 0


@contextmanager
def _store(asked: str) -> Iterator[str]:
    if asked != OWN:
        yield asked
        return
    with new_database("kiosk") as url:
        assert url is not None, "PostgreSQL is not installed"
        yield url

"""Kills a busy station as often as one likes: `python -m tests.store.soak [ROUNDS] [SEED]`."""

from __future__ import annotations

import random
import secrets
import sys
import tempfile
from pathlib import Path

from tests.store.site import Site
from tests.store.test_kill import kill_at_random


def main(rounds: int = 200, seed: int | None = None) -> None:
    """Kill and look after each time; the seed is told first, so that a failure can be had again."""
    seed = secrets.randbelow(10**9) if seed is None else seed
    sys.stdout.write(f"seed {seed}\n")
    with tempfile.TemporaryDirectory() as name:
        site = Site(f"sqlite:///{name}/kiosk.db", Path(name) / "state")
        site.create().close()
        kept = kill_at_random(site, random.Random(seed), rounds)
    sys.stdout.write(f"{rounds} kills: {kept} requests kept, none lost, none doubled\n")


if __name__ == "__main__":
    main(*(int(given) for given in sys.argv[1:]))

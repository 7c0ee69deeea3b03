"""Kills a busy station as often as one likes: `python -m tests.soak store-kills [ROUNDS] [SEED]`."""

from __future__ import annotations

import argparse
import json
import random
import secrets
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from tests.store.site import Site
from tests.store.test_kill import kill_at_random


def main(arguments: Sequence[str]) -> int:
    """Kill and look after each time, and print a JSON line; 1 if a promise was broken.

    The seed is told first, so that a failure can be had again.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.soak store-kills")
    parser.add_argument("rounds", nargs="?", type=int, default=200)
    parser.add_argument("seed", nargs="?", type=int, default=secrets.randbelow(10**9))
    given = parser.parse_args(arguments)
    sys.stdout.write(f"seed {given.seed}\n")
    sys.stdout.flush()
    start, kept, wrong = time.monotonic(), 0, ""
    with tempfile.TemporaryDirectory() as name:
        site = Site(f"sqlite:///{name}/kiosk.db", Path(name) / "state")
        site.create().close()
        try:
            kept = kill_at_random(site, random.Random(given.seed), given.rounds)
        except AssertionError:
            wrong = traceback.format_exc()
    line = {
        "what": "store-kills",
        "seed": given.seed,
        "kills": given.rounds,
        "requests": kept,
        "wrong": wrong,
        "seconds": round(time.monotonic() - start, 1),
    }
    sys.stdout.write(json.dumps(line) + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

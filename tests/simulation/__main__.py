"""`python -m tests.simulation sync --seeds 0-999`: plays seeds, prints a JSON line, exits 1 if one fails.

`python -m tests.simulation day --visits 300 --counters 12` plays one working day; see `day.command`.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping

from tests.simulation.day import command
from tests.simulation.leases.play import play as play_leases
from tests.simulation.leases.play import play_model
from tests.simulation.play import Played
from tests.simulation.play import play as play_sync

PLAYS: Mapping[str, Callable[[int], Played]] = {
    "sync": play_sync,
    "leases": play_leases,
    "leases-model": play_model,
}


def main() -> int:
    """Play the seeds of the command line."""
    logging.disable()  # portals that die say so, again and again
    if sys.argv[1:2] == ["day"]:
        return command.main(sys.argv[2:])
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("what", choices=PLAYS)
    parser.add_argument("--seeds", default="0-99", help="first-last, or one")
    asked = parser.parse_args()
    first, _, last = asked.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    start, done, failed = time.monotonic(), Counter[str](), {}
    for seed in seeds:
        played = PLAYS[asked.what](seed)
        done.update(played.done)
        if played.wrong:
            failed[seed] = played.wrong
    line = {
        "what": asked.what,
        "seeds": len(seeds),
        "done": dict(sorted(done.items())),
        "failed": failed,
        "seconds": round(time.monotonic() - start, 1),
    }
    sys.stdout.write(json.dumps(line) + "\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

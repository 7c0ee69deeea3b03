"""`sync --seeds 0-999`: plays seeds, prints a JSON line, returns 1 if one fails.

`day --visits 300 --counters 12` plays one working day; see `day.command`.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from tests.simulation.day import command as day
from tests.simulation.leases.play import play as play_leases
from tests.simulation.leases.play import play_model
from tests.simulation.play import Played
from tests.simulation.play import play as play_sync

PLAYS: Mapping[str, Callable[[int], Played]] = {
    "sync": play_sync,
    "leases": play_leases,
    "leases-model": play_model,
}


def main(arguments: Sequence[str]) -> int:
    """Play the seeds of the command line."""
    logging.disable()  # portals that die say so, again and again
    if arguments[:1] == ["day"]:
        return day.main(arguments[1:])
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("what", choices=(*PLAYS, "day"))
    parser.add_argument("--seeds", default="0-99", help="first-last, or one")
    asked = parser.parse_args(arguments)
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

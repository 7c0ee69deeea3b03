"""`python -m tests.soak all`: makes every full count, one after the other, each in a process of its own.

A count that fails keeps none of the others from being made. The last line is a JSON line of all of them.
"""

from __future__ import annotations

import argparse
import json
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

Run = Callable[[Sequence[str]], int]
"""Runs `python -m tests.soak` with these words, and returns its exit status."""

ONE_DRAWN, FROM_ZERO, NONE = "{drawn}", "0-{last}", ""


@dataclass(frozen=True, slots=True)
class Count:
    """A full count: what stands after `python -m tests.soak`, for so many `rounds`, from which seeds."""

    name: str
    command: str
    rounds: int = 1
    seed: str = ONE_DRAWN


COUNTS = (
    Count("sync", "sync --seeds {seed}", 1_000, FROM_ZERO),
    Count("leases", "leases --seeds {seed}", 1_000, FROM_ZERO),
    Count("leases-model", "leases-model --seeds {seed}", 20_000, FROM_ZERO),
    Count("kills", "kills --rounds {rounds} --seed {seed}", 100),
    Count("store-kills", "store-kills {rounds} {seed}", 200),
    Count("powercuts", "powercuts --cuts {rounds} --seed {seed}", 100),
    Count("planted", "planted", seed=NONE),
    Count("monkey", "monkey --events {rounds} --seed {seed}", 100_000),
    Count("day", "day --visits {rounds} --counters 12 --seed {seed}", 300),
    Count("day-postgresql", "day --visits {rounds} --counters 12 --seed {seed} --store postgresql", 300),
)


@dataclass(frozen=True, slots=True)
class Made:
    """A count that was made: its exit status, how long it took, and what has it again."""

    name: str
    code: int
    seconds: float
    seed: str


def run_alone(words: Sequence[str]) -> int:
    """Run one count in a process of its own; its lines are seen as they come."""
    return subprocess.run([sys.executable, "-m", "tests.soak", *words], check=False).returncode


def main(arguments: Sequence[str], run: Run = run_alone) -> int:
    """Make the counts, and print what became of each; 1 if one isn't as it should be, or couldn't be made."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak all")
    names = [count.name for count in COUNTS]
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="not all of them")
    parser.add_argument("--share", type=int, default=1, help="10: a tenth of the rounds, one at least")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    given = parser.parse_args(arguments)
    chosen = [count for count in COUNTS if count.name in given.only]
    made = [_make(count, max(1, count.rounds // given.share), given.seed, run) for count in chosen]
    line = {
        "what": "all",
        "share": given.share,
        "counts": [asdict(each) for each in made],
        "failed": [each.name for each in made if each.code],
        "seconds": round(sum(each.seconds for each in made), 1),
    }
    sys.stdout.write(json.dumps(line) + "\n")
    return 1 if line["failed"] else 0


def _make(count: Count, rounds: int, drawn: int, run: Run) -> Made:
    seed = count.seed.format(drawn=drawn, last=rounds - 1)
    words = count.command.format(rounds=rounds, seed=seed).split()
    sys.stdout.write(f"python -m tests.soak {' '.join(words)}\n")
    sys.stdout.flush()
    start = time.monotonic()
    code = run(words)
    return Made(count.name, code, round(time.monotonic() - start, 1), seed)

"""What a bad day costs: a backup of all that the office took in its first years, opened whole in a drill.

Also what people before the screen notice of its making: handing in alone, against handing in beside it.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import quantiles

from kiosk.bench import Figure
from kiosk.bench.filling import fill
from kiosk.bench.people import filings
from kiosk.bench.sync import REQUESTS
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer
from kiosk.domain.draft import Filing
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import Settings
from kiosk.store import Store, submit_request
from kiosk.store.backup.drill import drill
from kiosk.store.backup.medium import backups_in
from kiosk.store.backup.recovery import take_recovery_code

_NAME = "bench"
_CODE = bytes(range(16))
_ALONE = 300
_PAUSE_S = 0.01


def _drilled_s(backup: Path, new: Path) -> float:
    """Return how many seconds it takes to open a backup anew and to find it sound."""
    begun = time.perf_counter()
    drilled = drill(backup, it_officer(_NAME), new, _CODE)
    took_s = time.perf_counter() - begun
    if drilled.checked is None or not drilled.checked.sound:
        raise RuntimeError("the backup doesn't hold")
    return took_s


def measure() -> tuple[Figure, ...]:
    """Return the figures of making and of opening a backup of 121,179 requests."""
    catalogue = load_catalogue(CATALOGUE)
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        state, stick = Path(name) / "station", Path(name) / "stick"
        stick.mkdir()
        store, _ = open_node(Settings(name=_NAME, state=state), Clock(), catalogue)
        with closing(store):
            people = filings(catalogue, random.Random(1))
            fill(store, people, REQUESTS)
            take_recovery_code(store, it_officer(_NAME), str(uuid.uuid4()), _CODE)
            calm = _confirmed(store, people, _so_many(_ALONE))
            begun = time.perf_counter()
            with _making(state, stick) as making:
                busy = _confirmed(store, people, lambda: making.poll() is not None)
            if making.returncode:
                raise RuntimeError(f"the backup ended with {making.returncode}")
            made_s = time.perf_counter() - begun
        (found,) = backups_in(stick)
        drill_s = _drilled_s(found.path, Path(name) / "new")
    return (
        Figure(f"restore: drill of {REQUESTS} requests", drill_s, "s", 60),
        Figure("restore: made, read back and named", made_s, "s"),
        Figure("restore: size of the backup", found.bytes / 1e6, "MB"),
        Figure("restore: confirm to durable, p99 alone", _p99(calm), "ms"),
        Figure("restore: confirm to durable, p99 beside a backup", _p99(busy), "ms"),
        Figure("restore: a backup holds up a hand-in, p99", _p99(busy) - _p99(calm), "ms", 50),
    )


def _making(state: Path, stick: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "kiosk.cli", "backup", "make", "--to", str(stick)]
    return subprocess.Popen([*command, "--state", str(state)], stdout=subprocess.DEVNULL)


def _confirmed(store: Store, people: Iterator[Filing], ended: Callable[[], bool]) -> list[float]:
    """File requests one by one until `ended`; return the milliseconds until each was durable."""
    took: list[float] = []
    while not ended():
        filing, acting = next(people), applicant(_NAME)
        start = time.perf_counter_ns()
        submit_request(store, acting, str(uuid.uuid4()), filing)
        took.append((time.perf_counter_ns() - start) / 1e6)
        time.sleep(_PAUSE_S)
    return took


def _so_many(count: int) -> Callable[[], bool]:
    left = iter(range(count))
    return lambda: next(left, None) is None


def _p99(times: list[float]) -> float:
    return quantiles(times, n=100)[98]

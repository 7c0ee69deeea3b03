"""What reading an electronic passport costs: both ends of the conversation in this process, and its commands.

The times are the program's own, the virtual chip's share included; a real chip and the air between take
seconds more. The fewest commands that could do are counted as if each file were addressed in its first READ
BINARY, and its length known.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from kiosk.bench import Figure
from kiosk.devices.passport.files import PIECE
from kiosk.devices.passport.passport import Authenticity, PassportData
from kiosk.devices.passport.reading import Terms, read_passport
from kiosk.devices.passport.virtual_booklet import COM, Booklet, Holder
from kiosk.devices.passport.virtual_chip import ChipFaults, VirtualChip, Ways
from kiosk.devices.passport.virtual_state import found_state

_NOW_MS = 1_795_417_512_000
_ROUNDS = 40
_OPENING = {Ways.BAC_ONLY: 3, Ways.PACE_ONLY: 7}
"""Application, challenge, authentication; EF.CardAccess, choice, four steps, application."""


def measure() -> tuple[Figure, ...]:
    """Return the figures of passports, measured in this process after warm-up."""
    state, holder = found_state(_NOW_MS), Holder()
    terms = Terms(state.issuers)
    chip = VirtualChip(state.issue(holder))

    def read() -> None:
        chip.put_back()
        found = read_passport(chip.apdu, holder.key, terms, _NOW_MS, lambda step, share: None)
        assert isinstance(found, PassportData)
        assert found.authenticity is Authenticity.VERIFIED

    return (
        *_figures(chip, read, Ways.BAC_ONLY, "BAC", 25),
        *_figures(chip, read, Ways.PACE_ONLY, "PACE", 45),
    )


def _figures(
    chip: VirtualChip, read: Callable[[], None], ways: Ways, name: str, goal_ms: float
) -> tuple[Figure, ...]:
    chip.faults = ChipFaults(ways=ways)
    read()
    took = _median_ms(read)
    fewest = _OPENING[ways] + _pieces(chip.booklet)
    return (
        Figure(f"passport by {name}: data, names, signature, verified", took, "ms", goal_ms),
        Figure(f"commands for it by {name}", chip.exchanges, ""),
        Figure(f"commands by {name}, against the fewest possible", chip.exchanges / fewest, "x", 1.7),
    )


def _pieces(booklet: Booklet) -> int:
    """Return how many short answers hold the files that are read."""
    return sum(-(-len(file) // PIECE) for file_id, file in booklet.files.items() if file_id != COM)


def _median_ms(work: Callable[[], None]) -> float:
    took = []
    for _ in range(_ROUNDS):
        start = time.perf_counter_ns()
        work()
        took.append((time.perf_counter_ns() - start) / 1e6)
    return statistics.median(took)

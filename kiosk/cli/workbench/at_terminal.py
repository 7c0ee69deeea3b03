"""A station's workbench at a terminal, where whoever may use the machine acts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.cli.workbench.station import StationBench
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, it_officer


@contextmanager
def at_terminal(file: Path | None, state: Path | None) -> Iterator[tuple[StationBench, Acting]]:
    """Give the workbench of the station of `file` and `state`, and who acts, for the block."""
    with closing(StationBench(file, state, Clock())) as bench:
        yield bench, it_officer(bench.settings.name)

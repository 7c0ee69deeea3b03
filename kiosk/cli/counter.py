"""`kiosk counter`, parsed by the standard library alone: its window is painted before the rest is loaded."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.cli.setup import add_station_options, add_training_option
from kiosk.cli.surroundings import require_clean, require_screen
from kiosk.cli.texts import _

if TYPE_CHECKING:
    from kiosk.office.counter_bench import CounterBench


def serve_counter(arguments: Sequence[str]) -> int:
    """Show the counter until it is closed; return the exit status.

    Raises `SystemExit` for wrong arguments, `NoScreen`, and `ForeignSurroundings` for an environment of
    somebody else.
    """
    parser = argparse.ArgumentParser(
        prog="kiosk counter", description=_("Call people to a desk and serve them.")
    )
    add_station_options(parser)
    add_training_option(parser)
    parser.add_argument(
        "--windowed", action="store_true", help=_("Show the counter in a window instead of the whole screen.")
    )
    asked = parser.parse_args(arguments)
    require_clean(windowed=asked.windowed)
    require_screen("kiosk-counter")
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")

    def open_bench() -> CounterBench:
        from kiosk.cli.counter_station import CounterStation
        from kiosk.clock import Clock

        return CounterStation(asked.settings, asked.state, Clock(), trains=asked.training)

    from kiosk.app_setup import run_counter

    return run_counter(open_bench, windowed=asked.windowed)

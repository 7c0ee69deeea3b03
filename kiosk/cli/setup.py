"""`kiosk setup`, parsed by the standard library alone: its window is painted before the rest is loaded."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.surroundings import require_clean, require_screen
from kiosk.cli.texts import _

if TYPE_CHECKING:
    from kiosk.office.setting_up.workbench import Workbench


def set_up(arguments: Sequence[str]) -> int:
    """Show set-up until it is closed; return the exit status.

    Raises `SystemExit` for wrong arguments, `NoScreen`, and `ForeignSurroundings` for an environment of
    somebody else.
    """
    asked = _parser().parse_args(arguments)
    require_clean(windowed=asked.windowed)
    require_screen("kiosk-setup")
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")

    def open_bench() -> Workbench:
        from kiosk.cli.workbench.station import StationBench
        from kiosk.clock import Clock

        return StationBench(asked.settings, asked.state, Clock())

    from kiosk.app_setup import run_setup

    return run_setup(open_bench, windowed=asked.windowed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk setup", description=_("Set this station up: mission, devices, portal, log-ins.")
    )
    add_station_options(parser)
    parser.add_argument(
        "--windowed", action="store_true", help=_("Show set-up in a window instead of the whole screen.")
    )
    return parser


def add_station_options(parser: argparse.ArgumentParser) -> None:
    """Let `parser` take which station it is."""
    parser.add_argument(
        "--settings",
        type=Path,
        metavar=_("file"),
        help=_("The station's settings; else ~/.config/kiosk/station.toml, else /etc/kiosk/station.toml."),
    )
    parser.add_argument(
        "--state",
        type=Path,
        metavar=_("folder"),
        help=_("The folder of store, keys and virtual paper, whatever the settings say."),
    )


def add_training_option(parser: argparse.ArgumentParser) -> None:
    """Let `parser` take that one trains, whatever the mission has set."""
    parser.add_argument(
        "--training",
        action="store_true",
        help=_("Work on a store for training. Every screen and paper says so, and nothing of it is sent."),
    )

"""`kiosk display`: the call display of a hall."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.cli.setup import add_station_options, add_training_option
from kiosk.cli.surroundings import require_clean, require_screen
from kiosk.cli.texts import _

if TYPE_CHECKING:
    from kiosk.devices.sound.voice import Voice


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk display", description=_("Show and say in the hall who is called where.")
    )
    add_station_options(parser)
    add_training_option(parser)
    parser.add_argument(
        "--windowed", action="store_true", help=_("Show the display in a window instead of the whole screen.")
    )
    return parser


def serve_display(arguments: Sequence[str]) -> int:
    """Show the display until it is ended; return the exit status.

    Raises `SystemExit` for wrong arguments, `StationFileError` for wrong settings, `NoScreen`, and
    `ForeignSurroundings` for an environment of somebody else.
    """
    asked = _parser().parse_args(arguments)
    require_clean(windowed=asked.windowed)
    require_screen("kiosk-display")
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")

    from kiosk.app_display import run_display
    from kiosk.cli.display_station import DisplayStation
    from kiosk.clock import Clock
    from kiosk.devices.sound.opening import open_voice
    from kiosk.station_devices import SOUNDS

    station = DisplayStation(asked.settings, asked.state, Clock(), trains=asked.training)
    settings = station.settings

    def voice() -> Voice:
        return open_voice(settings.state / SOUNDS, settings.sound.kind)

    return run_display(lambda: station, voice, windowed=asked.windowed)

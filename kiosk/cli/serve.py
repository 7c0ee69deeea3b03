"""`kiosk run` and `kiosk closed`, parsed by the standard library alone: people wait for the first screen."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from dataclasses import replace

from kiosk.cli.setup import add_station_options, add_training_option
from kiosk.cli.surroundings import require_clean, require_screen
from kiosk.cli.texts import _
from kiosk.settings import find_station_file, read_settings

CLOSED_HELP = _("Say on the whole screen that the kiosk is out of service; it stands behind `kiosk run`.")


def serve(arguments: Sequence[str]) -> int:
    """Show the kiosk until it is closed; return the exit status.

    Raises `SettingsError` for a wrong station.toml, `SystemExit` for wrong arguments, `NoScreen`,
    `ForeignSurroundings` for an environment that no screen in a hall may run in.
    """
    asked = _parser().parse_args(arguments)
    require_clean(windowed=asked.windowed)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    settings = read_settings(asked.settings or find_station_file(), asked.state)
    settings = replace(settings, trains=asked.training)
    require_screen("kiosk")
    from kiosk.app import run_kiosk

    return run_kiosk(settings, windowed=asked.windowed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk run", description=_("Serve applicants on this screen."))
    add_station_options(parser)
    add_training_option(parser)
    parser.add_argument(
        "--windowed", action="store_true", help=_("Show the kiosk in a window instead of the whole screen.")
    )
    return parser


def close(arguments: Sequence[str]) -> int:
    """Show on the whole screen that the kiosk is out of service, until a signal ends it.

    It needs neither settings nor a store. It stands behind the kiosk: what one sees when that is gone.
    """
    argparse.ArgumentParser(prog="kiosk closed", description=CLOSED_HELP).parse_args(arguments)
    require_clean(windowed=False)
    require_screen("kiosk-screen")
    from kiosk.ui.closed import run_closed

    return run_closed()

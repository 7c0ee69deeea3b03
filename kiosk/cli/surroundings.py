"""Whether a face may start here: on a whole screen only in surroundings that can't change what it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from kiosk.cli.texts import _
from kiosk.domain.errors import ForeignSurroundings
from kiosk.surroundings import foreign_variables


def require_clean(*, windowed: bool, environment: Mapping[str, str] = os.environ) -> None:
    """Call before Qt is imported. In a window, which is for development, what is strange is only told.

    Raises `ForeignSurroundings`.
    """
    names = foreign_variables(environment)
    if names and not windowed:
        raise ForeignSurroundings(names)
    if names:
        told = _("These variables would keep a whole screen from starting: {names}.")
        sys.stderr.write(told.format(names=", ".join(names)) + "\n")


def refusal(names: tuple[str, ...]) -> list[str]:
    """Return what to tell the person at the terminal."""
    return [
        _(
            "Not started: these variables could change what runs on the screen in the hall: {names}. "
            "The installed service starts without them. By hand, take them away with `env -u NAME`, or try "
            "things out with --windowed."
        ).format(names=", ".join(names))
    ]

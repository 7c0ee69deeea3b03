"""Whether a face can and may start here: before a screen, and where nothing changes what it runs.

Qt itself would end with a crash and, in English, advise to install the program again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from kiosk.cli.texts import _
from kiosk.domain.errors import ForeignSurroundings, NoScreen
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


def require_screen(service: str, environment: Mapping[str, str] = os.environ) -> None:
    """Call before Qt is imported. Raises `NoScreen`, with the `service` of the face, where there is none."""
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    session = environment.get("XDG_SESSION_TYPE") == "wayland"  # Qt then knows the usual name itself
    if sys.platform == "linux" and not session and not any(environment.get(name) for name in told):
        raise NoScreen(service)


def no_screen(service: str) -> list[str]:
    """Return what to tell the person at the terminal."""
    return [
        _(
            "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set. On the panel of an "
            "installed station: sudo systemctl start {service}. What set-up does, commands do without a "
            "screen: kiosk --help"
        ).format(service=service)
    ]


def refusal(names: tuple[str, ...]) -> list[str]:
    """Return what to tell the person at the terminal."""
    return [
        _(
            "Not started: these variables could change what runs on the screen in the hall: {names}. "
            "The installed service starts without them. By hand, take them away with `env -u NAME`, or try "
            "things out with --windowed."
        ).format(names=", ".join(names))
    ]

"""A Widgets face as a process: a window at once, then the station's workbench behind it.

What the first frame doesn't need is imported once it is painted.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol

from kiosk.ui.i18n import Texts
from kiosk.ui.screen import cover_screen
from kiosk.ui.widgets.application import make_widgets_application
from kiosk.ui.widgets.window import StaffWindow, counter_title, setup_title

if TYPE_CHECKING:
    from kiosk.clock import Clock
    from kiosk.office.counter_bench import CounterBench
    from kiosk.office.setting_up.workbench import Workbench


_OWN_SCREEN = "/run/kiosk-screen"
"""Runtime folder on the screen of `kiosk-screen.service`, which has two sets of letters on one keyboard."""


class Face(Protocol):
    """What runs behind a window."""

    def close(self) -> None:
        """Let nothing run on."""


Serve = Callable[[StaffWindow, "Clock"], Face]


def run_setup(open_bench: Callable[[], Workbench], windowed: bool) -> int:
    """Show set-up until its window is closed, or a signal ends it; return the exit status.

    `open_bench` is called once the window is painted.
    """

    def begin(window: StaffWindow, clock: Clock) -> Face:
        from kiosk.ui.setup.face import serve

        return serve(window, open_bench, clock)

    return _run(setup_title, begin, windowed)


def run_counter(open_bench: Callable[[], CounterBench], windowed: bool) -> int:
    """Show the counter until its window is closed; see `run_setup`."""

    def begin(window: StaffWindow, clock: Clock) -> Face:
        from kiosk.ui.counter.face import serve

        return serve(window, open_bench, clock)

    return _run(counter_title, begin, windowed)


def _run(title: Callable[[], str], serve: Serve, windowed: bool) -> int:
    gc.disable()  # what is made while starting stays: looking for garbage in it takes a tenth of the time
    application = make_widgets_application(["kiosk"])
    two_scripts = os.environ.get("XDG_RUNTIME_DIR") == _OWN_SCREEN
    window = StaffWindow(Texts(), title=title, two_scripts=two_scripts)
    with ExitStack() as running:
        window.painted = lambda: _begin(window, serve, running)
        if windowed:
            window.show()
        else:
            cover_screen(window)
        return application.exec()


def _begin(window: StaffWindow, serve: Serve, running: ExitStack) -> None:
    """Let the face begin behind its window; `running` ends it, the newest first."""
    from kiosk.clock import Clock
    from kiosk.supervision import supervisor_of
    from kiosk.ui.background import finish_background
    from kiosk.ui.ending import Ending
    from kiosk.ui.heartbeat import Heartbeat

    ending = Ending()
    running.callback(ending.close)
    running.callback(finish_background)
    face = serve(window, Clock())
    running.callback(face.close)
    heartbeat = Heartbeat(supervisor_of(os.environ))
    running.callback(heartbeat.stop)
    gc.freeze()
    gc.enable()

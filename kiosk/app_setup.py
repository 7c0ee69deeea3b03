"""The set-up face as a process: a window at once, then the station's workbench behind it.

What the first frame doesn't need is imported once it is painted.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from kiosk.ui.i18n import Texts
from kiosk.ui.setup.window import SetupWindow
from kiosk.ui.widgets.application import make_widgets_application

if TYPE_CHECKING:
    from kiosk.office.setting_up.workbench import Workbench


def run_setup(open_bench: Callable[[], Workbench], windowed: bool) -> int:
    """Show set-up until its window is closed, or a signal ends it; return the exit status.

    `open_bench` is called once the window is painted.
    """
    gc.disable()  # what is made while starting stays: looking for garbage in it takes a tenth of the time
    application = make_widgets_application(["kiosk"])
    window = SetupWindow(Texts())
    with ExitStack() as running:
        window.painted.connect(lambda: _begin(window, open_bench, running))
        if windowed:
            window.show()
        else:
            window.showFullScreen()
        return application.exec()


def _begin(window: SetupWindow, open_bench: Callable[[], Workbench], running: ExitStack) -> None:
    """Let the face begin behind its window; `running` ends it, the newest first."""
    from kiosk.clock import Clock
    from kiosk.supervision import supervisor_of
    from kiosk.ui.background import finish_background
    from kiosk.ui.ending import Ending
    from kiosk.ui.heartbeat import Heartbeat
    from kiosk.ui.setup.face import serve

    ending = Ending()
    running.callback(ending.close)
    running.callback(finish_background)
    face = serve(window, open_bench, Clock())
    running.callback(face.close)
    heartbeat = Heartbeat(supervisor_of(os.environ))
    running.callback(heartbeat.stop)
    gc.freeze()
    gc.enable()

"""The set-up face as a process: a window at once, then the station's workbench behind it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.supervision import supervisor_of
from kiosk.ui.background import finish_background
from kiosk.ui.ending import Ending
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.i18n import Texts
from kiosk.ui.setup.window import SetupWindow
from kiosk.ui.widgets.application import make_widgets_application

if TYPE_CHECKING:
    from kiosk.office.setting_up.workbench import Workbench
    from kiosk.ui.setup.face import SetupFace


def run_setup(open_bench: Callable[[], Workbench], windowed: bool) -> int:
    """Show set-up until its window is closed, or a signal ends it; return the exit status.

    `open_bench` is called once the window is painted.
    """
    gc.disable()  # what is made while starting stays: looking for garbage in it takes a tenth of the time
    application = make_widgets_application(["kiosk"])
    ending = Ending()
    window = SetupWindow(Texts())
    faces: list[SetupFace] = []

    def begin() -> None:
        from kiosk.ui.setup.face import serve

        faces.append(serve(window, open_bench, Clock()))
        gc.freeze()
        gc.enable()

    window.painted.connect(begin)
    if windowed:
        window.show()
    else:
        window.showFullScreen()
    heartbeat = Heartbeat(supervisor_of(os.environ))
    status = application.exec()
    heartbeat.stop()
    for face in faces:
        face.close()
    finish_background()
    ending.close()
    return status

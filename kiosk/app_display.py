"""The call display as a process: the board at once, then the hall and a voice behind it."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack

from kiosk.devices.sound.voice import Voice
from kiosk.office.display_bench import DisplayBench
from kiosk.supervision import supervisor_of
from kiosk.ui.application import make_application
from kiosk.ui.background import finish_background
from kiosk.ui.ending import Ending
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.screen import cover_screen, first_screen
from kiosk.ui.tokens import Panel

WINDOW = (1280, 720)


def run_display(
    open_bench: Callable[[], DisplayBench], open_voice: Callable[[], Voice], windowed: bool
) -> int:
    """Show the hall's board until a signal ends it, a window also by being closed; return the exit status."""
    from kiosk.ui.display.face import DisplayFace

    application = make_application(["kiosk"])
    application.setQuitOnLastWindowClosed(windowed)
    screen = first_screen()
    size = WINDOW if windowed else (screen.size().width(), screen.size().height())
    width_mm = screen.physicalSize().width() or Panel().width_mm
    with ExitStack() as running:
        ending = Ending()
        running.callback(ending.close)
        running.callback(finish_background)
        face = DisplayFace(open_bench(), Panel(width_mm, *size), open_voice(), closable=windowed)
        running.callback(face.close)
        if windowed:
            face.window.resize(*size)
            face.window.show()
        else:
            cover_screen(face.window)
        face.begin()
        heartbeat = Heartbeat(supervisor_of(os.environ))
        running.callback(heartbeat.stop)
        return application.exec()

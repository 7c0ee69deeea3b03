"""`kiosk closed`: that the kiosk is out of service, on the whole screen, with nothing needed to say so.

It is started before the kiosk and stays below it. When the kiosk has crashed, a moment ago or too often to be
started again, this is what people see, and never a desktop or a console.
"""

from __future__ import annotations

import os

from kiosk.supervision import supervisor_of
from kiosk.ui.application import make_application
from kiosk.ui.ending import Ending
from kiosk.ui.gate import Gate
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.plain_frame import CLOSED, GO_TO_COLLEAGUE, PlainFrame
from kiosk.ui.screen import first_screen
from kiosk.ui.tokens import Panel


def run_closed() -> int:
    """Show it until a signal ends it; return the exit status."""
    application = make_application(["kiosk"])
    application.setQuitOnLastWindowClosed(False)
    ending = Ending()
    screen = first_screen()
    width_mm, size = screen.physicalSize().width(), screen.size()
    frame = PlainFrame(
        Panel(width_mm or Panel().width_mm, size.width(), size.height()), (CLOSED, GO_TO_COLLEAGUE)
    )
    Gate(frame, closable=False)
    frame.paint(full_screen=True)
    frame.lower()
    heartbeat = Heartbeat(supervisor_of(os.environ))
    status = application.exec()
    heartbeat.stop()
    ending.close()
    return status

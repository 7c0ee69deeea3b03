"""`kiosk counter`, which says when somebody could type their number: what its bench waits for."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.app_setup import run_counter
from kiosk.office.counter_bench import CounterBench
from kiosk.ui.widgets.application import make_widgets_application

USABLE = "a number can be typed"


def main(state: Path) -> int:
    """Show the counter of the folder `state` until it is ended."""
    make_widgets_application(["kiosk"])
    look = QTimer(interval=2)
    look.timeout.connect(lambda: _say(look))
    look.start()
    return run_counter(lambda: _bench(state), windowed=True)


def _bench(state: Path) -> CounterBench:
    from kiosk.cli.counter_station import CounterStation
    from kiosk.clock import Clock

    return CounterStation(None, state, Clock())


def _say(look: QTimer) -> None:
    """Say so once a field has the keyboard, in a window that is painted."""
    if isinstance(QApplication.focusWidget(), QLineEdit):
        look.stop()
        sys.stdout.write(f"{USABLE}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""`kiosk run` on a whole screen, as a process, with a person before it who goes so far and stands there.

    python -m tests.ui.applicant.kiosk_process SETTINGS STATE STAGE

Writes a JSON line for each change of what is shown, and one with `stage` once the person is there.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk.app import run_kiosk
from kiosk.demo.walk import Walk
from kiosk.settings import read_settings
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import ApplicantWindow
from kiosk.ui.application import make_application
from kiosk.ui.taps import taps_of
from kiosk.ui.visitor import Visitor
from tests.ui.applicant.leftovers import texts_in
from tests.ui.applicant.stand import Stand

LOOK_MS = 20
RENEWAL = "passport_renewal"
WORD = "سلمى"


class Person:
    """Comes as soon as the kiosk is open, and walks to where `stage` says."""

    def __init__(self, stage: str) -> None:
        self._stage = stage
        self._found: ApplicantWindow | None = None
        self._told = ""
        self._look = QTimer(interval=LOOK_MS)
        self._look.timeout.connect(self._come)
        self._look.start()

    def _come(self) -> None:
        if self._found is None:
            self._found = next((one for one in gc.get_objects() if type(one) is ApplicantWindow), None)
            if self._found is None:
                return
            self._found.session.changed.connect(self._tell)
        if self._found.session.state.here.page is Page.ATTRACT:
            self._look.stop()
            STAGES[self._stage](stand_before(self._found))
            self._found.idle.changed.connect(self._tell)
            self._tell()
            say({"stage": self._stage})

    def _tell(self) -> None:
        assert self._found is not None
        told = shown(self._found)
        if told != self._told:
            self._told = told
            sys.stdout.write(f"{told}\n")
            sys.stdout.flush()


def shown(found: ApplicantWindow) -> str:
    """Return what is on the screen, as a line."""
    state = found.session.state
    values = {
        "page": state.here.page.value,
        "step": state.here.step,
        "language": state.language.value,
        "overlay": state.overlay.value,
        "typed": sorted({text for text in texts_in((state.visit, state.entries)) if WORD in text}),
        "left": found.idle.property("secondsLeft"),
    }
    return json.dumps(values, ensure_ascii=False)


def say(values: Mapping[str, object]) -> None:
    """Write a line."""
    sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def stand_before(found: ApplicantWindow) -> Stand:
    """Return somebody before the window; the desk behind it is the real one."""
    taps_of(found.engine).interval_ms = 0
    visitor = Visitor(found.window, patience_ms=20_000)
    return Stand(found, found.session.desk, None, visitor, Walk(found, visitor))  # type: ignore[arg-type]


def _attract(stand: Stand) -> None:
    pass


def _form(stand: Stand) -> None:
    """Typing stands half-way, the field has the focus."""
    stand.to_first_step(RENEWAL)
    stand.visitor.tap("field-concerned.given_name")
    stand.visitor.wait_until(lambda: stand.visitor.sees("key-done"), "the keyboard")
    stand.visitor.type(WORD)


def _countdown(stand: Stand) -> None:
    _form(stand)
    idle = stand.window.idle
    idle._since -= 125_000
    idle.tick()


def _printing(stand: Stand) -> None:
    stand.to_review(RENEWAL)
    stand.walk.hand_in()
    stand.see_frames()
    stand.visitor.tap("primary")
    stand.wait_for(Page.PRINT)


STAGES: Mapping[str, Callable[[Stand], None]] = {
    "attract": _attract,
    "form": _form,
    "countdown": _countdown,
    "printing": _printing,
}


def main(settings: Path, state: Path, stage: str) -> int:
    """Serve until ended."""
    application = make_application(["kiosk"])
    person = Person(stage)
    status = run_kiosk(read_settings(settings, state), windowed=False)
    del person, application
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))

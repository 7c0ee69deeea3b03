"""A monkey at the kiosk: random touches, keys, gestures, scans and waits, and always one of our screens.

It touches what can be touched more often than nothing, else it would never get further than two pages. The
suite lets it do 20,000 things; `python -m tests.soak monkey` does 100,000, and repeats a run by its seed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import secrets
import sys
import time
from types import TracebackType

from PySide6.QtGui import QGuiApplication

from kiosk.domain.appointment import Arrival
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.gate import Gate
from tests.soak.monkey_hands import PANEL, Monkey
from tests.ui.applicant.claims import FOLLOWED, HALF_PAST_NINE
from tests.ui.applicant.fake_desk import FakeDesk, riyadh, shipped
from tests.ui.applicant.fake_office import PASSPORT, SLIP, TYPED, arrived
from tests.ui.applicant.staff_steps import CLERK, NUMBER, PIN
from tests.ui.applicant.stand import standing


class Caught(AssertionError):
    """Something isn't as it must always be; says after which event of which seed."""


def office() -> FakeDesk:
    """Return an office that finds, books and prints, with a corner for staff."""
    desk = FakeDesk(shipped(), riyadh())
    found = arrived(Arrival.ON_TIME, HALF_PAST_NINE, with_ticket=True)
    desk.found = {SLIP: found, TYPED: found}
    desk.requests = {PASSPORT: FOLLOWED}
    desk.log_ins[NUMBER, PIN] = CLERK
    return desk


def play(seed: int, events: int) -> dict[str, object]:
    """Let it do `events` things, and return what it did. Raises `Caught`."""
    desk = office()
    defects: list[str] = []

    def defect(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        defects.append(f"{kind.__name__}: {error}")

    hook, sys.excepthook = sys.excepthook, defect
    start = time.monotonic()
    try:
        with standing(desk, WindowOptions(PANEL)) as stand:
            Gate(stand.window.window, closable=False)  # as on a whole screen
            QGuiApplication.clipboard().clear()
            monkey = Monkey(stand, random.Random(seed))
            for number in range(events):
                name = monkey.act(number)
                if wrong := defects or monkey.look():
                    raise Caught(f"seed {seed}, event {number} ({name}), {stand.page.value}: {wrong}")
    finally:
        sys.excepthook = hook
    return {
        "what": "monkey",
        "seed": seed,
        "events": events,
        "pages": {page.value: count for page, count in monkey.pages.most_common()},
        "wiped": monkey.wiped,
        "filed": len(desk.filed),
        "seconds": round(time.monotonic() - start, 1),
    }


def main(arguments: list[str]) -> int:
    """Let it play, print what came of it as a JSON line; 1 if something isn't as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak monkey")
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    given = parser.parse_args(arguments)
    sys.stdout.write(f"seed {given.seed}\n")
    sys.stdout.flush()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.ui.application import make_application

    application = make_application(["kiosk"])
    try:
        line = play(given.seed, given.events)
    except Caught as caught:
        line = {"what": "monkey", "seed": given.seed, "wrong": str(caught)}
    del application
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 1 if "wrong" in line else 0

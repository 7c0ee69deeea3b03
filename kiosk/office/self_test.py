"""The self-test of a kiosk before the mission opens: it stays shut until what is required passes.

A step is taken whenever the face asks whether it may serve; nothing here has a clock or a thread of its own.
What came of it is a file beside the store, so that the doctor can tell it and a restart needn't test again.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.canonical import canonical
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.errors import StoreError
from kiosk.domain.local_time import local_time
from kiosk.domain.self_test import Due, SelfTested, SelfTestPlan, due, settled
from kiosk.domain.states import PrintState
from kiosk.office.checks.clock import check_clock
from kiosk.office.checks.devices import (
    CHECK_OF,
    Seen,
    check_printer,
    check_reader,
    check_scanner,
    check_speech,
)
from kiosk.office.checks.finding import Check, Finding, Verdict, failed, passed
from kiosk.office.checks.fonts import check_fonts
from kiosk.office.checks.keys import check_keys
from kiosk.office.checks.state_folder import check_state_folder
from kiosk.office.checks.store import check_open_store
from kiosk.office.checks.sync import check_sync
from kiosk.office.devices.asking import PAGE_S
from kiosk.paper.fonts import Face, font_file
from kiosk.store.files import replace_file
from kiosk.store.line import line_status
from kiosk.store.operations import last_written_ms

if TYPE_CHECKING:
    from kiosk.office.desk import Desk

AGAIN_MS = 10_000
"""A test that failed is made again after so long: whoever mended it sees the kiosk open."""
ALWAYS_REQUIRED = frozenset({Check.STATE, Check.STORE, Check.KEYS, Check.CLOCK, Check.FONTS})
"""Beside what the mission requires of its kiosks. Paper and the portal aren't: offline is a normal day."""
_HOUR_MS = 3_600_000
_NAME = "self_test.json"
_TOLD_ONLY = frozenset({"keys.open", "keys.closed"})
"""Fails with the doctor, and nobody outside is turned away for it."""
_log = logging.getLogger(__name__)


class SelfTest:
    """The self-tests of one station, whose state folder is `state`."""

    def __init__(self, plan: SelfTestPlan, state: Path) -> None:
        self._plan, self._state = plan, state
        self._tried_ms: int | None = None
        self.last = last_self_test(state)
        """What came of the last one, None before the first."""
        self.keeps_shut = False

    def step(self, desk: Desk) -> None:
        """Make the test if it is due and hasn't passed; blocks while a page is printed, where one is.

        A store that is away leaves it due: the kiosk is shut for that already.
        """
        now_ms = desk.clock.now_ms()
        due_now = due(desk.timetable, self._plan, local_time(now_ms, desk.mission.time_zone))
        if due_now is not None and not settled(self.last, due_now, now_ms) and self._may_try(desk):
            with suppress(StoreError):
                self._keep(self._tested(desk, due_now))
                self._tried_ms, now_ms = desk.clock.mono_ms(), desk.clock.now_ms()
        self.keeps_shut = not settled(self.last, due_now, now_ms)

    def _may_try(self, desk: Desk) -> bool:
        """Whether none failed a moment ago; one that passed for an earlier opening keeps nobody waiting."""
        if self._tried_ms is None or (self.last is not None and self.last.passed):
            return True
        return desk.clock.mono_ms() - self._tried_ms >= AGAIN_MS

    def _tested(self, desk: Desk, due_now: Due) -> SelfTested:
        findings = [*self._findings(desk)]
        required = ALWAYS_REQUIRED | {CHECK_OF[kind] for kind in desk.mission.requires}
        if self._plan.test_print and due_now.first and not _failing(findings, required):
            findings.append(_printed(desk))
            required |= {Check.PRINTER}
        failing = _failing(findings, required)
        noted = (each.check for each in findings if each.verdict is not Verdict.PASS)
        return SelfTested(
            desk.clock.now_ms(), failing, tuple(dict.fromkeys(each for each in noted if each not in failing))
        )

    def _findings(self, desk: Desk) -> Iterator[Finding]:
        """Look at everything that is quick and needs no paper."""
        store, now_ms = desk.store, desk.clock.now_ms()
        yield check_state_folder(self._state, os.geteuid())
        yield check_open_store(store)
        yield check_keys(self._state, embedded=bool(store.keys.store))
        # The portal's last word may be long ago, and a neighbour's clock fast: neither is held against it.
        yield check_clock(now_ms, last_written_ms(store), None, behind_ms=_HOUR_MS)
        yield check_fonts(font_file(face) for face in Face)
        yield check_sync(line_status(store), now_ms)
        yield from _of_devices(desk)

    def _keep(self, tested: SelfTested) -> None:
        if self.last is None or self.last.failed != tested.failed:
            _log.info("self-test: %s", f"failed: {', '.join(tested.failed)}" if tested.failed else "passed")
        self.last = tested
        try:
            replace_file(self._state / _NAME, canonical(asdict(tested)))
        except OSError as error:
            _log.error("what came of the self-test can't be kept: %s", error.strerror)


def last_self_test(state: Path) -> SelfTested | None:
    """Return what came of the last self-test of the station of folder `state`, None before the first."""
    try:
        kept = json.loads((state / _NAME).read_bytes())
        return SelfTested(int(kept["at_ms"]), tuple(kept["failed"]), tuple(kept["noted"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _of_devices(desk: Desk) -> Iterator[Finding]:
    """Yield how the devices are that are required, and those that have told of themselves."""
    seen, requires = desk.devices.conditions, desk.mission.requires
    for kind in DeviceKind:
        if kind in requires or seen.get(kind) is not None:
            yield _of_device(kind, seen, kind in requires)


def _of_device(kind: DeviceKind, seen: Seen, required: bool) -> Finding:
    match kind:
        case DeviceKind.PRINTER:
            return check_printer(seen)
        case DeviceKind.READER:
            return check_reader(seen, required, named=True)
        case DeviceKind.SCANNER:
            return check_scanner(seen, required, named=True)
        case DeviceKind.SOUND:
            return check_speech(seen, required)


def _printed(desk: Desk) -> Finding:
    """Print the test page and return whether it came out; a printer that tells nothing is believed."""
    page = desk.devices.begin(DeviceKind.PRINTER, DeviceTaskKind.TEST_PRINT)
    try:
        answer = page.result(PAGE_S)
    except TimeoutError:
        return failed(Check.PRINTER, "silent")
    if answer["state"] in (PrintState.PRINTED, PrintState.UNKNOWN):
        return passed(Check.PRINTER)
    return failed(Check.PRINTER, answer.get("fault") or answer["state"])


def _failing(findings: Iterable[Finding], required: Collection[Check]) -> tuple[Check, ...]:
    """Return which of the `required` checks keep the kiosk shut, each once."""
    failing = (each for each in findings if each.verdict is Verdict.FAIL and each.name not in _TOLD_ONLY)
    return tuple(dict.fromkeys(each.check for each in failing if each.check in required))

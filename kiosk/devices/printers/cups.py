"""A receipt printer behind a CUPS queue: the bytes go in raw, what becomes of them CUPS doesn't tell.

The commands `lp`, `lpstat` and `cancel` of cups-client; python-escpos' `LP` starts `lp` too, but drops the
number of the job, and its `CupsPrinter` needs a compiler. Tried with CUPS 2.4.2: jobs that were cancelled, or
whose printer went away in the middle, are listed as completed like printed ones, so nothing is ever PRINTED.
"""

from __future__ import annotations

import getpass
import os
import re
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.printer import (
    PreparedJob,
    PrinterFault,
    PrinterState,
    PrinterStatus,
    PrintOutcome,
)
from kiosk.domain.states import PrintState

_GLANCE = 0.3
_JOBS = ("lpstat", "-W", "not-completed", "-o")
_JOB = re.compile(r"request id is (\S+-\d+) ")
_ALERTS = re.compile(r"^\s*Alerts: (.*)$", re.MULTILINE)
_GRADE = re.compile(r"-(error|warning|report)$")
_REASONS = (
    ({"cover-open", "door-open", "interlock-open"}, PrinterState.COVER_OPEN, PrinterFault.COVER_OPEN),
    ({"media-empty", "media-needed"}, PrinterState.PAPER_OUT, PrinterFault.PAPER_OUT),
    ({"media-jam", "input-tray-missing"}, PrinterState.ERROR, PrinterFault.ERROR),
    ({"offline", "shutdown", "timed-out"}, PrinterState.OFFLINE, PrinterFault.OFFLINE),
    ({"media-low"}, PrinterState.PAPER_NEAR_END, None),
)
"""`printer-state-reasons` of IPP (RFC 8011, 5.4.12; PWG 5100.9), what a hand can mend first."""


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended."""

    code: int
    out: str


Run = Callable[[tuple[str, ...], bytes, float], Ran]
"""Runs a command with bytes on its input, for so many seconds at most. Raises `OSError`, `TimeoutError`."""


def run_command(command: tuple[str, ...], data: bytes, seconds: float) -> Ran:
    """Run a command whose answer is in English, whatever language the station speaks."""
    environment = {key: value for key, value in os.environ.items() if key != "LANGUAGE"} | {"LC_ALL": "C"}
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=seconds, env=environment, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(command[0]) from error
    return Ran(done.returncode, done.stdout.decode("utf-8", "replace"))


class CupsPrinter:
    """The printer behind `queue`, `dots` wide."""

    def __init__(
        self,
        queue: str,
        dots: int,
        patience: Patience | None = None,
        run: Run = run_command,
        sleep: Callable[[float], None] = time.sleep,
        user: Callable[[], str] = getpass.getuser,
    ) -> None:
        self.name = f"cups:{queue}"
        self.dots = dots
        self._queue = queue
        self._patience = patience or Patience()
        self._run = run
        self._sleep = sleep
        self._user = user
        self._turn = threading.Lock()

    def status(self) -> PrinterStatus:
        """Return what CUPS knows; UNKNOWN for a queue that takes jobs, as it hides the printer behind it."""
        try:
            told = self._ask("lpstat", "-r", "-a", self._queue, "-l", "-p", self._queue)
        except FileNotFoundError:
            return PrinterStatus(PrinterState.GONE, PrinterFault.UNSUPPORTED)
        except OSError:
            return PrinterStatus(PrinterState.GONE, PrinterFault.SPOOLER_AWAY)
        return queue_status(told, self._queue)

    def print(self, job: PreparedJob) -> PrintOutcome:
        """Hand `job` to CUPS: FAILED if it takes none of it, else UNKNOWN, and no longer in its queue.

        A job that is still waiting after the time that a printer needs is cancelled: it must not come out
        when somebody else stands there.
        """
        with self._turn:
            status = self.status()
            if status.fault is not None:
                return PrintOutcome(PrintState.FAILED, status.fault)
            try:
                before = self._waiting()
            except OSError:
                return PrintOutcome(PrintState.FAILED, PrinterFault.SPOOLER_AWAY)
            try:
                taken = self._run(self._submission(job), job.raw, self._patience.stall)
            except OSError:
                self._withdraw_since(before)
                return PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
            if taken.code:
                return PrintOutcome(PrintState.FAILED, self.status().fault or PrinterFault.QUEUE_REJECTS)
            number = _JOB.search(taken.out)
            if number is None:  # `lp` took it all the same: no longer surely unprinted
                self._withdraw_since(before)
                return PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)
            return PrintOutcome(PrintState.UNKNOWN, self._follow(number[1], job))

    def close(self) -> None:
        """Do nothing: nothing is open between jobs."""

    def _submission(self, job: PreparedJob) -> tuple[str, ...]:
        return ("lp", "-d", self._queue, "-o", "raw", "-t", job.name, "-")

    def _follow(self, number: str, job: PreparedJob) -> PrinterFault:
        """Wait until a job has left the queue, or take it out; return why it isn't surely printed."""
        rows = len(job.raw) / (self.dots / 8)
        waits = int((self._patience.fence + rows / self._patience.rows) / _GLANCE) + 1
        with suppress(OSError):  # a command that hangs isn't asked again and again
            for _ in range(waits):
                waiting = self._waiting()
                if waiting is not None and number not in waiting:
                    return PrinterFault.NO_ANSWER
                self._sleep(_GLANCE)
        fault = self.status().fault
        if not self._cancelled(number):
            return PrinterFault.SPOOLER_AWAY
        return fault or PrinterFault.NO_ANSWER

    def _waiting(self) -> dict[str, str] | None:
        """Return the numbers of the jobs in the queue and whose they are; None if that isn't known now."""
        told = self._run((*_JOBS, self._queue), b"", self._patience.answer)
        rows = (line.split() for line in told.out.splitlines())
        return None if told.code else {row[0]: row[1] for row in rows if len(row) > 1}

    def _withdraw_since(self, before: dict[str, str] | None) -> None:
        """Cancel our jobs that weren't there before: `lp` hung, and its job's number wasn't told."""
        me = self._this_user()
        if before is None or me is None:
            return
        with suppress(OSError):
            for number, owner in (self._waiting() or {}).items():
                if number not in before and owner == me:
                    self._cancelled(number)

    def _this_user(self) -> str | None:
        """Return whose jobs ours are; None where nobody says, as for a user without an entry in passwd."""
        try:
            return self._user()
        except (KeyError, OSError):  # the latter from Python 3.13 on
            return None

    def _cancelled(self, number: str) -> bool:
        """Take a job out of the queue if it is still there; return whether CUPS heard of it."""
        try:
            self._ask("cancel", number)
        except OSError:
            return False
        return True

    def _ask(self, *command: str) -> str:
        return self._run(command, b"", self._patience.answer).out


def queue_status(told: str, queue: str) -> PrinterStatus:
    """Return what `lpstat -r -a QUEUE -l -p QUEUE` says of a queue."""
    if "scheduler is running" not in told:
        return PrinterStatus(PrinterState.GONE, PrinterFault.SPOOLER_AWAY)
    if f"printer {queue} " not in told:
        return PrinterStatus(PrinterState.GONE, PrinterFault.QUEUE_MISSING)
    alerts = _ALERTS.search(told)
    reasons = {_GRADE.sub("", reason) for reason in alerts[1].replace(",", " ").split()} if alerts else set()
    for words, state, fault in _REASONS:
        if words & reasons:
            return PrinterStatus(state, fault)
    if f"printer {queue} disabled" in told:
        return PrinterStatus(PrinterState.OFFLINE, PrinterFault.QUEUE_STOPPED)
    if f"{queue} not accepting requests" in told:
        return PrinterStatus(PrinterState.OFFLINE, PrinterFault.QUEUE_REJECTS)
    return PrinterStatus(PrinterState.UNKNOWN)


def queues(run: Run = run_command) -> tuple[str, ...]:
    """Return the names of all queues. Raises `OSError` without CUPS."""
    return tuple(run(("lpstat", "-e"), b"", Patience().answer).out.split())

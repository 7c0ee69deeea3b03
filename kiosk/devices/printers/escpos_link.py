"""One conversation with an ESC/POS printer over an open line, from its first question to its end.

The same over every cable. python-escpos' own status calls are not used: they take a printer's silence for
"all is well", and its checks are assertions. Whatever goes wrong here is an `OSError`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.devices.printers.byte_line import ByteLine
from kiosk.devices.printers.escpos_answers import (
    AUTOMATIC,
    ERROR_CAUSE,
    FENCE,
    STATUS_QUERIES,
    Answers,
    automatic_status,
    needs_cause,
    printer_status,
)
from kiosk.devices.printers.printer import PrinterState, PrinterStatus

_LONGEST_BAND = 255
"""Rows of the largest picture in a job (kiosk.paper.escpos)."""
_CUT = b"\x1dVB\x00"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a printer may keep us waiting, in seconds.

    `connect` for a connection: its first packet may be lost, the system sends it again after one second.
    `answer` for each status answer, `soon` where they have always come at once. `stall` for taking the next
    few kilobytes, `fence` beyond the time that the slowest heads (`rows` dot rows a second, 50 mm at 203 dpi)
    need for the job, `quiet` between answers that follow each other at once, `turn` for the end of another
    job, `job` for the longest one over the slowest serial line: what takes longer hangs.
    """

    answer: float = 3.0
    stall: float = 5.0
    fence: float = 5.0
    rows: float = 400.0
    quiet: float = 0.5
    turn: float = 30.0
    job: float = 180.0
    connect: float = 2.0
    soon: float = 1.0


class EscposLink:
    """A conversation. Every method may raise `OSError`: lost, or stalled beyond patience."""

    def __init__(
        self, line: ByteLine, patience: Patience, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._line = line
        self._patience = patience
        self._monotonic = monotonic
        self._answers = Answers()
        self._unanswered = False
        """Whether the printer left a question of this conversation open: it isn't asked again."""

    def status(self) -> PrinterStatus:
        """Ask for the state; without an answer it is what the printer pushes by itself, else UNKNOWN."""
        if not self._line.two_way:
            return PrinterStatus(PrinterState.UNKNOWN)
        if self._unanswered:
            return self._pushed()
        status = self._told(self._patience.answer)
        if status is not None:
            return status
        self._unanswered = True
        return self._switched_on()

    def status_soon(self) -> PrinterStatus | None:
        """Ask for the state a printer that has always answered at once; None if it doesn't this time."""
        return self._told(min(self._patience.soon, self._patience.answer))

    @property
    def answers(self) -> bool:
        """Whether the printer has answered every question for its state so far, and can."""
        return self._line.two_way and not self._unanswered

    def send(self, data: bytes) -> None:
        """Send all of `data`, however slowly the printer takes it, as long as it keeps taking it."""
        self._line.send(data)

    def fence(self, work: float, tells_status: bool, earlier: int = 0) -> PrinterStatus | None:
        """Return None once everything sent is printed and cut, else what the printer says instead.

        `work` is how long the printing itself may take, in seconds. A printer that `tells_status` is asked in
        every pause, so paper that ends in the middle is told at once. `earlier` fences are still unanswered:
        answers come in order, so ours is the one after theirs.
        """
        if not self._line.two_way:
            return PrinterStatus(PrinterState.UNKNOWN)
        self._drain()
        self._answers.fences = 0
        self._line.send(FENCE)
        status = self._pushed()
        deadline = self._monotonic() + self._patience.fence + work
        while self._monotonic() < deadline and status.fault is None:
            self._receive(min(deadline, self._monotonic() + self._patience.answer / 3))
            if self._answers.fences <= earlier:
                status = self.status() if tells_status else self._pushed()
            if self._answers.fences > earlier:
                return None
        return status

    def clear(self, dots: int) -> None:
        """End what a job that was cut off in the middle left in the printer, and cut it from the next paper.

        A printer that waits for the rest of a picture would take the next job for it, and then print pictures
        as text, by the metre. Zeros end the picture in white; outside of one they are nothing.
        """
        self._line.send(bytes(_LONGEST_BAND * dots // 8) + _CUT)

    def settle(self, earlier: int, work: float) -> PrinterStatus | None:
        """Return None once what `earlier` jobs left unanswered is done with, else what the printer says.

        Without this a late answer to an old fence would be taken for that of the next job.
        """
        self._drain()
        missing = earlier - self._answers.fences
        if missing <= 0:
            return None
        instead = self.fence(work, tells_status=True)
        while instead is None and self._answers.fences <= missing:
            if not self._receive(self._monotonic() + self._patience.quiet):
                break  # the printer was off in between, and has forgotten them
        return instead

    def close(self) -> None:
        """End the conversation; what was sent still arrives."""
        self._line.close()

    def _told(self, seconds: float) -> PrinterStatus | None:
        """Return the state that the printer answers, each answer within `seconds`; None for silence."""
        told: list[int] = []
        for query in STATUS_QUERIES:
            answer = self._ask(query, seconds)
            if answer is None:
                return None
            told.append(answer)
        printer, offline, paper = told
        cause = self._ask(ERROR_CAUSE, seconds) if needs_cause(printer, offline, paper) else None
        self._answers.automatic = b""  # what was asked is newer
        return printer_status(printer, offline, paper, cause or 0)

    def _ask(self, query: bytes, seconds: float) -> int | None:
        """Return the answer to a status query, None for silence."""
        self._drain()
        self._answers.statuses.clear()
        self._line.send(query)
        deadline = self._monotonic() + seconds
        while not self._answers.statuses:
            if self._monotonic() >= deadline or not self._receive(deadline):
                return None
        return self._answers.statuses[0]

    def _switched_on(self) -> PrinterStatus:
        """Switch automatic status on, and return what the printer tells by it.

        Only where questions are left open: who answers them needs no second source, whose bytes could be
        misread. A printer that doesn't know the command drops it, and stays UNKNOWN.
        """
        self._line.send(AUTOMATIC)
        deadline = self._monotonic() + self._patience.answer / 3
        while not self._answers.automatic and self._monotonic() < deadline and self._receive(deadline):
            pass
        return self._pushed()

    def _pushed(self) -> PrinterStatus:
        frame = self._answers.automatic
        return automatic_status(frame) if frame else PrinterStatus(PrinterState.UNKNOWN)

    def _receive(self, deadline: float) -> bool:
        """Take what comes until `deadline`; False if nothing came."""
        data = self._line.receive(deadline)
        self._answers.feed(data)
        return bool(data)

    def _drain(self) -> None:
        """Take what lies ready; a machine that never stops talking is no reason to listen for ever."""
        deadline = self._monotonic() + self._patience.answer
        while self._monotonic() < deadline and self._receive(self._monotonic()):
            pass

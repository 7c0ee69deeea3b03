"""A printer that answers late, wrongly or in its own way is never believed more than it said."""

from __future__ import annotations

import errno
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

import pytest

from kiosk.devices.printers.byte_line import ByteLine
from kiosk.devices.printers.escpos_answers import (
    AUTOMATIC,
    ERROR_CAUSE,
    FENCE,
    OFFLINE_CAUSE,
    PAPER,
    PRINTER,
)
from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.escpos_printer import EscposPrinter
from kiosk.devices.printers.printer import PrinterFault, PrinterState, PrinterStatus, PrintOutcome
from kiosk.domain.states import PrintState
from tests.devices.printers.conftest import DOTS, LONG, job
from tests.devices.printers.scripted_line import WELL, OneWayLine, ScriptedLine

PRINTED = PrintOutcome(PrintState.PRINTED)
NO_ANSWER = PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)
AT_ONCE = Patience(answer=0.01, stall=0.01, fence=0.05, rows=1e9, quiet=0.01)


def printer_on(line: ByteLine) -> EscposPrinter:
    return EscposPrinter("scripted", DOTS, lambda: line, AT_ONCE)


def test_the_late_end_of_an_old_slip_is_not_taken_for_the_end_of_the_new_one() -> None:
    line = ScriptedLine(WELL, b"", b"\x00\x00", b"")
    printer = printer_on(line)
    assert printer.print(job()) == NO_ANSWER
    assert printer.print(job("slip-2")) == NO_ANSWER, "the old slip's answer came with the question before it"


def test_an_old_answer_that_comes_even_later_is_counted_too() -> None:
    line = ScriptedLine(WELL, b"", b"", b"\x00\x00")
    printer = printer_on(line)
    assert printer.print(job()) == NO_ANSWER
    assert printer.print(job("slip-2")) == NO_ANSWER, "two answers belong to what was asked before"


def test_a_printer_that_was_switched_off_and_on_owes_no_old_answer() -> None:
    line = ScriptedLine(WELL, b"", b"\x00", b"\x00", b"\x00")
    printer = printer_on(line)
    assert printer.print(job()) == NO_ANSWER
    assert printer.print(job("slip-2")) == PRINTED
    assert printer.print(job("slip-3")) == PRINTED
    assert line.sent.count(FENCE) == 4, "one more than slips, before the second"


def test_paper_that_ends_while_an_old_slip_comes_out_holds_the_new_one_back() -> None:
    class EndingLine(ScriptedLine):
        """Its cover is opened while the second fence waits."""

        def send(self, data: bytes) -> None:
            super().send(data)
            if data == FENCE and self.sent.count(FENCE) == 2:
                answers[OFFLINE_CAUSE] = b"\x16"

    answers = dict(WELL)
    line = EndingLine(answers, b"", b"", b"\x00\x00", b"")
    printer = printer_on(line)
    assert printer.print(job()) == NO_ANSWER
    assert printer.print(job("slip-2")) == PrintOutcome(PrintState.FAILED, PrinterFault.COVER_OPEN)
    assert line.sent.count(job().raw) == 1
    answers |= WELL
    assert printer.print(job("slip-3")) == NO_ANSWER, "both answers are older than this slip"


def test_a_printer_that_never_answers_a_fence_still_gets_every_slip() -> None:
    line = ScriptedLine(WELL)
    printer = printer_on(line)
    for number in range(3):
        assert printer.print(job(f"slip-{number}")) == NO_ANSWER
    assert line.sent.count(job().raw) == 3


def test_a_printer_that_only_pushes_its_state_is_understood() -> None:
    line = ScriptedLine({}, unasked=bytes.fromhex("3c000000"))
    assert printer_on(line).status() == PrinterStatus(PrinterState.COVER_OPEN, PrinterFault.COVER_OPEN)


def test_a_printer_that_leaves_questions_open_is_told_to_say_by_itself_how_it_is() -> None:
    line = ScriptedLine({AUTOMATIC: bytes.fromhex("14000300")}, bytes.fromhex("3c000000"))
    printer = printer_on(line)
    assert printer.status() == PrinterStatus(PrinterState.PAPER_NEAR_END)
    assert bytes(line.sent) == PRINTER + AUTOMATIC
    assert printer.print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.COVER_OPEN)
    assert line.sent.count(PRINTER) == 2, "what stays without an answer is asked once in a conversation"


class Lines:
    """Hands out what each next opening of the printer's line comes to, and counts them."""

    def __init__(self, *ends: ScriptedLine | OSError) -> None:
        self.opened = 0
        self._ends = ends

    def __call__(self) -> ByteLine:
        end = self._ends[self.opened]
        self.opened += 1
        if isinstance(end, OSError):
            raise end
        return end


def test_a_printer_that_falls_silent_is_looked_for_at_once_over_another_line() -> None:
    silent, away = ScriptedLine({}), OSError(errno.EHOSTUNREACH, "cable")
    lines = Lines(ScriptedLine(WELL), silent, away, ScriptedLine(WELL))
    printer = EscposPrinter("scripted", DOTS, lines, AT_ONCE)
    assert printer.status() == PrinterStatus(PrinterState.READY)
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNREACHABLE)
    assert lines.opened == 3, "within one look"
    assert bytes(silent.sent) == PRINTER, "who answers isn't asked to push, too"
    assert printer.status() == PrinterStatus(PrinterState.READY)


def test_a_printer_that_answers_late_once_is_well_and_one_that_stays_silent_unknown() -> None:
    lines = Lines(ScriptedLine(WELL), ScriptedLine({}), ScriptedLine(WELL), *[ScriptedLine({})] * 3)
    printer = EscposPrinter("scripted", DOTS, lines, AT_ONCE)
    assert [printer.status() for _ in range(2)] == [PrinterStatus(PrinterState.READY)] * 2
    assert [printer.status() for _ in range(2)] == [PrinterStatus(PrinterState.UNKNOWN)] * 2
    assert lines.opened == 6, "who has just been silent is waited for at once"


def test_what_was_asked_counts_more_than_what_was_pushed_before() -> None:
    line = ScriptedLine(WELL, b"\x00", unasked=bytes.fromhex("3c000000"))
    printer = printer_on(line)
    assert printer.print(job()) == PRINTED


def test_the_state_pushed_during_a_slip_is_why_it_ended_unknown() -> None:
    line = ScriptedLine({}, bytes.fromhex("1c000f00"))
    assert printer_on(line).print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.PAPER_OUT)


@pytest.mark.parametrize("cause", [b"", b"\x12", b"\xff"])
def test_an_error_without_a_cause_is_an_error(cause: bytes) -> None:
    line = ScriptedLine(WELL | {PRINTER: b"\x1a", OFFLINE_CAUSE: b"\x52", ERROR_CAUSE: cause})
    assert printer_on(line).status() == PrinterStatus(PrinterState.ERROR, PrinterFault.ERROR)


def test_the_cause_is_asked_only_where_there_is_an_error() -> None:
    line = ScriptedLine(WELL | {PRINTER: b"\x1a", OFFLINE_CAUSE: b"\x16"})
    assert printer_on(line).status().state is PrinterState.COVER_OPEN
    assert bytes(line.sent) == PRINTER + OFFLINE_CAUSE + PAPER


def test_answers_to_old_questions_are_thrown_away_before_each_new_one() -> None:
    class LateLine(ScriptedLine):
        """Sends after each answer one that nobody asked for: paper out."""

        def send(self, data: bytes) -> None:
            super().send(data)
            self._ready += b"\x7e"

    line = LateLine(WELL, unasked=b"\x7e\x1a\x00")
    assert printer_on(line).status() == PrinterStatus(PrinterState.READY)


def test_garbage_is_no_state() -> None:
    line = ScriptedLine(dict.fromkeys(WELL, b"\xff\x80\x91\x13\xed"), b"\x90\xf0\xff")
    printer = printer_on(line)
    assert printer.status() == PrinterStatus(PrinterState.UNKNOWN)
    assert printer.print(job()) == NO_ANSWER


def test_a_line_without_answers_is_never_listened_to() -> None:
    line = OneWayLine({})
    printer = printer_on(line)
    assert printer.status() == PrinterStatus(PrinterState.UNKNOWN)
    assert printer.print(job()) == NO_ANSWER
    assert bytes(line.sent) == job().raw


def test_a_printer_that_takes_not_even_a_question_is_off_line_and_gets_no_slip() -> None:
    class StalledLine(ScriptedLine):
        def send(self, data: bytes) -> None:
            raise TimeoutError

    printer = printer_on(StalledLine({}))
    assert printer.status() == PrinterStatus(PrinterState.OFFLINE, PrinterFault.OFFLINE)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.OFFLINE)


class StuckLine(ScriptedLine):
    """A line that takes a slip and doesn't come back, until it is let go."""

    def __init__(self) -> None:
        super().__init__(WELL | {PAPER: b"\x1e"}, b"\x00")
        self.stuck, self.free = threading.Event(), threading.Event()

    def send(self, data: bytes) -> None:
        if data == job().raw:
            self.stuck.set()
            assert self.free.wait(LONG)
        super().send(data)


@contextmanager
def stuck_in_a_job(now: list[float]) -> Iterator[EscposPrinter]:
    line, patience = StuckLine(), replace(AT_ONCE, turn=0.01, job=60.0)
    printer = EscposPrinter("stuck", DOTS, lambda: line, patience, lambda: now[0])
    with ThreadPoolExecutor(1) as thread:
        outcome = thread.submit(printer.print, job())
        assert line.stuck.wait(LONG)
        try:
            yield printer
        finally:
            line.free.set()
        assert outcome.result(LONG) == PRINTED


def test_a_job_under_way_keeps_nobody_waiting_who_asks_how_the_printer_is() -> None:
    now = [1_000.0]
    with stuck_in_a_job(now) as printer:
        assert printer.status() == PrinterStatus(PrinterState.PAPER_NEAR_END), "as it was before the job"
        now[0] += 61
        assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNREACHABLE), "that hangs"
    assert printer.status() == PrinterStatus(PrinterState.PAPER_NEAR_END), "and is back with its end"


def test_a_job_waits_for_the_one_before_it_and_is_told_as_busy_when_that_doesnt_end() -> None:
    with stuck_in_a_job([0.0]) as printer:
        assert printer.print(job("slip-2")) == PrintOutcome(PrintState.FAILED, PrinterFault.BUSY)
    assert printer.print(job("slip-2")) == NO_ANSWER

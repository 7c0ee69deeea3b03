"""What CUPS took may come out or not; what it can't take is told, and nothing is left in its queue."""

from __future__ import annotations

import sys

import pytest

from kiosk.devices.printers.cups import CupsPrinter, Ran, queues, run_command
from kiosk.devices.printers.printer import PrinterFault, PrinterState, PrinterStatus, PrintOutcome
from kiosk.domain.states import PrintState
from tests.devices.printers.conftest import DOTS, job
from tests.devices.printers.fake_cups import FakeCups

NO_ANSWER = PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)


def printer_of(cups: FakeCups, queue: str = "slips") -> CupsPrinter:
    return CupsPrinter(queue, DOTS, run=cups, sleep=lambda _seconds: None)


def test_what_cups_took_raw_and_whole_is_unknown() -> None:
    cups = FakeCups()
    assert printer_of(cups).status() == PrinterStatus(PrinterState.UNKNOWN)
    assert printer_of(cups).print(job()) == NO_ANSWER
    assert cups.delivered == [job().raw]


@pytest.mark.parametrize(
    ("cups", "state", "fault"),
    [
        (FakeCups(running=False), PrinterState.GONE, PrinterFault.SPOOLER_AWAY),
        (FakeCups(hangs_on="lpstat"), PrinterState.GONE, PrinterFault.SPOOLER_AWAY),
        (FakeCups(stopped=True, alerts="paused"), PrinterState.OFFLINE, PrinterFault.QUEUE_STOPPED),
        (FakeCups(rejects=True), PrinterState.OFFLINE, PrinterFault.QUEUE_REJECTS),
        (FakeCups(alerts="media-empty-error"), PrinterState.PAPER_OUT, PrinterFault.PAPER_OUT),
        (FakeCups(alerts="cover-open, media-low"), PrinterState.COVER_OPEN, PrinterFault.COVER_OPEN),
        (FakeCups(alerts="media-jam-error paused"), PrinterState.ERROR, PrinterFault.ERROR),
        (FakeCups(alerts="offline-report"), PrinterState.OFFLINE, PrinterFault.OFFLINE),
    ],
)
def test_a_queue_that_cannot_print_says_why_and_gets_no_job(
    cups: FakeCups, state: PrinterState, fault: PrinterFault
) -> None:
    printer = printer_of(cups)
    assert printer.status() == PrinterStatus(state, fault)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, fault)
    assert (cups.waiting, cups.delivered) == ({}, [])


def test_low_paper_is_told_and_still_prints() -> None:
    cups = FakeCups(alerts="media-low-warning")
    assert printer_of(cups).status() == PrinterStatus(PrinterState.PAPER_NEAR_END)
    assert printer_of(cups).print(job()) == NO_ANSWER


def test_a_queue_that_was_never_made_is_missing() -> None:
    printer = printer_of(FakeCups(), "slip")
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.QUEUE_MISSING)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.QUEUE_MISSING)


def test_a_job_that_stays_in_the_queue_is_taken_out_again() -> None:
    cups = FakeCups(leaves=False)
    assert printer_of(cups).print(job()) == NO_ANSWER
    assert cups.waiting == {}, "it would come out when somebody else stands there"


def test_a_queue_that_stops_with_a_job_in_it_tells_so_and_loses_the_job() -> None:
    class Stopping(FakeCups):
        def _deliver(self) -> None:
            self.stopped = True

    cups = Stopping()
    assert printer_of(cups).print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.QUEUE_STOPPED)
    assert cups.waiting == {}


@pytest.mark.parametrize(
    ("hangs_on", "outcome"),
    [
        ("lp", PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)),
        ("cancel", PrintOutcome(PrintState.UNKNOWN, PrinterFault.SPOOLER_AWAY)),
    ],
)
def test_a_command_that_hangs_leaves_it_open_what_became_of_the_job(
    hangs_on: str, outcome: PrintOutcome
) -> None:
    assert printer_of(FakeCups(hangs_on=hangs_on, leaves=False)).print(job()) == outcome


def test_a_queue_that_refuses_at_the_last_moment_got_no_job() -> None:
    class Turning(FakeCups):
        def _take(self, data: bytes) -> Ran:
            self.rejects = True
            return super()._take(data)

    cups = Turning()
    assert printer_of(cups).print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.QUEUE_REJECTS)


def test_a_machine_without_the_commands_says_so() -> None:
    def missing(command: tuple[str, ...], data: bytes, seconds: float) -> Ran:
        raise FileNotFoundError(command[0])

    printer = CupsPrinter("slips", DOTS, run=missing)
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNSUPPORTED)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.UNSUPPORTED)


def test_the_queues_of_a_machine_are_listed() -> None:
    assert queues(FakeCups()) == ("slips", "labels")


def test_a_command_is_run_in_english_with_bytes_and_a_limit() -> None:
    echo = "import os, sys; print(os.environ['LC_ALL'], len(sys.stdin.buffer.read())); sys.exit(3)"
    assert run_command((sys.executable, "-c", echo), b"\x00\xff", 30.0) == Ran(3, "C 2\n")
    with pytest.raises(TimeoutError):
        run_command((sys.executable, "-c", "import sys; sys.stdin.read(); input()"), b"", 0.0)
    with pytest.raises(FileNotFoundError):
        run_command(("no-such-command",), b"", 30.0)


def test_a_scheduler_that_restarts_does_not_mean_that_the_job_left_the_queue() -> None:
    class Restarting(FakeCups):
        def __call__(self, command: tuple[str, ...], data: bytes, seconds: float) -> Ran:
            told = super().__call__(command, data, seconds)
            return Ran(1, "") if command[0] == "lpstat" and self.waiting else told

    cups = Restarting(leaves=False)
    assert printer_of(cups).print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.SPOOLER_AWAY)
    assert not cups.waiting


def test_a_job_whose_number_lp_never_told_is_taken_out_of_the_queue_and_no_other() -> None:
    class Hanging(FakeCups):
        def _take(self, data: bytes) -> Ran:
            super()._take(data)
            raise TimeoutError("lp")

    cups = Hanging(leaves=False, waiting={"slips-0": b"of another"})
    assert printer_of(cups).print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
    assert cups.waiting == {"slips-0": b"of another"}


def test_a_job_that_lp_took_without_a_number_may_come_out_and_never_failed() -> None:
    class Quiet(FakeCups):
        def _take(self, data: bytes) -> Ran:
            super()._take(data)
            return Ran(0, "")

    cups = Quiet(leaves=False)
    assert printer_of(cups).print(job()) == NO_ANSWER
    assert cups.waiting == {}


def test_a_service_that_goes_before_the_slip_is_handed_over_gets_none() -> None:
    class Going(FakeCups):
        def __call__(self, command: tuple[str, ...], data: bytes, seconds: float) -> Ran:
            if command[:3] == ("lpstat", "-W", "not-completed"):
                raise TimeoutError("lpstat")
            return super().__call__(command, data, seconds)

    cups = Going()
    assert printer_of(cups).print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.SPOOLER_AWAY)
    assert [command for command in cups.asked if command[0] == "lp"] == []


@pytest.mark.parametrize("unknown", [KeyError("getpwuid(): uid not found"), OSError("no username set")])
def test_for_a_user_without_a_name_no_job_is_taken_for_ours(unknown: Exception) -> None:
    class Hanging(FakeCups):
        def _take(self, data: bytes) -> Ran:
            super()._take(data)
            raise TimeoutError("lp")

    def nameless() -> str:
        raise unknown

    cups = Hanging(leaves=False)
    printer = CupsPrinter("slips", DOTS, run=cups, sleep=lambda _seconds: None, user=nameless)
    assert printer.print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
    assert list(cups.waiting) == ["slips-1"], "whose it is, nobody can tell"

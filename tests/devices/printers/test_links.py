"""Whatever cable a printer hangs on, a person may rely on the same: the state told is that of the paper."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices.printers.escpos_answers import ERROR_CAUSE, FENCE, STATUS_QUERIES
from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.printer import (
    PreparedJob,
    PrinterFault,
    PrinterState,
    PrinterStatus,
    PrintOutcome,
)
from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.domain.states import PrintState
from kiosk.paper.escpos import encode
from tests.devices.printers.conftest import CURIOUS, LINKS, LONG, SHORT, SURE, OpenOn, files, job, picture

ASKED = b"".join(STATUS_QUERIES)
PRINTED = PrintOutcome(PrintState.PRINTED)
READY = PrinterStatus(PrinterState.READY)
GONE = {"network": PrinterFault.REFUSED, "serial": PrinterFault.UNPLUGGED, "usb": PrinterFault.UNPLUGGED}
STANDING_STILL = [
    (TwinFaults(paper_out=True), PrinterState.PAPER_OUT, PrinterFault.PAPER_OUT),
    (TwinFaults(cover_open=True), PrinterState.COVER_OPEN, PrinterFault.COVER_OPEN),
    (TwinFaults(offline=True), PrinterState.OFFLINE, PrinterFault.OFFLINE),
    (TwinFaults(cutter_stuck=True), PrinterState.CUTTER_STUCK, PrinterFault.CUTTER_STUCK),
    (TwinFaults(broken=True), PrinterState.BROKEN, PrinterFault.BROKEN),
    (TwinFaults(hot=True), PrinterState.HOT, PrinterFault.HOT),
]
each_link = pytest.mark.parametrize("link", LINKS)


@each_link
def test_a_printed_slip_arrived_byte_for_byte_and_came_out_once(
    link: str, open_on: OpenOn, paper: Path
) -> None:
    printer, sent = open_on(link, SURE), job(height=600)
    assert printer.print(sent) == PRINTED
    assert bytes(printer.twin.received) == ASKED + sent.raw + FENCE
    assert printer.twin.connections == 1
    assert files(paper) == ["slip-1.escpos", "slip-1.png"]
    assert printer.status() == READY


@each_link
@pytest.mark.parametrize(("faults", "state", "fault"), STANDING_STILL)
def test_a_printer_that_cannot_print_gets_no_byte_of_the_job(
    link: str, open_on: OpenOn, paper: Path, faults: TwinFaults, state: PrinterState, fault: PrinterFault
) -> None:
    printer = open_on(link, SURE)
    printer.faults = faults
    assert printer.status() == PrinterStatus(state, fault)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, fault)
    asked = bytes(printer.twin.received).removeprefix(ASKED)
    assert asked in (b"", ERROR_CAUSE)
    printer.faults = TwinFaults()
    assert printer.status() == READY
    assert files(paper) == [], "mending the printer must not bring out an old slip"


@each_link
@pytest.mark.parametrize(("faults", "state", "fault"), STANDING_STILL)
def test_a_printer_that_stops_inside_a_slip_says_why_and_ends_it_once_it_is_mended(
    link: str, open_on: OpenOn, paper: Path, faults: TwinFaults, state: PrinterState, fault: PrinterFault
) -> None:
    printer = open_on(link, CURIOUS)
    printer.faults = TwinFaults(stall_after=2_000)

    with ThreadPoolExecutor(1) as thread:
        outcome = thread.submit(printer.print, job(height=600))
        assert printer.twin.wait_for(lambda: len(printer.twin.received) == 2_000, LONG)
        printer.faults = faults
        assert outcome.result(LONG) == PrintOutcome(PrintState.UNKNOWN, fault)
    assert files(paper) == []
    printer.faults = TwinFaults()
    assert printer.status() == READY
    assert printer.twin.wait_for(lambda: len(files(paper)) == 2, LONG)
    assert files(paper) == ["slip-1.escpos", "slip-1.png"]


@each_link
def test_a_printer_that_is_gone_is_told_within_one_poll_and_so_is_its_return(
    link: str, open_on: OpenOn, paper: Path
) -> None:
    printer = open_on(link, SURE)
    assert printer.status() == READY
    printer.faults = TwinFaults(refuse=True)
    assert printer.status() == PrinterStatus(PrinterState.GONE, GONE[link])
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, GONE[link])
    printer.faults = TwinFaults()
    assert printer.status() == READY
    assert files(paper) == [], "a slip that failed is printed again by a person, never by itself"
    assert printer.print(job()) == PRINTED


def _pulls() -> list[int]:
    seed = 20261128
    whole = len(ASKED + job().raw + FENCE)
    return [len(ASKED) + 1, *random.Random(seed).sample(range(len(ASKED) + 2, whole - 1), 8), whole - 1]


@each_link
@pytest.mark.parametrize("at", _pulls())
def test_a_slip_whose_cable_is_pulled_may_have_been_printed(
    link: str, open_on: OpenOn, paper: Path, at: int
) -> None:
    printer = open_on(link, SURE)
    printer.faults = TwinFaults(drop_after=at)
    assert printer.print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
    came_out = files(paper)
    printer.faults = TwinFaults()
    assert printer.status() == READY
    assert files(paper) == came_out
    assert printer.print(job("slip-2", seed=8)) == PRINTED
    assert (paper / "slip-2.escpos").read_bytes() == job("slip-2", seed=8).raw


@each_link
@pytest.mark.parametrize("faults", [TwinFaults(silent=True), TwinFaults(garbled=True)])
def test_a_printer_that_says_nothing_that_can_be_understood_may_have_printed(
    link: str, open_on: OpenOn, paper: Path, faults: TwinFaults
) -> None:
    printer, sent = open_on(link, SHORT), job()
    printer.faults = faults
    assert printer.status() == PrinterStatus(PrinterState.UNKNOWN)
    assert printer.print(sent) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)
    assert printer.twin.wait_for(lambda: len(files(paper)) == 2, LONG)
    assert (paper / "slip-1.escpos").read_bytes() == sent.raw


@each_link
def test_a_printer_that_stops_taking_bytes_is_given_up_on_without_certainty(
    link: str, open_on: OpenOn, paper: Path
) -> None:
    printer = open_on(link, SHORT)
    printer.faults = TwinFaults(stall_after=len(ASKED) + 2_000)
    endless = PreparedJob("slip-1", encode(picture(height=60_000)) * (4 if link == "network" else 1))
    assert printer.print(endless) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
    assert files(paper) == []


@each_link
@pytest.mark.parametrize("power_went", [False, True])
@pytest.mark.parametrize("at", [10, 9_000])
def test_the_next_slip_is_whole_when_the_last_one_was_cut_off_inside_its_picture(
    link: str, power_went: bool, at: int, open_on: OpenOn, paper: Path
) -> None:
    printer = open_on(link, SURE)
    printer.faults = TwinFaults(drop_after=len(ASKED) + at, reset=power_went)
    assert printer.print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
    printer.faults = TwinFaults(drop_after=len(ASKED) + 7_000, reset=power_went)
    assert printer.print(job("slip-2", seed=8)).state is PrintState.FAILED, "gone before its first byte"
    printer.faults = TwinFaults()
    assert printer.print(job("slip-2", seed=8)) == PRINTED
    assert (paper / "slip-2.escpos").read_bytes() == job("slip-2", seed=8).raw
    assert printer.print(job("slip-3", seed=9)) == PRINTED
    assert bytes(printer.twin.received) == ASKED + job("slip-3", seed=9).raw + FENCE, "all was tidied before"


@pytest.mark.parametrize("link", ["serial", "usb"])
def test_the_next_slip_is_whole_when_the_last_one_stalled_inside_its_picture(
    link: str, open_on: OpenOn, paper: Path
) -> None:
    printer = open_on(link, SHORT)
    printer.faults = TwinFaults(stall_after=len(ASKED) + 2_000)
    assert printer.print(job(height=2_000)).state is PrintState.UNKNOWN
    printer.faults = TwinFaults()
    assert printer.print(job("slip-2", seed=8)) == PRINTED
    assert (paper / "slip-2.escpos").read_bytes() == job("slip-2", seed=8).raw


@each_link
def test_paper_that_ends_inside_a_slip_is_told_and_the_refill_brings_it_out_once(
    link: str, open_on: OpenOn, paper: Path
) -> None:
    printer = open_on(link, CURIOUS)
    printer.faults = TwinFaults(paper_rows=100)
    assert printer.print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.PAPER_OUT)
    assert files(paper) == []
    printer.faults = TwinFaults()
    assert printer.twin.wait_for(lambda: len(files(paper)) == 2, LONG)
    assert printer.status() == READY
    assert files(paper) == ["slip-1.escpos", "slip-1.png"]


@each_link
def test_what_a_printer_pushes_by_itself_is_no_answer_to_anything(
    link: str, open_on: OpenOn, paper: Path
) -> None:
    printer = open_on(link, SURE)
    printer.faults = TwinFaults(pushes=True)
    for faults in (TwinFaults(pushes=True, cover_open=True), TwinFaults(pushes=True, near_end=True)):
        printer.faults = faults
    assert printer.status() == PrinterStatus(PrinterState.PAPER_NEAR_END)
    assert printer.print(job()) == PRINTED
    printer.faults = TwinFaults(pushes=True, paper_rows=100)
    assert printer.print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.PAPER_OUT)


@each_link
def test_a_printer_that_answers_no_question_tells_by_itself_how_it_is(
    link: str, open_on: OpenOn, paper: Path
) -> None:
    printer = open_on(link, replace(CURIOUS, fence=1.0))
    printer.faults = TwinFaults(pushes_only=True, near_end=True)
    assert printer.status() == PrinterStatus(PrinterState.PAPER_NEAR_END)
    assert printer.print(job()) == PRINTED
    printer.faults = TwinFaults(pushes_only=True, paper_rows=100)
    assert printer.print(job("slip-2")) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.PAPER_OUT)
    printer.faults = TwinFaults(pushes_only=True)
    assert printer.status() == READY


@each_link
def test_a_slow_line_is_waited_for(link: str, open_on: OpenOn) -> None:
    printer = open_on(link, Patience(answer=LONG, stall=LONG, fence=0.0))
    printer.faults = TwinFaults(pace_s=0.02)
    assert printer.print(job(height=600)) == PRINTED

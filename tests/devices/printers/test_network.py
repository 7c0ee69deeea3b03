"""What a person may rely on when a slip goes to a printer: the state told is the state of the paper."""

from __future__ import annotations

import random
import select
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.devices.printers.escpos_answers import AUTOMATIC, FENCE, STATUS_QUERIES
from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.network import NetworkPrinter
from kiosk.devices.printers.printer import (
    PreparedJob,
    PrinterFault,
    PrinterState,
    PrinterStatus,
    PrintOutcome,
)
from kiosk.devices.printers.virtual import VirtualPrinter
from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.domain.states import PrintState
from kiosk.paper.escpos import encode
from tests.devices.printers.conftest import DOTS, LONG, SHORT, files, gone, job, picture

ASKED = b"".join(STATUS_QUERIES)
PRINTED = PrintOutcome(PrintState.PRINTED)


def test_a_printed_slip_arrived_byte_for_byte_and_came_out_once(printer: VirtualPrinter, paper: Path) -> None:
    sent = job()
    assert printer.print(sent) == PRINTED
    assert bytes(printer.twin.received) == ASKED + sent.raw + FENCE
    assert printer.twin.connections == 1
    assert files(paper) == ["slip-1.escpos", "slip-1.png"]


def test_a_ready_printer_says_so_and_prints_nothing(printer: VirtualPrinter, paper: Path) -> None:
    assert printer.status() == PrinterStatus(PrinterState.READY)
    assert files(paper) == []


def test_paper_near_its_end_is_told_and_still_prints(printer: VirtualPrinter) -> None:
    printer.faults = TwinFaults(near_end=True)
    assert printer.status() == PrinterStatus(PrinterState.PAPER_NEAR_END)
    assert printer.print(job()) == PRINTED


def test_a_refusing_printer_fails_at_once_and_works_again_later(printer: VirtualPrinter) -> None:
    printer.faults = TwinFaults(refuse=True)
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.REFUSED)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.REFUSED)
    assert printer.twin.connections == 0
    printer.faults = TwinFaults()
    assert printer.print(job()) == PRINTED


def test_an_address_where_nobody_answers_is_unreachable() -> None:
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for waiting in (first, second):
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
        printer = NetworkPrinter("127.0.0.1", full.getsockname()[1], DOTS, SHORT)
        assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNREACHABLE)
        assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.UNREACHABLE)


def test_a_printer_whose_network_cable_is_pulled_is_unreachable_until_it_is_back(
    hasty: VirtualPrinter, paper: Path
) -> None:
    for _ in range(2):
        assert hasty.status() == PrinterStatus(PrinterState.READY)
        hasty.faults = TwinFaults(cable_out=True)
        assert hasty.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNREACHABLE)
        assert hasty.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.UNREACHABLE)
        hasty.faults = TwinFaults()
    assert files(paper) == []


def test_a_silent_printer_may_have_printed(hasty: VirtualPrinter, paper: Path) -> None:
    hasty.faults = TwinFaults(silent=True)
    sent = job()
    assert hasty.status() == PrinterStatus(PrinterState.UNKNOWN)
    assert hasty.print(sent) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)
    assert gone(hasty)
    assert bytes(hasty.twin.received) == STATUS_QUERIES[0] + AUTOMATIC + sent.raw + FENCE
    assert files(paper) == ["slip-1.escpos", "slip-1.png"]


def test_a_printer_that_takes_no_byte_is_given_up_on_without_certainty(
    hasty: VirtualPrinter, paper: Path
) -> None:
    hasty.faults = TwinFaults(stall_after=0)
    endless = PreparedJob("slip-1", encode(picture(height=60_000)) * 4)
    assert hasty.print(endless) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
    assert files(paper) == []


def test_a_slow_printer_is_waited_for(printer: VirtualPrinter) -> None:
    printer.faults = TwinFaults(pace_s=0.05)
    patience = Patience(answer=LONG, stall=LONG, fence=0.0)
    assert NetworkPrinter("127.0.0.1", printer.twin.port, DOTS, patience).print(job(height=1_000)) == PRINTED


def _cuts() -> list[tuple[int, bool]]:
    whole = len(ASKED + job().raw + FENCE)
    draw = random.Random(20261123)
    edges = [*range(14), 500, 4096 + 9, whole - 13, whole - 8, whole - 4, *range(whole - 3, whole)]
    return [(at, hard) for at in edges + draw.sample(range(9, whole), 30) for hard in (False, True)]


@pytest.mark.parametrize(("at", "hard"), _cuts())
def test_a_connection_cut_at_any_byte_is_never_called_printed(
    printer: VirtualPrinter, paper: Path, at: int, hard: bool
) -> None:
    printer.faults = TwinFaults(drop_after=at, reset=hard)
    outcome = printer.print(job())
    assert gone(printer)
    if at < len(ASKED):
        assert outcome == PrintOutcome(PrintState.FAILED, PrinterFault.REFUSED)
        assert files(paper) == []
    elif at == len(ASKED) and hard:  # a reset may overtake the last status answer
        assert outcome.state in {PrintState.FAILED, PrintState.UNKNOWN}
        assert files(paper) == []
    else:
        assert outcome == PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
    assert printer.twin.connections == 1


def test_paper_that_ends_inside_a_slip_is_told_and_the_refill_brings_it_out_once(
    curious: VirtualPrinter,
    paper: Path,
) -> None:
    curious.faults = TwinFaults(paper_rows=100)
    assert curious.print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.PAPER_OUT)
    assert gone(curious)
    assert files(paper) == []
    curious.faults = TwinFaults()
    assert curious.twin.wait_for(lambda: bool(files(paper)), LONG)
    assert curious.status().state is PrinterState.READY
    assert files(paper) == ["slip-1.escpos", "slip-1.png"]


def test_control_codes_inside_a_picture_are_only_dots(curious: VirtualPrinter, paper: Path) -> None:
    codes = b"\x10\x04\x01\x10\x04\x02\x10\x04\x04\x1dr\x01\x1b@\x1dVB\x00\x10\x14\x01\x00\x01\x1bp\x00"
    bitmap = picture()
    rows = (codes * len(bitmap.rows))[: len(bitmap.rows)]
    tricky = PreparedJob("slip-1", encode(type(bitmap)(bitmap.width, bitmap.height, rows)))
    assert curious.print(tricky) == PRINTED
    assert files(paper) == ["slip-1.escpos", "slip-1.png"]
    curious.faults = TwinFaults(paper_rows=100)
    assert curious.print(tricky) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.PAPER_OUT)


def test_noise_before_the_fence_is_not_its_answer() -> None:
    def noisy_printer(door: socket.socket) -> None:
        connection = door.accept()[0]
        with connection:
            for query in STATUS_QUERIES:
                assert connection.recv(len(query)) == query
                connection.sendall(b"\x12\x00")
            got = b""
            while not got.endswith(FENCE):
                got += connection.recv(4096)
            connection.sendall(b"\x11")
            for answer in (b"\x1a", b"\x32", b"\x7e"):
                connection.recv(3)
                connection.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as door, ThreadPoolExecutor(1) as thread:
        served = thread.submit(noisy_printer, door)
        printer = NetworkPrinter("127.0.0.1", door.getsockname()[1], DOTS, Patience(LONG, LONG, LONG))
        outcome = printer.print(job(height=1))
        assert outcome == PrintOutcome(PrintState.UNKNOWN, PrinterFault.PAPER_OUT)
        served.result(LONG)


def test_a_machine_that_never_stops_talking_is_given_up_on() -> None:
    over = threading.Event()

    def chatter(door: socket.socket) -> None:
        connection = door.accept()[0]
        with connection, suppress(OSError):
            while not over.is_set():
                connection.sendall(b"\x11" * 65_536)

    with socket.create_server(("127.0.0.1", 0)) as door, ThreadPoolExecutor(2) as threads:
        served = threads.submit(chatter, door)
        printer = NetworkPrinter("127.0.0.1", door.getsockname()[1], DOTS, SHORT)
        asked = threads.submit(printer.status)
        try:
            assert asked.result(LONG) == PrinterStatus(PrinterState.UNKNOWN)
        finally:
            over.set()
            served.result(LONG)


def test_nobody_knocks_while_a_slip_prints() -> None:
    printing, go_on = threading.Event(), threading.Event()
    knocks: list[bool] = []

    def one_at_a_time(door: socket.socket) -> None:
        connection = door.accept()[0]
        with connection:
            for query in STATUS_QUERIES:
                assert connection.recv(len(query)) == query
                connection.sendall(b"\x12")
            got = b""
            while FENCE not in got:
                got += connection.recv(4096)
            printing.set()
            assert go_on.wait(LONG)
            knocks.append(bool(select.select([door], [], [], 0.5)[0]))
            connection.sendall(b"\x00")

    with socket.create_server(("127.0.0.1", 0)) as door, ThreadPoolExecutor(3) as threads:
        served = threads.submit(one_at_a_time, door)
        printer = NetworkPrinter("127.0.0.1", door.getsockname()[1], DOTS, Patience(LONG, LONG, LONG))
        slip = threads.submit(printer.print, job(height=1))
        assert printing.wait(LONG)
        assert printer.status().state is PrinterState.READY, "as it was before the slip"
        go_on.set()
        assert slip.result(LONG) == PRINTED
        served.result(LONG)
    assert knocks == [False], "a printer that serves one at a time would have been taken for a silent one"


def test_two_slips_at_once_come_out_one_after_the_other(printer: VirtualPrinter, paper: Path) -> None:
    jobs = [job(f"slip-{number}", seed=number) for number in range(4)]
    with ThreadPoolExecutor(len(jobs)) as threads:
        assert list(threads.map(printer.print, jobs)) == [PRINTED] * len(jobs)
    assert {path.read_bytes() for path in paper.glob("*.escpos")} == {each.raw for each in jobs}
    assert printer.twin.connections == len(jobs)

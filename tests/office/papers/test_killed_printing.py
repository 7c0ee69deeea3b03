"""A station killed at any step of a print knows afterwards what it can know, and prints nothing by itself."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.domain.states import PrintState
from tests.office.print_office import LONG, Office

ROOT = Path(__file__).parents[3]


def _killed_at(office: Office, step: str, stopped: Callable[[subprocess.Popen[str]], bool]) -> None:
    """Run a station as a process of its own, wait until it stands at `step`, and kill it."""
    arguments = [str(office.state), str(office.printer.twin.port), office.visit, step]
    command = [sys.executable, "-m", "tests.office.printing_child", *arguments]
    child = subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with child:
        try:
            assert stopped(child)
        finally:
            child.kill()
    assert child.returncode == -9


def _said_so(child: subprocess.Popen[str]) -> bool:
    assert child.stdout is not None
    return child.stdout.readline() == "here\n"


@pytest.mark.parametrize(
    ("step", "state", "papers", "next_copy"),
    [
        ("queued", PrintState.QUEUED, [], 1),
        ("claimed", PrintState.UNKNOWN, [], 2),
        ("sent", PrintState.UNKNOWN, ["stray"], 2),
        ("recorded", PrintState.PRINTED, ["stray"], 2),
    ],
)
def test_a_killed_station_prints_nothing_by_itself_when_it_is_back(
    office: Office, step: str, state: PrintState, papers: list[str], next_copy: int
) -> None:
    _killed_at(office, step, _said_so)
    connections = office.printer.twin.connections
    office.restart()
    assert office.states() == [(1, state)]
    assert office.papers() == papers
    assert office.printer.twin.connections == connections
    report = office.tap()
    assert (report.state, report.copy) == (PrintState.PRINTED, next_copy)


def test_a_station_killed_in_the_middle_of_the_bytes_knows_nothing_of_the_paper(office: Office) -> None:
    twin = office.printer.twin
    twin.faults = TwinFaults(stall_after=9_000)
    _killed_at(office, "none", lambda _child: twin.wait_for(lambda: len(twin.received) == 9_000, LONG))
    office.restart()
    assert office.states() == [(1, PrintState.UNKNOWN)]
    assert office.papers() == []
    twin.faults = TwinFaults()
    assert twin.wait_for(lambda: not twin.connected, LONG)
    assert twin.connections == 1
    report = office.tap()
    assert (report.state, report.copy) == (PrintState.PRINTED, 2)

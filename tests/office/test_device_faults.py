"""A twin is broken by name, in no way that its line can't have."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.devices.printers.virtual import (
    TwinPrinter,
    VirtualPrinter,
    VirtualSerialPrinter,
    VirtualUsbPrinter,
)
from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.office.device_faults import break_twin

ANYWHERE = {"refuse", "paper_out", "silent"}


@pytest.mark.parametrize(
    ("line", "possible"),
    [
        (VirtualPrinter, set()),
        (VirtualSerialPrinter, {"busy"}),
        (VirtualUsbPrinter, {"busy", "changed", "not_allowed"}),
    ],
)
def test_only_what_the_line_can_have_is_done_and_listed(
    line: type[VirtualPrinter | VirtualSerialPrinter | VirtualUsbPrinter], possible: set[str], tmp_path: Path
) -> None:
    printer: TwinPrinter = line(tmp_path, 576)
    try:
        for name in ("busy", "changed", "not_allowed"):
            answer = break_twin(printer, {"fault": name})
            assert answer["state"] == ("broken" if name in possible else "unknown_fault")
            assert (printer.faults == TwinFaults()) is (name not in possible)
            break_twin(printer, {"mend": "yes"})
        known = set(break_twin(printer, {"fault": "tired"})["known"].split(", "))
        assert known & (ANYWHERE | {"busy", "changed", "not_allowed"}) == ANYWHERE | possible
    finally:
        printer.close()

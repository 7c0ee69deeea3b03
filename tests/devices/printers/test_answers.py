"""What printers send back is told apart, whatever else they mix into it."""

from __future__ import annotations

import pytest

from kiosk.devices.printers.escpos_answers import Answers, printer_status
from kiosk.devices.printers.printer import PrinterFault, PrinterState

COVER_OPENED = bytes.fromhex("3c000000")
COVER_CLOSED = bytes.fromhex("14000000")
XON, XOFF = b"\x11", b"\x13"


def test_automatic_status_and_flow_control_are_no_fence() -> None:
    answers = Answers()
    answers.feed(COVER_OPENED + XOFF + COVER_CLOSED + XON)
    assert (answers.fences, answers.statuses) == (0, [])


def test_automatic_status_in_pieces_is_no_fence_either() -> None:
    answers = Answers()
    for byte in COVER_OPENED:
        answers.feed(bytes((byte,)))
    assert answers.fences == 0
    answers.feed(b"\x00")
    assert answers.fences == 1


@pytest.mark.parametrize("fence", [0x00, 0x03, 0x0C, 0x0F])
def test_a_fence_is_known_by_its_bits_among_status_answers(fence: int) -> None:
    answers = Answers()
    answers.feed(bytes((0x12, fence, 0x1A, 0x32, 0x7E)))
    assert (answers.fences, answers.statuses) == (1, [0x12, 0x1A, 0x32, 0x7E])


@pytest.mark.parametrize(
    ("answers", "state", "fault"),
    [
        ("121212", PrinterState.READY, None),
        ("12121e", PrinterState.PAPER_NEAR_END, None),
        ("1a327e", PrinterState.PAPER_OUT, PrinterFault.PAPER_OUT),
        ("121272", PrinterState.PAPER_OUT, PrinterFault.PAPER_OUT),
        ("1a1612", PrinterState.COVER_OPEN, PrinterFault.COVER_OPEN),
        ("1a367e", PrinterState.COVER_OPEN, PrinterFault.COVER_OPEN),
        ("1a5212", PrinterState.ERROR, PrinterFault.ERROR),
        ("1a1212", PrinterState.OFFLINE, PrinterFault.OFFLINE),
    ],
)
def test_status_bytes_name_what_a_hand_must_mend_first(
    answers: str, state: PrinterState, fault: PrinterFault | None
) -> None:
    status = printer_status(*bytes.fromhex(answers))
    assert (status.state, status.fault) == (state, fault)

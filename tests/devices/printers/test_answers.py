"""What printers send back is told apart, whatever else they mix into it."""

from __future__ import annotations

import errno
import random
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st
from serial import SerialException
from usb.core import USBError

from kiosk.devices.printers.byte_line import NotOnThisMachine, WrongDevice, fault_of
from kiosk.devices.printers.escpos_answers import Answers, automatic_status, printer_status
from kiosk.devices.printers.printer import PrinterFault, PrinterState
from kiosk.devices.printers.virtual_escpos import VirtualEscpos
from kiosk.devices.printers.virtual_faults import TwinFaults, automatic_answer, status_answer
from kiosk.domain.bitmap import Bitmap
from kiosk.paper.escpos import encode

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
        ("1a52121a", PrinterState.CUTTER_STUCK, PrinterFault.CUTTER_STUCK),
        ("1a521232", PrinterState.BROKEN, PrinterFault.BROKEN),
        ("1a521252", PrinterState.HOT, PrinterFault.HOT),
        ("1a521216", PrinterState.ERROR, PrinterFault.ERROR),
        ("1a521e7a", PrinterState.CUTTER_STUCK, PrinterFault.CUTTER_STUCK),
        ("1a16121a", PrinterState.COVER_OPEN, PrinterFault.COVER_OPEN),
        ("1a1212", PrinterState.OFFLINE, PrinterFault.OFFLINE),
    ],
)
def test_status_bytes_name_what_a_hand_must_mend_first(
    answers: str, state: PrinterState, fault: PrinterFault | None
) -> None:
    status = printer_status(*bytes.fromhex(answers))
    assert (status.state, status.fault) == (state, fault)


GENTLE = [
    TwinFaults(),
    TwinFaults(near_end=True),
    TwinFaults(paper_out=True),
    TwinFaults(cover_open=True),
    TwinFaults(cover_open=True, paper_out=True),
    TwinFaults(offline=True),
    TwinFaults(cutter_stuck=True),
    TwinFaults(hot=True),
    TwinFaults(broken=True, near_end=True),
]


@pytest.mark.parametrize("faults", GENTLE)
def test_what_a_printer_pushes_means_what_it_answers(faults: TwinFaults) -> None:
    printer, offline, error, paper = (status_answer(faults, number) for number in (1, 2, 3, 4))
    assert automatic_status(automatic_answer(faults)) == printer_status(printer, offline, paper, error)


def test_a_pushed_state_is_the_newest_whole_one() -> None:
    answers = Answers()
    answers.feed(COVER_OPENED + COVER_CLOSED + COVER_OPENED[:3])
    assert answers.automatic == COVER_CLOSED


statuses = st.integers(0, 255).map(lambda byte: byte & 0x6C | 0x12)
fences = st.integers(0, 255).map(lambda byte: byte & 0x6F)
pushes = st.tuples(st.integers(0, 255).map(lambda byte: byte & 0x6C | 0x10), fences, fences, fences).map(
    bytes
)
noise = st.sampled_from([0x11, 0x13, 0x80, 0x90, 0x91, 0xFF])


@given(st.lists(st.one_of(statuses, fences, pushes, noise)), st.integers(1, 7))
def test_whatever_a_printer_says_in_whatever_pieces_each_answer_is_counted_once(
    said: list[int | bytes], step: int
) -> None:
    stream = b"".join(each if isinstance(each, bytes) else bytes((each,)) for each in said)
    answers = Answers()
    for start in range(0, len(stream), step):
        answers.feed(stream[start : start + step])
    single = [each for each in said if isinstance(each, int)]
    assert answers.statuses == [each for each in single if each & 0x93 == 0x12]
    assert answers.fences == len([each for each in single if each & 0x90 == 0])
    assert answers.automatic == next((each for each in reversed(said) if isinstance(each, bytes)), b"")


@given(st.integers(0, 2**32), st.sampled_from(GENTLE))
def test_the_dots_of_a_picture_never_look_like_the_end_of_a_slip(seed: int, faults: TwinFaults) -> None:
    """A picture of nothing but queries and commands makes a printer talk; nothing of it is a fence."""
    words = [b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x03", b"\x10\x04\x04", b"\x1dr\x01", b"\x1da\xff"]
    rows = b"".join(random.Random(seed).choices(words, k=16 * 48))[: 48 * 48]
    brain = VirtualEscpos(384, lambda _sheet: None)
    brain.faults = faults
    answers = Answers()
    answers.feed(brain.receive(encode(Bitmap(384, 48, rows))))
    assert answers.fences == 0
    told = {status_answer(faults, number) for number in (1, 2, 3, 4)}
    assert set(answers.statuses) <= told
    assert answers.statuses


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (USBError("Access denied", -3, errno.EACCES), PrinterFault.NOT_ALLOWED),
        (PermissionError(errno.EPERM, "a firewall"), PrinterFault.NOT_ALLOWED),
        (USBError("Resource busy", -6, errno.EBUSY), PrinterFault.BUSY),
        (SerialException(errno.EAGAIN, "Could not exclusively lock port"), PrinterFault.BUSY),
        (USBError("No such device", -4, errno.ENODEV), PrinterFault.UNPLUGGED),
        (FileNotFoundError(errno.ENOENT, "no port"), PrinterFault.UNPLUGGED),
        (OSError(errno.EIO, "Input/output error"), PrinterFault.UNPLUGGED),
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), PrinterFault.REFUSED),
        (TimeoutError("timed out"), PrinterFault.UNREACHABLE),
        (OSError(errno.EHOSTUNREACH, "no route"), PrinterFault.UNREACHABLE),
        (socket.gaierror(socket.EAI_NONAME, "no such name"), PrinterFault.UNREACHABLE),
        (WrongDevice(errno.ENODEV, "another"), PrinterFault.CHANGED),
        (NotOnThisMachine(errno.ENOSYS, "no libusb"), PrinterFault.UNSUPPORTED),
        (USBError("Configuration not set"), PrinterFault.UNREACHABLE),
    ],
)
def test_the_number_of_an_error_says_what_is_wrong(error: OSError, fault: PrinterFault) -> None:
    assert fault_of(error) is fault

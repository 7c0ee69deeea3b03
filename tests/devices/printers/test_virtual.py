"""The virtual printer keeps what really came out: the dots that were sent, once, under the slip's name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.printers.printer import PreparedJob, PrinterFault, PrintOutcome
from kiosk.devices.printers.virtual import VirtualPrinter
from kiosk.devices.printers.virtual_escpos import Sheet, VirtualEscpos
from kiosk.devices.printers.virtual_faults import TwinFaults, status_answer
from kiosk.devices.printers.virtual_paper import write_png
from kiosk.domain.bitmap import Bitmap
from kiosk.domain.states import PrintState
from kiosk.paper.escpos import FEED_ROWS, encode
from tests.devices.printers.conftest import DOTS, files, gone, job, picture

widths = st.sampled_from([384, 576])
bitmaps = widths.flatmap(
    lambda width: st.integers(1, 600).flatmap(
        lambda height: st.builds(
            lambda block: Bitmap(width, height, (block * (width * height))[: width // 8 * height]),
            st.binary(min_size=1, max_size=64),
        )
    )
)


def dots(path: Path) -> Bitmap:
    """Read a picture back as the bitmap it shows."""
    with Image.open(path) as image:
        assert image.mode == "1"
        return Bitmap(image.width, image.height, bytes(byte ^ 0xFF for byte in image.tobytes()))


def printed(stream: bytes, width: int, step: int | None = None) -> list[Sheet]:
    """Return the sheets that come out of `stream`, received `step` bytes at a time."""
    sheets: list[Sheet] = []
    brain = VirtualEscpos(width, sheets.append)
    for start in range(0, len(stream), step or len(stream)):
        brain.receive(stream[start : start + (step or len(stream))])
    brain.end()
    return sheets


def test_the_kept_picture_is_the_bitmap_that_was_given(printer: VirtualPrinter, paper: Path) -> None:
    given_bitmap = picture(height=700)
    sent = PreparedJob("slip-1", encode(given_bitmap), pdf=lambda: b"%PDF-1.4 of the slip")
    assert printer.print(sent).state is PrintState.PRINTED
    assert dots(paper / "slip-1.png") == given_bitmap
    assert (paper / "slip-1.escpos").read_bytes() == sent.raw
    assert (paper / "slip-1.pdf").read_bytes() == b"%PDF-1.4 of the slip"


def test_a_second_paper_of_the_same_name_is_seen_beside_the_first(
    printer: VirtualPrinter, paper: Path
) -> None:
    assert printer.print(job()).state is PrintState.PRINTED
    assert printer.print(job(seed=8)).state is PrintState.PRINTED
    assert files(paper) == ["slip-1-2.escpos", "slip-1-2.png", "slip-1.escpos", "slip-1.png"]
    assert dots(paper / "slip-1.png") == picture(seed=7)
    assert dots(paper / "slip-1-2.png") == picture(seed=8)


def test_a_torn_slip_is_kept_as_far_as_it_came(printer: VirtualPrinter, paper: Path) -> None:
    whole = job(height=600)
    printer.faults = TwinFaults(drop_after=len(whole.raw) // 2)
    assert printer.print(whole).state is PrintState.UNKNOWN
    assert gone(printer)
    assert files(paper) == ["slip-1-torn.escpos", "slip-1-torn.png"]
    torn = dots(paper / "slip-1-torn.png")
    assert 0 < torn.height < 600
    assert picture(height=600).rows.startswith(torn.rows)


def test_a_slip_that_could_not_be_kept_is_never_called_printed(curious: VirtualPrinter, paper: Path) -> None:
    paper.rmdir()
    assert curious.print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUTTER_STUCK)
    paper.mkdir()
    assert curious.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.CUTTER_STUCK)
    curious.faults = TwinFaults()
    assert curious.print(job()).state is PrintState.PRINTED
    assert files(paper) == ["slip-1.escpos", "slip-1.png"]


@pytest.mark.parametrize("name", ["", "../slip", "a/b", "slip 1", "شهادة", ".hidden", "x" * 101])
def test_a_job_name_is_no_path(name: str) -> None:
    with pytest.raises(ValueError, match="plain job name"):
        PreparedJob(name, b"")


@settings(max_examples=60, deadline=None, print_blob=True)
@given(bitmaps)
def test_whatever_a_slip_shows_only_dots_reach_the_paper(bitmap: Bitmap) -> None:
    (sheet,) = printed(encode(bitmap), bitmap.width)
    assert sheet == Sheet(bitmap, encode(bitmap), strange=b"", cut=True)


@settings(max_examples=60, deadline=None, print_blob=True)
@given(bitmaps, st.integers(1, 97))
def test_bytes_in_pieces_print_as_bytes_at_once(bitmap: Bitmap, step: int) -> None:
    stream = encode(bitmap)
    assert printed(stream, bitmap.width, step) == printed(stream, bitmap.width)


def test_text_and_foreign_commands_are_noticed_and_not_printed() -> None:
    (sheet,) = printed("سفارة".encode("cp1256") + b"\x1bp\x00" + encode(picture(8)), DOTS)
    assert sheet.picture == picture(8)
    assert sheet.strange == "سفارة".encode("cp1256") + b"\x1bp", "a NUL is no command and no text"


def test_feed_between_two_pictures_is_white_paper_and_after_the_last_one_none() -> None:
    one = encode(picture(8), cut=False)
    (sheet,) = printed(one + encode(picture(8)), DOTS)
    assert sheet.picture.height == 8 + FEED_ROWS + 8
    assert sheet.picture.rows == picture(8).rows + bytes(FEED_ROWS * DOTS // 8) + picture(8).rows


def test_a_picture_wider_than_the_paper_loses_its_edge() -> None:
    (sheet,) = printed(encode(Bitmap(576, 1, b"\xff" * 71 + b"\x01")), 384)
    assert sheet.picture == Bitmap(384, 1, b"\xff" * 48)


@pytest.mark.parametrize(
    ("faults", "answers"),
    [
        (TwinFaults(), "12121212"),
        (TwinFaults(near_end=True), "1212121e"),
        (TwinFaults(paper_out=True), "1a32127e"),
        (TwinFaults(cover_open=True), "1a161212"),
        (TwinFaults(offline=True), "1a121212"),
        (TwinFaults(cutter_stuck=True), "1a521a12"),
        (TwinFaults(broken=True), "1a523212"),
        (TwinFaults(hot=True), "1a525212"),
    ],
)
def test_the_twin_answers_as_epson_like_printers_do(faults: TwinFaults, answers: str) -> None:
    assert bytes(status_answer(faults, number) for number in (1, 2, 3, 4)).hex() == answers


def test_a_sheet_without_dots_is_still_a_picture(tmp_path: Path) -> None:
    write_png(Bitmap(DOTS, 0, b""), tmp_path / "empty.png")
    assert dots(tmp_path / "empty.png") == Bitmap(DOTS, 1, bytes(DOTS // 8))

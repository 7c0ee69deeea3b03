"""A code is found in what any make of scanner sends, torn or slow or amid garbage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.scanners.framing import ScannerFrames
from kiosk.devices.scanners.virtual import Framing, framed

PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
CARD = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
SLIP = "RRQ5X0000K%E42$ 3A+Z.0:/*RRQ5X0000K%E42$ 3A+Z.0:/*RRQ5X0000K%E42$ 3A+Z.0:/*"
LINED = [Framing.CR, Framing.LF, Framing.CRLF]
WRAPPED = [Framing.STX, Framing.RTE]


def heard(frames: ScannerFrames, data: bytes, start_ms: int = 0, step_ms: int = 1) -> list[str]:
    """Feed `data` byte by byte; return the codes heard."""
    codes = (frames.feed(data[at : at + 1], start_ms + at * step_ms) for at in range(len(data)))
    return [code for some in codes for code in some]


@pytest.mark.parametrize("framing", [*LINED, *WRAPPED])
@pytest.mark.parametrize("code", [PASSPORT, CARD, SLIP])
def test_every_make_s_frame_gives_its_code_once(code: str, framing: Framing) -> None:
    frames = ScannerFrames()
    assert heard(frames, framed(code, framing)) == [code]
    assert frames.idle(10_000) == []
    assert frames.feed(framed(code, framing), 20_000) == [code]


def test_a_scanner_that_ends_with_nothing_is_heard_after_a_pause() -> None:
    frames = ScannerFrames()
    assert frames.feed(framed(SLIP, Framing.NONE), 0) == []
    assert frames.idle(200) == []
    assert frames.idle(301) == [SLIP]
    assert frames.idle(900) == []


def test_two_codes_without_an_end_are_told_apart_by_the_pause() -> None:
    frames = ScannerFrames()
    assert frames.feed(b"2000000006", 0) == []
    assert frames.feed(b"1000000008", 1_000) == ["2000000006"]


@pytest.mark.parametrize("framing", WRAPPED)
def test_a_slow_line_does_not_tear_a_frame(framing: Framing) -> None:
    assert heard(ScannerFrames(), framed(PASSPORT, framing), step_ms=400) == [PASSPORT]


@pytest.mark.parametrize("framing", WRAPPED)
def test_a_torn_frame_is_told_and_the_next_one_is_whole(framing: Framing) -> None:
    frames, torn = ScannerFrames(), framed(PASSPORT, framing)[:70]
    assert heard(frames, torn) == []
    told = frames.feed(framed(PASSPORT, framing), 10_000)
    assert told[1:] == [PASSPORT]
    assert PASSPORT.startswith(told[0].split("\n")[0])


def test_a_new_frame_in_the_middle_of_another_counts_alone() -> None:
    torn = framed(PASSPORT, Framing.STX)[:60]
    assert ScannerFrames().feed(torn + framed(CARD, Framing.STX), 0) == [CARD]


@pytest.mark.parametrize("check", [0x0D, 0x01, 0x02, 0x03, 0x41])
def test_any_check_byte_is_swallowed(check: int) -> None:
    sent = framed(PASSPORT, Framing.RTE)[:-1] + bytes((check,))
    assert ScannerFrames().feed(sent + framed(SLIP, Framing.CR), 0) == [PASSPORT, SLIP]


def test_a_frame_s_check_byte_that_never_comes_takes_nothing_from_the_next_code() -> None:
    frames = ScannerFrames()
    assert frames.feed(framed(PASSPORT, Framing.RTE)[:-1], 0) == [PASSPORT]
    assert frames.feed(framed(SLIP, Framing.CR), 5_000) == [SLIP]


def test_a_byte_after_a_plain_frame_is_not_part_of_the_next_code() -> None:
    frames = ScannerFrames()
    assert frames.feed(framed(PASSPORT, Framing.STX) + b"\x41", 0) == [PASSPORT]
    assert frames.feed(framed(SLIP, Framing.CR), 5_000) == [SLIP]


def test_unread_characters_are_kept_for_who_reads_the_zone() -> None:
    unread = PASSPORT.replace("ANNA", "A__A").replace("L898", "_?98")
    for framing in (*LINED, *WRAPPED):
        assert ScannerFrames().feed(framed(unread, framing), 0) == [unread]


def test_a_swipe_whose_second_line_never_comes_is_told_after_a_while() -> None:
    frames, first = ScannerFrames(), PASSPORT.split("\n")[0]
    assert frames.feed(first.encode() + b"\r", 0) == []
    assert frames.idle(301) == [first]


def test_what_is_no_text_is_read_as_it_comes() -> None:
    assert ScannerFrames().feed("بطاقة شخصية\r".encode(), 0) == ["بطاقة شخصية"]
    assert ScannerFrames().feed(b"ABC\xe9\xff\xfeDEF\r", 0) == ["ABCéÿþDEF"]


@pytest.mark.parametrize("noise", [b"12345\r", b"A" * 100_000 + b"\r", b"ABC\x1b[2JDEF\r", b"\x00" * 500])
def test_noise_is_no_code_and_hides_none(noise: bytes) -> None:
    frames = ScannerFrames()
    assert frames.feed(noise, 0) == []
    assert frames.feed(framed(SLIP, Framing.CRLF), 5_000) == [SLIP]


@given(st.binary(max_size=300), st.sampled_from([*LINED, *WRAPPED]))
def test_after_any_bytes_and_a_pause_a_code_is_heard(noise: bytes, framing: Framing) -> None:
    frames = ScannerFrames()
    frames.feed(noise, 0)
    assert frames.feed(framed(SLIP, framing), 10_000)[-1:] == [SLIP]


@given(st.lists(st.binary(max_size=20), max_size=30), st.integers(0, 500))
def test_any_bytes_end_in_codes_that_count(chunks: list[bytes], step_ms: int) -> None:
    frames = ScannerFrames()
    for at, chunk in enumerate(chunks):
        assert all(len(code) >= 6 for code in frames.feed(chunk, at * step_ms))

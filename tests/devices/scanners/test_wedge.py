"""A scan is heard among typing, and typing is never taken for a scan."""

from __future__ import annotations

import random

import pytest

from kiosk.devices.scanners.wedge import WedgeReader

LINE_1 = "P<SYRALHASAN<<AHMAD<MOHAMAD<<<<<<<<<<<<<<<<<"
LINE_2 = "N0123456784SYR6105039M3001015<<<<<<<<<<<<<<0"
SLIP = "6BF5X0000K%E42$ 3A+Z.0:/*"


def scan(reader: WedgeReader, text: str, start_ms: int = 0, step_ms: int = 4) -> list[str]:
    """Feed `text` at a scanner's speed; return the codes heard."""
    codes = (reader.feed(char, start_ms + at * step_ms) for at, char in enumerate(text))
    return [code for code in codes if code is not None]


@pytest.mark.parametrize("ending", ["\r", "\n", "\r\n"])
def test_a_slip_code_is_heard_with_any_ending(ending: str) -> None:
    assert scan(WedgeReader(), SLIP + ending) == [SLIP]


@pytest.mark.parametrize("between", ["\r", "\n", "\r\n"])
def test_both_lines_of_a_passport_are_one_scan(between: str) -> None:
    assert scan(WedgeReader(), LINE_1 + between + LINE_2 + between) == [f"{LINE_1}\n{LINE_2}"]


def test_a_pause_between_the_lines_and_framing_are_tolerated() -> None:
    reader = WedgeReader()
    assert scan(reader, "\x02" + LINE_1 + "\r") == []
    assert scan(reader, LINE_2 + "\r\x03", start_ms=450) == [f"{LINE_1}\n{LINE_2}"]


def test_a_misread_line_keeps_its_partner() -> None:
    assert scan(WedgeReader(), LINE_1[:-1] + "\r" + LINE_2 + "\r") == [f"{LINE_1[:-1]}\n{LINE_2}"]


def test_a_card_has_three_lines() -> None:
    lines = [
        "I<SYR" + "1" * 10 + "<" * 15,
        "6105039M3001015SYR<<<<<<<<<<<4",
        "ALHASAN<<AHMAD<<<<<<<<<<<<<<<<",
    ]
    assert scan(WedgeReader(), "\r".join(lines) + "\r") == ["\n".join(lines)]


def test_a_passport_whose_second_line_never_comes_is_told_after_a_while() -> None:
    reader = WedgeReader()
    assert scan(reader, LINE_1 + "\r") == []
    ended = len(LINE_1) * 4
    assert reader.idle(ended + 100) is None
    assert reader.idle(ended + 301) == LINE_1
    assert reader.idle(ended + 900) is None


def test_the_next_scan_after_a_half_one_is_whole() -> None:
    reader = WedgeReader()
    assert scan(reader, LINE_1 + "\r") == []
    assert scan(reader, SLIP + "\r", start_ms=5_000) == [SLIP]


def test_typing_is_never_a_scan() -> None:
    seed = random.randrange(2**32)
    print("seed", seed)  # noqa: T201
    draw = random.Random(seed)
    reader, at = WedgeReader(), 0
    for _ in range(500):
        at += draw.randint(51, 400)
        assert reader.feed(draw.choice("ABC123<\r"), at) is None
        assert not reader.scanning


def test_keys_typed_just_before_a_scan_are_not_part_of_it() -> None:
    reader = WedgeReader()
    for at, char in ((0, "A"), (200, "B")):
        assert reader.feed(char, at) is None
    assert scan(reader, SLIP + "\r", start_ms=400) == [SLIP]


def test_a_burst_too_short_too_long_or_with_control_codes_is_no_code() -> None:
    for noise in ("12345\r", "A" * 5_000 + "\r", "ABC\x1b[2JDEF\r"):
        reader = WedgeReader()
        assert scan(reader, noise) == []
        assert scan(reader, SLIP + "\r", start_ms=60_000) == [SLIP]


def test_a_running_scan_is_known_before_its_end() -> None:
    reader = WedgeReader()
    scan(reader, SLIP[:10])
    assert reader.scanning

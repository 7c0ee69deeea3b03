"""A keyboard scanner under an Arabic layout is understood, or nothing is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.scanners.layouts import meant
from kiosk.devices.scanners.wedge import WedgeReader
from tests.devices.scanners.xkb import typed_keys

LINE_1 = "P<SYRALHASAN<<AHMAD<MOHAMAD<<<<<<<<<<<<<<<<<"
LINE_2 = "N0123456784SYR6105039M3001015<<<<<<<<<<<<<<0"
ALL_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<_? $%*+-./:"
LOST_ON_MAC = "GKLXZ"
EVERYTHING = [("ara", ""), ("ara", "digits"), ("ara", "basic_ext"), ("sy", "")]


def under(layout: str, variant: str, code: str) -> list[str]:
    """Return what each key of a US scanner types for `code` under a Linux layout."""
    us, other = typed_keys("us"), typed_keys(layout, variant)
    if not us or not other:
        pytest.skip("needs libxkbcommon and its layouts")
    keys = {text: key for key, text in us.items() if text}
    return [other[keys[char]] for char in code]


@pytest.mark.parametrize(("layout", "variant"), EVERYTHING)
@pytest.mark.parametrize("code", [LINE_1, LINE_2, ALL_CHARACTERS])
def test_all_of_a_code_comes_back_from_linux_s_arabic(layout: str, variant: str, code: str) -> None:
    typed = "".join(under(layout, variant, code))
    assert typed != code
    assert meant(typed) == code


@given(st.text(ALL_CHARACTERS, min_size=6, max_size=300), st.sampled_from(EVERYTHING))
def test_any_code_comes_back_or_is_left_alone(code: str, layout: tuple[str, str]) -> None:
    typed = "".join(under(*layout, code))
    assert meant(typed) in (code, typed)


@given(st.text(ALL_CHARACTERS, min_size=6, max_size=60))
def test_what_a_mac_layout_swallows_is_missing_and_nothing_else_is_wrong(code: str) -> None:
    typed = "".join(under("ara", "mac", code))
    assert meant(typed) in ("".join(char for char in code if char not in LOST_ON_MAC), typed)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (
            "\u061b,\u064d\u0625\u064c\u0650/\u0623\u0650\u064d\u0650\u0622,,\u0650\u0623\u2019\u0650],,",
            "P<SYRALHASAN<<AHMAD<<",
        ),
        ("لإلألآ‘÷ـ،~\u0652123", "TGBUIJKZX123"),
        ("\u064f\u064c\u064b\u064e{}\u0650\u0621\u0624", "\u064f\u064c\u064b\u064e{}\u0650\u0621\u0624"),
    ],
    ids=["passport", "keys that type two letters", "no code"],
)
def test_windows_arabic_101_is_turned_back(typed: str, code: str) -> None:
    assert meant(typed) == code


@pytest.mark.parametrize(
    "typed",
    ["محمد أحمد الخطيب", "السلام عليكم", LINE_1, "2000000006", "", "\\إٌ،,\\[\\", "12,345,678"],
    ids=["a name", "a greeting", "no Arabic", "digits", "nothing", "Arabic (102)", "commas"],
)
def test_what_no_scanner_of_ours_typed_is_left_as_it_is(typed: str) -> None:
    assert meant(typed) == typed


def test_a_passport_s_lines_are_one_scan_under_an_arabic_layout() -> None:
    reader, codes = WedgeReader(), []
    keys = [*under("ara", "", LINE_1), "\r", *under("ara", "", LINE_2), "\r"]
    for at, key in enumerate(keys):
        codes.append(reader.feed(key, at * 4))
    assert [code for code in codes if code] == [f"{LINE_1}\n{LINE_2}"]

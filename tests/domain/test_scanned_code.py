"""A code from a scanner is known for what it is, before anybody asks whether it is genuine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.scanned_code import CodeKind, ScannedCode, scanned_code
from kiosk.paper.seal import APPOINTMENT, TICKET, SlipClaims, joined_digest, seal
from tests.paper.slips import BOOKED, FILED_MS, KEY, KEY_ID

ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
CARD = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
FILED = SlipClaims("RUH", "A", 2, 1204, ("014821093756",), FILED_MS, 1, joined_digest([bytes(32)]))
SLIPS = [
    FILED,
    replace(FILED, references=("014821093756", "017730250418"), copy=300),
    replace(FILED, kind=APPOINTMENT, appointment=BOOKED),
    replace(FILED, kind=TICKET, references=(), epoch=0, seq=0),
]


@pytest.mark.parametrize("claims", SLIPS)
@pytest.mark.parametrize("key_id", [KEY_ID, b"1234"])
def test_every_slip_of_ours_is_known(claims: SlipClaims, key_id: bytes) -> None:
    text = seal(claims, KEY, key_id)
    assert scanned_code(text) == ScannedCode(CodeKind.SLIP, text)
    assert scanned_code(f"]Q1{text}\r\n") == ScannedCode(CodeKind.SLIP, text)


@pytest.mark.parametrize(
    "text", [ZONE, CARD, ZONE.replace("\n", ""), ZONE.split("\n")[0], ZONE.replace("ANNA", "A_?.")]
)
def test_a_zone_is_known_even_if_it_is_misread(text: str) -> None:  # fmt: skip
    assert scanned_code(text).kind is CodeKind.ZONE


@pytest.mark.parametrize(
    ("code", "permit"),
    [
        ("2000000006", "2000000006"),
        ("1000000008", "1000000008"),
        ("2000000007", "2000000007"),
        (" 2000000006 ", "2000000006"),
        ("]C02000000006", "2000000006"),
        ("٢٠٠٠٠٠٠٠٠٦", "2000000006"),
    ],
)
def test_a_permit_s_number_is_known_whatever_its_check_digit(code: str, permit: str) -> None:
    assert scanned_code(code) == ScannedCode(CodeKind.PERMIT, permit)


@pytest.mark.parametrize(
    "code",
    ["", "]", "3000000000", "20000000060", "6281000000000", "https://example.org/a?b=c", "RRQ", "A<B", "]Q1"],
)
def test_whatever_else_people_hold_to_a_scanner_is_unknown(code: str) -> None:
    assert scanned_code(code).kind is CodeKind.UNKNOWN


@given(st.text(max_size=200))
def test_any_text_is_told_something(code: str) -> None:
    assert isinstance(scanned_code(code), ScannedCode)

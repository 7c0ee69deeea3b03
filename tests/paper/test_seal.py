from __future__ import annotations

from dataclasses import replace
from typing import Any

import base45
import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import SealError
from kiosk.paper.seal import (
    APPOINTMENT,
    EXTERNAL_DATA,
    TICKET,
    SlipClaims,
    joined_digest,
    open_seal,
    seal,
)
from kiosk.paper.slip import MAX_REQUESTS
from tests.paper.slips import BOOKED, FILED_MS, KEY, KEY_ID

KEYS = {KEY_ID: KEY.public_key()}
CLAIMS = SlipClaims(
    mission="RUH",
    node_letter="A",
    epoch=2,
    seq=1204,
    references=("014821093756", "017730250418"),
    issued_ms=FILED_MS,
    copy=1,
    digest=joined_digest([bytes(32), bytes(32)]),
)
TEXT = seal(CLAIMS, KEY, KEY_ID)


def test_what_was_sealed_is_what_is_read() -> None:
    assert open_seal(TEXT, KEYS) == CLAIMS


@pytest.mark.parametrize(
    "claims",
    [
        replace(CLAIMS, kind=APPOINTMENT, references=CLAIMS.references[:1], appointment=BOOKED),
        replace(CLAIMS, kind=APPOINTMENT, epoch=0, seq=0, appointment=BOOKED),
        replace(CLAIMS, kind=TICKET, references=CLAIMS.references[:1]),
        replace(CLAIMS, kind=TICKET, references=()),
    ],
)
def test_appointments_and_tickets_are_sealed_too(claims: SlipClaims) -> None:
    assert open_seal(seal(claims, KEY, KEY_ID), KEYS) == claims


@pytest.mark.parametrize("key_id", [b"1234", b"12345678"])
def test_both_sizes_of_key_id_work(key_id: bytes) -> None:
    assert open_seal(seal(CLAIMS, KEY, key_id), {key_id: KEY.public_key()}) == CLAIMS


def test_it_is_a_cose_sign1_message_that_other_software_can_check() -> None:
    message = cbor2.loads(base45.b45decode(TEXT))
    assert message.tag == 18
    protected, unprotected, payload, signature = message.value
    assert cbor2.loads(protected) == {1: -8, 4: KEY_ID}
    assert unprotected == {}
    assert all(isinstance(key, int) for key in cbor2.loads(payload))
    signed = cbor2.dumps(["Signature1", protected, EXTERNAL_DATA, payload], canonical=True)
    KEY.public_key().verify(signature, signed)


def test_nothing_in_it_can_name_a_person() -> None:
    payload = cbor2.loads(cbor2.loads(base45.b45decode(TEXT)).value[2])
    texts = [value for value in payload.values() if isinstance(value, str)]
    assert texts == ["RUH", "A"]


def test_a_full_family_stays_small_enough_for_narrow_paper() -> None:
    references = tuple(f"26{number:010d}" for number in range(MAX_REQUESTS))
    claims = replace(CLAIMS, references=references, seq=2**32 - 1, epoch=999, copy=99)
    text = seal(claims, KEY, KEY_ID)
    assert len(text) < 400
    assert open_seal(text, KEYS) == claims


def test_every_flipped_bit_is_refused() -> None:
    raw = base45.b45decode(TEXT)
    for index in range(len(raw)):
        for bit in range(8):
            altered = raw[:index] + bytes([raw[index] ^ 1 << bit]) + raw[index + 1 :]
            with pytest.raises(SealError):
                open_seal(base45.b45encode(altered).decode(), KEYS)


def _message(headers: dict[Any, Any], payload: bytes | None = None, tag: int = 18) -> str:
    """Return a message signed in earnest by the right key, with these headers and payload."""
    parts = cbor2.loads(base45.b45decode(TEXT)).value
    protected = cbor2.dumps(headers, canonical=True)
    body = parts[2] if payload is None else payload
    signed = cbor2.dumps(["Signature1", protected, EXTERNAL_DATA, body], canonical=True)
    message = cbor2.CBORTag(tag, [protected, {}, body, KEY.sign(signed)])
    return str(base45.b45encode(cbor2.dumps(message, canonical=True)), "ascii")


def _payload(**changes: Any) -> bytes:
    claims = cbor2.loads(cbor2.loads(base45.b45decode(TEXT)).value[2])
    claims.update({int(key[1:]): value for key, value in changes.items()})
    return cbor2.dumps(claims, canonical=True)


GOOD = {1: -8, 4: KEY_ID}


def test_the_forger_in_these_tests_forges_well() -> None:
    assert open_seal(_message(GOOD), KEYS) == CLAIMS


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (base45.b45encode(base45.b45decode(TEXT) + b"\x00").decode(), "not_canonical"),
        (_message({4: KEY_ID}), "malformed"),
        (_message({1: -8}), "malformed"),
        (_message({1: -7, 4: KEY_ID}), "malformed"),
        (_message({1: -8, 4: KEY_ID, 5: 0}), "malformed"),
        (_message({1: -8, 4: b"unknown!"}), "unknown_key"),
        (_message({1: -8, 4: "text"}), "malformed"),
        (_message(GOOD, tag=98), "malformed"),
        (_message(GOOD, b""), "malformed"),
        (_message(GOOD, cbor2.dumps({1: 1})), "malformed"),
        (_message(GOOD, _payload(_1=2)), "malformed"),
        (_message(GOOD, _payload(_2=9)), "malformed"),
        (_message(GOOD, _payload(_7=[])), "malformed"),
        (_message(GOOD, _payload(_7=[-1])), "malformed"),
        (_message(GOOD, _payload(_7=[10**12])), "malformed"),
        (_message(GOOD, _payload(_7=["014821093756"])), "malformed"),
        (_message(GOOD, _payload(_7=[148] * 13)), "malformed"),
        (_message(GOOD, _payload(_9=0)), "malformed"),
        (_message(GOOD, _payload(_9=True)), "malformed"),
        (_message(GOOD, _payload(_10=b"short")), "malformed"),
        (_message(GOOD, _payload(_11="name")), "malformed"),
        (_message(GOOD, _payload(_11=BOOKED.row())), "malformed"),
        (_message(GOOD, _payload(_2=2)), "malformed"),
        (_message(GOOD, _payload(_2=2, _11=[*BOOKED.row()[:5], True])), "malformed"),
        (_message(GOOD, _payload(_2=2, _11=[b"short", *BOOKED.row()[1:]])), "malformed"),
        (_message(GOOD, _payload(_2=2, _11=[BOOKED.row()[0], "Ahmad", *BOOKED.row()[2:]])), "malformed"),
        (_message(GOOD, _payload(_5=0)), "malformed"),
        (_message(GOOD, _payload(_3="<b>RUH")), "malformed"),
        ("", "malformed"),
        ("A" * 4096, "too_long"),
        ("كتابة", "not_base45"),
        ("AAA\u0000", "not_base45"),
        (TEXT.lower(), "not_base45"),
        (TEXT + " ", "not_base45"),
        (":::", "not_base45"),
        ("HTTPS://EXAMPLE.COM", "not_base45"),
    ],
)
def test_what_is_not_a_slip_is_refused_by_name(text: str, code: str) -> None:
    with pytest.raises(SealError) as refused:
        open_seal(text, KEYS)
    assert str(refused.value) == code


def test_another_encoding_of_the_same_claims_is_refused() -> None:
    claims = cbor2.loads(cbor2.loads(base45.b45decode(TEXT)).value[2])
    reordered = cbor2.dumps(dict(reversed(claims.items())))
    with pytest.raises(SealError, match="not_canonical"):
        open_seal(_message(GOOD, reordered), KEYS)


def test_a_key_of_another_station_under_our_id_is_refused() -> None:
    other = Ed25519PrivateKey.from_private_bytes(bytes(32))
    with pytest.raises(SealError, match="bad_signature"):
        open_seal(seal(CLAIMS, other, KEY_ID), KEYS)


def test_a_signature_for_another_use_of_the_key_is_refused() -> None:
    parts = cbor2.loads(base45.b45decode(TEXT)).value
    signed = cbor2.dumps(["Signature1", parts[0], b"kiosk-receipt/1", parts[2]], canonical=True)
    message = cbor2.CBORTag(18, [parts[0], {}, parts[2], KEY.sign(signed)])
    with pytest.raises(SealError, match="bad_signature"):
        open_seal(base45.b45encode(cbor2.dumps(message, canonical=True)).decode(), KEYS)


@given(st.text(max_size=900))
def test_any_scanned_text_is_refused_without_a_crash(text: str) -> None:
    with pytest.raises(SealError):
        open_seal(text, KEYS)


@given(st.binary(max_size=300))
def test_any_bytes_in_a_code_are_refused_without_a_crash(raw: bytes) -> None:
    with pytest.raises(SealError):
        open_seal(base45.b45encode(raw).decode(), KEYS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"references": ()},
        {"references": (), "kind": APPOINTMENT, "appointment": BOOKED},
        {"kind": APPOINTMENT},
        {"appointment": BOOKED},
        {"seq": 0},
        {"references": ("014821093756",) * (MAX_REQUESTS + 1)},
        {"references": ("١٢٣٤٥٦٧٨٩٠١٢",)},
        {"references": ("0148 2109 3756",)},
        {"copy": 0},
        {"digest": b"1234567"},
        {"mission": "Riyadh"},
        {"kind": "receipt"},
    ],
)
def test_claims_that_no_slip_carries_are_never_signed(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"slip|digit|shape|copy"):
        seal(replace(CLAIMS, **wrong), KEY, KEY_ID)


def test_a_key_id_has_four_or_eight_bytes() -> None:
    with pytest.raises(ValueError, match="4 or 8"):
        seal(CLAIMS, KEY, b"123")

"""A staff card proves by its key that its certificate is its own; anything else is told apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.devices.cards.piv import (
    PivFault,
    PivRefusal,
    StaffCertificate,
    challenge_of,
    prove_key,
    read_certificate,
)
from kiosk.devices.cards.virtual_piv import PivFaults, VirtualPiv, issue

NOW_MS = 1_800_000_000_000
PIN = "704183"
ASKED = challenge_of("k1", lambda size: b"n" * size)


def certificate(card: VirtualPiv) -> StaffCertificate:
    shown = read_certificate(card.apdu)
    assert isinstance(shown, StaffCertificate)
    return shown


@pytest.mark.parametrize("rsa", [False, True])
@pytest.mark.parametrize("gzipped", [False, True])
def test_the_card_of_the_certificate_proves_that_it_is(rsa: bool, gzipped: bool) -> None:
    card = issue(PIN, NOW_MS, rsa=rsa)
    card.gzipped = gzipped
    assert prove_key(card.apdu, certificate(card), PIN, ASKED) is None


@pytest.mark.parametrize("rsa", [False, True])
def test_a_copied_certificate_without_its_key_is_found_out(rsa: bool) -> None:
    real, copy = issue(PIN, NOW_MS, rsa=rsa), issue(PIN, NOW_MS, rsa=rsa)
    copy.certificate = real.certificate
    assert prove_key(copy.apdu, certificate(copy), PIN, ASKED) == PivRefusal(PivFault.NOT_ITS_KEY)


def test_a_signature_for_another_station_or_moment_is_none() -> None:
    card = issue(PIN, NOW_MS)
    heard: list[bytes] = []

    def overheard(command: bytes) -> bytes:
        heard.append(card.apdu(command))
        return heard[-1]

    shown = certificate(card)
    assert prove_key(overheard, shown, PIN, ASKED) is None
    replayed = iter(heard)
    elsewhere = challenge_of("k2", lambda size: b"n" * size)
    answer = prove_key(lambda _: next(replayed), shown, PIN, elsewhere)
    assert answer == PivRefusal(PivFault.NOT_ITS_KEY)


def test_wrong_pins_are_counted_by_the_card_until_it_blocks() -> None:
    card = issue(PIN, NOW_MS)
    shown = certificate(card)
    told = [prove_key(card.apdu, shown, "000000", ASKED) for _ in range(4)]
    blocked = PivRefusal(PivFault.PIN_BLOCKED)
    assert told == [PivRefusal(PivFault.WRONG_PIN, 2), PivRefusal(PivFault.WRONG_PIN, 1), blocked, blocked]
    assert prove_key(card.apdu, shown, PIN, ASKED) == blocked


def test_a_pin_that_no_card_has_costs_no_try() -> None:
    card = issue(PIN, NOW_MS)
    assert prove_key(card.apdu, certificate(card), "7" * 9, ASKED) == PivRefusal(PivFault.WRONG_PIN, 3)
    assert card.tries_left == 3


@pytest.mark.parametrize(
    ("faults", "fault"),
    [
        (PivFaults(other_card=True), PivFault.NO_STAFF_CARD),
        (PivFaults(no_certificate=True), PivFault.NO_STAFF_CARD),
        (PivFaults(garbled=True), PivFault.UNREADABLE),
    ],
)
def test_what_is_no_staff_card_says_so(faults: PivFaults, fault: PivFault) -> None:
    card = issue(PIN, NOW_MS)
    card.faults = faults
    assert read_certificate(card.apdu) == PivRefusal(fault)


def test_a_card_that_won_t_sign_isn_t_believed() -> None:
    card = issue(PIN, NOW_MS)
    shown = certificate(card)
    card.faults = replace(card.faults, refuses_to_sign=True)
    assert prove_key(card.apdu, shown, PIN, ASKED) == PivRefusal(PivFault.NOT_ITS_KEY)


def test_a_certificate_has_its_days() -> None:
    day = 24 * 3_600_000
    shown = certificate(issue(PIN, NOW_MS, days=10))
    assert [shown.valid_at(NOW_MS + days * day) for days in (-2, -1, 9, 10)] == [False, True, True, False]


def test_an_answer_without_end_ends() -> None:
    assert read_certificate(lambda _: b"\x61\x01") == PivRefusal(PivFault.UNREADABLE)

"""No chip makes the reading crash, hang or grow, whatever it answers."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.devices.passport.link import Limits
from kiosk.devices.passport.passport import PassportData, PassportFault, ReadingStopped
from kiosk.devices.passport.security_object import read_security_object
from kiosk.devices.passport.virtual_booklet import DG1, DG11, SOD
from kiosk.devices.passport.virtual_chip import ChipFaults, VirtualChip, Ways
from tests.devices.passport.made_up import Recorded, Station, booklet, chip

FILES = st.sampled_from([DG1, DG11, SOD])


def ends(found: object) -> bool:
    return isinstance(found, (PassportData, PassportFault))


def with_file(file_id: int, file: bytes, ways: Ways = Ways.BAC_ONLY) -> VirtualChip:
    made = VirtualChip(replace(booklet(), files={**booklet().files, file_id: file}))
    made.faults = ChipFaults(ways=ways)
    return made


@settings(max_examples=200)
@given(st.lists(st.binary(max_size=300), max_size=40))
def test_garbage_for_answers(answers: list[bytes]) -> None:
    left = iter(answers)
    assert ends(Station().read(lambda _: next(left, b"\x90\x00")))


@settings(max_examples=100)
@given(st.integers(0, 25), st.binary(max_size=300), st.sampled_from(list(Ways)))
def test_garbage_for_one_answer_of_a_conversation(place: int, garbage: bytes, ways: Ways) -> None:
    passport = chip(ChipFaults(ways=ways))

    def transmit(command: bytes) -> bytes:
        answer = passport.apdu(command)
        return garbage if passport.exchanges == place else answer

    assert ends(Station().read(transmit))


@settings(max_examples=300)
@given(FILES, st.binary(max_size=400))
def test_garbage_for_a_file(file_id: int, garbage: bytes) -> None:
    assert ends(Station().read(with_file(file_id, garbage).apdu))


@settings(max_examples=300)
@given(FILES, st.integers(0, 2000), st.integers(0, 255))
@example(SOD, 2, 0x80)
def test_one_wrong_byte_in_a_file_is_never_verified(file_id: int, place: int, value: int) -> None:
    file = bytearray(booklet().files[file_id])
    place %= len(file)
    changed = file[place] != value
    file[place] = value
    found = Station().read(with_file(file_id, bytes(file)).apdu)
    assert ends(found)
    if changed and file_id != SOD:
        assert isinstance(found, PassportFault) or found.authenticity != "verified"


@settings(max_examples=500)
@given(st.data())
def test_a_broken_security_object_is_judged_or_refused(data: st.DataObject) -> None:
    whole = bytearray(booklet().files[SOD])
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ReadingStopped):
        read_security_object(bytes(whole))


@pytest.mark.parametrize(
    "beginning", ["77 83 ff ff ff", "77 82 80 00", "77 80", "77 84 00 00 00 01", "30 03 61 62 63", ""]
)
def test_lying_lengths_are_refused_at_once(beginning: str) -> None:
    liar = with_file(SOD, bytes.fromhex(beginning) + bytes(300))
    assert Station().read(liar.apdu) is PassportFault.UNREADABLE
    assert liar.exchanges < 20


def test_a_file_that_ends_before_its_length_is_refused() -> None:
    assert Station().read(with_file(SOD, b"\x77\x82\x10\x00" + bytes(900)).apdu) is PassportFault.UNREADABLE


def test_an_endless_file_in_single_bytes_runs_into_the_limit() -> None:
    endless = with_file(SOD, b"\x77\x82\x7f\x00" + bytes(0x7F00))
    endless.faults = ChipFaults(ways=Ways.BAC_ONLY, longest_answer=32)
    assert Station().read(endless.apdu) is PassportFault.UNREADABLE
    assert endless.exchanges == Limits().exchanges


def test_an_answer_far_too_long_is_refused() -> None:
    assert Station().read(lambda _: bytes(200_000)) is PassportFault.UNREADABLE


def test_deeply_nested_objects_are_refused() -> None:
    nested = b""
    for _ in range(3000):
        nested = b"\x30\x82" + min(len(nested), 0xFFFF).to_bytes(2, "big") + nested
    file = b"\x77\x82" + len(nested).to_bytes(2, "big") + nested
    assert Station().read(with_file(SOD, file).apdu) is PassportFault.UNREADABLE


def test_a_consent_in_clear_under_secure_messaging_counts_for_nothing() -> None:
    passport = chip(ChipFaults(ways=Ways.BAC_ONLY))

    def transmit(command: bytes) -> bytes:
        answer = passport.apdu(command)
        return b"\x90\x00" if command[0] & 0x0C else answer

    assert Station().read(transmit) is PassportFault.UNREADABLE


def test_an_answer_given_twice_is_refused() -> None:
    line = Recorded(chip(ChipFaults(ways=Ways.BAC_ONLY)).apdu)

    def transmit(command: bytes) -> bytes:
        answer = line(command)
        return line.answered[-2] if len(line.answered) == 8 else answer

    assert Station().read(transmit) is PassportFault.UNREADABLE

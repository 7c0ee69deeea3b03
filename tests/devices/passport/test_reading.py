"""A passport is read whole, by BAC or PACE, to its names in Arabic; each failure is a case of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace

import pytest

from kiosk.devices.passport.link import Limits
from kiosk.devices.passport.passport import (
    AccessProtocol,
    Authenticity,
    Finding,
    MrzKey,
    NationalName,
    PassportFault,
    PersonalDetails,
    ReadStep,
    key_of,
)
from kiosk.devices.passport.reading import Partial
from kiosk.devices.passport.virtual_booklet import CARD_ACCESS, DG1, DG11, SOD, Holder
from kiosk.devices.passport.virtual_chip import ChipFaults, VirtualChip, Ways
from kiosk.domain.document_part import DocumentPart
from kiosk.domain.mrz import MrzReading, read_mrz
from tests.devices.passport.made_up import HOLDER, NOW, Recorded, Station, booklet, chip

WRONG_KEY = MrzKey("N00000002", HOLDER.birth, HOLDER.expiry)


@pytest.mark.parametrize(
    ("ways", "protocol"),
    [
        (Ways.BOTH, AccessProtocol.PACE),
        (Ways.PACE_ONLY, AccessProtocol.PACE),
        (Ways.BAC_ONLY, AccessProtocol.BAC),
    ],
)
def test_a_passport_is_read_and_verified(ways: Ways, protocol: AccessProtocol) -> None:
    found = Station().data(chip(ChipFaults(ways=ways)).apdu)
    assert found.protocol is protocol
    assert (found.authenticity, found.finding) == (Authenticity.VERIFIED, None)
    assert found.mrz.part(DocumentPart.LATIN_SURNAME) == "AL NAMOUZAJ"
    assert found.mrz.part(DocumentPart.EXPIRY_DATE) == "2031-05-16"
    assert found.details == PersonalDetails(
        full_name=NationalName("النموذج", "ليلى"),
        place_of_birth=("دمشق", "سوريا"),
        personal_number="01010000001",
    )


def test_all_names_are_read() -> None:
    holder = Holder(national_name="النموذج", other_names=("القديم<<ليلى", "الأقدم"))
    details = Station().data(chip(holder=holder).apdu).details
    assert details.full_name == NationalName("النموذج")
    assert details.other_names == (NationalName("القديم", "ليلى"), NationalName("الأقدم"))
    assert [name.whole for name in details.other_names] == ["ليلى القديم", "الأقدم"]


def test_an_old_booklet_has_no_names_in_arabic() -> None:
    old = chip(ChipFaults(ways=Ways.BAC_ONLY), Holder(national_name=""))
    found = Station().data(old.apdu)
    assert found.details == PersonalDetails()
    assert found.authenticity is Authenticity.VERIFIED


def test_the_printed_zone_gives_the_key() -> None:
    for holder in (HOLDER, Holder(number="A1", birth="55<<<<"), Holder(birth="5503<<")):
        reading = read_mrz(holder.zone, NOW.date())
        assert isinstance(reading, MrzReading)
        assert key_of(reading) == holder.key


@pytest.mark.parametrize(
    ("faults", "fault"),
    [
        (ChipFaults(no_application=True), PassportFault.NO_CHIP),
        (ChipFaults(locked=True), PassportFault.LOCKED),
        (ChipFaults(locked=True, ways=Ways.BAC_ONLY), PassportFault.LOCKED),
        (ChipFaults(refusal=0x6985), PassportFault.LOCKED),
        (ChipFaults(refusal=0x6300), PassportFault.WRONG_MRZ),
        (ChipFaults(refusal=0x6300, ways=Ways.BAC_ONLY), PassportFault.WRONG_MRZ),
        (ChipFaults(refusal=0x6D00, ways=Ways.BAC_ONLY), PassportFault.UNSUPPORTED),
        (ChipFaults(silent=True), PassportFault.NO_ANSWER),
        (ChipFaults(bad_codes=True), PassportFault.UNREADABLE),
        (ChipFaults(pace_breaks=True, ways=Ways.PACE_ONLY), PassportFault.UNSUPPORTED),
    ],
)
def test_each_fault_ends_in_its_own_answer(faults: ChipFaults, fault: PassportFault) -> None:
    assert Station().read(chip(faults).apdu) is fault


@pytest.mark.parametrize(
    ("faults", "authenticity", "finding"),
    [
        (ChipFaults(other_name=True), Authenticity.TAMPERED, Finding.DATA_CHANGED),
        (ChipFaults(broken_signature=True), Authenticity.TAMPERED, Finding.SIGNATURE_WRONG),
        (ChipFaults(foreign_issuer=True), Authenticity.INTACT_ISSUER_UNKNOWN, Finding.UNKNOWN_ISSUER),
    ],
)
def test_each_forgery_ends_in_its_own_finding(
    faults: ChipFaults, authenticity: Authenticity, finding: Finding
) -> None:
    found = Station().data(chip(faults).apdu)
    assert (found.authenticity, found.finding) == (authenticity, finding)


@pytest.mark.parametrize("ways", list(Ways))
def test_a_wrong_zone_is_told_and_never_tried_twice(ways: Ways) -> None:
    line = Recorded(chip(ChipFaults(ways=ways)).apdu)
    assert Station().read(line, WRONG_KEY) is PassportFault.WRONG_MRZ
    authentications = [command for command in line.sent if command[:2] in (b"\x00\x82", b"\x00\x86")]
    assert len(authentications) == 1
    assert line.answered[-1] == b"\x63\x00"


def test_pace_that_fails_by_itself_is_followed_by_a_reset_and_bac() -> None:
    station = Station()
    assert station.data(chip(ChipFaults(pace_breaks=True)).apdu).protocol is AccessProtocol.BAC
    assert station.resets == 1


def test_a_wrong_zone_is_told_by_bac_too_after_pace_failed() -> None:
    broken = chip(ChipFaults(pace_breaks=True))
    assert Station().read(broken.apdu, WRONG_KEY) is PassportFault.WRONG_MRZ


def test_a_pulled_passport_is_told_wherever_it_happens_and_is_read_on_when_put_back() -> None:
    whole = chip()
    Station().data(whole.apdu)
    for after in range(whole.exchanges):
        passport, partial, station = chip(ChipFaults(pulled_after=after)), Partial(), Station()
        assert station.read(passport.apdu, partial=partial) is PassportFault.PULLED
        passport.faults = ChipFaults()
        passport.put_back()
        assert station.read(passport.apdu, partial=partial) == Station().data(whole.apdu)


def test_what_was_read_before_the_pull_is_not_read_again() -> None:
    whole = chip(ChipFaults(ways=Ways.BAC_ONLY))
    Station().data(whole.apdu)
    passport, partial = chip(ChipFaults(ways=Ways.BAC_ONLY, pulled_after=whole.exchanges - 1)), Partial()
    assert Station().read(passport.apdu, partial=partial) is PassportFault.PULLED
    passport.faults = ChipFaults(ways=Ways.BAC_ONLY)
    passport.put_back()
    Station().read(passport.apdu, partial=partial)
    opening, last_file = 5, 2
    assert passport.exchanges == opening + last_file


def test_progress_starts_at_nothing_ends_at_one_and_never_goes_back() -> None:
    station = Station()
    station.data(chip().apdu)
    steps, shares = zip(*station.told, strict=True)
    assert list(dict.fromkeys(steps)) == list(ReadStep)
    assert list(steps) == sorted(steps, key=list(ReadStep).index)
    assert steps.count(ReadStep.OPENING) > 8
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert list(shares) == sorted(shares)


def test_small_buffers_are_met_with_small_pieces() -> None:
    narrow = chip(ChipFaults(longest_answer=40))
    assert Station().data(narrow.apdu).authenticity is Authenticity.VERIFIED


def test_a_reader_that_carries_more_needs_fewer_commands() -> None:
    usual, wide = chip(), chip()
    Station().data(usual.apdu)
    station = Station()
    station.terms = replace(station.terms, piece=2000)
    station.data(wide.apdu)
    assert wide.exchanges < usual.exchanges


def test_a_chip_that_takes_no_extended_length_is_read_in_short_ones() -> None:
    station = Station()
    station.terms = replace(station.terms, piece=2000)
    short = chip(ChipFaults(longest_answer=256))
    assert station.data(short.apdu).authenticity is Authenticity.VERIFIED


def test_a_slow_chip_is_given_up() -> None:
    seconds = iter(range(0, 10_000, 5))
    station = Station()
    station.terms = replace(station.terms, monotonic=lambda: next(seconds), limits=Limits(seconds=30))
    assert station.read(chip().apdu) is PassportFault.NO_ANSWER


def test_nothing_heavy_is_loaded_before_a_passport_lies_on_the_reader() -> None:
    script = "import sys, kiosk.devices.passport.reading; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"asn1crypto", "cryptography", "ecdsa"} & set(ran.stdout.split())


class Watched(dict[int, bytes]):
    """A chip's files that remember which were asked for."""

    def __init__(self, files: Mapping[int, bytes]) -> None:
        super().__init__(files)
        self.asked: list[int] = []

    def get(self, key: int, default: object = None) -> bytes | None:  # type: ignore[override]
        self.asked.append(key)
        return super().get(key)


def test_no_photograph_and_no_fingerprint_is_ever_asked_for() -> None:
    files = Watched({**booklet().files} | {0x0102: b"\x75\x00", 0x0103: b"\x63\x00"})
    Station().data(VirtualChip(replace(booklet(), files=files)).apdu)
    assert files.asked == [CARD_ACCESS, DG1, SOD, DG11]

"""Data groups say what they say, in every way that states write them, and never more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.cards.tlv import write
from kiosk.devices.passport.data_groups import read_dg1, read_dg11
from kiosk.devices.passport.passport import NationalName, PassportFault, PersonalDetails, ReadingStopped
from kiosk.devices.passport.virtual_booklet import Holder, dg1, dg11
from tests.devices.passport.made_up import HOLDER, NOW

TODAY = NOW.date()


def fault(file: bytes) -> PassportFault:
    with pytest.raises(ReadingStopped) as stopped:
        read_dg1(file, TODAY)
    return stopped.value.fault


def test_dg1_gives_the_zone_as_it_stands() -> None:
    zone, reading = read_dg1(dg1(HOLDER.zone), TODAY)
    assert zone == HOLDER.zone
    assert reading.read_on == TODAY


def test_dg1_of_a_card_is_another_document() -> None:
    assert fault(dg1("I" * 90)) is PassportFault.OTHER_DOCUMENT
    assert fault(dg1("I" * 72)) is PassportFault.OTHER_DOCUMENT


@pytest.mark.parametrize(
    "file",
    [
        dg1(HOLDER.zone.replace("N00000001", "N00000002")),
        dg1(HOLDER.zone.replace("<", "_", 1)),
        dg1(HOLDER.zone.lower()),
        dg1(""),
        dg1("P" * 500),
        write(0x61, b"\xff" * 88),
        b"\x61\x00",
        b"",
    ],
)
def test_dg1_that_doesnt_hold_is_unreadable(file: bytes) -> None:
    assert fault(file) is PassportFault.UNREADABLE


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("الخطيب<<محمد<علي", NationalName("الخطيب", "محمد علي")),
        ("محمد علي الخطيب", NationalName("محمد علي الخطيب")),
        ("الخطيب<<محمد<<<<<<<<", NationalName("الخطيب", "محمد")),
        ("<<<<<<", None),
        ("ال\u202eخطيب<<محمد", None),
        ("خ" * 500, None),
    ],
)
def test_names_are_taken_as_clean_text_or_not_at_all(written: str, read: NationalName | None) -> None:
    assert read_dg11(dg11(Holder(national_name=written))).full_name == read


def test_a_name_that_is_no_utf_8_is_left_out_and_the_rest_is_read() -> None:
    file = write(0x6B, write(0x5F0E, b"\xff\xfe") + write(0x5F10, b"12345"))
    assert read_dg11(file) == PersonalDetails(personal_number="12345")


def test_very_many_names_are_not_all_kept() -> None:
    assert len(read_dg11(dg11(Holder(other_names=("اسم",) * 90))).other_names) == 8


@given(st.binary(max_size=120))
def test_dg11_is_never_more_than_an_extra(file: bytes) -> None:
    assert isinstance(read_dg11(file), PersonalDetails)
    assert isinstance(read_dg11(write(0x6B, file)), PersonalDetails)

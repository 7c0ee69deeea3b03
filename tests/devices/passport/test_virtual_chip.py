"""The virtual passport is as strict as a real one: without access it gives nothing away."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.devices.cards.apdu import Command, read_command
from kiosk.devices.cards.card import CardGone
from kiosk.devices.cards.connection import connect
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.passport.bac import open_with_bac
from kiosk.devices.passport.link import Limits, Link
from kiosk.devices.passport.messaging import SecureChannel
from kiosk.devices.passport.passport import AccessProtocol, PassportFault
from kiosk.devices.passport.virtual_booklet import COM, DG1
from kiosk.devices.passport.virtual_chip import ChipFaults, VirtualChip, Ways
from tests.devices.passport.made_up import HOLDER, Station, booklet, chip

SELECT_APPLICATION = bytes.fromhex("00A4040C07A0000002471001")
SELECT_DG1 = bytes.fromhex("00A4020C020101")
READ = bytes.fromhex("00B0000004")


def opened(made: VirtualChip) -> SecureChannel:
    link = Link(made.apdu, Limits())
    made.apdu(SELECT_APPLICATION)
    return SecureChannel(link, open_with_bac(link, HOLDER.key, lambda size: bytes(size)))


def test_without_access_nothing_is_given() -> None:
    made = chip()
    assert made.apdu(SELECT_APPLICATION) == b"\x90\x00"
    assert made.apdu(SELECT_DG1) == b"\x69\x82"
    assert made.apdu(READ) == b"\x69\x86"


def test_a_command_in_clear_ends_the_access() -> None:
    made = chip()
    channel = opened(made)
    select = Command(0x00, 0xA4, 0x02, 0x0C, DG1.to_bytes(2, "big"))
    assert channel.send(select).status == 0x9000
    assert made.apdu(READ) == b"\x69\x86"
    assert channel.send(select).status == 0x6988


def test_ef_com_lists_what_there_is() -> None:
    channel = opened(chip())
    channel.send(Command(0x00, 0xA4, 0x02, 0x0C, COM.to_bytes(2, "big")))
    com = channel.send(Command(0x00, 0xB0, 0x00, 0x00, expected=64)).data
    assert com == booklet().files[COM]
    assert com.endswith(b"\x5c\x02\x61\x6b")


def test_a_challenge_serves_once() -> None:
    made = chip(ChipFaults(ways=Ways.BAC_ONLY))
    made.apdu(SELECT_APPLICATION)
    assert len(made.apdu(bytes.fromhex("0084000008"))) == 10
    authenticate = bytes.fromhex("0082000028") + bytes(40) + b"\x28"
    assert made.apdu(authenticate) == b"\x63\x00"
    assert made.apdu(authenticate) == b"\x69\x85"


def test_a_pulled_chip_is_gone_until_it_is_put_back() -> None:
    made = chip(ChipFaults(pulled_after=1))
    made.apdu(SELECT_APPLICATION)
    with pytest.raises(CardGone):
        made.apdu(SELECT_APPLICATION)
    made.put_back()
    assert made.apdu(SELECT_APPLICATION) == b"\x90\x00"


def test_it_lies_in_a_virtual_reader_as_in_a_real_one() -> None:
    service = VirtualPcsc("Reader")
    service.put("Reader", chip())
    with connect(service, "Reader") as card:
        assert Station().data(card.transmit).protocol is AccessProtocol.PACE
        service.take("Reader")
        assert Station().read(card.transmit) is PassportFault.PULLED


@settings(max_examples=300)
@given(st.lists(st.binary(max_size=80), max_size=5))
def test_it_answers_whatever_comes(commands: list[bytes]) -> None:
    made = chip()
    for command in commands:
        assert len(made.apdu(command)) >= 2


@given(
    st.builds(
        Command,
        st.integers(0, 255),
        st.integers(0, 255),
        st.integers(0, 255),
        st.integers(0, 255),
        st.binary(max_size=600),
        st.none() | st.integers(1, 65536),
    )
)
def test_commands_are_understood_as_they_were_meant(command: Command) -> None:
    read = read_command(command.encode())
    assert read is not None
    assert (read.header, read.data, read.expected) == (command.header, command.data, command.expected)

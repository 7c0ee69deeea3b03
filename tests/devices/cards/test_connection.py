"""A card carries commands whole, is ours alone while it is open, and says so when it is gone."""

from __future__ import annotations

import threading

import pytest

from kiosk.devices.cards.card import CardGone, CardRefused, CardState
from kiosk.devices.cards.connection import Card, connect
from kiosk.devices.cards.pcsc import Code
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_reader import T0, CardFaults
from tests.devices.cards.desk import PATIENCE, EchoChip

SELECT = bytes.fromhex("00A4020C02011E")
CASE_4 = bytes.fromhex("00A4040002A00100")


def opened(chip: EchoChip, protocol: int = 2) -> tuple[VirtualPcsc, Card]:
    pcsc = VirtualPcsc("Front")
    pcsc.put("Front", chip, protocol=protocol)
    return pcsc, connect(pcsc, "Front")


def test_a_command_and_its_answer_go_through_untouched() -> None:
    chip = EchoChip()
    pcsc, card = opened(chip)
    with card:
        assert card.transmit(CASE_4) == CASE_4 + b"\x90\x00"
    assert chip.commands == [CASE_4]
    assert pcsc.open_contexts == 0


@pytest.mark.parametrize("status", ["6105", "6C10"])
def test_a_contactless_card_s_odd_status_is_the_caller_s_matter(status: str) -> None:
    _, card = opened(EchoChip({SELECT: bytes.fromhex(status)}))
    with card:
        assert card.transmit(SELECT) == bytes.fromhex(status)


def test_what_t_0_splits_is_put_together() -> None:
    chip = EchoChip(
        {
            CASE_4[:-1]: bytes.fromhex("6103"),
            bytes.fromhex("00C0000003"): bytes.fromhex("AABBCC6102"),
            bytes.fromhex("00C0000002"): bytes.fromhex("DDEE9000"),
        }
    )
    _, card = opened(chip, T0)
    with card:
        assert card.transmit(CASE_4) == bytes.fromhex("AABBCCDDEE9000")
    assert chip.commands[0] == CASE_4[:-1]


@pytest.mark.parametrize(("sent", "fetched"), [("0C", "00"), ("0D", "01")])
def test_the_rest_is_fetched_on_the_same_channel_in_the_clear(sent: str, fetched: str) -> None:
    chip = EchoChip({bytes.fromhex(sent + "A40400"): bytes.fromhex("6102")})
    _, card = opened(chip, T0)
    with card:
        card.transmit(bytes.fromhex(sent + "A40400"))
    assert chip.commands[1] == bytes.fromhex(fetched + "C0000002")


def test_a_wrong_length_on_t_0_is_asked_again_with_the_right_one() -> None:
    read = bytes.fromhex("00B0000000")
    _, card = opened(EchoChip({read: bytes.fromhex("6C04"), read[:4] + b"\x04": b"DATA\x90\x00"}), T0)
    with card:
        assert card.transmit(read) == b"DATA\x90\x00"


def test_a_t_0_card_that_always_has_more_is_not_asked_for_ever() -> None:
    more = bytes.fromhex("6101")
    _, card = opened(EchoChip({SELECT: more, bytes.fromhex("00C0000001"): more}), T0)
    with card, pytest.raises(CardGone):
        card.transmit(SELECT)


def test_a_card_pulled_in_the_middle_of_a_command_is_gone_for_good() -> None:
    pcsc, card = opened(EchoChip())
    pcsc.faults = CardFaults(pull_after=2)
    with card:
        card.transmit(SELECT)
        with pytest.raises(CardGone):
            card.transmit(SELECT)
        pcsc.faults = CardFaults()
        pcsc.put("Front", EchoChip())
        with pytest.raises(CardGone):
            card.transmit(SELECT)
    with connect(pcsc, "Front") as again:
        assert again.transmit(SELECT)[-2:] == b"\x90\x00"


@pytest.mark.parametrize(
    "faults", [CardFaults(refusal=Code.COMMUNICATION), CardFaults(garbage=True), CardFaults(unplugged=True)]
)
def test_a_service_that_goes_and_an_answer_without_a_status_are_a_card_gone(faults: CardFaults) -> None:
    pcsc, card = opened(EchoChip())
    pcsc.faults = faults
    with card, pytest.raises(CardGone):
        card.transmit(SELECT)


def test_a_reader_unplugged_under_a_card_is_a_card_gone() -> None:
    pcsc, card = opened(EchoChip())
    pcsc.unplug("Front")
    with card, pytest.raises(CardGone):
        card.reset()


def test_a_reset_and_the_end_leave_nothing_agreed_in_the_chip() -> None:
    chip = EchoChip()
    _, card = opened(chip)
    assert chip.resets == 1
    card.reset()
    assert chip.resets == 2
    card.close()
    assert chip.resets == 3
    card.close()
    assert chip.resets == 3
    with pytest.raises(CardGone):
        card.transmit(SELECT)


@pytest.mark.parametrize(
    ("faults", "state"),
    [
        (CardFaults(refusal=Code.NO_SERVICE), CardState.SERVICE_ABSENT),
        (CardFaults(refusal=Code.SECURITY_VIOLATION), CardState.SERVICE_REFUSED),
        (CardFaults(mute=True), CardState.MUTE),
        (CardFaults(in_use=True), CardState.IN_USE),
        (CardFaults(unplugged=True), CardState.NO_READER),
    ],
)
def test_a_card_that_can_not_be_opened_says_how_it_stands(faults: CardFaults, state: CardState) -> None:
    pcsc = VirtualPcsc("Front")
    pcsc.put("Front", EchoChip())
    pcsc.faults = faults
    with pytest.raises(CardRefused) as refused:
        connect(pcsc, "Front")
    assert refused.value.state is state
    assert pcsc.open_contexts == 0


def test_an_empty_and_an_absent_reader_say_so() -> None:
    pcsc = VirtualPcsc("Front")
    for reader, state in (("Front", CardState.EMPTY), ("Back", CardState.NO_READER)):
        with pytest.raises(CardRefused) as refused:
            connect(pcsc, reader)
        assert refused.value.state is state


def test_a_card_belongs_to_one_at_a_time() -> None:
    pcsc, card = opened(EchoChip())
    with card, pytest.raises(CardRefused) as refused:
        connect(pcsc, "Front")
    assert refused.value.state is CardState.IN_USE
    connect(pcsc, "Front").close()


def test_a_command_to_a_silent_service_waits_and_ends_when_it_is_killed() -> None:
    pcsc, card = opened(EchoChip())
    ended = threading.Event()
    pcsc.faults = CardFaults(silent=True)

    def send() -> None:
        with pytest.raises(CardGone):
            card.transmit(SELECT)
        ended.set()

    sender = threading.Thread(target=send)
    sender.start()
    assert not ended.is_set()
    pcsc.faults = CardFaults(refusal=Code.NO_SERVICE)
    assert ended.wait(PATIENCE)
    sender.join()

"""Under secure messaging an answer counts as it was given, once, in its place, or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.cards.apdu import Answer, Command, read_command
from kiosk.devices.passport.ciphers import Aes, Suite, TripleDes
from kiosk.devices.passport.link import Limits, Link
from kiosk.devices.passport.messaging import SecureChannel, Session
from kiosk.devices.passport.passport import PassportFault, ReadingStopped
from kiosk.devices.passport.virtual_messaging import protect_answer, unprotect_command

SUITES: tuple[Callable[[], Suite], ...] = (
    lambda: TripleDes(bytes(range(16)), bytes(range(16, 32))),
    lambda: Aes(bytes(range(16)), bytes(range(16, 32))),
    lambda: Aes(bytes(range(32)), bytes(range(32, 64))),
)
READ = Command(0x00, 0xB0, 0x00, 0x00, expected=4)


class Peer:
    """The chip's end: it takes a command and gives `answer`, spoiled on its way."""

    def __init__(self, suite: Suite, answer: Answer, spoil: Callable[[bytes], bytes] = bytes) -> None:
        self.session = Session(suite)
        self.answer = answer
        self.spoil = spoil
        self.commands: list[Command] = []

    def __call__(self, apdu: bytes) -> bytes:
        command = read_command(apdu)
        assert command is not None
        opened = unprotect_command(command, self.session)
        assert opened is not None
        self.commands.append(opened)
        return self.spoil(protect_answer(self.answer, self.session))


def send(peer: Peer, suite: Suite, command: Command = READ) -> Answer:
    return SecureChannel(Link(peer, Limits()), Session(suite)).send(command)


def refused(spoil: Callable[[bytes], bytes], suite: Callable[[], Suite] = SUITES[0]) -> bool:
    """Tell whether an answer that was spoiled like this is refused."""
    peer = Peer(suite(), Answer(b"four", 0x9000), spoil)
    try:
        send(peer, suite())
    except ReadingStopped as stopped:
        return stopped.fault is PassportFault.UNREADABLE
    return False


@given(
    st.sampled_from(SUITES),
    st.binary(max_size=700),
    st.integers(1, 65536),
    st.binary(max_size=700),
    st.integers(0, 0xFFFF),
)
def test_what_goes_in_comes_out(
    suite: Callable[[], Suite], data: bytes, expected: int, answered: bytes, status: int
) -> None:
    peer = Peer(suite(), Answer(answered, status))
    command = Command(0x00, 0xB0, 0x12, 0x34, data, expected)
    assert send(peer, suite(), command) == Answer(answered, status)
    assert peer.commands == [command]


@given(st.sampled_from(SUITES), st.integers(0, 5000), st.integers(1, 255))
def test_no_byte_of_an_answer_can_be_changed(suite: Callable[[], Suite], place: int, change: int) -> None:
    def spoil(answer: bytes) -> bytes:
        changed = bytearray(answer)
        changed[place % len(answer)] ^= change
        return bytes(changed)

    assert refused(spoil, suite)


def test_another_status_word_than_the_protected_one_is_refused() -> None:
    assert not refused(lambda answer: answer)
    assert refused(lambda answer: answer[:-2] + b"\x62\x82")


@pytest.mark.parametrize("status", [0x9000, 0x6282, 0x6300, 0x6110])
def test_a_consent_in_clear_is_refused(status: int) -> None:
    assert refused(lambda answer: status.to_bytes(2, "big"))


def test_a_refusal_in_clear_is_heard() -> None:
    peer = Peer(SUITES[0](), Answer(b"", 0x9000), lambda answer: b"\x6a\x82")
    assert send(peer, SUITES[0]()) == Answer(b"", 0x6A82)


@pytest.mark.parametrize("part", ["", "99029000", "8e08", "8701", "870901"])
def test_an_answer_without_its_parts_is_refused(part: str) -> None:
    assert refused(lambda answer: bytes.fromhex(part) + bytes(6) + b"\x90\x00")


def test_an_answer_out_of_its_place_is_refused() -> None:
    earlier: list[bytes] = []

    def repeat(answer: bytes) -> bytes:
        earlier.append(answer)
        return earlier[0]

    peer = Peer(SUITES[1](), Answer(b"four", 0x9000), repeat)
    channel = SecureChannel(Link(peer, Limits()), Session(SUITES[1]()))
    assert channel.send(READ).data == b"four"
    with pytest.raises(ReadingStopped):
        channel.send(READ)

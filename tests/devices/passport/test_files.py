"""Files are read in the pieces that a chip gives, and no piece is taken on trust."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from kiosk.devices.cards.apdu import Answer, Command
from kiosk.devices.passport.files import ElementaryFile, FileReader, FileUnavailable
from kiosk.devices.passport.passport import PassportFault, ReadingStopped

FILE = b"\x6b\x82\x03\x00" + bytes(range(256)) * 3


@dataclass
class Drawer:
    """A chip with one file. It gives `most` bytes at once, and answers `refusal` to whoever asks for more."""

    file: bytes = FILE
    most: int = 256
    refusal: int = 0x6700
    select: int = 0x9000
    asked: list[int] = field(default_factory=list)

    def send(self, command: Command) -> Answer:
        if command.ins == 0xA4:
            return Answer(b"", self.select)
        wanted = command.expected or 0
        self.asked.append(wanted)
        if wanted > self.most:
            return Answer(b"", self.refusal)
        offset = command.p1 << 8 | command.p2
        return Answer(self.file[offset : offset + wanted], 0x9000)


def read(drawer: Drawer, kept: bytearray | None = None, piece: int = 223) -> bytes:
    return FileReader(drawer, piece).read(
        ElementaryFile.DG11, bytearray() if kept is None else kept, lambda share: None
    )


@pytest.mark.parametrize("most", [223, 128, 100, 55, 16])
def test_a_file_is_read_whole_in_whatever_pieces(most: int) -> None:
    assert read(Drawer(most=most)) == FILE


def test_a_refused_length_is_not_tried_again() -> None:
    drawer = Drawer(most=100)
    read(drawer)
    assert drawer.asked[:4] == [4, 223, 128, 64]
    assert max(drawer.asked[3:]) == 64


def test_the_length_that_a_chip_names_is_taken() -> None:
    drawer = Drawer(most=200, refusal=0x6C00 + 200)
    assert read(drawer) == FILE
    assert drawer.asked[:4] == [4, 223, 200, 200]


def test_after_a_refused_extended_length_come_short_ones() -> None:
    drawer = Drawer(most=256)
    assert read(drawer, piece=4000) == FILE
    assert drawer.asked[:3] == [4, 768, 223]


def test_a_chip_that_gives_nothing_is_given_up() -> None:
    with pytest.raises(ReadingStopped) as stopped:
        read(Drawer(most=8))
    assert stopped.value.fault is PassportFault.UNREADABLE


@pytest.mark.parametrize(
    ("refusal", "fault"), [(0x6982, PassportFault.LOCKED), (0x6F00, PassportFault.UNREADABLE)]
)
def test_a_file_that_may_not_be_read_says_why(refusal: int, fault: PassportFault) -> None:
    with pytest.raises(ReadingStopped) as stopped:
        read(Drawer(most=0, refusal=refusal))
    assert stopped.value.fault is fault


def test_a_file_that_isnt_there_is_missing() -> None:
    with pytest.raises(FileUnavailable):
        read(Drawer(select=0x6A82))


def test_a_file_far_too_long_is_not_waited_for() -> None:
    drawer = Drawer(file=b"\x6b\x82\x7f\xff" + bytes(900))
    with pytest.raises(FileUnavailable):
        read(drawer)
    assert drawer.asked == [4]


def test_bytes_beyond_the_files_end_are_no_part_of_it() -> None:
    assert read(Drawer(file=b"\x6b\x02abcdefgh")) == b"\x6b\x02ab"


def test_what_is_kept_is_read_on_from_there() -> None:
    kept, drawer = bytearray(FILE[:500]), Drawer()
    assert read(drawer, kept) == FILE
    assert drawer.asked == [223, 49]
    assert kept == FILE


def test_what_is_kept_whole_is_not_asked_for() -> None:
    drawer = Drawer(select=0x6F00)
    assert read(drawer, bytearray(FILE)) == FILE
    assert drawer.asked == []


@pytest.mark.parametrize("length", [5, 6, 20])
def test_a_chip_that_keeps_its_last_bytes_to_itself_is_given_up(length: int) -> None:
    class Stingy(Drawer):
        def send(self, command: Command) -> Answer:
            kept = command.ins == 0xB0 and command.p2 > 0
            return Answer(b"", 0x6F00) if kept else super().send(command)

    with pytest.raises(ReadingStopped) as stopped:
        read(Stingy(file=bytes((0x6B, length - 2)) + bytes(length - 2)))
    assert stopped.value.fault is PassportFault.UNREADABLE


def test_a_chip_that_gives_more_than_asked_is_refused() -> None:
    class Generous(Drawer):
        def send(self, command: Command) -> Answer:
            answer = super().send(command)
            return Answer(answer.data + b"x" if command.ins == 0xB0 else b"", answer.status)

    with pytest.raises(ReadingStopped):
        read(Generous())

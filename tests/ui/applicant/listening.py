"""A stand whose voice can be asked what it said."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.devices.sound.virtual import Said, VirtualVoice
from kiosk.ui.visitor import Visitor
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand, standing

SERVICE = "civil_individual_record"
LISTEN = "nav-listen"


@contextmanager
def heard(desk: FakeDesk, visitor: type[Visitor] = Visitor) -> Iterator[tuple[Stand, VirtualVoice]]:
    """A stand with a voice that can be asked what it said."""
    voice = VirtualVoice()
    with standing(desk, visitor=visitor, voice=voice) as stand:
        can_listen(stand)
        yield stand, voice


def can_listen(stand: Stand) -> None:
    stand.visitor.wait_until(lambda: bool(stand.window.listening.property("available")), "no voice")


def listen(stand: Stand, voice: VirtualVoice) -> Said:
    """Touch *Listen*, hear it out, and return what was said."""
    stand.visitor.tap(LISTEN)
    said = voice.said[-1]
    voice.finish()
    stand.visitor.wait_until(lambda: not speaks(stand), "it never ends")
    return said


def speaks(stand: Stand) -> bool:
    return bool(stand.window.listening.property("speaking"))

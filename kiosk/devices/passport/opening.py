"""Opens a passport's chip: PACE where the chip offers it, BAC where it doesn't, or where PACE itself failed.

Never BAC after a wrong zone: chips slow down or block on repeats.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.devices.cards.apdu import OK, Command
from kiosk.devices.cards.tlv import MalformedTlv
from kiosk.devices.passport.access import RandomBytes, locked
from kiosk.devices.passport.bac import open_with_bac
from kiosk.devices.passport.curves import NotOnCurve
from kiosk.devices.passport.files import ElementaryFile, FileReader, FileUnavailable
from kiosk.devices.passport.link import Channel, Link
from kiosk.devices.passport.messaging import SecureChannel
from kiosk.devices.passport.pace import PaceMethod, open_with_pace, pace_methods
from kiosk.devices.passport.passport import AccessProtocol, MrzKey, PassportFault, ReadingStopped

APPLICATION = bytes.fromhex("a0000002471001")
"""The passport application's identifier (Doc 9303-10, 3.5)."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A chip that has let us in, its application selected."""

    channel: SecureChannel
    protocol: AccessProtocol


def open_chip(link: Link, reset: Callable[[], None], key: MrzKey, random: RandomBytes) -> Opened:
    """Open the chip with the best that it offers; raises `CardGone` or `ReadingStopped`.

    `reset` is called after PACE that failed: chips are known that are stuck in it until then.
    """
    methods = _methods(link)
    if methods is None:
        return _with_bac(link, key, random)
    if not methods:
        return _with_bac_after(PassportFault.UNSUPPORTED, link, key, random)
    try:
        channel = _with_pace(link, key, methods[0], random)
    except ReadingStopped as failed:
        if failed.fault in (PassportFault.WRONG_MRZ, PassportFault.NO_ANSWER):
            raise
        reset()
        return _with_bac_after(failed.fault, link, key, random)
    _select_application(channel)
    return Opened(channel, AccessProtocol.PACE)


def _methods(link: Link) -> tuple[PaceMethod, ...] | None:
    """Return the ways of PACE that the chip offers and that are known here; None for a chip without PACE."""
    # An earlier reading may have left the application selected. Whether the chip likes this is all one.
    link.send(Command(0x00, 0xA4, 0x00, 0x0C, b"\x3f\x00"))
    try:
        card_access = FileReader(link).read(ElementaryFile.CARD_ACCESS, bytearray(), lambda _: None)
        return pace_methods(card_access)
    except FileUnavailable:
        return None
    except MalformedTlv:
        return ()
    except ReadingStopped as stopped:
        if stopped.fault is PassportFault.NO_ANSWER:
            raise
        return ()


def _with_pace(link: Link, key: MrzKey, method: PaceMethod, random: RandomBytes) -> SecureChannel:
    try:
        return SecureChannel(link, open_with_pace(link, key, method, random))
    except (MalformedTlv, NotOnCurve) as failed:
        raise ReadingStopped(PassportFault.UNREADABLE) from failed


def _with_bac_after(fault: PassportFault, link: Link, key: MrzKey, random: RandomBytes) -> Opened:
    """Try BAC after PACE came to `fault`, which stays the answer unless BAC knows the zone to be wrong."""
    try:
        return _with_bac(link, key, random)
    except ReadingStopped as failed:
        raise ReadingStopped(failed.fault if failed.fault is PassportFault.WRONG_MRZ else fault) from None


def _with_bac(link: Link, key: MrzKey, random: RandomBytes) -> Opened:
    _select_application(link)
    return Opened(SecureChannel(link, open_with_bac(link, key, random)), AccessProtocol.BAC)


def _select_application(channel: Channel) -> None:
    answer = channel.send(Command(0x00, 0xA4, 0x04, 0x0C, APPLICATION))
    if answer.status != OK:
        raise ReadingStopped(PassportFault.LOCKED if locked(answer) else PassportFault.NO_CHIP)

"""Secure messaging (Doc 9303-11, 9.8): after access is granted, no command and no answer goes unprotected.

An answer counts only with the MAC over it and over its own place in the conversation. What a chip says in
clear is heard as a refusal at most.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, replace

from kiosk.devices.cards.apdu import OK, Answer, Command, split_answer
from kiosk.devices.cards.tlv import MalformedTlv, read_all, write
from kiosk.devices.passport.ciphers import BadPadding, Suite, pad, unpad
from kiosk.devices.passport.link import Link
from kiosk.devices.passport.passport import PassportFault, ReadingStopped

PROTECTED = 0x0C
DATA, EXPECTED, STATUS, CODE = 0x87, 0x97, 0x99, 0x8E
_PADDED = b"\x01"
_CODE_OBJECT_BYTES = 10


@dataclass(slots=True)
class Session:
    """The keys of one session, and the send sequence counter that each command and each answer raises."""

    suite: Suite
    counter: int = 0

    def next(self) -> bytes:
        """Raise the counter and return it."""
        size = self.suite.block
        self.counter = (self.counter + 1) % (1 << 8 * size)
        return self.counter.to_bytes(size, "big")


class SecureChannel:
    """The line to a chip under `session`."""

    def __init__(self, link: Link, session: Session) -> None:
        self._link = link
        self._session = session

    def send(self, command: Command) -> Answer:
        """Send `command` protected; return the answer once its MAC holds."""
        answer = self._link.exchange(protect(command, self._session).encode())
        if len(answer) == 2:
            return _in_clear(split_answer(answer))
        try:
            return _unprotect(answer, self._session)
        except (MalformedTlv, BadPadding) as bad:
            raise ReadingStopped(PassportFault.UNREADABLE) from bad


def protect(command: Command, session: Session) -> Command:
    """Return `command` as it goes over the line, having raised the counter."""
    suite, counter = session.suite, session.next()
    header = bytes([command.cla | PROTECTED, command.ins, command.p1, command.p2])
    objects = b""
    if command.data:
        encrypted = suite.encrypt(counter, pad(command.data, suite.block))
        objects += write(DATA, _PADDED + encrypted)
    if command.expected is not None:
        size = 1 if command.expected <= 0x100 else 2
        objects += write(EXPECTED, (command.expected % (1 << 8 * size)).to_bytes(size, "big"))
    code = suite.mac(pad(counter + pad(header, suite.block) + objects, suite.block))
    longest = 0x100 if (command.expected or 0) <= 0x100 else 0x10000
    return replace(command, cla=header[0], data=objects + write(CODE, code), expected=longest)


def _unprotect(answer: bytes, session: Session) -> Answer:
    suite, counter = session.suite, session.next()
    body, status = answer[:-2], answer[-2:]
    objects = {one.tag: one.value for one in read_all(body)}
    covered = body[:-_CODE_OBJECT_BYTES]
    code = suite.mac(pad(counter + covered, suite.block))
    if body[len(covered) :] != write(CODE, objects.get(CODE, b"")) or not hmac.compare_digest(
        code, objects[CODE]
    ):
        raise ReadingStopped(PassportFault.UNREADABLE)
    if objects.get(STATUS) != status:
        raise ReadingStopped(PassportFault.UNREADABLE)
    return Answer(_decrypted(objects.get(DATA), suite, counter), int.from_bytes(status, "big"))


def _decrypted(data: bytes | None, suite: Suite, counter: bytes) -> bytes:
    if data is None:
        return b""
    encrypted = data[1:]
    if data[:1] != _PADDED or not encrypted or len(encrypted) % suite.block:
        raise BadPadding("not whole blocks")
    return unpad(suite.decrypt(counter, encrypted))


def _in_clear(answer: Answer) -> Answer:
    """Return a chip's refusal in clear; an unprotected consent is nobody's word."""
    if answer.status == OK or answer.status >> 8 in (0x61, 0x62, 0x63):
        raise ReadingStopped(PassportFault.UNREADABLE)
    return answer

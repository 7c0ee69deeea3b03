"""Secure messaging from the chip's end: commands are taken only with their MAC, answers go out with one."""

from __future__ import annotations

import hmac

from kiosk.devices.cards.apdu import Answer, Command
from kiosk.devices.cards.tlv import MalformedTlv, read_all, write
from kiosk.devices.passport.ciphers import BadPadding, pad, unpad
from kiosk.devices.passport.messaging import CODE, DATA, EXPECTED, PROTECTED, STATUS, Session

_PADDED = b"\x01"
_CODE_OBJECT_BYTES = 10


def unprotect_command(command: Command, session: Session) -> Command | None:
    """Return the command that came protected, None if its MAC is wrong or it isn't protected right."""
    suite, counter = session.suite, session.next()
    covered, code = command.data[:-_CODE_OBJECT_BYTES], command.data[-_CODE_OBJECT_BYTES:]
    signed = suite.mac(pad(counter + pad(command.header, suite.block) + covered, suite.block))
    if not hmac.compare_digest(code, write(CODE, signed)):
        return None
    try:
        objects = {one.tag: one.value for one in read_all(covered)}
        data = objects.get(DATA)
        opened = b"" if data is None else unpad(suite.decrypt(counter, data[1:]))
    except (MalformedTlv, BadPadding):
        return None
    wanted = objects.get(EXPECTED)
    expected = None if wanted is None else int.from_bytes(wanted, "big") or 1 << 8 * len(wanted)
    return Command(command.cla & ~PROTECTED, command.ins, command.p1, command.p2, opened, expected)


def protect_answer(answer: Answer, session: Session) -> bytes:
    """Return an answer's bytes as they go out."""
    suite, counter = session.suite, session.next()
    status = answer.status.to_bytes(2, "big")
    objects = b""
    if answer.data:
        objects += write(DATA, _PADDED + suite.encrypt(counter, pad(answer.data, suite.block)))
    objects += write(STATUS, status)
    return objects + write(CODE, suite.mac(pad(counter + objects, suite.block))) + status

"""Secure messaging from the chip's end: commands are taken only with their MAC, answers go out with one."""

from __future__ import annotations

import hmac

from kiosk.devices.passport.apdu import Answer, Command
from kiosk.devices.passport.ciphers import BadPadding, pad, unpad
from kiosk.devices.passport.messaging import CODE, DATA, EXPECTED, PROTECTED, STATUS, Session
from kiosk.devices.passport.tlv import MalformedTlv, read_all, write

_PADDED = b"\x01"
_CODE_OBJECT_BYTES = 10


def read_command(apdu: bytes) -> Command | None:
    """Return a command from its bytes, short or extended (ISO/IEC 7816-4, 5.1); None if it is neither."""
    if len(apdu) < 4:
        return None
    body = apdu[4:]
    extended = len(body) >= 3 and body[0] == 0
    width, body = (2, body[1:]) if extended else (1, body)
    data = b""
    if len(body) > width:
        size = int.from_bytes(body[:width], "big")
        data, body = body[width : width + size], body[width + size :]
        if len(data) != size:
            return None
    if len(body) not in (0, width):
        return None
    expected = (int.from_bytes(body, "big") or 1 << 8 * width) if body else None
    cla, ins, p1, p2 = apdu[:4]
    return Command(cla, ins, p1, p2, data, expected)


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

"""Commands and answers longer than a short APDU: in parts, as cards with contacts take and give them.

ISO/IEC 7816-4, 5.3.3 and 5.3.4: what is sent goes on in the next command, the rest of an answer is fetched.
"""

from __future__ import annotations

from kiosk.devices.cards.apdu import Answer, Command, split_answer
from kiosk.devices.cards.card import CardGone, Transmit

MORE_FOLLOWS = 0x10
"""In CLA: the command goes on in the next one."""
GET_RESPONSE = 0xC0
PART = 255
MORE_DATA = 0x61
_OK = 0x9000
_MOST_PARTS = 64


def exchange(transmit: Transmit, command: Command) -> Answer:
    """Send `command` in as many parts as it needs, return the whole answer.

    Raises `CardGone`, and `ValueError` for an answer without end.
    """
    parts = [command.data[start : start + PART] for start in range(0, len(command.data), PART)] or [b""]
    for part in parts[:-1]:
        more = Command(command.cla | MORE_FOLLOWS, command.ins, command.p1, command.p2, part)
        answer = _sent(transmit, more)
        if answer.status != _OK:
            return answer
    last = Command(command.cla, command.ins, command.p1, command.p2, parts[-1], command.expected)
    answer = _sent(transmit, last)
    data = answer.data
    for _ in range(_MOST_PARTS):
        if answer.status >> 8 != MORE_DATA:
            return Answer(data, answer.status)
        answer = _sent(transmit, Command(0, GET_RESPONSE, 0, 0, expected=answer.status & 0xFF or 256))
        data += answer.data
    raise ValueError("an answer without end")


def _sent(transmit: Transmit, command: Command) -> Answer:
    answer = transmit(command.encode())
    if len(answer) < 2:
        raise CardGone("an answer without a status word")
    return split_answer(answer)

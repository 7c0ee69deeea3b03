"""What a bad line does to an exchange, one habit each."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.sync.proxy import Exchange, Habit, changed, passing, read_message, reset

PACE_S = 0.02
Place = Callable[[bytes], int]
"""Where in a message, as a number of bytes."""


def at_first(_message: bytes) -> int:
    """Before anything."""
    return 0


def in_head(message: bytes) -> int:
    """In the middle of the headers."""
    return message.index(b"\r\n\r\n") // 2


def at_body(message: bytes) -> int:
    """Where the body begins."""
    return message.index(b"\r\n\r\n") + 4


def in_body(message: bytes) -> int:
    """In the middle of the body."""
    return (at_body(message) + len(message)) // 2


def at_last(message: bytes) -> int:
    """Before the last byte."""
    return len(message) - 1


def at_end(message: bytes) -> int:
    """Behind the last byte."""
    return len(message)


def at_tenth(tenth: int) -> Place:
    """Return the place behind so many tenths of the message."""
    return lambda message: len(message) * tenth // 10


def within(text: bytes) -> Place:
    """Return the place behind the first `text`."""
    return lambda message: message.lower().index(text.lower()) + len(text)


def aimed(habit: Habit, at: bytes) -> Habit:
    """Return who has `habit` with requests that begin so, and carries all others as they are."""
    return lambda exchange: (habit if exchange.request.startswith(at) else passing)(exchange)


def cut_request(place: Place, *, hard: bool = False) -> Habit:
    """Let only what is before `place` reach the portal, and the node hear nothing; `hard` is by reset."""

    def habit(exchange: Exchange) -> bool:
        with exchange.to_portal() as portal:
            portal.sendall(exchange.request[: place(exchange.request)])
            if hard:
                reset(portal)
                reset(exchange.node)
        return False

    return habit


def cut_answer(place: Place, *, hard: bool = False) -> Habit:
    """Let the portal have it all, and the node hear only what is before `place`."""

    def habit(exchange: Exchange) -> bool:
        answer = exchange.answer()
        exchange.give(answer[: place(answer)])
        if hard:
            reset(exchange.node)
        return False

    return habit


def silent(exchange: Exchange) -> bool:
    """Take the request and pass nothing on."""
    exchange.wait_for_hang_up()
    return False


def deaf(exchange: Exchange) -> bool:
    """Let the portal have it, and keep the answer for oneself."""
    exchange.answer()
    exchange.wait_for_hang_up()
    return False


def stalling(exchange: Exchange) -> bool:
    """Stop in the middle of the answer's body, and hold the line."""
    answer = exchange.answer()
    exchange.give(answer[: in_body(answer)])
    exchange.wait_for_hang_up()
    return False


def dripping(pieces: int) -> Habit:
    """Give the answer in so many pieces, one after the other."""

    def habit(exchange: Exchange) -> bool:
        answer = exchange.answer()
        step = max(1, len(answer) // pieces)
        for start in range(0, len(answer), step):
            exchange.give(answer[start : start + step])
            if exchange.wait_for_hang_up(PACE_S):
                return False
        return True

    return habit


def dripping_up(exchange: Exchange) -> bool:
    """Pass the request on in pieces, one after the other."""
    step = max(1, len(exchange.request) // 10)
    with exchange.to_portal() as portal:
        for start in range(0, len(exchange.request), step):
            portal.sendall(exchange.request[start : start + step])
            if exchange.wait_for_hang_up(PACE_S):
                return False
        exchange.give(read_message(portal))
    return True


def twice(exchange: Exchange) -> bool:
    """Bring the request twice, one after the other; the second answer counts."""
    exchange.answer()
    exchange.give(exchange.answer())
    return True


def at_once(exchange: Exchange) -> bool:
    """Bring the request twice at the same time, on two connections."""
    with exchange.to_portal() as one, exchange.to_portal() as other:
        one.sendall(exchange.request)
        other.sendall(exchange.request)
        answer = read_message(one)
        read_message(other)
    exchange.give(answer)
    return True


def replaying() -> Habit:
    """Carry it, and bring all requests before it to the portal once more."""
    kept: list[bytes] = []

    def habit(exchange: Exchange) -> bool:
        exchange.give(exchange.answer())
        for earlier in kept:
            exchange.answer(earlier)
        kept.append(exchange.request)
        return True

    return habit


def delaying() -> Habit:
    """Cut every second request off, and bring it to the portal after the next one."""
    kept: list[bytes] = []

    def habit(exchange: Exchange) -> bool:
        if not kept:
            kept.append(exchange.request)
            return False
        exchange.give(exchange.answer())
        exchange.answer(kept.pop())
        return True

    return habit


def endless(exchange: Exchange) -> bool:
    """Answer with a body that never ends."""
    exchange.give(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while True:
        exchange.give(bytes(1 << 20))


def babbling(answer: bytes) -> Habit:
    """Answer what isn't HTTP."""

    def habit(exchange: Exchange) -> bool:
        exchange.give(answer)
        return False

    return habit


def cached(exchange: Exchange) -> bool:
    """Give the answer to an earlier request."""
    exchange.answer()
    exchange.give(exchange.before[-1])
    return True


def turned_request(place: Place, chance: random.Random) -> Habit:
    """Turn one bit of what the portal gets."""

    def habit(exchange: Exchange) -> bool:
        answer = exchange.answer(changed(exchange.request, place(exchange.request), chance))
        exchange.give(answer)
        return False

    return habit


def turned_answer(place: Place, chance: random.Random) -> Habit:
    """Turn one bit of what the node gets."""

    def habit(exchange: Exchange) -> bool:
        answer = exchange.answer()
        exchange.give(changed(answer, place(answer), chance))
        return False

    return habit


def closing(exchange: Exchange) -> bool:
    """Carry it, and close the line that was meant to be kept."""
    passing(exchange)
    return False

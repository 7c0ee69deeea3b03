"""Answers that are written anew on the way: framed, packed or cut otherwise, or other ones altogether."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from tests.sync.crooks import PAGE
from tests.sync.proxy import Exchange, Habit


def rewritten(rewrite: Callable[[bytes, bytes], bytes]) -> Habit:
    """Give another answer, made of the head and the body that came."""

    def habit(exchange: Exchange) -> bool:
        head, _, body = exchange.answer().partition(b"\r\n\r\n")
        exchange.give(rewrite(head, body))
        return False

    return habit


def shortened(head: bytes, body: bytes) -> bytes:
    """A part of the body, with the length that the part has."""
    return _framed(head, body[: len(body) // 2])


def without_marks(head: bytes, body: bytes) -> bytes:
    """No header that the proxy doesn't know."""
    rows = [row for row in head.split(b"\r\n") if not row.lower().startswith((b"sync-", b"content-digest"))]
    return b"\r\n".join(rows) + b"\r\n\r\n" + body


def in_chunks(head: bytes, body: bytes) -> bytes:
    """The same, framed in chunks."""
    return _chunked(head) + b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)


def in_broken_chunks(head: bytes, body: bytes) -> bytes:
    """Framed in chunks whose sizes are none."""
    return _chunked(head) + b"zz\r\n" + body


def compressed(head: bytes, body: bytes) -> bytes:
    """The same, compressed on the way."""
    packer = zlib.compressobj(wbits=31)
    packed = packer.compress(body) + packer.flush()
    return _framed(head + b"\r\ncontent-encoding: gzip", packed)


def badly_compressed(head: bytes, body: bytes) -> bytes:
    """Said to be compressed, and isn't."""
    return _framed(head + b"\r\ncontent-encoding: gzip", body)


def with_hints(head: bytes, body: bytes) -> bytes:
    """Something said before the answer, as HTTP allows."""
    return b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + head + b"\r\n\r\n" + body


def instead(status: str, *headers: str, body: bytes = PAGE) -> Habit:
    """Give an answer of one's own; the portal never hears of the request."""
    rows = "".join(f"{row}\r\n" for row in (*headers, f"Content-Length: {len(body)}"))

    def habit(exchange: Exchange) -> bool:
        exchange.give(f"HTTP/1.1 {status}\r\n{rows}\r\n".encode() + body)
        return True

    return habit


def instead_of_answer(status: str, *headers: str) -> Habit:
    """Let the portal have the request, and give an answer of one's own."""

    def habit(exchange: Exchange) -> bool:
        exchange.answer()
        return instead(status, *headers)(exchange)

    return habit


def _framed(head: bytes, body: bytes) -> bytes:
    return _without_length(head) + b"\r\ncontent-length: %d\r\n\r\n" % len(body) + body


def _chunked(head: bytes) -> bytes:
    return _without_length(head) + b"\r\ntransfer-encoding: chunked\r\n\r\n"


def _without_length(head: bytes) -> bytes:
    rows = [row for row in head.split(b"\r\n") if not row.lower().startswith(b"content-length")]
    return b"\r\n".join(rows)

"""The long part of a backup, closed block by block, so that it needs neither memory nor trust in its length.

Blocks of 1 MiB under AES-256-GCM with a key of this file alone; a block's nonce is its number and whether
it is the last (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár 2015). A block that is changed,
missing, moved, or of another file is found out when it is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import BackupError

BLOCK = 1024 * 1024
_TAG = 16


class Source(Protocol):
    """What bytes are read from once: a file or a pipe."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""


def close_stream(plain: Source, key: bytes, before: bytes) -> Iterator[bytes]:
    """Yield the closed blocks of `plain`, bound to what stands `before` them in their file."""
    cipher, number = AESGCM(key), 0
    block = _filled(plain, BLOCK)
    while True:
        following = _filled(plain, BLOCK) if len(block) == BLOCK else b""
        yield cipher.encrypt(_nonce(number, last=not following), block, before)
        if not following:
            return
        block, number = following, number + 1


def open_stream(closed: Source, key: bytes, before: bytes) -> Iterator[bytes]:
    """Yield the plain blocks; `BackupError` DAMAGED before a block that isn't as it was written."""
    cipher, number = AESGCM(key), 0
    block = _filled(closed, BLOCK + _TAG)
    while True:
        following = _filled(closed, BLOCK + _TAG)
        try:
            yield cipher.decrypt(_nonce(number, last=not following), block, before)
        except InvalidTag:
            raise BackupError(BackupProblem.DAMAGED, str(number)) from None
        if not following:
            return
        block, number = following, number + 1


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _filled(source: Source, size: int) -> bytes:
    """Read `size` bytes, fewer only at the end: a pipe gives them piece by piece."""
    pieces, missing = [], size
    while missing and (piece := source.read(missing)):
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)

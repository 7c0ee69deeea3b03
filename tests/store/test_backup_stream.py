"""The long part of a backup: whatever is done to its blocks is found out before a wrong byte comes out."""

from __future__ import annotations

import io
import random

import pytest

from kiosk.domain.errors import BackupError
from kiosk.store.backup.stream import BLOCK, close_stream, open_stream

KEY, LINE = bytes(32), b"a first line\n"
WHOLE = random.Random(3).randbytes(2 * BLOCK)
CLOSED = list(close_stream(io.BytesIO(WHOLE + b"end"), KEY, LINE))


def opened(blocks: list[bytes], line: bytes = LINE) -> bytes:
    return b"".join(open_stream(io.BytesIO(b"".join(blocks)), KEY, line))


@pytest.mark.parametrize("size", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK])
def test_what_was_closed_comes_out_again(size: int) -> None:
    closed = list(close_stream(io.BytesIO(WHOLE[:size]), KEY, LINE))
    assert opened(closed) == WHOLE[:size]


@pytest.mark.parametrize(
    "blocks",
    [
        CLOSED[:2],
        CLOSED[:1],
        [],
        CLOSED[1:],
        [CLOSED[1], CLOSED[0], CLOSED[2]],
        [CLOSED[0], CLOSED[0], CLOSED[2]],
        [*CLOSED, CLOSED[2]],
        [CLOSED[0], CLOSED[2]],
    ],
)
def test_blocks_that_are_missing_moved_or_added_are_found_out(blocks: list[bytes]) -> None:
    with pytest.raises(BackupError):
        opened(blocks)


def test_blocks_of_another_file_are_found_out() -> None:
    with pytest.raises(BackupError):
        opened(CLOSED, b"another line\n")

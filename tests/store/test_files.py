"""A file is there whole or not at all, whatever the medium does, and takes no room where it isn't."""

from __future__ import annotations

import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.store.files import replace_file


@contextmanager
def full_behind(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond `size` bytes, as on a stick without room."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_medium_without_room_keeps_what_was_there_and_no_half_of_the_new(tmp_path: Path) -> None:
    stick = tmp_path / "ذاكرة 1"
    stick.mkdir()
    replace_file(stick / "letter", b"before")

    with full_behind(4096), pytest.raises(OSError, match="File too large"):
        replace_file(stick / "letter", bytes(100_000))

    assert (stick / "letter").read_bytes() == b"before"
    assert [each.name for each in stick.iterdir()] == ["letter"]


def test_what_is_no_file_is_written_to_and_stays_what_it_is(tmp_path: Path) -> None:
    device = tmp_path / "device"
    os.mkfifo(device)
    reader = os.open(device, os.O_RDONLY | os.O_NONBLOCK)

    replace_file(device, b"a page")

    assert os.read(reader, 99) == b"a page"
    assert stat.S_ISFIFO(device.stat().st_mode)
    os.close(reader)

"""One program at a time has a station's devices, and asking for them costs nothing however often it fails."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kiosk.office.device_ownership import Ownership


def open_files() -> int:
    return len(os.listdir("/proc/self/fd"))


def test_a_second_program_gets_them_when_the_first_lets_go(tmp_path: Path) -> None:
    first, second = Ownership(tmp_path / "lock"), Ownership(tmp_path / "lock")
    assert (first.take(), second.take()) == (True, False)
    first.release()
    assert second.take()
    second.release()


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EIO])
def test_a_file_system_without_locks_leaves_no_file_open(tmp_path: Path, number: int) -> None:
    def refused(handle: int) -> None:
        raise OSError(number, "no locks here")

    ownership = Ownership(tmp_path / "lock", refused)
    before = open_files()
    for _ in range(20):
        with pytest.raises(OSError, match="no locks here"):
            ownership.take()
    assert open_files() == before

"""One program at a time has a station's devices, and asking for them costs nothing however often it fails."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.office.devices.ownership import Ownership


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


TURNED_READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && exec "$2" -c "$3" "$1"'
"""In a name space of its own: for everybody else the folder stays as it is."""
ASKED = """
import sys
from pathlib import Path
from kiosk.office.devices.ownership import Ownership
print(Ownership(Path(sys.argv[1], "lock")).take(make=False))
"""


def test_on_a_disk_that_turned_read_only_a_face_that_holds_them_is_still_seen(tmp_path: Path) -> None:
    apart = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-r", "-m"]
    if subprocess.run([*apart, "true"], capture_output=True, check=False).returncode:
        pytest.skip("needs a name space of its own")

    def asked() -> str:
        command = [*apart, "sh", "-c", TURNED_READ_ONLY, "sh", str(tmp_path), sys.executable, ASKED]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    face = Ownership(tmp_path / "lock")
    face.take()
    assert asked() == "False"
    face.release()
    assert asked() == "True"

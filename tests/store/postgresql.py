"""A real PostgreSQL of the tests' own: a cluster on a socket in a folder, gone when they end."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOM = 2 * 1024**3
"""Bytes that two clusters take at most, eight megabytes for each test's database."""


def programs() -> Path | None:
    """Return the folder of PostgreSQL's server programs, None if it isn't installed."""
    found = shutil.which("postgres")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return Path(found).parent if found else next(iter(folders), None)


@contextmanager
def cluster(programs: Path) -> Iterator[Path]:
    """Run a cluster and yield its socket folder. PostgreSQL refuses root, so root lends it to another.

    It lies in memory where there is room: a killed process loses nothing there, only a power cut would.
    """
    with tempfile.TemporaryDirectory(prefix="pg", dir=_fast_folder()) as name:
        folder = Path(name)
        user = _unprivileged(folder)
        data = folder / "data"
        _run(
            [programs / "initdb", "-D", data, "-U", "kiosk", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"],
            user,
        )
        options = f"-k {folder} -c listen_addresses='' -c max_connections=120 -c shared_buffers=32MB"
        control = [programs / "pg_ctl", "-D", data, "-w", "-t", "60", "-l", folder / "log"]
        _run([*control, "-o", options, "start"], user)
        try:
            yield folder
        finally:
            _run([*control, "-m", "immediate", "stop"], user)


def _fast_folder() -> str:
    memory = Path("/dev/shm")
    roomy = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM
    return str(memory) if roomy else "/tmp"


def _unprivileged(folder: Path) -> int | None:
    if os.geteuid() != 0:
        return None
    user = pwd.getpwnam("nobody").pw_uid
    os.chown(folder, user, -1)
    folder.chmod(0o755)
    return user


def _run(command: list[object], user: int | None) -> None:
    words = [str(word) for word in command]
    subprocess.run(words, check=True, user=user, stdout=subprocess.DEVNULL, cwd="/", timeout=120)

"""A real PostgreSQL of the tests' own: a cluster on a socket in a folder, gone when they end."""

from __future__ import annotations

import os
import shutil
import subprocess
import uuid
from contextlib import AbstractContextManager
from pathlib import Path

import psycopg

from kiosk.bench import postgresql
from kiosk.bench.postgresql import programs

__all__ = ["become", "cluster", "crash", "new_database", "programs"]

ROOM = 2 * 1024**3
"""Bytes that two clusters take at most, eight megabytes for each test's database."""
_SETTINGS = "-c max_connections=120 -c shared_buffers=32MB"


def cluster(programs: Path) -> AbstractContextManager[Path]:
    """Run a cluster and yield its socket folder.

    It lies in memory where there is room: a killed process loses nothing there, only a power cut would.
    """
    return postgresql.cluster(programs, _fast_folder(), _SETTINGS)


def crash(folder: Path) -> None:
    """Let the cluster in `folder` die as at a power cut, and come back with what it had committed."""
    found, owner = programs(), (folder / "data").stat().st_uid
    assert found is not None
    command: list[str | Path] = [
        found / "pg_ctl",
        "-D",
        folder / "data",
        "-l",
        folder / "log",
        "-w",
        "-m",
        "immediate",
        "restart",
    ]
    user = owner if owner != os.geteuid() else None
    subprocess.run(command, check=True, user=user, cwd="/", stdout=subprocess.DEVNULL, timeout=60)


def new_database(sockets: Path, name: str) -> str:
    """Make an empty database whose name begins with `name`, and return the whole name."""
    whole = f"{name}_{uuid.uuid4().hex}"
    _say(sockets, f"CREATE DATABASE {whole}")
    return whole


def become(sockets: Path, database: str, made: str) -> None:
    """Let an empty `database` be a copy of the `made` one: that is quicker than to make the same anew."""
    _say(sockets, f"DROP DATABASE {database}")
    _say(sockets, f"CREATE DATABASE {database} TEMPLATE {made}")


def _say(sockets: Path, statement: str) -> None:
    with psycopg.connect(f"host={sockets} user=kiosk dbname=postgres", autocommit=True) as connection:
        connection.execute(statement.encode())


def _fast_folder() -> Path:
    memory = Path("/dev/shm")
    roomy = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM
    return memory if roomy else Path("/tmp")

"""A real PostgreSQL of the tests' own: a cluster on a socket in a folder, gone when they end."""

from __future__ import annotations

import os
import shutil
from contextlib import AbstractContextManager
from pathlib import Path

from kiosk.bench import postgresql
from kiosk.bench.postgresql import programs

__all__ = ["cluster", "programs"]

ROOM = 2 * 1024**3
"""Bytes that two clusters take at most, eight megabytes for each test's database."""
_SETTINGS = "-c max_connections=120 -c shared_buffers=32MB"


def cluster(programs: Path) -> AbstractContextManager[Path]:
    """Run a cluster and yield its socket folder.

    It lies in memory where there is room: a killed process loses nothing there, only a power cut would.
    """
    return postgresql.cluster(programs, _fast_folder(), _SETTINGS)


def _fast_folder() -> Path:
    memory = Path("/dev/shm")
    roomy = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM
    return memory if roomy else Path("/tmp")

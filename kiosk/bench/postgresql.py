"""A PostgreSQL for a while: a cluster on a socket in a folder, gone at the end; as durable as it comes.

Where none is installed, the benches keep their portal's data in SQLite, and say so.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


@contextmanager
def portal_database(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the address of a new, empty database for a portal, and the name of what keeps it."""
    with new_database("portal") as url:
        if url is None:
            yield str(folder / "portal.db"), "SQLite"
        else:
            yield url, "PostgreSQL"


@contextmanager
def new_database(name: str) -> Iterator[str | None]:
    """Yield the address of a new, empty database in a cluster of its own, None where none is installed."""
    found = programs()
    if found is None:
        yield None
        return
    with cluster(found) as sockets:
        with psycopg.connect(f"host={sockets} user=kiosk dbname=postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        yield f"postgresql+psycopg://kiosk@/{name}?host={sockets}"


def programs() -> Path | None:
    """Return the folder of PostgreSQL's server programs, None if it isn't installed."""
    found = shutil.which("postgres")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return Path(found).parent if found else next(iter(folders), None)


@contextmanager
def cluster(programs: Path, below: Path | None = None, settings: str = "") -> Iterator[Path]:
    """Run a cluster in a new folder `below` and yield its socket's folder.

    Without `settings` (options of the server) it runs with its defaults, which lose no commit. PostgreSQL
    refuses to run as root, so root lends the folder to another.
    """
    with tempfile.TemporaryDirectory(prefix="pg", dir=below) as name:
        folder = Path(name)
        user = _lent_to(folder)
        data = folder / "data"
        _run(
            [programs / "initdb", "-D", data, "-U", "kiosk", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"],
            user,
        )
        control = [programs / "pg_ctl", "-D", data, "-w", "-t", "60", "-l", folder / "log"]
        _run([*control, "-o", f"-k {folder} -c listen_addresses='' {settings}", "start"], user)
        try:
            yield folder
        finally:
            _run([*control, "-m", "immediate", "stop"], user)


def _lent_to(folder: Path) -> int | None:
    if os.geteuid() != 0:
        return None
    user = pwd.getpwnam("nobody").pw_uid
    os.chown(folder, user, -1)
    folder.chmod(0o755)
    return user


def _run(command: list[object], user: int | None) -> None:
    words = [str(word) for word in command]
    subprocess.run(words, check=True, user=user, stdout=subprocess.DEVNULL, cwd="/", timeout=120)

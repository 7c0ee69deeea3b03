"""A shared store's dump, by the server's own programs: it goes through pipes, never in clear onto a disk.

PostgreSQL manual, "pg_dump", "pg_restore", "Snapshot Synchronization Functions". The password goes by the
environment, because a command line is everybody's to read.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import URL, Connection, text

from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import BackupError
from kiosk.store.place import passwordless

_EXPORT = text("SELECT pg_export_snapshot()")
_NO_TIMEOUT = text("SET LOCAL idle_in_transaction_session_timeout = 0")
_TOLD = 200
"""So much of what a program complains of is handed on: its first line, before it quotes any row."""


def exported_snapshot(reading: Connection) -> str:
    """Return the name of what `reading` sees; it stands as long as that transaction, however long that is."""
    reading.execute(_NO_TIMEOUT)
    name: str = reading.execute(_EXPORT).scalar_one()
    return name


@contextmanager
def dumped(url: URL, snapshot: str) -> Iterator[IO[bytes]]:
    """Yield the dump of an exported `snapshot` of the database at `url`, in pg_dump's custom format.

    Leaving raises `BackupError` SERVER if the dump isn't whole; NO_PROGRAM without pg_dump.
    """
    arguments = ["--format=custom", f"--snapshot={snapshot}", "--no-password"]
    with _program("pg_dump", url, arguments, stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        yield running.stdout


def read_through(pieces: Iterator[bytes]) -> None:
    """Let pg_restore read a whole dump without a server; `BackupError` DAMAGED if it can't."""
    try:
        _fed("pg_restore", None, ["--file=/dev/null"], pieces)
    except BackupError as error:
        if error.problem != BackupProblem.SERVER:
            raise
        raise BackupError(BackupProblem.DAMAGED, error.detail) from None


def loaded(url: URL, pieces: Iterator[bytes]) -> None:
    """Load a dump into the empty database at `url`, whole or not at all; `BackupError` SERVER, NO_PROGRAM."""
    arguments = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--no-password"]
    _fed("pg_restore", url, arguments, pieces)


def _fed(name: str, url: URL | None, arguments: list[str], pieces: Iterator[bytes]) -> None:
    with _program(name, url, arguments, stdin=subprocess.PIPE) as running:
        assert running.stdin is not None
        try:
            for piece in pieces:
                running.stdin.write(piece)
            running.stdin.close()
        except BrokenPipeError:
            return  # it has ended, and says why


@contextmanager
def _program(
    name: str, url: URL | None, arguments: list[str], stdin: int | None = None, stdout: int | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    path = _found(name)
    if path is None:
        raise BackupError(BackupProblem.NO_PROGRAM, name)
    where, environment = _address(url)
    with tempfile.TemporaryFile() as complaints:
        running = subprocess.Popen(
            [path, *arguments, *where],
            stdin=stdin or subprocess.DEVNULL,
            stdout=stdout or subprocess.DEVNULL,
            stderr=complaints,
            env=environment,
        )
        try:
            yield running
        except BaseException:
            running.kill()
            raise
        finally:
            for pipe in (running.stdin, running.stdout):
                _let_go(pipe)
            status = running.wait()
        if status:
            raise BackupError(BackupProblem.SERVER, _first_line(name, complaints))


def _let_go(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except BrokenPipeError:
        return


def _first_line(name: str, complaints: IO[bytes]) -> str:
    complaints.seek(0)
    told = complaints.read(4096).decode("utf-8", "replace").splitlines()
    return (told[0] if told else name)[:_TOLD]


def _address(url: URL | None) -> tuple[list[str], dict[str, str]]:
    """Return the arguments that name the database, and the environment with its password."""
    environment = {**os.environ, "LC_ALL": "C"}
    if url is None:
        return [], environment
    password = url.password or url.query.get("password")
    if password is not None:
        environment["PGPASSWORD"] = str(password)
    plain = passwordless(url.set(drivername="postgresql")).render_as_string()
    return [f"--dbname={plain}"], environment


def _found(name: str) -> str | None:
    """Return the program's path: the newest that is installed reads and dumps all older servers."""
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=_major, reverse=True)
    return str(installed[0]) if installed else shutil.which(name)


def _major(program: Path) -> int:
    name = program.parent.parent.name
    return int(name) if name.isdigit() else 0

"""The embedded store: a SQLCipher file that is never anything but encrypted and durable.

Settings after sqlite.org/pragma.html and zetetic.net/sqlcipher/sqlcipher-api. WAL with
`synchronous=FULL` is the pair that loses nothing at a power cut; SQLite before 3.51.3 can lose a
commit when two connections write and checkpoint at once (sqlite.org/wal.html, "WAL-reset bug").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlcipher3 import dbapi2

from kiosk.domain.errors import StoreDamaged, StoreError, StoreNotEncrypted

PLAIN_HEADER = b"SQLite format 3\0"
BUSY_SECONDS = 10
COPY_PAGES = 256
"""Of 4 KiB each."""
_SAFE_SQLITE = (3, 51, 3)


def sqlcipher_engine(path: Path, key: bytes, *, small: bool = False) -> Engine:
    """Return the engine of the file at `path`, opened with the raw 256-bit `key`.

    A `small` one keeps few pages in memory: it looks at one day, and never searches through years.
    Raises `StoreError` if the driver's SQLite is too old to be safe.
    """
    if dbapi2.sqlite_version_info < _SAFE_SQLITE:
        raise StoreError(f"SQLite {dbapi2.sqlite_version} can lose commits")
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=28,
        hide_parameters=True,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False, "isolation_level": None},
    )
    event.listen(engine, "connect", _Opening(key, (*_SETTINGS, *_SMALL) if small else _SETTINGS), insert=True)
    event.listen(engine, "begin", _begin)
    return engine


def refuse_plain_file(path: Path) -> None:
    """Raise `StoreNotEncrypted` for a plain SQLite file, `StoreDamaged` for one without a page."""
    with path.open("rb") as file:
        header = file.read(len(PLAIN_HEADER))
    if header == PLAIN_HEADER:
        raise StoreNotEncrypted(path.name)
    if len(header) < len(PLAIN_HEADER):
        raise StoreDamaged("empty file")


def log_files(path: Path) -> tuple[Path, ...]:
    """Return the names of the write-ahead log of the file at `path` and of that log's index."""
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-shm"))


def copy_into(reading: Connection, path: Path, key: bytes, breathe: Callable[[], None]) -> None:
    """Copy the store as `reading` sees it into the file `path`, with `key` (sqlite.org/backup.html).

    `reading` has begun to read: so the copy is of that one moment and never starts again, and writers go on
    writing meanwhile. `breathe` is called after each `COPY_PAGES`. What the file holds isn't durable yet.
    """
    target = dbapi2.connect(str(path), isolation_level=None)
    try:
        cursor = target.cursor()
        _unlock(cursor, key)
        cursor.execute("PRAGMA synchronous = OFF")
        source: Any = reading.connection.driver_connection
        source.backup(target, pages=COPY_PAGES, progress=lambda *_: breathe())
    except dbapi2.Error as error:
        raise OperationalError("copy", None, error) from error
    finally:
        target.close()


class _Opening:
    """The connect listener: the key before anything else, then the settings."""

    def __init__(self, key: bytes, settings: Sequence[str]) -> None:
        self._key, self._settings = key, settings

    def __call__(self, connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        try:
            self._prepare(connection.cursor())
        except BaseException:
            connection.close()
            raise

    def _prepare(self, cursor: DBAPICursor) -> None:
        _unlock(cursor, self._key)
        for setting in self._settings:
            cursor.execute(f"PRAGMA {setting}")
        cursor.close()


def _unlock(cursor: DBAPICursor, key: bytes) -> None:
    cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    cursor.execute("PRAGMA cipher_log_level = NONE")
    cursor.execute("PRAGMA cipher_status")
    if cursor.fetchone() != ("1",):
        raise StoreNotEncrypted("the driver doesn't encrypt")


_SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "secure_delete = ON",
    "mmap_size = 0",
)
_SMALL = ("cache_size = -200",)
"""In KiB for each connection. Ten times as much saves a look at a day of 1,200 calls 2 ms, and fills as the
calls become more: a display would grow by it all day."""


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

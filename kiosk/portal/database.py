"""The portal's database: a SQLite file or PostgreSQL, committing durably, its schema brought up at start.

SQLite settings after sqlite.org/pragma.html: WAL with `synchronous=FULL` loses nothing at a power cut. The
driver is the one the kiosks use, since SQLite before 3.51.3 can lose a commit when two connections write
and checkpoint at once (sqlite.org/wal.html, "WAL-reset bug"); here it gets no key and encrypts nothing.
What is erased is overwritten.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, func, inspect, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlcipher3 import dbapi2

from kiosk.domain.errors import SettingRefused, StoreDamaged, StoreNewer, StoreNotDurable
from kiosk.domain.setting_problem import SettingProblem
from kiosk.portal.schema import REVISIONS

MIGRATIONS = Path(__file__).with_name("migrations")
BUSY_SECONDS = 10
CONNECTIONS = 8
"""Kept open; as many as there are threads that answer may be added for a moment."""
MORE_CONNECTIONS = 40
_POSTGRESQL_SESSION = (
    "-c synchronous_commit=on -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s"
)
_DURABLE = ("synchronous_commit", "fsync", "full_page_writes")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_ELSEWHERE = frozenset({"hostaddr", "service", "servicefile"})
"""Ways past `host` to name another machine (PostgreSQL manual, "Parameter Key Words")."""
_SQLITE_SETTINGS = ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")


def portal_engine(place: str) -> Engine:
    """Return the engine of `place`: a file's path, a `sqlite:///` URL or a `postgresql+psycopg://` URL.

    Raises `SettingRefused` for any other, and for a PostgreSQL elsewhere whose line isn't checked TLS.
    """
    if "://" not in place:
        return _sqlite_engine(URL.create("sqlite", database=place))
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise SettingRefused(SettingProblem.NO_ADDRESS, "portal") from error
    if url.drivername == "sqlite" and url.database:
        return _sqlite_engine(url)
    if url.drivername == "postgresql+psycopg":
        _refuse_open_line(url)
        return _postgresql_engine(url)
    raise SettingRefused(SettingProblem.NO_ADDRESS, "portal")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection for reading: one state of the data, nobody is kept waiting."""
    with engine.connect().execution_options(reading=True) as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection inside one transaction, committed at the end, rolled back by any error."""
    with engine.begin() as connection:
        yield connection


def bring_up(engine: Engine) -> None:
    """Apply the missing migrations. Several workers may call it at once.

    Raises `StoreNewer` for a database of a newer release, `StoreDamaged` for one that isn't a portal's.
    """
    if engine.url.drivername == "sqlite":
        _make_private_file(Path(engine.url.database or ""))
    with writing(engine) as connection:
        one_at_a_time(connection)
        found = _revision_of(connection)
        if found is not None and found not in REVISIONS:
            raise StoreNewer(found)
        if found != REVISIONS[-1]:
            _migrate(connection)


def raise_if_away(error: DBAPIError) -> None:
    """Raise `error` if the database is away or busy: that says nothing about what was to be written."""
    if error.connection_invalidated or isinstance(error, OperationalError):
        raise error


def is_there(engine: Engine) -> bool:
    """Tell whether a portal's tables are there."""
    if engine.url.drivername == "sqlite" and not Path(engine.url.database or "").exists():
        return False
    with reading(engine) as connection:
        return _revision_of(connection) is not None


def _make_private_file(path: Path) -> None:
    """Make a new file that nobody else on the machine can read; its log files come out the same."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)


def one_at_a_time(connection: Connection) -> None:
    """Let one starting worker after the other past this point; SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended("portal", 0))))


def _revision_of(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revisions = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if len(revisions) != 1:
        raise StoreDamaged("no schema revision")
    return str(revisions[0])


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _sqlite_engine(url: URL) -> Engine:
    engine = create_engine(
        url,
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=CONNECTIONS,
        max_overflow=MORE_CONNECTIONS,
        hide_parameters=True,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False, "isolation_level": None},
    )
    event.listen(engine, "connect", _set_sqlite, insert=True)
    event.listen(engine, "begin", _begin)
    return engine


def _set_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    _switch_to_wal(cursor)
    for setting in _SQLITE_SETTINGS:
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _switch_to_wal(cursor: DBAPICursor) -> None:
    """SQLite doesn't wait for others here, as it does elsewhere: workers opening a new file would fail."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except dbapi2.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _refuse_open_line(url: URL) -> None:
    host = url.query.get("host", url.host or "")
    hosts = host.split(",") if isinstance(host, str) else host
    here = all(not one or one.startswith("/") or one in _LOOPBACK for one in hosts)
    here = here and not _ELSEWHERE & url.query.keys()
    if not here and url.query.get("sslmode") != "verify-full":
        raise SettingRefused(SettingProblem.OPEN_LINE, "portal")


def _postgresql_engine(url: URL) -> Engine:
    engine = create_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=MORE_CONNECTIONS,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": 5,
            "options": _POSTGRESQL_SESSION,
            "application_name": "kiosk-portal",
        },
    )
    event.listen(engine, "connect", _assert_durable, insert=True)
    return engine


def _assert_durable(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Refuse a PostgreSQL that could lose a commit: kiosks erase what was acknowledged."""
    cursor = connection.cursor()
    for setting in _DURABLE:
        cursor.execute(f"SHOW {setting}")
        if cursor.fetchone() != ("on",):
            connection.close()
            raise StoreNotDurable(setting)
    cursor.close()
    connection.rollback()

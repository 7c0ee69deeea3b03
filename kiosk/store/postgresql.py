"""The shared store: PostgreSQL reached safely and committing durably.

Meaning of the settings: PostgreSQL manual, "Write Ahead Log" and "Client Connection Defaults".
"""

from __future__ import annotations

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.pool import ConnectionPoolEntry

from kiosk.domain.errors import SettingRefused, StoreNotDurable
from kiosk.domain.setting_problem import SettingProblem

CONNECT_SECONDS = 5
_LINE = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3, "tcp_user_timeout": 10_000}
"""Seconds, and milliseconds for the last: an answer that a cut line will never bring is given up."""
_SESSION = "-c synchronous_commit=on -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s"
_ELSEWHERE = frozenset({"hostaddr", "service", "servicefile"})
"""Ways past `host` to name another machine (PostgreSQL manual, "Parameter Key Words")."""
_DURABLE = ("synchronous_commit", "fsync", "full_page_writes")


def postgresql_engine(url: URL) -> Engine:
    """Return the engine of the shared store at `url` (`postgresql+psycopg://`)."""
    engine = create_engine(
        url,
        pool_size=4,
        max_overflow=28,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": CONNECT_SECONDS,
            "options": _SESSION,
            "application_name": "kiosk",
            **_LINE,
        },
    )
    event.listen(engine, "connect", _assert_durable, insert=True)
    return engine


def refuse_open_line(url: URL) -> None:
    """Raise `SettingRefused` unless the way there is a local socket or checked TLS (`verify-full`)."""
    host = url.query.get("host", url.host or "")
    socket = isinstance(host, str) and (not host or host.startswith("/")) and "," not in host
    local = socket and not _ELSEWHERE & url.query.keys()
    if not local and url.query.get("sslmode") != "verify-full":
        raise SettingRefused(SettingProblem.OPEN_LINE, "store")


def _assert_durable(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    try:
        _assert_settings(connection.cursor())
        connection.rollback()
    except BaseException:
        connection.close()
        raise


def _assert_settings(cursor: DBAPICursor) -> None:
    for setting in _DURABLE:
        cursor.execute(f"SHOW {setting}")
        if cursor.fetchone() != ("on",):
            raise StoreNotDurable(setting)
    cursor.close()

"""What a database says when it fails is told as what it means for a person in front of the kiosk."""

from __future__ import annotations

import select
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, InternalError, OperationalError
from sqlcipher3 import dbapi2

from kiosk.domain.errors import StoreAway, StoreDamaged, StoreError, StoreFull
from kiosk.store.faults import meaning_of, store_faults
from tests.store.site import Site


def of_sqlite(kind: type[DBAPIError], code: int) -> DBAPIError:
    original = dbapi2.OperationalError("quoting سلمى")
    original.sqlite_errorcode = code
    return kind("INSERT", {}, original)


def of_postgresql(kind: type[DBAPIError], state: str) -> DBAPIError:
    return kind("INSERT", {}, psycopg.errors.lookup(state)("quoting سلمى"))


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (of_sqlite(OperationalError, 7), StoreAway),  # no memory
        (of_sqlite(OperationalError, 10 | 3 << 8), StoreDamaged),
        (of_sqlite(OperationalError, 9), StoreAway),  # interrupted: in no table
        (of_sqlite(InternalError, 2), StoreAway),
        (of_postgresql(OperationalError, "53100"), StoreFull),
        (of_postgresql(OperationalError, "58030"), StoreDamaged),
        (of_postgresql(OperationalError, "58P01"), StoreDamaged),
        (of_postgresql(OperationalError, "58000"), StoreAway),
        (of_postgresql(InternalError, "XX000"), StoreAway),
        (of_postgresql(InternalError, "XX001"), StoreDamaged),
        (of_postgresql(InternalError, "25P03"), StoreAway),
        (of_postgresql(InternalError, "25P02"), StoreAway),
        (of_postgresql(OperationalError, "54000"), StoreAway),
        (OperationalError("INSERT", {}, psycopg.OperationalError("no server")), StoreAway),
        (InterfaceError("INSERT", {}, psycopg.InterfaceError("closed")), StoreAway),
    ],
)
def test_what_lies_beyond_the_program_is_a_fault_of_the_store(
    tmp_path: Path, error: DBAPIError, meaning: type[StoreError]
) -> None:
    with pytest.raises(StoreError) as told, store_faults(tmp_path):
        raise error
    assert type(told.value) is meaning
    assert "سلمى" not in str(told.value)


@pytest.mark.parametrize(
    "error", [of_sqlite(IntegrityError, 19), of_postgresql(IntegrityError, "23505")], ids=["sqlite", "pg"]
)
def test_a_fault_of_the_program_is_none_of_the_stores(error: DBAPIError) -> None:
    assert meaning_of(error) is None


def test_a_transaction_that_the_server_ended_for_its_idleness(shared_site: Site) -> None:
    store = shared_site.create()

    def idle() -> None:
        with store.writing() as writing:
            writing.connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = '1ms'"))
            server = writing.connection.connection.driver_connection
            assert isinstance(server, psycopg.Connection)
            assert select.select([server.fileno()], [], [], 60)[0], "the server didn't end it"
            writing.connection.execute(text("SELECT 1"))

    with pytest.raises(StoreAway):
        idle()
    assert store.node.state == "active"
    store.close()

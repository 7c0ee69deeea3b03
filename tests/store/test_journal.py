"""The journal can't be changed unseen: SQL is refused, and whoever gets around that is found out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kiosk.domain.acting import applicant
from kiosk.store import Store, find_request, request_payload, submit_request
from kiosk.store.checking import FaultKind, check_store
from tests.store.site import FILING, READER, Site, new_op

FIVE = 5


@pytest.fixture
def filled(site: Site) -> Site:
    """A store of each kind with five requests (seq 3 to 7), closed."""
    store = site.create()
    for _ in range(FIVE):
        submit_request(store, applicant("k1"), new_op(), FILING)
    store.close()
    return site


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE op SET body = '{}' WHERE seq = 4",
        "UPDATE op SET seq = 99 WHERE seq = 4",
        "DELETE FROM op WHERE seq = 7",
        "DELETE FROM op",
        "UPDATE payload SET bytes = salt",
    ],
)
def test_sql_can_t_change_it(filled: Site, statement: str) -> None:
    store = filled.open()
    with pytest.raises(DBAPIError, match="immutable"), store.writing() as writing:
        writing.connection.execute(text(statement))
    assert store.check().sound
    store.close()


def test_an_embedded_journal_can_t_be_replaced_row_by_row(file_store: Store) -> None:
    with pytest.raises(DBAPIError, match="immutable"), file_store.writing() as writing:
        writing.connection.execute(text("INSERT OR REPLACE INTO op SELECT * FROM op WHERE seq = 1"))
    assert file_store.check().sound


def test_a_shared_journal_can_t_be_emptied(shared_site: Site) -> None:
    store = shared_site.create()
    with pytest.raises(DBAPIError, match="immutable"), store.writing() as writing:
        writing.connection.execute(text("TRUNCATE op CASCADE"))
    store.close()


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ("UPDATE op SET body = replace(body, 'urgent', 'ordinary') WHERE seq = 5", FaultKind.HASH),
        ("UPDATE op SET occurred_ms = occurred_ms + 1 WHERE seq = 5", FaultKind.HASH),
        ("UPDATE op SET body = 'not json' WHERE seq = 5", FaultKind.REQUEST),
        ("UPDATE op SET payload_digest = hash WHERE seq = 5", FaultKind.PAYLOAD),
        ("DELETE FROM op WHERE seq = 5", FaultKind.GAP),
        ("DELETE FROM op WHERE seq = 7", FaultKind.HEAD),
        ("DELETE FROM op WHERE seq = 7", FaultKind.ANCHOR),
        ("DELETE FROM op WHERE seq = 1", FaultKind.GAP),
        ("UPDATE op SET seq = 999 WHERE seq = 4", FaultKind.GAP),
        ("UPDATE op SET prev_hash = hash WHERE seq = 6", FaultKind.LINK),
        ("UPDATE payload SET bytes = salt", FaultKind.PAYLOAD),
        ("UPDATE request SET service = 'birth_registration'", FaultKind.REQUEST),
        ("UPDATE request SET reference = '0' || substr(reference, 1, 11)", FaultKind.REQUEST),
        ("DELETE FROM request WHERE filed_ms > 0", FaultKind.REQUEST),
        ("UPDATE node SET next_seq = next_seq + 1", FaultKind.HEAD),
        ("DELETE FROM node", FaultKind.HEAD),
        ("DELETE FROM node", FaultKind.ANCHOR),
    ],
)
def test_a_change_behind_the_triggers_is_found(
    filled: Site, unguarded: Callable[[Site], None], change: str, kind: FaultKind
) -> None:
    unguarded(filled)
    store = filled.open()
    assert store.check().sound
    _tamper(store, change)
    assert kind in {fault.kind for fault in store.check().faults}
    store.close()


def test_two_rows_that_changed_places_are_found(filled: Site, unguarded: Callable[[Site], None]) -> None:
    unguarded(filled)
    store = filled.open()
    _tamper(
        store, *(f"UPDATE op SET seq = {new} WHERE seq = {old}" for old, new in ((4, 99), (5, 4), (99, 5)))
    )
    found = {(fault.kind, fault.place) for fault in store.check().faults}
    assert {(FaultKind.LINK, "1/4"), (FaultKind.HASH, "1/5")} <= found
    store.close()


def test_every_column_is_covered(filled: Site, unguarded: Callable[[Site], None]) -> None:
    unguarded(filled)
    store = filled.open()
    with store.reading() as connection:
        columns = connection.execute(text("SELECT * FROM op WHERE seq = 7")).mappings().one()
    for column in columns:
        other = "prev_hash" if column == "hash" else _OTHER.get(column, "'other'")
        with store.engine.connect() as connection, connection.begin() as transaction:
            connection.execute(text(f"UPDATE op SET {column} = {other} WHERE seq = 7"))
            assert check_store(connection, None).faults, column
            transaction.rollback()
    assert store.check().sound
    store.close()


_NUMBERS = ("epoch", "seq", "kind_version", "base_version", "occurred_ms", "mono_ms")
_OTHER = {**dict.fromkeys(_NUMBERS, "77"), "payload_digest": "hash", "prev_hash": "hash"}


def test_erasing_what_was_filed_breaks_no_chain(store: Store) -> None:
    filed = submit_request(store, applicant("k1"), new_op(), FILING)
    with store.writing() as writing:
        writing.connection.execute(text("DELETE FROM request_name_word"))
        writing.connection.execute(text("DELETE FROM payload"))
    checked = store.check()
    assert checked.sound
    assert (checked.operations, checked.payloads) == (3, 0)
    assert request_payload(store, READER, filed.request_id) is None
    assert find_request(store, filed.reference) == filed


def test_a_check_counts_what_it_read(filled: Site) -> None:
    store = filled.open()
    checked = store.check()
    assert (checked.operations, checked.payloads, checked.faults) == (FIVE + 2, FIVE, ())
    store.close()


def _tamper(store: Store, *statements: str) -> None:
    with store.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        else:
            connection.exec_driver_sql("SET session_replication_role = replica")
        for statement in statements:
            connection.exec_driver_sql(statement)
        connection.commit()

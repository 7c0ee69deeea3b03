"""Each connection commits durably, and only to an encrypted file."""

from __future__ import annotations

from contextlib import ExitStack, closing

import pytest

from kiosk.clock import Clock
from kiosk.domain.errors import StoreAway
from kiosk.store import Store, open_store
from kiosk.store.store import reading_engine
from tests.store.site import Site


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 10_000),
        ("secure_delete", 1),
        ("recursive_triggers", 1),
        ("cipher_status", "1"),
    ],
)
def test_every_connection_of_an_embedded_store_is_set(file_store: Store, setting: str, value: object) -> None:
    with ExitStack() as held:
        connections = [held.enter_context(reading_engine(file_store.engine).connect()) for _ in range(6)]
        found = [each.exec_driver_sql(f"PRAGMA {setting}").scalar_one() for each in connections]
    assert found == [value] * 6


def test_who_only_looks_keeps_few_pages_however_many_calls_a_day_has(
    file_site: Site, file_store: Store
) -> None:
    """What a look keeps grows with the day until it is full; a display has two connections."""
    looking = open_store(file_site.url, file_site.state_dir, Clock(), "display-1", only_looks=True)
    with closing(looking), looking.reading() as connection:
        kibibytes = -int(connection.exec_driver_sql("PRAGMA cache_size").scalar_one())

    assert 0 < 2 * kibibytes * 1024 < 1_000_000


def test_a_reader_holds_nobody_up(file_store: Store) -> None:
    with file_store.reading() as reading, file_store.writing() as writing:
        before = reading.exec_driver_sql("SELECT count(*) FROM op").scalar_one()
        assert writing.connection.exec_driver_sql("SELECT count(*) FROM op").scalar_one() == before


def test_a_shared_store_s_reader_can_t_write(shared_site: Site) -> None:
    store = shared_site.create()
    with pytest.raises(StoreAway), store.reading() as connection:
        connection.exec_driver_sql("UPDATE node SET acked_seq = 9")
    assert store.node.acked_seq == 0
    store.close()

"""A code lets one station in, for a day, and tells whoever reads the database nothing."""

from __future__ import annotations

import errno
from dataclasses import replace

import pytest
from sqlalchemy import select

from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer
from kiosk.domain.errors import NotAllowed, SettingsError, StoreFull
from kiosk.store import Store
from kiosk.store.inviting import COUNTS_MS, accept, invite
from kiosk.store.schema import invitation
from tests.store.site import Site, new_op

IT = it_officer("k1")


def test_a_code_opens_the_shared_key_once(shared_site: Site) -> None:
    store = shared_site.create()
    code = invite(store, IT, new_op())
    url, folder = shared_site.url, shared_site.state_dir

    kept: list[bytes] = []

    assert not accept(url, folder, b"\x01" * 16, Clock(), kept.append)
    assert accept(url, folder, code, Clock(), kept.append)
    assert not accept(url, folder, code, Clock(), kept.append)
    assert kept == [store.keys.digest]
    store.close()


def test_a_code_whose_key_could_not_be_kept_still_counts(shared_site: Site) -> None:
    store = shared_site.create()
    code = invite(store, IT, new_op())
    url, folder = shared_site.url, shared_site.state_dir

    def full(_key: bytes) -> None:
        raise OSError(errno.ENOSPC, "no room")

    with pytest.raises(StoreFull):
        accept(url, folder, code, Clock(), full)
    assert accept(url, folder, code, Clock(), lambda _key: None)
    store.close()


def test_a_code_is_over_after_a_day(shared_site: Site) -> None:
    store = shared_site.create()
    code = invite(store, IT, new_op())
    late = Clock(now_ms=lambda: store.clock.now_ms() + COUNTS_MS)

    assert not accept(shared_site.url, shared_site.state_dir, code, late, lambda _key: None)
    store.close()


def test_the_database_holds_neither_code_nor_key(shared_site: Site) -> None:
    store = shared_site.create()
    code = invite(store, IT, new_op())
    with store.reading() as connection:
        (sealed,) = connection.execute(select(invitation.c.sealed)).scalars().all()

    assert code not in bytes(sealed)
    assert store.keys.digest not in bytes(sealed)
    assert replace(store).check().sound
    store.close()


def test_only_it_invites(shared_site: Site) -> None:
    store = shared_site.create()
    with pytest.raises(NotAllowed):
        invite(store, applicant("k1"), new_op())
    store.close()


def test_nobody_is_invited_to_a_store_that_is_not_shared(file_store: Store) -> None:
    with pytest.raises(SettingsError):
        invite(file_store, IT, new_op())

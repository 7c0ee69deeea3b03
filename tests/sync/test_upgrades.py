"""Kiosk and portal are never upgraded in the same hour: each gets on with the other of any release."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from kiosk.domain.acting import it_officer
from kiosk.domain.canonical import canonical
from kiosk.domain.chain import GENESIS
from kiosk.domain.errors import StoreOlder
from kiosk.portal import schema as there
from kiosk.store import upgrade_store
from kiosk.store.journal import Entry
from kiosk.store.line import line_status
from kiosk.sync.codec import read_standing, read_state_page, standing_body
from kiosk.sync.wire import Standing, StateChange, StatePage
from tests.store.releases import rewind
from tests.store.site import new_op
from tests.sync.cut_off import PERSON, Station


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    made = Station(tmp_path)
    made.join()
    yield made
    made.close()


class OlderPortal(httpx2.AsyncBaseTransport):
    """The portal of a release that hadn't heard of health, publications and appointments."""

    UNHEARD_OF = ("/health", "/catalogue", "/lease-targets", "/bookings")

    def __init__(self, portal: httpx2.AsyncBaseTransport) -> None:
        self.portal, self.refused = portal, 0

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith(self.UNHEARD_OF):
            self.refused += 1
            request.url = request.url.copy_with(path="/sync/v1/nodes/me/nothing")
        return await self.portal.handle_async_request(request)


@pytest.mark.parametrize("revision", ["0002", "0004", "0006", "0008", "0012", "0015", "0019", "0023"])
def test_a_store_with_a_full_journal_is_upgraded_and_sends_it(station: Station, revision: str) -> None:
    """The first release with a line, and what came before appointments, its time, people, money and cash."""
    filed = station.file(4)
    journal = station.here()
    with station.store.engine.begin() as connection:  # as that release left it
        rewind(connection, revision)
    station.store.close()
    with pytest.raises(StoreOlder):
        station.opened()

    upgrade_store(station.url, station.state, it_officer("k1"))
    station.store = station.opened()
    assert station.here() == journal
    assert station.drain() == ""
    assert station.references_there() == {one.reference for one in filed}


def test_a_newer_kiosk_sends_everything_to_an_older_portal(station: Station) -> None:
    older = OlderPortal(station.transport)
    station.transport = older  # type: ignore[assignment]
    filed = station.file(3)
    assert station.drain() == ""
    assert older.refused > 1
    assert line_status(station.store).waiting == 0
    assert station.references_there() == {one.reference for one in filed}


def test_facts_that_an_older_portal_has_no_word_for_are_kept_and_in_nobodys_way(station: Station) -> None:
    with station.store.writing() as writing:
        writing.append(PERSON, Entry(new_op(), "lease.granted", "lease-1", {"units": 4}))
    filed = station.file(1)
    assert station.drain() == ""
    assert station.there() == station.here()
    assert station.references_there() == {filed[0].reference}
    with station.engine.connect() as connection:
        kinds = connection.execute(there.operation.select()).mappings().all()
    assert "lease.granted" in {row["kind"] for row in kinds}


def test_what_a_newer_portal_says_beside_is_passed_over() -> None:
    standing = Standing("node", 1, 0, GENESIS, 0, 7)
    more = canonical({**standing_body(standing), "weather": "fine"})
    assert read_standing(more) == standing

    page = StatePage((StateChange(1, "one", "received", 5),), more=False)
    change = {"n": 1, "request": "one", "state": "received", "ms": 5, "by": "huda"}
    assert read_state_page(canonical({"changes": [change], "more": False, "of": 1})) == page

"""A portal with a kiosk that was lent times, and its officers' client."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx2
import pytest
from sqlalchemy import Engine

from tests.portal.appointments import DAY, MORNING, NOW, Booker, opened_mission
from tests.portal.site import PASSWORD, Site, Wrist

DAY_SLOTS = f"/api/v1/missions/RUH/days/{DAY}/slots"


@pytest.fixture
def site(file_engine: Engine) -> Site:
    site = Site(file_engine, Wrist(NOW))
    site.officer()
    return site


@pytest.fixture
def kiosk(site: Site) -> Booker:
    """A kiosk with four units of a slot, of which one is booked."""
    kiosk = opened_mission(site.engine)
    lease = kiosk.ask((MORNING, 4)).leases[0].id
    kiosk.book((MORNING, lease, 1, 1))
    kiosk.push()
    return kiosk


@pytest.fixture
def client(site: Site, kiosk: Booker) -> Iterator[httpx2.Client]:
    with site.client() as client:
        yield client


def form(client: httpx2.Client, path: str, **fields: object) -> httpx2.Response:
    found = re.search(r'name="form_token" value="(\w{64})"', client.get("/slots").text)
    assert found is not None
    return client.post(path, data={"form_token": found[1], **fields})


def enter(client: httpx2.Client, name: str = "huda") -> None:
    assert client.post("/log-in", data={"name": name, "password": PASSWORD}).status_code == 303

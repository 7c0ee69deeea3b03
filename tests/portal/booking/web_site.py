"""A portal that sells on the web, and the client of the web's front."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from sqlalchemy import Engine

from kiosk.portal.booking.channels import make_channel_key
from kiosk.portal.officers.accounts import Officer
from tests.portal.appointments import DAY, GROUP, MORNING, NOW, opened_mission
from tests.portal.site import Site, Wrist

HUDA = Officer("huda", "RUH")


@pytest.fixture
def site(engine: Engine) -> Site:
    return Site(engine, Wrist(NOW))


@pytest.fixture
def client(site: Site) -> Iterator[httpx2.Client]:
    """A web front with its key."""
    opened_mission(site.engine)
    key = make_channel_key(site.engine, "web", "RUH")
    with site.client() as client:
        client.headers["authorization"] = f"Bearer {key}"
        yield client


def free(client: httpx2.Client) -> dict[str, int]:
    asked = {"queue_group": GROUP, "from": DAY, "to": DAY}
    answer = client.get("/web/v1/slots", params=asked)
    assert answer.status_code == 200, answer.text
    return {row["id"]: row["free"] for row in answer.json()}


def reserve(
    client: httpx2.Client, slot_id: str = MORNING, number: str = "N00123456", key: str = "", **other: Any
) -> httpx2.Response:
    body = {
        "service": "passport_renewal",
        "persons": 1,
        "holder": {"document_number": number},
        "language": "ar",
        **other,
    }
    headers = {"idempotency-key": key or str(uuid.uuid5(uuid.NAMESPACE_OID, f"{number} {slot_id}"))}
    return client.post(f"/web/v1/slots/{slot_id}/reservations", json=body, headers=headers)


def cancel(client: httpx2.Client, reference: str, number: str = "N00123456") -> httpx2.Response:
    return client.delete(f"/web/v1/reservations/{reference}", headers={"document-number": number})

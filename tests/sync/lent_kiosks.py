"""Kiosks that are lent times by one portal, and the web beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from kiosk.portal.app import create_app
from kiosk.portal.booking.web_booking import reserve
from kiosk.portal.booking.web_wishes import Reservation, Wanted
from kiosk.portal.database import bring_up, portal_engine
from tests.portal.appointments import GROUP, NOW
from tests.portal.site import Site, Wrist, quick, shipped
from tests.store.site import new_op
from tests.sync.stations import Kiosk


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    engine = portal_engine(str(tmp_path / "portal.db"))
    bring_up(engine)
    yield Site(engine, Wrist(NOW))
    engine.dispose()


@pytest.fixture
def line(site: Site) -> httpx2.ASGITransport:
    """What leads to the portal."""
    return httpx2.ASGITransport(app=served(site))


def served(site: Site) -> FastAPI:
    return create_app(site.engine, site.wrist.clock(), shipped(), quick())


@pytest.fixture
def kiosks(site: Site, line: httpx2.ASGITransport, tmp_path: Path) -> Iterator[Callable[[str], Kiosk]]:
    """Opens stations of one mission."""
    made: list[Kiosk] = []

    def opening(letter: str) -> Kiosk:
        folder = tmp_path / letter
        folder.mkdir()
        made.append(Kiosk(folder, site, line, letter))
        return made[-1]

    yield opening
    for kiosk in made:
        kiosk.store.close()


def reserved(site: Site, slot_id: str, number: str) -> Reservation:
    """Book on the web."""
    key = f"web {new_op()}"
    return reserve(site.engine, "RUH", Wanted(key, slot_id, "passport_renewal", GROUP, 1, number, "ar"), NOW)


def checkpoint(engine: Engine) -> bool:
    """Bring all that is committed into the database's file."""
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        return bool(connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0] == 0)


def put_back(engine: Engine, place: Path, content: bytes) -> None:
    """Put a database's file back as it was."""
    engine.dispose()
    for ending in ("-wal", "-shm"):
        place.with_name(place.name + ending).unlink(missing_ok=True)
    place.write_bytes(content)

"""One real station for all journeys of a run: real store, real catalogue, virtual printer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.catalogue.changes import ChangeKey
from kiosk.domain.mission import CatalogueChange
from kiosk.office.desk import Desk
from tests.office.station import TODAY, Station
from tests.ui.conftest import app, qapp_cls

__all__ = ["app", "qapp_cls"]


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Station]:
    """A station as its first start makes it."""
    station = Station(tmp_path_factory.mktemp("station"))
    yield station
    station.desk.close()


@pytest.fixture(scope="module")
def desk(station: Station) -> Desk:
    """The station's desk, with every service that ships off turned on by the mission."""
    off = [service.id for service in station.desk.catalogue.services.values() if not service.enabled]
    changes = [CatalogueChange(service_id, ChangeKey.ENABLED, {"enabled": True}, TODAY) for service_id in off]
    return replace(station.desk, catalogue=station.desk.catalogue.with_changes(changes, TODAY))

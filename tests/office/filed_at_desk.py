"""A station whose desk takes a request, and the slip of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.draft import Filed
from kiosk.domain.service import Language, Relation
from kiosk.office.papers.slips import birth_years, request_slip
from kiosk.paper.slip import RequestSlip
from kiosk.store import visit_requests
from tests.office.station import Station, answered

LOST = "passport_replacement_lost"


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    opened = Station(tmp_path)
    yield opened
    opened.desk.close()


def lost_passport(station: Station, relation: Relation = Relation.SELF) -> Filed:
    return station.file(answered(station.desk.catalogue.services[LOST], relation))


def slip_of(station: Station) -> RequestSlip:
    """Return the visit's slip as it were printed now."""
    desk = station.desk
    filed = visit_requests(desk.store, station.visit)
    services, years = desk.catalogue.services, birth_years(desk.store, desk.acting, filed)
    return request_slip(filed, services, desk.mission, Language.ARABIC, desk.signer, station.now_ms, 1, years)

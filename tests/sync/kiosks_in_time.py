"""Kiosks of one mission on one portal, and the time that each has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from kiosk.domain.acting import it_officer
from kiosk.domain.timetable import Timetable
from kiosk.portal.booking.planning import planned_mission
from kiosk.portal.database import reading
from kiosk.portal.missions import find_mission
from kiosk.store.line import line_status
from kiosk.sync.borrowing import LEASES_MS
from tests.portal.appointments import DAY, NOW, timetable
from tests.portal.site import Site
from tests.sync.stations import Kiosk

IT = it_officer("k1")
Opening = Callable[..., Kiosk]


@pytest.fixture
def kiosks(site: Site, line: httpx2.ASGITransport, tmp_path: Path) -> Iterator[Opening]:
    """Opens stations of one mission, each with a file."""
    made: list[Kiosk] = []

    def opening(letter: str, file: dict[str, Any] | None = None) -> Kiosk:
        folder = tmp_path / letter
        folder.mkdir()
        made.append(Kiosk(folder, site, line, letter, file or timetable()))
        return made[-1]

    yield opening
    for kiosk in made:
        kiosk.store.close()


def there(site: Site) -> Timetable:
    """The time in force at the portal."""
    planned_mission(site.engine, "RUH", NOW)
    with reading(site.engine) as connection:
        found = find_mission(connection, "RUH")
    assert found is not None
    return found.read_timetable()


def closed(hours: Timetable) -> bool:
    """Whether the mission is closed on the day."""
    return DAY in {special.first.isoformat() for special in hours.special_days}


def later(site: Site, *kiosks: Kiosk) -> None:
    """Let each kiosk ask for news once more."""
    site.wrist.now += LEASES_MS
    for kiosk in kiosks:
        kiosk.sync()


def held(kiosk: Kiosk) -> list[str]:
    return [one.reason for one in line_status(kiosk.store).held]

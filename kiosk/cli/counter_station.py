"""This station as the counter works on it."""

from __future__ import annotations

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.workbench import StationBench
from kiosk.domain.errors import StoreDamaged, TrainsHere
from kiosk.office.counter import desks_at
from kiosk.office.counter_bench import HallNow
from kiosk.opening import CATALOGUE
from kiosk.paper.dates import local_time
from kiosk.store import Store, catalogue_in_force, mission, timetable
from kiosk.store.missions import hall


class CounterStation(StationBench):
    """One station where a clerk works; see `StationBench`."""

    def hall_now(self) -> HallNow:
        """Return the hall of today."""
        return self.on_store(_hall_now)


def _hall_now(store: Store) -> HallNow:
    known = mission(store)
    if known is None:
        raise StoreDamaged("no mission")
    today, set_up = local_time(store.clock.now_ms(), known.time_zone).date(), hall(store)
    if store.station in set_up.training:
        raise TrainsHere(store.station)
    return HallNow(
        catalogue=catalogue_in_force(store, load_catalogue(CATALOGUE), today).catalogue,
        mission=known,
        desks=desks_at(set_up.desks_on(today), store.station),
        rules=timetable(store).order,
    )

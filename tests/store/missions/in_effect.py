"""What a mission's configuration comes to, however it was made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from kiosk.domain.service import Fee
from kiosk.store import Store, catalogue_in_force, hall, mission, timetable
from tests.store.configured import SHIPPED, TODAY

DAYS = tuple(TODAY + timedelta(days=ahead) for ahead in range(70))


def effective(store: Store) -> object:
    """Return what faces see on each day: open hours, services with fees and lines, desks, announcements."""
    time, set_of_hall = timetable(store), hall(store)
    shown = []
    for day in DAYS:
        catalogue = catalogue_in_force(store, SHIPPED, day).catalogue
        services = [
            (each.id, each.enabled, each.disabled_reason, each.queue_group, owed(each.fees, day))
            for each in catalogue.services.values()
        ]
        desks, told = set_of_hall.desks_on(day), set_of_hall.announced_on(day)
        shown.append((day, time.periods(day), services, catalogue.queue_groups, desks, told))
    return shown, time.plans, time.check_in, mission(store)


def owed(fees: Iterable[Fee], day: date) -> list[Fee]:
    """Return the fees of a day."""
    return [each for each in fees if each.valid_from <= day <= (each.valid_to or date.max)]

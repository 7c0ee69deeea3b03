"""Log-ins: whether anybody can log in, and whether somebody is guessing PINs."""

from __future__ import annotations

from kiosk.domain.acting import Permission
from kiosk.domain.pin import STATION_LIMIT
from kiosk.domain.staff import Role
from kiosk.office.checks.finding import Check, Finding, passed, warned
from kiosk.store import Store
from kiosk.store.people.guard import recent_failures
from kiosk.store.people.staff import people

_AT_A_DESK = frozenset({Role.CLERK, Role.CASHIER, Role.RECEPTION})


def check_people(store: Store) -> Finding:
    """Return how it is with log-ins, the worst first. Raises `StoreError` subclasses."""
    guessed_at = [(failures, station) for station, failures in recent_failures(store)]
    failures, station = max(guessed_at, default=(0, ""))
    if failures >= STATION_LIMIT:
        return warned(Check.PEOPLE, "guessing", count=str(failures), station=station)
    here = [each for each in people(store) if each.active]
    if not here:
        return warned(Check.PEOPLE, "nobody_yet")
    if not any(Permission.MANAGE_PEOPLE in each.permissions for each in here):
        return warned(Check.PEOPLE, "no_it")
    if not any(each.roles & _AT_A_DESK for each in here):
        return warned(Check.PEOPLE, "no_clerk")
    return passed(Check.PEOPLE, count=str(len(here)))

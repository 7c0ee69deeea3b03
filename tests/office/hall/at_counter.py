"""Desks of a hall with somebody behind them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.service import Text
from kiosk.domain.serving_order import USUAL_ORDER
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.counter import Counter
from tests.office.hall.test_walk_in import LINE
from tests.office.station import Station
from tests.office.visitors import tap

FROM = date(2026, 1, 1)


def desk(id_: str, kind: DeskKind = DeskKind.SERVICE, station: str = "") -> Desk:
    return Desk(id_, Text(f"شباك {id_}", f"Window {id_}"), kind, (LINE,), station, FROM)


def counter(lent: Station, id_: str = "1") -> Counter:
    acting = Acting(f"clerk-{id_}", f"counter-{id_}", frozenset({Permission.SERVE}))
    lines = () if id_ == "cash" else (LINE,)
    zone, cashiers = lent.desk.mission.time_zone, frozenset({"cash"})
    return Counter(lent.desk.store, acting, desk(id_), lines, USUAL_ORDER, zone, cashiers=cashiers)


def sits(lent: Station, id_: str = "1") -> Counter:
    """Return a desk at which its clerk sits."""
    at = counter(lent, id_)
    at.sit_down(tap())
    return at


def reception(lent: Station) -> Counter:
    """Return a desk whose clerk gives out numbers, too."""
    may = frozenset({Permission.SERVE, Permission.ISSUE_NUMBER})
    return replace(counter(lent), acting=Acting("front", "counter-9", may))


def ticket(moved: object) -> Ticket:
    assert isinstance(moved, Ticket)
    return moved

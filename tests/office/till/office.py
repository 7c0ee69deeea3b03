"""A counter's station with two clerks, a supervisor and an open drawer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.counter_station import CounterStation
from kiosk.clock import Clock
from kiosk.domain.acting import Acting
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.domain.mission import Mission
from kiosk.domain.receipt import Bill, Receipt
from kiosk.domain.staff import Person, Role
from kiosk.office.setting_up.new_mission import NewStation
from kiosk.office.till.billing import FeeOffer, cash_bill, line_of
from kiosk.office.till.till import Till
from kiosk.opening import CATALOGUE
from kiosk.settings import Settings
from kiosk.store import Store, mission
from kiosk.store.money.drawer_closing import CLOSING, close_drawer, closing_shown, count_drawer, expected_now
from kiosk.store.money.drawers import OPENING, open_drawer, opening_shown
from kiosk.store.people.approvals import confirm
from tests.store.site import new_op
from tests.store.staff import known

STATION = "counter-1"


def made_station(folder: Path, clock: Clock) -> CounterStation:
    """Return a new station in `folder`; its file is `station.toml` there."""
    file = folder / "station.toml"
    file.write_text('state = "state"\n', encoding="utf-8")
    bench = CounterStation(file, None, clock)
    bench.begin(NewStation(STATION, "A", Path(Settings().mission)))
    return bench


@dataclass
class TillOffice:
    """The people of a till over an open store."""

    store: Store
    cashier: Person
    other: Person
    head: Person

    @property
    def acting(self) -> Acting:
        return self.cashier.acting(STATION)

    @property
    def mission(self) -> Mission:
        kept = mission(self.store)
        assert kept is not None
        return kept

    @property
    def catalogue(self) -> Catalogue:
        return load_catalogue(CATALOGUE)

    @property
    def till(self) -> Till:
        return Till(self.store, self.acting, "window_1", self.catalogue, self.mission)

    def bill(self, quantity: int = 1) -> Bill:
        """Return the bill for passports at the rate of today."""
        till = self.till
        service = till.catalogue.services["passport_renewal"]
        line = line_of(FeeOffer(service, service.fees[0]), quantity, till.rates, "SAR")
        assert not isinstance(line, str)
        return cash_bill((line,), "SAR", till.rates, line.local_minor)

    def opened(self, float_minor: int = 10_000) -> Drawer:
        digest = shown_digest(OPENING, opening_shown("window_1", "SAR", float_minor))
        both = Approval(confirm(self.store, self.cashier, digest), confirm(self.store, self.other, digest))
        kept = open_drawer(self.store, self.acting, new_op(), "window_1", "SAR", float_minor, both)
        assert isinstance(kept, Drawer)
        return kept

    def taken(self, quantity: int = 1) -> Receipt:
        kept = self.till.take(new_op(), self.bill(quantity), "سلمى الأحمد")
        assert isinstance(kept, Receipt)
        return kept

    def closed(self, drawer: Drawer, *counts: int) -> Drawer:
        """Count it once for each of `counts`, and close it over the last."""
        for minor in counts:
            counted = count_drawer(self.store, self.acting, new_op(), drawer.id, [(1, minor)])
        digest = shown_digest(CLOSING, closing_shown(counted, expected_now(self.store, drawer.id)))
        both = Approval(confirm(self.store, self.cashier, digest), confirm(self.store, self.head, digest))
        kept = close_drawer(self.store, self.acting, new_op(), drawer.id, both, self.till.today.year)
        assert isinstance(kept, Drawer)
        return kept


def staffed(store: Store) -> TillOffice:
    """Return the people of `store`, added now."""
    return TillOffice(store, *known(store, Role.CASHIER, Role.CASHIER, Role.SUPERVISOR))

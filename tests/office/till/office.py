"""A counter's station with two clerks, a supervisor and an open drawer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.reader import load_catalogue
from kiosk.catalogue.setting import fee_change
from kiosk.cli.counter_station import CounterStation
from kiosk.clock import Clock
from kiosk.domain.acting import Acting
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.domain.mission import Mission
from kiosk.domain.receipt import Bill, Receipt
from kiosk.domain.staff import Person, Role
from kiosk.office.configuration.configuring import Configuring
from kiosk.office.setting_up.new_mission import NewStation
from kiosk.office.till.billing import FeeOffer, cash_bill, line_of
from kiosk.office.till.till import Till
from kiosk.opening import CATALOGUE
from kiosk.settings import Settings
from kiosk.store import Store, import_mission, mission, timetable
from kiosk.store.missions.configuring import Change, change_configuration
from kiosk.store.missions.in_force import catalogue_changes
from kiosk.store.money.drawer_closing import CLOSING, close_drawer, closing_shown, count_drawer, expected_now
from kiosk.store.money.drawers import OPENING, open_drawer, opening_shown
from kiosk.store.people.approvals import confirm
from kiosk.store.people.staff import add_person
from tests.store.site import new_op
from tests.store.staff import IT, known

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
        return Till(self.store, self.acting, "window_1", self.catalogue)

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
        digest = shown_digest(
            CLOSING, closing_shown(counted, expected_now(self.store, self.acting, drawer.id))
        )
        both = Approval(confirm(self.store, self.cashier, digest), confirm(self.store, self.head, digest))
        kept = close_drawer(self.store, self.acting, new_op(), drawer.id, both, self.till.today.year)
        assert isinstance(kept, Drawer)
        return kept


def set_fee(office: TillOffice, amount: str, first: date) -> None:
    """Let two supervisors set what a new passport costs, in US dollars, from a day on."""
    second = Person(office.store.chance.new_id(), "199", "منى", frozenset({Role.SUPERVISOR}), active=True)
    with office.store.writing() as writing:
        writing.append(IT, add_person(office.store, writing.connection, new_op(), second))
    (was, *_others) = office.catalogue.services["passport_renewal"].fees
    change = Configuring(office.store, office.catalogue, office.till.today).setting(
        fee_change("passport_renewal", replace(was, amount=Decimal(amount), valid_from=first))
    )
    assert isinstance(change, Change)
    both = Approval(
        confirm(office.store, office.head, change.digest), confirm(office.store, second, change.digest)
    )
    made = change_configuration(office.store, office.head.acting(STATION), new_op(), change, both)
    assert isinstance(made, int)


def set_currency(office: TillOffice, currency: str) -> None:
    """Let IT import the mission's file with another currency."""
    mission, kept = replace(office.mission, currency=currency), catalogue_changes(office.store)
    import_mission(office.store, IT, new_op(), mission, kept, timetable(office.store))


def staffed(store: Store) -> TillOffice:
    """Return the people of `store`, added now."""
    return TillOffice(store, *known(store, Role.CASHIER, Role.CASHIER, Role.SUPERVISOR))

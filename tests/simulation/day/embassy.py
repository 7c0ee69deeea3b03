"""The mission of a simulated day: its real store and office, who works there, its clock and its agenda."""

from __future__ import annotations

import heapq
import random
import uuid
from collections import Counter as Tally
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.catalogue.setting import fee_change
from kiosk.clock import Clock
from kiosk.devices.printers.network import NetworkPrinter
from kiosk.devices.printers.virtual_server import VirtualServer
from kiosk.domain.acting import Acting, it_officer
from kiosk.domain.approval import Approval
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.service import Text
from kiosk.domain.staff import Person, Role
from kiosk.office.configuration.configuring import Configuring
from kiosk.office.hall.counter import Counter
from kiosk.office.hall.walk_in import Hall
from kiosk.office.till.two_people import TypedPins
from kiosk.opening import open_desk
from kiosk.settings import PrinterSettings, Settings
from kiosk.store import Store
from kiosk.store.missions.configuring import Change, change_configuration
from kiosk.store.money.wishes import EXEMPTION, VOID
from kiosk.store.people.approvals import confirm
from kiosk.store.people.pins import change_pin, kept_pin
from tests.simulation.day.visits import SERVICES, Visit
from tests.store.staff import known

DAY = date(2026, 11, 23)
LINES = ("passports", "documents", "attestation")
MINUTE_MS = 60_000
DOTS = 576
TARIFF, CURRENCY = "USD", "SAR"
RATE = Decimal("3.75")
PIN = "738201"


@dataclass
class Till:
    """What really lies in a clerk's drawer, in minor units: what a count would find."""

    drawer_id: str
    float_minor: int
    cash_minor: int


@dataclass
class Clerk:
    """Somebody at a desk, and what their process holds in memory."""

    person: Person
    acting: Acting
    counter: Counter
    till: Till | None = None
    break_at: float | None = None


@dataclass
class Progress:
    """What became of a visit so far."""

    visit: Visit
    ticket_id: str = ""
    parked: bool = False
    sent_on: bool = False
    ordered_at: str = ""
    """The desk that sent them to a cashier with what they owe."""
    paid: bool = False
    receipts: list[str] = field(default_factory=list)
    """The ids of what was taken: one for each payment, whoever's process was killed in it."""
    came_back: bool = False
    ended: bool = False
    promised: tuple[int, int] | None = None


@dataclass
class Embassy:
    """One day. `wrong` gathers what didn't hold, `done` counts what was done."""

    folder: Path
    url: str
    seed: int
    counters: int
    now_ms: int = 0
    wrong: list[str] = field(default_factory=list)
    done: Tally[str] = field(default_factory=Tally)
    visits: dict[str, Progress] = field(default_factory=dict)
    """By ticket."""
    agreed: dict[str, set[str]] = field(default_factory=lambda: {VOID: set(), EXEMPTION: set()})
    """The receipts whose void or exemption the head of section agreed to, by what was asked."""
    drawers: list[tuple[Clerk, Till]] = field(default_factory=list)
    """Every drawer of the day, in the order in which they were opened."""
    given_back: set[str] = field(default_factory=set)
    """The receipts whose money was given back after their drawer was closed."""
    papers_by_hand: set[str] = field(default_factory=set)
    """The numbers of the receipts that were written by hand."""
    late: str = ""
    """The ticket of who was let in when nobody served any more."""
    present: int = 0
    """Visits that haven't ended."""

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        opens = datetime(DAY.year, DAY.month, DAY.day, 7, 30, tzinfo=ZoneInfo("Asia/Riyadh"))
        self.begins_ms = round(opens.timestamp() * 1000)
        self.now_ms = self.begins_ms - 24 * 60 * MINUTE_MS
        settings = Settings(
            name="k1",
            state=self.folder / "state",
            store=self.url,
            printer=PrinterSettings(path=self.folder / "kiosk-paper"),
        )
        self.kiosk = open_desk(settings, Clock(lambda: self.now_ms, lambda: self.now_ms, "boot"))
        self.twin = VirtualServer(DOTS, lambda _: None)
        self.printer = NetworkPrinter("127.0.0.1", self.twin.port, DOTS)
        self._agenda: list[tuple[int, int, Callable[[], None]]] = []
        self._order = count()
        cashiers = max(1, self.counters // 6)
        roles = [Role.CLERK] * (self.counters - cashiers) + [Role.CASHIER] * cashiers
        people = known(self.store, *roles, Role.SUPERVISOR, Role.SUPERVISOR)
        self.head, self.deputy = people[-2:]
        self.clerks = [self._clerk(place, each) for place, each in enumerate(people[:-2], 1)]
        self._furnish()
        self._set_fees()
        for place, clerk in enumerate(self.clerks):
            clerk.break_at = 120 + 200 * place / len(self.clerks)

    @property
    def store(self) -> Store:
        """The store of all stations."""
        return self.kiosk.store

    @property
    def hall(self) -> Hall:
        """The hall, for who takes a number."""
        return Hall(self.store, self.kiosk.acting, self.kiosk.mission, self.kiosk.timetable, self.chance)

    @property
    def minute(self) -> float:
        """Minutes after half past seven."""
        return (self.now_ms - self.begins_ms) / MINUTE_MS

    @property
    def cashiers(self) -> list[Clerk]:
        """Those who sit at a cashier's desk."""
        return [each for each in self.clerks if each.counter.desk.kind is DeskKind.CASHIER]

    @property
    def serving(self) -> list[Clerk]:
        """Those who call from the lines."""
        return [each for each in self.clerks if each.counter.desk.kind is not DeskKind.CASHIER]

    def new_id(self) -> str:
        """Return a fresh operation id."""
        return str(uuid.UUID(int=self.chance.getrandbits(128), version=4))

    def at(self, minute: float, act: Callable[[], None]) -> None:
        """Let `act` happen at a minute of the day, now at the earliest."""
        moment = max(self.now_ms, self.begins_ms + round(minute * MINUTE_MS))
        heapq.heappush(self._agenda, (moment, next(self._order), act))

    def after(self, minutes: float, act: Callable[[], None]) -> None:
        """Let `act` happen so much later."""
        self.at(self.minute + minutes, act)

    def live(self, check: Callable[[], Iterable[str]]) -> None:
        """Let everything happen in its order; after each step that wrote something, `check` what is wrong."""
        seen = 0
        while self._agenda:
            moment, _, act = heapq.heappop(self._agenda)
            self.now_ms = max(self.now_ms, moment)
            act()
            written = self.store.node.next_seq
            if written != seen:
                seen = written
                self.wrong.extend(check())

    def both(self, own: Person, digest: bytes) -> Approval:
        """Return that somebody and the head of section confirm the same."""
        return Approval(confirm(self.store, own, digest), confirm(self.store, self.head, digest))

    def typed_pins(self, own: Person) -> TypedPins:
        """Return that somebody and the head of section type their PINs; who has none chooses it now."""
        for each in (own, self.head):
            if kept_pin(self.store, each.id) is None:
                change_pin(self.store, each.acting("counter-head"), self.new_id(), PIN)
        return TypedPins(PIN, self.head.number, PIN)

    def close(self) -> None:
        """End the day's machines."""
        self.printer.close()
        self.twin.close()
        self.kiosk.close()

    def _furnish(self) -> None:
        """Let the hall have everybody's desk."""
        configuring = Configuring(self.store, self.kiosk.shipped, DAY)
        change = configuring.setting(*(clerk.counter.desk for clerk in self.clerks))
        assert isinstance(change, Change)
        change_configuration(self.store, it_officer("k1"), self.new_id(), change)

    def _set_fees(self) -> None:
        """Let the fees that each mission sets be set, by two."""
        configuring = Configuring(self.store, self.kiosk.shipped, DAY)
        cents = {service: each for service, _, each in SERVICES}
        unset = [
            fee_change(service, replace(fee, amount=Decimal(each) / 100, currency=TARIFF))
            for service, each in cents.items()
            for fee in self.kiosk.shipped.services[service].fees
            if fee.amount is None
        ]
        change = configuring.setting(*unset)
        assert isinstance(change, Change)
        both = self.both(self.deputy, change.digest)
        change_configuration(self.store, self.deputy.acting("counter-head"), self.new_id(), change, both)
        self.kiosk = self.kiosk.refreshed()

    def _clerk(self, place: int, person: Person) -> Clerk:
        cashier = Role.CASHIER in person.roles
        kind = DeskKind.CASHIER if cashier else DeskKind.SERVICE
        lines = () if cashier else self._lines(place)
        name = f"cash_{place}" if cashier else f"window_{place}"
        desk = Desk(name, Text(f"شباك {place}", f"Window {place}"), kind, lines, f"counter-{place}", DAY)
        acting = person.acting(f"counter-{place}")
        rules, zone = self.kiosk.timetable.order, self.kiosk.mission.time_zone
        return Clerk(person, acting, Counter(self.store, acting, desk, lines, rules, zone))

    def _lines(self, place: int) -> tuple[str, ...]:
        """The first desks serve all lines, so that each is served whoever has a break; others two."""
        return LINES if place <= 2 else (LINES[place % 3], LINES[(place + 1) % 3])

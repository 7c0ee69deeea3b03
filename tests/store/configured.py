"""A store that knows its mission, and people who may set it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.mission_file import read_mission_file
from kiosk.catalogue.reader import load_catalogue
from kiosk.catalogue.setting import (
    MissionText,
    Setting,
    TakenOut,
    Training,
    UsualHours,
    fee_change,
    line_change,
    switch_change,
)
from kiosk.domain.acting import it_officer
from kiosk.domain.approval import Approval
from kiosk.domain.configuration import Section
from kiosk.domain.hall import Announcement, DatedQueueGroup, Desk, DeskKind
from kiosk.domain.service import Fee, QueueGroup, Speed, Text
from kiosk.domain.staff import Person, Role
from kiosk.domain.timetable import Period, Season, SlotPlan, SpecialDays
from kiosk.office.configuration.configuring import Configuring, NotChanged, NothingNew
from kiosk.resources import ASSETS
from kiosk.store import Store, import_mission
from kiosk.store.missions.configuring import Change, Overtaken, change_configuration
from kiosk.store.people.approvals import confirm
from kiosk.store.people.staff import add_person
from tests.store.site import new_op

SHIPPED: Catalogue = load_catalogue(ASSETS / "catalogue")
RIYADH = read_mission_file(ASSETS / "missions" / "riyadh.toml")
TODAY = date(2027, 1, 3)
NAME = Text("اسم", "Name")
SALMA, OMAR, HANI = (
    Person(f"00000000-0000-4000-8000-00000000000{place}", number, name, frozenset({role}), True)
    for place, (number, name, role) in enumerate(
        (("101", "سلمى", Role.SUPERVISOR), ("102", "عمر", Role.SUPERVISOR), ("103", "هاني", Role.IT))
    )
)
IT = it_officer("k1")


def set_up(store: Store) -> None:
    """Import the first mission's file, and let people work there."""
    let_work(store)
    import_mission(
        store, IT, new_op(), RIYADH.mission, RIYADH.changes, RIYADH.timetable, RIYADH.hall, first_start=True
    )


def let_work(store: Store) -> None:
    """Let two supervisors and one from IT work there."""
    with store.writing() as writing:
        entries = [add_person(store, writing.connection, new_op(), each) for each in (SALMA, OMAR, HANI)]
        writing.append(IT, *entries)


def configuring(store: Store) -> Configuring:
    """Return the configuration of a store, to be changed."""
    return Configuring(store, SHIPPED, TODAY)


def commit(
    store: Store, change: Change | NotChanged, by: Person | None = None, other: Person | None = OMAR
) -> int | Overtaken:
    """Commit a change by who may make it, and return its number; a fee has a second person's approval."""
    assert isinstance(change, Change), change
    acting = SALMA.acting("k1") if by is None else by.acting("k1")
    approval = None
    if change.takes_two and other is not None:
        own = confirm(store, by or SALMA, change.digest)
        approval = Approval(own, confirm(store, other, change.digest))
    return change_configuration(store, acting, new_op(), change, approval, (IT,))


def number_of(store: Store, setting: Setting) -> int | None:
    """Set one thing; return the number of the change, None where it says nothing new."""
    change = configuring(store).setting(setting)
    number = None if isinstance(change, NothingNew) else commit(store, change)
    assert not isinstance(number, Overtaken)
    return number


def closed(first: date, days: int = 1) -> SpecialDays:
    """Return a closure."""
    return SpecialDays(NAME, first, first + timedelta(days=days - 1))


def fee(amount: str, valid_from: date, speed: Speed | None = None) -> Setting:
    """Return a price of the criminal record."""
    charged = Fee("base", NAME, Decimal(amount), "USD", valid_from, speed=speed)
    return fee_change("criminal_record_certificate", charged)


def hours(first: int, last: int) -> tuple[Period, ...]:
    """Return one period of whole hours."""
    return (Period(time(first), time(last)),)


def desk(number: int, *lines: str, valid_from: date = TODAY) -> Desk:
    """Return a service counter."""
    return Desk(f"window_{number}", NAME, DeskKind.SERVICE, lines, "", valid_from)


LINE = QueueGroup("visas", NAME, "V", "ف")
SETTINGS: tuple[Setting, ...] = (
    closed(date(2027, 1, 10), 3),
    closed(date(2027, 1, 11)),
    replace(closed(date(2027, 1, 11)), periods=hours(9, 11)),
    TakenOut(Section.SPECIAL_DAYS, ("2027-01-01", "2027-01-01")),
    TakenOut(Section.SEASON, ("2027-02-08", "2027-03-08")),
    UsualHours((0, 6), hours(8, 12), date(2027, 1, 4)),
    UsualHours((6,), (), date(2027, 2, 7)),
    UsualHours((3,), hours(10, 16), date(2027, 1, 4)),
    Season(NAME, date(2027, 1, 17), date(2027, 1, 23), {6: hours(12, 16)}),
    SlotPlan("questions", 30, 2, 10, 20, 50, 20),
    SlotPlan("passports", 20, 2, 10, 20, 50, 25),
    fee("50.00", date(2027, 1, 1)),
    fee("60.00", date(2027, 1, 8)),
    fee("55.50", date(2027, 1, 8)),
    switch_change("traffic_driving_licence_verification", NAME, date(2027, 1, 5)),
    switch_change("traffic_driving_licence_verification", None, date(2027, 1, 12)),
    DatedQueueGroup(LINE, date(2027, 1, 4)),
    DatedQueueGroup(replace(LINE, letter="Z"), date(2027, 1, 9)),
    line_change("civil_marriage_record", "attestation", date(2027, 1, 6)),
    desk(3, "passports", "documents"),
    desk(3, "passports", valid_from=date(2027, 1, 9)),
    desk(4, "questions"),
    Announcement("water", NAME, date(2027, 1, 4), date(2027, 1, 6)),
    Announcement("water", Text("نص", "Text"), date(2027, 1, 4)),
    Training("k1", on=True),
    MissionText("contact", Text("الشباك 2", "window 2")),
)

"""A till takes what the tariff asks at the rate of the day, and what another desk orders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.drawer import Drawer, piece_values
from kiosk.domain.hall import DayRate
from kiosk.domain.money import Exchange, Money, typed_money
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.ticket import Ticket
from kiosk.office.configuring import Configuring
from kiosk.office.people.session import StaffSession
from kiosk.office.till.drawer_keeping import DrawerKeeping
from kiosk.office.till.giving_back import GivingBack
from kiosk.office.till.till import NotTaken, Till
from kiosk.office.till.two_people import NotAgreed, TypedPins
from kiosk.opening import CATALOGUE
from kiosk.store.configuring import Change, change_configuration
from kiosk.store.issuing import Wanted, take_number
from kiosk.store.log_ins import LogInWay
from kiosk.store.orders import OrderPaid
from tests.office.till.office import STATION, TillOffice, made_station, staffed
from tests.store.site import new_op


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TillOffice]:
    bench = made_station(tmp_path, Clock())
    yield bench.on_store(staffed)
    bench.close()


def ticket(office: TillOffice, persons: int = 1) -> Ticket:
    acting = Acting("applicant", STATION, frozenset({Permission.ISSUE_NUMBER}))
    wanted = Wanted(
        "passport_renewal",
        "passports",
        "J",
        persons,
        Coming.WALK_IN,
        Priority.NONE,
        office.store.clock.now_ms(),
        Language.ARABIC,
        "",
    )
    return take_number(office.store, acting, new_op(), wanted, office.till.today, USUAL_ORDER)


def set_rate(office: TillOffice, rate: str, step: int = 1) -> None:
    setter = office.head.acting(STATION)
    here = Configuring(office.store, load_catalogue(CATALOGUE), office.till.today)
    change = here.setting(DayRate(Exchange("USD", "SAR", Decimal(rate), step), office.till.today))
    assert isinstance(change, Change)
    change_configuration(office.store, setter, new_op(), change)


def test_whoever_comes_with_others_owes_the_fee_for_each(office: TillOffice) -> None:
    (line,) = office.till.look(ticket(office, 3)).owed

    assert (line.quantity, line.tariff_minor, line.local_minor) == (3, 20_000, 3 * 75_000)


def test_a_supervisors_rate_and_rounding_hold_from_their_day_on(office: TillOffice) -> None:
    office.opened()
    old = office.bill()
    set_rate(office, "3.7512", 25)

    assert office.till.take(new_op(), old, "") is NotTaken.RATE
    kept = office.taken()
    assert (kept.bill.total_minor, kept.bill.rate) == (75_025, "3.7512")


def test_a_second_try_of_what_was_taken_is_no_matter_of_the_rate(office: TillOffice) -> None:
    office.opened()
    op_id, bill = new_op(), office.bill()
    first = office.till.take(op_id, bill, "سلمى")
    set_rate(office, "4")

    assert office.till.take(op_id, bill, "سلمى") == first


def test_a_name_that_no_paper_can_show_takes_no_money(office: TillOffice) -> None:
    office.opened()

    assert office.till.take(new_op(), office.bill(), "a\u202eb") is NotTaken.TEXT


def test_an_order_of_another_desk_is_what_the_cashier_takes(office: TillOffice) -> None:
    here = ticket(office)
    clerk = Acting("clerk", STATION, frozenset({Permission.SERVE}))
    ordering = Till(office.store, clerk, "window_2", office.catalogue, office.mission)
    order = ordering.order(new_op(), here.id, office.bill(2).lines)
    office.opened()
    seen = office.till.look(here)
    assert (seen.order, [line.quantity for line in seen.owed]) == (order, [2])

    paid = replace(office.bill(2), ticket_id=here.id, order_id=order.id)
    kept = office.till.take(new_op(), paid, "")
    assert isinstance(kept, Receipt)
    assert office.till.take(new_op(), paid, "") == OrderPaid(str(kept.serial))
    assert office.till.look(here).order is None


@pytest.mark.parametrize(
    ("typed", "minor"),
    [("200", 20_000), ("٢٠٠٫٥", 20_050), ("1,200.05", 120_005), ("1.001", None), ("-5", None), ("x", None)],
)
def test_an_amount_is_read_as_it_is_typed(typed: str, minor: int | None) -> None:
    assert typed_money(typed, "SAR") == (None if minor is None else Money("SAR", minor))


def test_pieces_are_the_missions_else_the_usual_ones() -> None:
    assert piece_values((Decimal("0.5"), Decimal(10)), "SAR") == (1_000, 50)
    assert piece_values((), "SAR")[:2] == (50_000, 20_000)


def test_nobody_opens_a_drawer_alone_or_by_a_wrong_pin(office: TillOffice) -> None:
    session = StaffSession(office.cashier, STATION, LogInWay.PIN, 0)
    keeping = DrawerKeeping(office.store, session, "window_1")
    own = office.cashier.number

    alone = keeping.open(new_op(), "SAR", 0, TypedPins("111111", own, "111111"))
    wrong = keeping.open(new_op(), "SAR", 0, TypedPins("000000", office.other.number, "000000"))
    assert isinstance(alone, NotAgreed)
    assert isinstance(wrong, NotAgreed)
    assert (alone.other, wrong.other) == (True, False)
    assert not isinstance(office.till.look(None).drawer, Drawer)


def test_an_earlier_receipt_is_found_as_it_is_typed(office: TillOffice) -> None:
    office.opened()
    kept = office.taken()
    giving = GivingBack(office.store, StaffSession(office.cashier, STATION, LogInWay.PIN, 0), 2026)

    assert giving.find(f" {str(kept.serial).lower()} ") == kept
    assert giving.find("RUH-2026-R-A1-000099") is None
    assert giving.find("no number") is None

"""A desk that has been open all day asks the fee that holds now, and shows what the mission has set since."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from kiosk.domain.staff import Role
from kiosk.store import Store
from tests.office.till.office import TillOffice, set_currency, set_fee
from tests.ui.counter.conftest import Hall, add_staff
from tests.ui.counter.supervised import must_know
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till


def office_of(store: Store, hall: Hall) -> TillOffice:
    head = add_staff(store, "نور", Role.SUPERVISOR)
    return TillOffice(store, *(must_know(store, number) for number in (hall.clerk, hall.other, head)))


def sets_fee(hall: Hall, amount: str) -> None:
    def set_it(store: Store) -> None:
        office = office_of(store, hall)
        set_fee(office, amount, office.till.today)

    hall.bench.on_store(set_it)


def asks(at: AtTill, total: str) -> None:
    at.clerk.wait(lambda: total in at.text("total"), total)


def test_an_open_desk_takes_no_old_fee_and_asks_the_new_one(till: Callable[..., AtTill], hall: Hall) -> None:
    hall.come()
    at = till()
    at.open_drawer()
    at.serve()
    asks(at, "750.00")
    sets_fee(hall, "300")

    at.take_money()
    asks(at, "1,125.00")
    assert at.receipts() == ()
    at.clerk.type("given", "1125")
    at.take_money()
    at.clerk.wait_for("print-again")
    assert [each.bill.total_minor for each in at.receipts()] == [112_500]


def test_a_desk_shows_what_the_mission_set_meanwhile_and_loses_nothing_that_is_typed(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = till()
    before = at.console.beside
    at.clerk.type("float", "100")
    hall.bench.on_store(lambda store: set_currency(office_of(store, hall), "JOD"))
    at.clerk.wait(lambda: at.console.moves.hall.mission.currency == "JOD", "the currency")
    field = at.clerk.window.findChild(QLineEdit, "float")
    assert field is not None
    assert (at.console.beside is before, field.text()) == (True, "100")

    at.console.setFocus()
    at.clerk.wait(lambda: at.console.beside is not before, "the desk built anew")
    assert at.console.beside.here == "till"

"""The drawer of a clerk who is away is counted and closed by two others, and by nobody in passing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QTableView

from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.domain.service import Language
from kiosk.domain.staff import Role
from kiosk.store import Store
from kiosk.store.money.deposits import undeposited_drawers
from kiosk.store.money.drawer_absent import CLOSING_WITHOUT, close_without_clerk, counted_shown
from kiosk.store.money.drawer_closing import count_drawer
from kiosk.store.money.drawers import open_session
from kiosk.store.people.approvals import confirm
from kiosk.ui.widgets.tables import RowTable, choose_row
from tests.office.till.office import TillOffice
from tests.store.site import new_op
from tests.ui.counter.conftest import PIN, Hall, add_staff
from tests.ui.counter.supervised import PIECES, Before, must_know, opens_till
from tests.ui.counter.supervised import before as before
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till
from tests.ui.setup.officer import Officer


def test_a_supervisor_closes_the_drawer_of_a_clerk_who_is_away_with_a_second_person_and_blind(
    open_counter: Callable[..., Officer], hall: Hall, before: Before
) -> None:
    head = open_counter(Language.ENGLISH)
    opens_till(head, before.head, "drawers")
    shown = head.wait_for("drawers")
    assert isinstance(shown, QTableView)
    head.wait(lambda: shown.model().rowCount() == 1, "the open drawer")
    whose = head.window.findChild(QLabel, "absent-whose")
    assert whose is not None
    assert "هالة (102) is away" in "".join(sign for sign in whose.text() if sign.isprintable())
    head.type("check-10000", "1")
    head.type("check-5000", "1")
    for second, said in (
        (hall.other, "The other person: "),  # whose drawer it is: they aren't away then
        (before.head, "The other person: "),
        (hall.clerk, "The drawer is closed. Missing: "),
    ):
        for name, typed in (("own-pin", PIN), ("number", second), ("pin", PIN)):
            head.type(f"absent-{name}", typed)
        head.press("close-absent")
        head.wait_to_read(said)
        told = [each for each in head.notices() if "50.00" in each]
        assert bool(told) == (second == hall.clerk), "what should be there is told before it is closed"
    head.wait_to_read("The deposit slip is printed.")
    head.wait(lambda: shown.model().rowCount() == 0, "that no drawer is open any more")

    assert hall.bench.on_store(lambda store: open_session(store, before.open.actor)) is None
    acting = hall.bench.on_store(lambda store: must_know(store, before.head)).acting("counter-1")
    _first, closed = hall.bench.on_store(lambda store: undeposited_drawers(store, acting))
    assert (closed.id, closed.over_minor, closed.counted_by_others) == (before.open.id, -5_000, True)


def chosen_in(drawers: RowTable[Drawer]) -> str:
    chosen = drawers.chosen()
    return chosen.id if chosen is not None else ""


def test_what_was_counted_in_one_drawer_closes_no_other(
    open_counter: Callable[..., Officer], hall: Hall, before: Before
) -> None:
    def office_of(store: Store) -> TillOffice:
        return TillOffice(store, *(must_know(store, each) for each in (hall.clerk, hall.other, before.head)))

    def counts(store: Store) -> None:
        count_drawer(store, office_of(store).acting, new_op(), second.id, PIECES)

    second = hall.bench.on_store(lambda store: office_of(store).opened())
    head = open_counter(Language.ENGLISH)
    place = opens_till(head, before.head, "drawers")
    shown = head.wait_for("drawers")
    assert isinstance(shown, RowTable)
    head.wait(lambda: shown.model().rowCount() == 2, "the open drawers")
    choose_row(shown, 1)
    head.type("check-10000", "1")
    hall.bench.on_store(counts)
    place.look_again()
    head.wait(lambda: shown.model().index(1, 2).data() == "Counted, not closed", "its clerk's count")
    assert (chosen_in(shown), head.typed("check-10000")) == (second.id, "1")

    hall.bench.on_store(lambda store: office_of(store).closed(second, 10_000))
    place.look_again()
    head.wait(lambda: shown.model().rowCount() == 1, "that it is closed")
    assert (chosen_in(shown), head.typed("check-10000")) == (before.open.id, "")
    for name, typed in (("own-pin", PIN), ("number", hall.clerk), ("pin", PIN)):
        head.type(f"absent-{name}", typed)
    head.press("close-absent")
    head.wait_to_read("Choose a drawer, and count it in whole numbers.")
    assert hall.bench.on_store(lambda store: open_session(store, before.open.actor)) == before.open


def test_a_clerk_who_comes_back_reads_that_others_closed_their_drawer(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    def close(store: Store) -> None:
        head = add_staff(store, "نور", Role.SUPERVISOR)
        people = (must_know(store, number) for number in (hall.clerk, hall.other, head))
        office = TillOffice(store, *people)
        digest = shown_digest(CLOSING_WITHOUT, counted_shown(office.opened().id, PIECES))
        both = Approval(confirm(store, office.head, digest), confirm(store, office.other, digest))
        mine = open_session(store, office.cashier.id)
        assert mine is not None
        acting = office.head.acting("counter-1")
        close_without_clerk(store, acting, new_op(), mine.id, PIECES, both, office.till.today.year)

    hall.bench.on_store(close)
    at = till()
    at.clerk.wait_to_read("It was counted and closed without you, by a supervisor and another.")

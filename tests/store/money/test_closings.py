"""How a drawer's day ends, on both databases: a numbered deposit slip, and differences as records."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from kiosk.domain.acting import it_officer
from kiosk.domain.approval import shown_digest
from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.staff import Person, Role
from kiosk.domain.states import DrawerState
from kiosk.store import upgrade_store
from kiosk.store.money.cash_schema import cash_count, cash_difference, deposit_slip
from kiosk.store.money.deposits import handed_in, slip_drawer, undeposited_drawers
from kiosk.store.money.drawer_closing import (
    CLOSING,
    close_drawer,
    closing_shown,
    count_drawer,
    expected_now,
)
from kiosk.store.money.drawer_handing import HANDING_OVER, hand_over_drawer
from kiosk.store.money.drawers import move_cash
from kiosk.store.money.receipt_rows import session_receipts
from kiosk.store.money.wishes import ask_void, decide
from kiosk.store.people.staff import PersonChange, change_person
from tests.store.money.test_money import YEAR, Office
from tests.store.money.test_money import office as office
from tests.store.releases import rewind
from tests.store.site import Site, new_op
from tests.store.staff import IT, acting_of, known


def test_a_drawer_goes_to_somebody_who_may_less_beside_it(office: Office) -> None:
    roles = frozenset({Role.CLERK, Role.CASHIER})
    mine = change_person(office.store, IT, new_op(), office.cashier.id, PersonChange(roles=roles))
    assert isinstance(mine, Person)
    office.cashier = mine
    drawer = office.opened(10_000)
    counted = office.counted(drawer, 10_000)
    both = office.both(shown_digest(HANDING_OVER, closing_shown(counted, 10_000)), second=office.other)

    taken = hand_over_drawer(office.store, office.acting, new_op(), drawer.id, both)
    assert isinstance(taken, Drawer)
    assert taken.actor == office.other.id


def test_a_closed_drawer_hands_in_its_pieces_on_a_numbered_slip(office: Office) -> None:
    first, second = (closed(office, [(5_000, 2), (100, 3), (50, 0)], 10_300) for _ in range(2))
    told = handed_in(office.store, office.acting, first.id)

    letter = office.store.node_letter
    assert [each.deposit_serial for each in (first, second)] == [
        f"RUH-2026-D-{letter}1-000001",
        f"RUH-2026-D-{letter}1-000002",
    ]
    assert (told.drawer, told.pieces) == (first, ((5_000, 2), (100, 3)))
    assert slip_drawer(office.store, second.deposit_serial) == second
    assert undeposited_drawers(office.store, acting_of(office.head)) == (first, second)
    with pytest.raises(NotAllowed):
        handed_in(office.store, acting_of(office.other), first.id)


def closed(office: Office, pieces: list[tuple[int, int]], float_minor: int, said: str = "") -> Drawer:
    """Open a drawer with a float, and close it over what is counted in it."""
    drawer = office.opened(float_minor)
    counted = count_drawer(office.store, office.acting, new_op(), drawer.id, pieces)
    shown = closing_shown(counted, expected_now(office.store, office.acting, drawer.id), said)
    both = office.both(shown_digest(CLOSING, shown))
    done = close_drawer(office.store, office.acting, new_op(), drawer.id, both, YEAR, said)
    assert isinstance(done, Drawer)
    return done


def test_what_is_over_or_short_is_a_record_of_its_own_that_nobody_changes(office: Office) -> None:
    closed(office, [(100, 100)], 10_000)
    short = closed(office, [(100, 99)], 10_000, "a torn note")
    over = closed(office, [(100, 102)], 10_000)

    kept = select(cash_difference.c.drawer_id, cash_difference.c.minor, cash_difference.c.said)
    with office.store.reading() as connection:
        found = {tuple(row) for row in connection.execute(kept)}
    assert found == {(short.id, -100, "a torn note"), (over.id, 200, "")}
    for table in (cash_difference, deposit_slip):
        for statement in (update(table).values(op_id="x"), delete(table)):
            with pytest.raises(DBAPIError, match="immutable"), office.store.engine.begin() as connection:
                connection.execute(statement)


def test_a_count_made_again_leaves_the_first_one_for_both_who_sign(office: Office) -> None:
    """Who counts again was told what should be there; the second person sees what was counted before that."""
    drawer = office.opened(10_000)
    office.counted(drawer, 0)
    assert expected_now(office.store, office.acting, drawer.id) == 10_000
    again = office.counted(drawer, 10_000)
    blind = replace(again, first_minor=again.counted_minor, counts=1)

    assert (again.first_minor, again.counted_minor, again.counted_again) == (0, 10_000, 1)
    both = office.both(shown_digest(CLOSING, closing_shown(blind, 10_000)))
    with pytest.raises(NotAllowed):
        close_drawer(office.store, office.acting, new_op(), drawer.id, both, YEAR)
    ended = office.closed(again)
    assert isinstance(ended, Drawer)
    assert (ended.first_minor, ended.counted_again, ended.over_minor) == (0, 1, 0)
    assert counts_of(office, drawer) == [(1, 0, "[[1,0]]"), (2, 10_000, "[[1,10000]]")]
    for statement in (update(cash_count).values(counted_minor=1), delete(cash_count)):
        with pytest.raises(DBAPIError, match="immutable"), office.store.engine.begin() as connection:
            connection.execute(statement)


def counts_of(office: Office, drawer: Drawer) -> list[tuple[int, int, str]]:
    asked = select(cash_count.c.nth, cash_count.c.counted_minor, cash_count.c.pieces)
    of_drawer = asked.where(cash_count.c.drawer_id == drawer.id).order_by(cash_count.c.nth)
    with office.store.reading() as connection:
        return [(nth, minor, pieces) for nth, minor, pieces in connection.execute(of_drawer)]


def test_the_same_count_sent_twice_is_one(office: Office) -> None:
    drawer, op_id = office.opened(10_000), new_op()
    for _ in range(2):
        counted = count_drawer(office.store, office.acting, op_id, drawer.id, [(100, 100)])

    assert (counted.first_minor, counted.counted_again) == (10_000, 0)


def test_counts_made_before_they_were_kept_are_found_in_the_journal(site: Site) -> None:
    store = site.create()
    cashier, other, head = known(store, Role.CASHIER, Role.CASHIER, Role.SUPERVISOR)
    office = Office(store, cashier, other, head)
    drawer = office.opened(10_000)
    for minor in (0, 9_000, 10_000):
        office.counted(drawer, minor)
    before = counts_of(office, drawer)
    with store.engine.begin() as connection:
        rewind(connection, "0022")
    store.close()
    upgrade_store(site.url, site.state_dir, it_officer("k1"))

    upgraded = site.open()
    assert counts_of(replace(office, store=upgraded), drawer) == before
    upgraded.close()


def test_what_is_said_of_a_difference_is_what_both_saw(office: Office) -> None:
    drawer = office.opened(10_000)
    counted = office.counted(drawer, 9_900)
    both = office.both(shown_digest(CLOSING, closing_shown(counted, 10_000, "a torn note")))

    with pytest.raises(NotAllowed):
        close_drawer(office.store, office.acting, new_op(), drawer.id, both, YEAR, "stolen")


def test_a_closing_adds_up_and_says_what_is_over_or_short(office: Office) -> None:
    drawer = office.opened(10_000)
    office.paid(5_000)
    voided = office.paid(7_000)
    wish = ask_void(office.store, office.acting, new_op(), voided.id, "typing")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)
    assert move_cash(office.store, office.acting, new_op(), CashMove.PAY_IN, 2_000, "change from the bank")
    assert move_cash(office.store, office.acting, new_op(), CashMove.PAY_OUT, 500, "stamps")
    with pytest.raises(IllegalMove):
        expected_now(office.store, office.acting, drawer.id)
    counted = office.counted(drawer, 16_400)

    closed = office.closed(counted)
    assert isinstance(closed, Drawer)
    assert (closed.expected_minor, closed.over_minor) == (16_500, -100)
    assert (closed.state, closed.second) == (DrawerState.CLOSED, office.head.id)
    assert len(session_receipts(office.store, office.acting, drawer.id)) == 2
    assert office.store.check().sound


def test_what_was_signed_must_be_what_is_true(office: Office) -> None:
    """A receipt that comes between the count and the signatures isn't closed over unseen."""
    drawer = office.opened()
    counted = office.counted(drawer, 10_000)
    wrong = shown_digest(CLOSING, closing_shown(counted, 99))

    with pytest.raises(NotAllowed):
        close_drawer(office.store, office.acting, new_op(), drawer.id, office.both(wrong), YEAR)


def test_another_persons_drawer_is_neither_counted_nor_closed(office: Office) -> None:
    drawer = office.opened()

    with pytest.raises(NotAllowed):
        count_drawer(office.store, acting_of(office.other), new_op(), drawer.id, [(100, 1)])

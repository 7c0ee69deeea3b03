"""Public money, on both databases: no number is missing or there twice, and nobody agrees with themselves."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from sqlalchemy import Table, create_engine, delete, select, update
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from kiosk.domain.acting import Acting
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.chain import GENESIS
from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.receipt import Bill, BillFault, BillLine, Method, Receipt
from kiosk.domain.staff import Person, Role
from kiosk.domain.states import ReceiptState
from kiosk.office.desk import Desk
from kiosk.store import Store
from kiosk.store.money.cash_schema import cash_count
from kiosk.store.money.drawer_closing import (
    CLOSING,
    Undecided,
    close_drawer,
    closing_shown,
    count_drawer,
    expected_now,
)
from kiosk.store.money.drawers import OPENING, HasDrawer, move_cash, open_drawer, open_session, opening_shown
from kiosk.store.money.receipt_rows import find_receipt
from kiosk.store.money.receipts import REVERSING, NoDrawer, issue_receipt, reversal_shown, reverse_receipt
from kiosk.store.money.schema import cash_move, drawer_count, money_wish, receipt, receipt_line
from kiosk.store.money.schema import drawer as drawer_table
from kiosk.store.money.wishes import ask_void, decide, open_wishes
from kiosk.store.outgoing import outgoing
from kiosk.store.people.approvals import confirm
from kiosk.store.replaying import replay
from kiosk.store.schema import metadata
from tests.store.lent import SYNC
from tests.store.site import new_op
from tests.store.staff import acting_of, known

YEAR = 2026
PAYER = "سلمى الأحمد".encode()


@dataclass
class Office:
    """A cashier, another, and a supervisor."""

    store: Store
    cashier: Person
    other: Person
    head: Person
    desk: Desk | None = None

    @property
    def acting(self) -> Acting:
        return acting_of(self.cashier)

    def both(self, digest: bytes, own: Person | None = None, second: Person | None = None) -> Approval:
        return Approval(
            confirm(self.store, own or self.cashier, digest), confirm(self.store, second or self.head, digest)
        )

    def opened(self, float_minor: int = 10_000, by: Person | None = None) -> Drawer:
        digest = shown_digest(OPENING, opening_shown("1", "SAR", float_minor))
        acting = acting_of(by or self.cashier)
        given = open_drawer(self.store, acting, new_op(), "1", "SAR", float_minor, self.both(digest, by))
        assert isinstance(given, Drawer)
        return given

    def paid(self, minor: int = 5_000, exemption: str = "", by: Person | None = None) -> Receipt:
        given = issue_receipt(
            self.store, acting_of(by or self.cashier), new_op(), bill(minor, exemption), PAYER, YEAR
        )
        assert isinstance(given, Receipt)
        return given

    def counted(self, drawer: Drawer, minor: int) -> Drawer:
        return count_drawer(self.store, self.acting, new_op(), drawer.id, [(1, minor)])

    def closed(self, counted: Drawer) -> Drawer | Undecided:
        digest = shown_digest(
            CLOSING, closing_shown(counted, expected_now(self.store, self.acting, counted.id))
        )
        return close_drawer(self.store, self.acting, new_op(), counted.id, self.both(digest), YEAR)


@pytest.fixture
def office(store: Store) -> Office:
    cashier, other, head = known(store, Role.CASHIER, Role.CASHIER, Role.SUPERVISOR)
    return Office(store, cashier, other, head)


def bill(minor: int = 5_000, exemption: str = "", tendered: int | None = None) -> Bill:
    line = BillLine("base", "passport_renewal", "", 1, "USD", minor * 4 // 15, minor, exemption)
    due = 0 if exemption else minor
    return Bill("SAR", (line,), Method.CASH, due if tendered is None else tendered, "3.75")


def test_a_receipt_has_the_next_number_of_its_book_and_is_found_by_it(office: Office) -> None:
    office.opened()
    first, second = office.paid(), office.paid()

    letter = office.store.node_letter
    assert [str(each.serial) for each in (first, second)] == [
        f"RUH-2026-R-{letter}1-000001",
        f"RUH-2026-R-{letter}1-000002",
    ]
    assert find_receipt(office.store, str(second.serial)) == second
    assert office.store.check().sound


def test_each_year_counts_anew(office: Office) -> None:
    office.opened()
    office.paid()
    given = issue_receipt(office.store, office.acting, new_op(), bill(), PAYER, YEAR + 1)

    assert isinstance(given, Receipt)
    assert given.serial.number == 1


def test_a_second_tap_is_the_same_receipt(office: Office) -> None:
    office.opened()
    op_id = new_op()
    first = issue_receipt(office.store, office.acting, op_id, bill(), PAYER, YEAR)
    node = office.store.node

    assert issue_receipt(office.store, office.acting, op_id, bill(), PAYER, YEAR) == first
    assert office.store.node == node


def test_no_money_is_taken_without_a_drawer_for_too_little_or_of_nobody(office: Office) -> None:
    assert issue_receipt(office.store, office.acting, new_op(), bill(), PAYER, YEAR) == NoDrawer()
    office.opened()
    short = bill(tendered=4_999)

    assert issue_receipt(office.store, office.acting, new_op(), short, PAYER, YEAR) is BillFault.NOT_ENOUGH
    assert issue_receipt(office.store, office.acting, new_op(), bill(), b" ", YEAR) is BillFault.NO_PAYER
    assert office.paid().serial.number == 1


def test_two_drawers_at_once_leave_no_gap_and_no_double(office: Office) -> None:
    office.opened()
    office.opened(by=office.other)
    ready = threading.Barrier(2)

    def take(by: Person) -> list[int]:
        ready.wait()
        return [office.paid(by=by).serial.number for _ in range(15)]

    with ThreadPoolExecutor(2) as desks:
        numbers = [number for taken in desks.map(take, (office.cashier, office.other)) for number in taken]
    assert sorted(numbers) == list(range(1, 31))


@pytest.mark.parametrize(("table", "amount"), [(receipt, "total_minor"), (receipt_line, "local_minor")])
def test_the_database_itself_refuses_to_change_or_delete_a_receipt(
    office: Office, table: Table, amount: str
) -> None:
    office.opened()
    office.paid()
    for statement in (update(table).values({amount: 0}), delete(table)):
        with pytest.raises(DBAPIError, match="immutable"), office.store.engine.begin() as connection:
            connection.execute(statement)


def test_who_has_a_drawer_gets_no_second_one(office: Office) -> None:
    mine = office.opened()
    digest = shown_digest(OPENING, opening_shown("2", "SAR", 0))

    again = open_drawer(office.store, office.acting, new_op(), "2", "SAR", 0, office.both(digest))
    assert again == HasDrawer(mine)


def test_a_drawer_is_opened_before_somebody_else(office: Office) -> None:
    digest = shown_digest(OPENING, opening_shown("1", "SAR", 100))
    alone = office.both(digest, second=office.cashier)

    with pytest.raises(NotAllowed):
        open_drawer(office.store, office.acting, new_op(), "1", "SAR", 100, alone)
    assert open_session(office.store, office.cashier.id) is None


def test_after_the_closing_only_a_reversal_gives_money_back(office: Office) -> None:
    drawer = office.opened()
    kept = office.paid(5_000)
    office.closed(office.counted(drawer, 15_000))
    with pytest.raises(IllegalMove):
        ask_void(office.store, office.acting, new_op(), kept.id, "too late")
    today = office.opened(20_000)
    digest = shown_digest(REVERSING, reversal_shown(kept, "not served"))

    back = reverse_receipt(
        office.store, office.acting, new_op(), kept.id, "not served", office.both(digest), YEAR
    )

    assert isinstance(back, Receipt)
    assert (str(back.serial)[9:10], back.serial.number, back.cash_minor) == ("V", 1, -5_000)
    found = find_receipt(office.store, str(kept.serial))
    assert found is not None
    assert found.state is ReceiptState.REVERSED
    office.counted(today, 15_000)
    assert expected_now(office.store, office.acting, today.id) == 15_000


def test_money_is_taken_only_by_who_may(office: Office) -> None:
    with pytest.raises(NotAllowed):
        issue_receipt(office.store, acting_of(office.head), new_op(), bill(), PAYER, YEAR)


def test_a_days_money_is_told_again_by_its_journal_row_by_row(office: Office) -> None:
    """As a store put back from a copy takes it from the portal."""
    drawer = office.opened()
    office.paid(exemption="needy")
    voided = office.paid()
    ask_void(office.store, office.acting, new_op(), voided.id, "typing")
    for wish in open_wishes(office.store, acting_of(office.head)):
        decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)
    move_cash(office.store, office.acting, new_op(), CashMove.PAY_OUT, 500, "stamps")
    office.counted(drawer, 0)
    office.closed(office.counted(drawer, 9_500))
    told = outgoing(office.store, SYNC, 500, 10**9, after=0).operations
    again = create_engine("sqlite://", module=dbapi2)
    metadata.create_all(again)

    with again.begin() as connection:
        for operation in told:
            replay(office.store, connection, operation, GENESIS, lambda _facts, _content: None)

        for table in (drawer_table, cash_move, drawer_count, cash_count, receipt, receipt_line, money_wish):
            with office.store.reading() as kept:
                before = sorted(map(tuple, kept.execute(select(table))), key=repr)
            assert sorted(map(tuple, connection.execute(select(table))), key=repr) == before, table.name
            assert before, table.name

"""What is left of what was ordered, on both databases: by lines, whatever became of receipts and numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import create_engine, select
from sqlcipher3 import dbapi2

from kiosk.domain.acting import Acting, Permission, applicant, it_officer
from kiosk.domain.approval import shown_digest
from kiosk.domain.chain import GENESIS
from kiosk.domain.errors import NotAllowed
from kiosk.domain.receipt import Bill, BillLine, Receipt
from kiosk.domain.service import Language
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.staff import Role
from kiosk.domain.ticket import Ticket
from kiosk.store import Store, upgrade_store
from kiosk.store.chance import Chance
from kiosk.store.money.cash_schema import order_replaced, payment_order
from kiosk.store.money.handwriting import ENTERING, HandwrittenPaper, enter_handwritten, entering_shown
from kiosk.store.money.orders import OrderPaid, OrderReplaced, PaymentOrder, open_orders, order_payment
from kiosk.store.money.paid import receipts_for
from kiosk.store.money.receipts import REVERSING, issue_receipt, reversal_shown, reverse_receipt
from kiosk.store.money.schema import money_wish
from kiosk.store.money.wishes import ask_void, decide, open_wishes
from kiosk.store.outgoing import outgoing
from kiosk.store.queue.day_end import NextDay, carry_over
from kiosk.store.queue.issuing import Wanted, take_number
from kiosk.store.replaying import replay
from kiosk.store.schema import metadata
from tests.store.lent import SYNC
from tests.store.money.test_money import PAYER, YEAR, Office, bill
from tests.store.releases import rewind
from tests.store.site import Site, new_op
from tests.store.staff import acting_of, known

DAY = date(2026, 11, 1)
(BASE,) = bill().lines
FINE = replace(BASE, fee_id="fine", local_minor=2_000)


@pytest.fixture
def office(store: Store) -> Office:
    cashier, other, head = known(store, Role.CASHIER, Role.CASHIER, Role.SUPERVISOR)
    return here(Office(store, cashier, other, head), "t1")


def here(office: Office, *ids: str) -> Office:
    """Let people come whose tickets have these ids."""
    given = iter(ids)
    named = replace(office, store=replace(office.store, chance=Chance(new_id=lambda: next(given))))
    for _ in ids:
        number_of(named)
    return office


def many(line: BillLine, quantity: int) -> BillLine:
    return replace(line, quantity=quantity, local_minor=line.local_minor * quantity)


def orders(office: Office, *lines: BillLine, of: str = "t1") -> PaymentOrder:
    return order_payment(office.store, acting_of(office.other), new_op(), of, "window_1", lines)


def billed(order: PaymentOrder | None, *lines: BillLine, of: str = "") -> Bill:
    made = replace(bill(), lines=lines, tendered_minor=sum(line.due_minor for line in lines))
    here = of or (order.ticket_id if order else "")
    return replace(made, ticket_id=here, order_id=order.id if order else "")


def takes(office: Office, order: PaymentOrder | None, *lines: BillLine, of: str = "") -> object:
    return issue_receipt(office.store, office.acting, new_op(), billed(order, *lines, of=of), PAYER, YEAR)


def pays(office: Office, order: PaymentOrder | None, *lines: BillLine, of: str = "") -> Receipt:
    kept = takes(office, order, *lines, of=of)
    assert isinstance(kept, Receipt)
    return kept


def voids(office: Office, kept: Receipt, *, agrees: bool = True) -> None:
    wish = ask_void(office.store, office.acting, new_op(), kept.id, "typing")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=agrees)


def left(office: Office, of: str = "t1") -> list[tuple[str, list[tuple[str, int]]]]:
    """Return the open orders, each with the fees that are left of it and how many of each."""
    return [
        (each.order.id, [(line.fee_id, line.quantity) for line in each.left])
        for each in open_orders(office.store, of)
    ]


def enters(office: Office, order: PaymentOrder, number: str, *lines: BillLine) -> Receipt:
    paper = HandwrittenPaper(number, DAY, billed(order, *lines), "سلمى")
    both = office.both(shown_digest(ENTERING, entering_shown(paper)))
    kept = enter_handwritten(office.store, office.acting, new_op(), paper, both)
    assert isinstance(kept, Receipt)
    return kept


def test_what_a_receipt_does_not_pay_for_is_left_of_the_order(office: Office) -> None:
    office.opened()
    order = orders(office, many(BASE, 3), FINE)
    first = pays(office, order, BASE)
    assert left(office) == [(order.id, [("base", 2), ("fine", 1)])]

    assert takes(office, order, many(BASE, 3)) == OrderPaid(str(first.serial))
    pays(office, order, many(BASE, 2), replace(BASE, service_id="attestation"))
    assert left(office) == [(order.id, [("fine", 1)])]
    last = pays(office, order, FINE)
    assert (left(office), takes(office, order, FINE)) == ([], OrderPaid(str(last.serial)))


def test_an_order_is_owed_again_when_its_receipt_is_void_though_later_ones_were_paid(office: Office) -> None:
    office.opened()
    first = orders(office, BASE)
    kept = pays(office, first, BASE)
    second = orders(office, many(BASE, 2))
    assert left(office) == [(second.id, [("base", 2)])]
    pays(office, second, many(BASE, 2))

    voids(office, kept)
    assert left(office) == [(first.id, [("base", 1)])]
    pays(office, first, BASE)
    assert left(office) == []


def test_money_that_was_given_back_is_owed_again_too(office: Office) -> None:
    drawer = office.opened(10_000)
    order = orders(office, BASE)
    kept = pays(office, order, BASE)
    orders_later = orders(office, FINE)
    pays(office, orders_later, FINE)
    office.closed(office.counted(drawer, 17_000))
    office.opened()
    both = office.both(shown_digest(REVERSING, reversal_shown(kept, "not served")))
    reverse_receipt(office.store, office.acting, new_op(), kept.id, "not served", both, YEAR)

    assert left(office) == [(order.id, [("base", 1)])]


def test_an_order_takes_the_place_of_what_is_left_of_the_one_before_and_not_of_what_was_paid(
    office: Office,
) -> None:
    office.opened()
    first = orders(office, BASE, FINE)
    kept = pays(office, first, BASE)
    second = orders(office, many(FINE, 2))
    assert left(office) == [(second.id, [("fine", 2)])]
    assert takes(office, first, FINE) == OrderPaid(str(kept.serial))

    voids(office, kept)
    assert left(office) == [(second.id, [("fine", 2)]), (first.id, [("base", 1)])]
    third = orders(office, BASE)
    assert left(office) == [(third.id, [("base", 1)])]
    assert takes(office, first, BASE) == takes(office, second, FINE) == OrderReplaced()


def test_what_became_of_orders_and_wishes_is_told_again_by_the_journal(office: Office) -> None:
    office.opened()
    kept = pays(office, orders(office, BASE, FINE), BASE)
    orders(office, FINE)
    voids(office, kept, agrees=False)
    voids(office, kept)
    orders(office, BASE)
    told = outgoing(office.store, SYNC, 500, 10**9, after=0).operations
    again = create_engine("sqlite://", module=dbapi2)
    metadata.create_all(again)

    with again.begin() as connection:
        for operation in told:
            replay(office.store, connection, operation, GENESIS, lambda _facts, _content: None)
        for table in (payment_order, order_replaced, money_wish):
            with office.store.reading() as there:
                before = sorted(map(tuple, there.execute(select(table))), key=repr)
            assert sorted(map(tuple, connection.execute(select(table))), key=repr) == before, table.name
            assert before, table.name


def test_a_paper_written_by_hand_pays_an_order_once_and_is_entered_without_it_afterwards(
    office: Office,
) -> None:
    office.opened()
    order = orders(office, many(BASE, 2))
    assert enters(office, order, "0416", BASE).bill.order_id == order.id
    pays(office, order, BASE)
    for number in ("0417", "0418"):
        assert enters(office, order, number, BASE).bill.order_id == ""
    assert left(office) == []

    replaced, newest = orders(office, BASE), orders(office, many(BASE, 2))
    assert enters(office, replaced, "0419", BASE).bill.order_id == ""
    assert left(office) == [(newest.id, [("base", 1)])]


def test_a_receipt_made_anew_before_the_wrong_one_is_void_pays_for_its_order(office: Office) -> None:
    office.opened()
    pays(office, None, BASE, of="t1")
    order = orders(office, many(BASE, 2))
    wrong = pays(office, order, many(BASE, 2))
    ask_void(office.store, office.acting, new_op(), wrong.id, "the name")
    anew = pays(office, None, BASE, of="t1")
    assert left(office) == []
    voids(office, wrong)

    assert left(office) == [(order.id, [("base", 1)])]
    assert takes(office, order, many(BASE, 2)) == OrderPaid(str(anew.serial))
    pays(office, order, BASE)
    assert left(office) == []


def test_one_receipt_without_an_order_pays_for_one_order(office: Office) -> None:
    office.opened()
    first = orders(office, BASE)
    one = pays(office, first, BASE)
    second = orders(office, BASE)
    two = pays(office, second, BASE)
    pays(office, None, BASE, of="t1")
    voids(office, one)
    voids(office, two)

    assert left(office) == [(first.id, [("base", 1)])]


def test_an_order_of_nothing_strikes_out_what_is_left_also_at_a_cashiers_desk(office: Office) -> None:
    office.opened()
    order = orders(office, many(BASE, 3))
    kept = pays(office, order, many(BASE, 2))
    assert order_payment(office.store, office.acting, new_op(), "t1", "cash", ()).lines == ()
    assert left(office) == []
    assert takes(office, order, BASE) == OrderPaid(str(kept.serial))

    orders(office, FINE)
    assert orders(office).lines == ()
    assert left(office) == []
    orders(office, FINE)
    with pytest.raises(NotAllowed):
        order_payment(office.store, office.acting, new_op(), "t1", "cash", (BASE,))


def test_only_the_exemption_that_was_refused_is_taken_off_an_order(office: Office) -> None:
    office.opened()
    child = replace(FINE, exemption="child")
    needy = replace(BASE, exemption="needy")
    order = orders(office, needy, child)
    pays(office, order, needy)
    (wish,) = open_wishes(office.store, office.acting)
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=False)

    (opened,) = open_orders(office.store, "t1")
    assert opened.left == (BASE, child)


def number_of(office: Office) -> Ticket:
    acting = Acting("applicant", "k1", frozenset({Permission.ISSUE_NUMBER}))
    wanted = Wanted(
        "passport_renewal", "passports", "J", 1, Coming.WALK_IN, Priority.NONE, 0, Language.ARABIC, ""
    )
    return take_number(office.store, acting, new_op(), wanted, DAY, USUAL_ORDER)


def carried(office: Office, ticket: Ticket, days: int = 1) -> Ticket:
    following, acting = NextDay(DAY + timedelta(days=days), 0), acting_of(office.head)
    kept = carry_over(office.store, acting, new_op(), ticket.id, following, {"passports": "J"}, USUAL_ORDER)
    assert kept is not None
    return kept


def test_who_comes_again_on_another_day_has_paid_and_owes_what_they_had(office: Office) -> None:
    office.opened()
    first = number_of(office)
    kept = pays(office, orders(office, BASE, of=first.id), BASE)
    order = orders(office, many(BASE, 2), of=first.id)
    third = carried(office, carried(office, first), 2)

    assert receipts_for(office.store, office.acting, third) == (kept,)
    assert left(office, third.id) == [(order.id, [("base", 2)])]
    later = pays(office, order, BASE, of=third.id)
    assert left(office, third.id) == [(order.id, [("base", 1)])]
    assert receipts_for(office.store, office.acting, third) == (kept, later)
    newest = orders(office, BASE, of=third.id)
    assert left(office, third.id) == [(newest.id, [("base", 1)])]
    assert receipts_for(office.store, office.acting, number_of(office)) == ()
    with pytest.raises(NotAllowed):
        receipts_for(office.store, applicant("k1"), third)


def test_a_void_that_was_refused_can_be_asked_again_and_waits_for_a_new_word(office: Office) -> None:
    office.opened()
    kept = office.paid()
    first, decided = new_op(), new_op()
    wish = ask_void(office.store, office.acting, first, kept.id, "typing")
    head = acting_of(office.head)
    decide(office.store, head, decided, wish.id, agrees=False)
    again = ask_void(office.store, office.acting, new_op(), kept.id, "the wrong fee")

    assert open_wishes(office.store, office.acting) == (again,)
    assert (again.reason, again.decided_by) == ("the wrong fee", "")
    ask_void(office.store, office.acting, first, kept.id, "typing")
    decide(office.store, head, decided, again.id, agrees=False)
    assert open_wishes(office.store, office.acting) == (again,), (
        "a second try of what was decided before decided it again"
    )
    decide(office.store, head, new_op(), again.id, agrees=True)
    ask_void(office.store, office.acting, new_op(), kept.id, "once more")
    assert open_wishes(office.store, office.acting) == ()


def test_an_upgrade_knows_which_orders_were_replaced_before(site: Site) -> None:
    store = site.create()
    cashier, other, head = known(store, Role.CASHIER, Role.CASHIER, Role.SUPERVISOR)
    office = here(Office(store, cashier, other, head), "t1", "t2")
    office.opened()
    paid = orders(office, BASE)
    pays(office, paid, BASE)
    orders(office, FINE)
    newest = orders(office, many(BASE, 2))
    elsewhere = orders(office, BASE, of="t2")
    with store.engine.begin() as connection:
        rewind(connection, "0027")
    store.close()
    upgrade_store(site.url, site.state_dir, it_officer("k1"))

    upgraded = site.open()
    office = replace(office, store=upgraded)
    assert left(office) == [(newest.id, [("base", 2)])]
    assert left(office, "t2") == [(elsewhere.id, [("base", 1)])]
    upgraded.close()

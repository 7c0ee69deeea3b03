"""What is left of what was ordered, on both databases: by lines, whatever became of receipts and numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.approval import shown_digest
from kiosk.domain.errors import NotAllowed
from kiosk.store.money.ordering import order_payment, strike_out
from kiosk.store.money.orders import OrderPaid, OrderReplaced, PaymentOrder, open_orders
from kiosk.store.money.receipts import REVERSING, reversal_shown, reverse_receipt
from kiosk.store.money.wishes import ask_void, decide, open_wishes
from tests.store.money.debts import BASE, FINE, enters, left, many, orders, pays, takes, voids
from tests.store.money.debts import office as office
from tests.store.money.test_money import YEAR, Office
from tests.store.site import new_op
from tests.store.staff import acting_of


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


def test_nobody_strikes_out_what_was_ordered_since_they_looked(office: Office) -> None:
    op_id = new_op()
    orders(office, BASE)
    seen = open_orders(office.store, "t1")
    newer = orders(office, FINE)
    wanted = office.store, office.acting, op_id, "t1", "cash"
    assert strike_out(*wanted, seen) == OrderReplaced()
    assert left(office) == [(newer.id, [("fine", 1)])], "an order was lost that nobody had seen"

    struck = strike_out(*wanted, open_orders(office.store, "t1"))
    assert isinstance(struck, PaymentOrder)
    assert strike_out(*wanted, seen) == struck, "the same operation writes nothing again"
    assert left(office) == []


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

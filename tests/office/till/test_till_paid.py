"""What was paid is owed no more, at whatever desk and in whatever drawer; what was refused is owed again."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.receipt import Receipt
from kiosk.office.till.till import Till
from kiosk.store.money.orders import OrderPaid, PaymentOrder
from kiosk.store.money.wishes import ask_void, decide, open_wishes
from tests.office.till.at_till import office as office
from tests.office.till.at_till import ticket
from tests.office.till.office import STATION, TillOffice
from tests.store.site import new_op


def test_an_order_of_another_desk_is_what_the_cashier_takes(office: TillOffice) -> None:
    here = ticket(office)
    clerk = Acting("clerk", STATION, frozenset({Permission.SERVE}))
    ordering = Till(office.store, clerk, "window_2", office.catalogue)
    order = ordering.order(new_op(), here.id, office.bill(2).lines)
    assert isinstance(order, PaymentOrder)
    office.opened()
    seen = office.till.look(here)
    assert (seen.order, [line.quantity for line in seen.owed]) == (order, [2])

    paid = replace(office.bill(2), ticket_id=here.id, order_id=order.id)
    kept = office.till.take(new_op(), paid, "سلمى")
    assert isinstance(kept, Receipt)
    assert office.till.take(new_op(), paid, "سلمى") == OrderPaid(str(kept.serial))
    assert office.till.look(here).order is None
    back = ordering.look(here)
    assert (back.paid, back.owed) == ((kept,), ())


def test_what_was_paid_is_owed_no_more_and_the_rest_still_is(office: TillOffice) -> None:
    here = ticket(office, 3)
    office.opened()
    kept = office.till.take(new_op(), replace(office.bill(2), ticket_id=here.id), "سلمى")
    assert isinstance(kept, Receipt)
    seen = office.till.look(here)
    assert (seen.paid, [line.quantity for line in seen.owed]) == ((kept,), [1])

    wish = ask_void(office.store, office.acting, new_op(), kept.id, "typing")
    decide(office.store, office.head.acting(STATION), new_op(), wish.id, agrees=True)
    seen = office.till.look(here)
    assert (seen.paid, [line.quantity for line in seen.owed]) == ((), [3])


def test_what_was_paid_counts_at_every_desk_and_in_the_next_drawer(office: TillOffice) -> None:
    here = ticket(office)
    drawer = office.opened()
    kept = office.till.take(new_op(), replace(office.bill(), ticket_id=here.id), "سلمى")
    colleague = office.other.acting(STATION)
    seen = Till(office.store, colleague, "window_2", office.catalogue).look(here)
    assert (seen.paid, seen.owed) == ((kept,), ())

    office.closed(drawer, 10_000 + 75_000)
    office.opened()
    seen = office.till.look(here)
    assert (seen.paid, seen.owed) == ((kept,), ())


def test_each_order_that_was_paid_counts(office: TillOffice) -> None:
    here = ticket(office, 3)
    clerk = Acting("clerk", STATION, frozenset({Permission.SERVE}))
    ordering = Till(office.store, clerk, "window_2", office.catalogue)
    office.opened()
    kept = []
    for bill in (office.bill(2), office.bill(1)):
        order = ordering.order(new_op(), here.id, bill.lines)
        assert isinstance(order, PaymentOrder)
        ordered = replace(bill, ticket_id=here.id, order_id=order.id)
        kept.append(office.till.take(new_op(), ordered, "سلمى"))

    seen = ordering.look(here)
    assert (seen.paid, seen.owed) == (tuple(kept), ())


def test_a_fee_whose_exemption_was_refused_is_owed_while_its_void_waits_too(office: TillOffice) -> None:
    here = ticket(office)
    office.opened()
    free = tuple(replace(line, exemption="needy") for line in office.bill().lines)
    kept = office.till.take(new_op(), replace(office.bill(), lines=free, ticket_id=here.id), "سلمى")
    assert isinstance(kept, Receipt)
    assert office.till.look(here).owed == ()

    (wish,) = open_wishes(office.store, office.head.acting(STATION))
    decide(office.store, office.head.acting(STATION), new_op(), wish.id, agrees=False)
    refused = office.till.look(here)
    assert (refused.paid, refused.owed) == ((), office.bill().lines)
    ask_void(office.store, office.acting, new_op(), kept.id, "refused")
    assert office.till.look(here).owed == refused.owed


def test_where_exemption_and_void_are_refused_only_what_was_exempted_is_owed(office: TillOffice) -> None:
    here = ticket(office, 2)
    office.opened()
    (line,) = office.bill().lines
    bill = replace(office.bill(), lines=(line, replace(line, exemption="needy")), ticket_id=here.id)
    kept = office.till.take(new_op(), bill, "سلمى")
    assert isinstance(kept, Receipt)
    head = office.head.acting(STATION)
    (wish,) = open_wishes(office.store, office.head.acting(STATION))
    decide(office.store, head, new_op(), wish.id, agrees=False)
    assert office.till.look(here).owed == (line,)

    void = ask_void(office.store, office.acting, new_op(), kept.id, "refused")
    decide(office.store, head, new_op(), void.id, agrees=False)
    seen = office.till.look(here)
    assert ([each.bill.lines for each in seen.paid], seen.owed) == ([(line,)], (line,))

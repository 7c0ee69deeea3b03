"""What another desk ordered is paid once, whatever was exempted, refused or void on the way."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.receipt import BillLine, Receipt
from kiosk.office.till.billing import cash_bill
from kiosk.store.money.orders import OrderReplaced, PaymentOrder
from kiosk.store.money.wishes import ask_void, decide, open_wishes
from tests.office.till.at_till import office as office
from tests.office.till.at_till import ordered, ticket
from tests.office.till.office import STATION, TillOffice
from tests.store.site import new_op


def pays(office: TillOffice, order: PaymentOrder, *lines: BillLine) -> Receipt:
    """Take an order's money, exactly, with these lines."""
    bill = cash_bill(lines, "SAR", office.till.rates, sum(line.due_minor for line in lines))
    bill = replace(bill, ticket_id=order.ticket_id, order_id=order.id)
    kept = office.till.take(new_op(), bill, "سلمى")
    assert isinstance(kept, Receipt)
    return kept


def refuse_all(office: TillOffice) -> None:
    for wish in open_wishes(office.store, office.head.acting(STATION)):
        decide(office.store, office.head.acting(STATION), new_op(), wish.id, agrees=False)


def test_an_order_whose_exemption_was_refused_is_paid_once_by_the_second_receipt(office: TillOffice) -> None:
    here = ticket(office)
    office.opened()
    (line,) = office.bill(3).lines
    order = ordered(office, here, line)
    free = pays(office, order, replace(line, exemption="needy"))
    assert office.till.look(here).order is None

    refuse_all(office)
    seen = office.till.look(here)
    assert (seen.order, seen.owed, seen.paid) == (order, (line,), ())
    void = ask_void(office.store, office.acting, new_op(), free.id, "refused")
    seen = office.till.look(here)
    assert (seen.order, seen.owed) == (order, (line,))
    kept = pays(office, order, *seen.owed)
    decide(office.store, office.head.acting(STATION), new_op(), void.id, agrees=True)
    seen = office.till.look(here)
    assert (seen.order, seen.owed, seen.paid) == (None, (), (kept,))


def test_of_an_order_whose_exemption_and_void_were_refused_the_rest_is_owed(office: TillOffice) -> None:
    here = ticket(office)
    office.opened()
    (one,), (two,) = office.bill().lines, office.bill(2).lines
    order = ordered(office, here, one, two)
    free = pays(office, order, one, replace(two, exemption="needy"))
    refuse_all(office)
    assert office.till.look(here).owed == (two,)

    ask_void(office.store, office.acting, new_op(), free.id, "refused")
    refuse_all(office)
    seen = office.till.look(here)
    assert (seen.order, seen.owed) == (order, (two,))
    assert [each.bill.lines for each in seen.paid] == [(one,)]
    pays(office, order, *seen.owed)
    seen = office.till.look(here)
    assert (seen.order, seen.owed) == (None, ())


def test_an_exemption_that_another_desk_ordered_is_asked_once(office: TillOffice) -> None:
    here = ticket(office)
    office.opened()
    (line,) = office.bill().lines
    free = replace(line, exemption="needy")
    order = ordered(office, here, free)
    assert office.till.look(here).owed == (free,)
    pays(office, order, free)

    refuse_all(office)
    assert office.till.look(here).owed == (line,)


def test_who_was_exempted_though_exemption_and_void_were_refused_paid_nothing(office: TillOffice) -> None:
    here = ticket(office)
    office.opened()
    (line,) = office.bill().lines
    order = ordered(office, here, line)
    free = pays(office, order, replace(line, exemption="needy"))
    refuse_all(office)
    ask_void(office.store, office.acting, new_op(), free.id, "refused")
    refuse_all(office)

    seen = office.till.look(here)
    assert (seen.paid, seen.order, seen.owed) == ((), order, (line,))


def test_what_is_left_of_an_order_is_struck_out_as_it_was_seen_and_only_so(office: TillOffice) -> None:
    here = ticket(office)
    office.opened()
    (line,), (two,) = office.bill().lines, office.bill(2).lines
    order = ordered(office, here, two)
    kept = pays(office, order, line)
    seen = office.till.look(here).unpaid
    assert seen is not None
    assert seen == office.till.unpaid(here)

    newer = ordered(office, here, line)
    assert office.till.strike_out(new_op(), here.id, seen) == OrderReplaced()
    assert office.till.look(here).order == newer

    seen = office.till.look(here).unpaid
    assert seen is not None
    struck = office.till.strike_out(new_op(), here.id, seen)
    assert isinstance(struck, PaymentOrder)
    now = office.till.look(here)
    assert (now.order, now.unpaid, now.paid) == (None, None, (kept,))
    assert office.till.unpaid(here) is None
    void = ask_void(office.store, office.acting, new_op(), kept.id, "another person's")
    decide(office.store, office.head.acting(STATION), new_op(), void.id, agrees=True)
    again = office.till.look(here).unpaid
    assert again is not None, "what was paid of the first order is owed again, and nothing else"
    assert [each.left for each in again.orders] == [(line,)]


def test_an_order_that_costs_nothing_any_more_can_be_struck_out_too(office: TillOffice) -> None:
    here = ticket(office)
    (line,) = office.bill().lines
    ordered(office, here, replace(line, exemption="needy"))
    assert office.till.unpaid(here) is None
    seen = office.till.look(here).unpaid
    assert seen is not None
    assert isinstance(office.till.strike_out(new_op(), here.id, seen), PaymentOrder)
    assert office.till.look(here).order is None

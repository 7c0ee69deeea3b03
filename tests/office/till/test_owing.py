"""What somebody owes at a till: each fee once, whoever took it, whatever its receipt and number became."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kiosk.domain.receipt import BillLine, with_quantity
from kiosk.domain.service import Speed
from kiosk.domain.serving_order import USUAL_ORDER
from kiosk.domain.ticket import Ticket
from kiosk.office.till.billing import NoPrice, cash_bill, line_of, offered_fees
from kiosk.office.till.till import NotTaken
from kiosk.store.money.orders import OrderPaid, PaymentOrder
from kiosk.store.money.wishes import ask_void, decide
from kiosk.store.queue.day_end import NextDay, carry_over
from tests.office.till.at_till import office as office
from tests.office.till.at_till import ordered, ticket, unpriced
from tests.office.till.office import STATION, TillOffice, set_fee
from tests.office.till.owing_steps import due, files, number_of, takes, urgent, voided
from tests.office.till.test_till_orders import pays, refuse_all
from tests.store.site import new_op


def test_what_a_receipt_leaves_of_an_order_is_owed_and_asked_about(office: TillOffice) -> None:
    here = ticket(office)
    office.opened()
    order = ordered(office, here, *office.bill(3).lines)
    pays(office, order, *office.bill(1).lines)

    seen = office.till.look(here)
    assert (seen.order, [line.quantity for line in seen.owed], due(office, here)) == (order, [2], 150_000)
    pays(office, order, *seen.owed)
    seen = office.till.look(here)
    assert (seen.order, seen.owed, due(office, here)) == (None, (), 0)


def test_a_fee_that_cannot_be_priced_leaves_its_order_open(office: TillOffice) -> None:
    here = ticket(office, service="civil_birth_record")
    office.opened()
    (line,) = office.bill().lines
    record = replace(line, service_id="civil_birth_record", tariff_currency="SAR", tariff_minor=1_000)
    order = ordered(office, here, line, record)
    pays(office, order, *office.till.look(here).owed)

    seen, unpaid = office.till.look(here), office.till.unpaid(here)
    assert (seen.order, seen.owed) == (order, ())
    assert [each[0] for each in unpriced(seen)] == ["civil_birth_record"]
    assert unpaid is not None
    assert (unpaid.amount.minor, unpaid.unpriced) == (0, seen.unpriced)


def test_orders_that_are_owed_again_come_one_after_the_other_and_are_asked_about_together(
    office: TillOffice,
) -> None:
    here = ticket(office)
    office.opened()
    first = ordered(office, here, *office.bill(1).lines)
    kept = pays(office, first, *office.bill(1).lines)
    second = ordered(office, here, *office.bill(2).lines)
    voided(office, kept)

    assert (office.till.look(here).order, due(office, here)) == (second, 225_000)
    pays(office, second, *office.bill(2).lines)
    assert (office.till.look(here).order, due(office, here)) == (first, 75_000)


def test_who_collects_what_was_paid_owes_nothing_for_it(office: TillOffice) -> None:
    request_id = files(office)
    here = number_of(office)
    office.opened()
    owed = office.till.look(here).owed
    assert [line.request_id for line in owed] == [request_id]
    kept = takes(office, here, *owed)

    seen = office.till.look(number_of(office))
    assert (seen.paid, seen.owed) == ((kept,), ())


def test_what_anybody_pays_for_a_request_is_paid_and_nothing_else_of_theirs(office: TillOffice) -> None:
    files(office)
    here = number_of(office)
    office.opened()
    (owed,) = office.till.look(here).owed
    kept = takes(office, None, owed, urgent(office))

    seen = office.till.look(here)
    assert [(each.id, each.bill.lines) for each in seen.paid] == [(kept.id, (owed,))]
    assert seen.owed == ()


def test_a_number_of_the_next_day_has_paid_and_owes_what_its_holder_did(office: TillOffice) -> None:
    first, other = ticket(office), ticket(office)
    office.opened()
    kept = pays(office, ordered(office, first, *office.bill().lines), *office.bill().lines)
    order = ordered(office, other, *office.bill(3).lines)
    paid, owes = (carried(office, each) for each in (first, other))

    seen = office.till.look(paid)
    assert (seen.paid, seen.owed) == ((kept,), ())
    seen = office.till.look(owes)
    assert (seen.order, [line.quantity for line in seen.owed]) == (order, [3])
    assert due(office, owes) == 225_000


def carried(office: TillOffice, here: Ticket) -> Ticket:
    following = NextDay(office.till.today + timedelta(days=1), office.store.clock.now_ms() + 86_400_000)
    acting = office.head.acting(STATION)
    kept = carry_over(office.store, acting, new_op(), here.id, following, {"passports": "J"}, USUAL_ORDER)
    assert kept is not None
    return kept


def test_the_ordinary_fee_is_not_owed_beside_the_urgent_one_that_was_paid_instead(office: TillOffice) -> None:
    files(office)
    here = number_of(office)
    alone = ticket(office, 2)
    office.opened()
    pays(office, ordered(office, here, urgent(office)), urgent(office))
    takes(office, alone, urgent(office))

    assert office.till.look(here).owed == ()
    assert office.till.look(number_of(office)).owed == ()
    assert [line.quantity for line in office.till.look(alone).owed] == [1]


def test_a_fee_that_was_taken_out_and_added_again_by_hand_is_paid(office: TillOffice) -> None:
    files(office)
    here = number_of(office)
    office.opened()
    (owed,) = office.till.look(here).owed
    takes(office, here, replace(owed, request_id=""))

    assert office.till.look(here).owed == ()


def test_nobody_pays_twice_while_a_void_is_not_decided(office: TillOffice) -> None:
    here = ticket(office)
    office.opened()
    (line,) = office.bill().lines
    order = ordered(office, here, with_quantity(line, 2))
    first = pays(office, order, line, replace(line, exemption="needy"))
    refuse_all(office)
    void = ask_void(office.store, office.acting, new_op(), first.id, "refused")
    seen = office.till.look(here)
    assert (seen.order, seen.owed) == (order, (line,))
    pays(office, order, *seen.owed)

    decide(office.store, office.head.acting(STATION), new_op(), void.id, agrees=False)
    seen = office.till.look(here)
    assert (seen.order, seen.owed) == (None, ())
    assert sum(each.bill.total_minor for each in seen.paid) == 2 * line.local_minor


def replaced_fee(service: str, speed: Speed, office: TillOffice) -> BillLine:
    """Return the fee of a service that offers both speeds."""
    offers = offered_fees(office.catalogue, office.till.today)
    offer = next(each for each in offers if each.service.id == service and each.fee.speed is speed)
    line = line_of(offer, 1, office.till.rates, "SAR")
    assert isinstance(line, BillLine)
    return line


def test_what_was_paid_at_another_tariff_than_was_ordered_is_paid_at_every_desk(office: TillOffice) -> None:
    here = ticket(office)
    office.opened()
    ordered(office, here, *office.bill(2).lines)
    set_fee(office, "150", office.till.today)
    seen = office.till.look(here)
    assert seen.order is not None
    pays(office, seen.order, with_quantity(seen.owed[0], 1))

    assert [line.quantity for line in office.till.look(here).owed] == [1]
    both = cash_bill(seen.owed, "SAR", seen.rates, seen.owed[0].due_minor)
    both = replace(both, ticket_id=here.id, order_id=seen.order.id)
    assert isinstance(office.till.take(new_op(), both, "سلمى"), OrderPaid)
    pays(office, seen.order, *office.till.look(here).owed)
    assert due(office, here) == 0
    elsewhere = replace(office.till, acting=office.other.acting("x"), desk="window_7")
    assert isinstance(elsewhere.order(new_op(), here.id, office.bill().lines), PaymentOrder)


def test_the_urgent_fee_pays_for_the_ordinary_one_that_was_ordered_and_never_the_other_way(
    office: TillOffice,
) -> None:
    here = ticket(office)
    office.opened()
    order = ordered(office, here, *office.bill().lines)
    pays(office, order, urgent(office))
    assert (office.till.look(here).order, due(office, here)) == (None, 0)

    other = ticket(office)
    order = ordered(office, other, urgent(office))
    pays(office, order, *office.bill().lines)
    assert office.till.look(other).owed == (urgent(office),)
    lost = [replaced_fee("passport_replacement_lost", each, office) for each in Speed]
    order = ordered(office, other, lost[1])
    pays(office, order, lost[0])
    assert office.till.look(other).owed == (lost[1],)


def test_an_order_whose_fee_is_asked_no_more_says_so_and_is_not_paid_by_other_fees(
    office: TillOffice,
) -> None:
    here = ticket(office)
    office.opened()
    (line,) = office.bill().lines
    order = ordered(office, here, replace(line, fee_id="gone"), replace(line, service_id="gone"))

    seen, unpaid = office.till.look(here), office.till.unpaid(here)
    told = [("passport_renewal", "gone", NoPrice.WITHDRAWN), ("gone", "base", NoPrice.WITHDRAWN)]
    assert (seen.order, seen.owed, unpriced(seen)) == (order, (), told)
    assert unpaid is not None
    assert unpaid.unpriced == seen.unpriced
    kept = pays(office, order, line)
    again = replace(office.bill(), ticket_id=here.id, order_id=order.id)
    assert office.till.take(new_op(), again, "سلمى") == OrderPaid(str(kept.serial))
    assert office.till.order(new_op(), here.id, ()) is not NotTaken.TEXT
    assert office.till.unpaid(here) is None

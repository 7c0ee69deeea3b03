"""A till takes what the tariff asks at the rate of the day, and what another desk orders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.drawer import CashMove, Drawer, piece_values
from kiosk.domain.errors import NotAllowed
from kiosk.domain.hall import DayRate
from kiosk.domain.money import Exchange, Money, typed_money
from kiosk.domain.receipt import BillFault, BillLine, Receipt
from kiosk.domain.service import Language
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.ticket import Ticket
from kiosk.office.configuration.configuring import Configuring
from kiosk.office.people.session import StaffSession
from kiosk.office.till.banking import bring_to_bank
from kiosk.office.till.billing import NoPrice, card_bill
from kiosk.office.till.drawer_keeping import DrawerKeeping
from kiosk.office.till.giving_back import Found, GivingBack
from kiosk.office.till.till import NotTaken, Till, TillNow
from kiosk.office.till.two_people import NotAgreed, TypedPins
from kiosk.opening import CATALOGUE
from kiosk.store.missions.configuring import Change, change_configuration
from kiosk.store.money.drawer_closing import count_drawer, expected_now
from kiosk.store.money.orders import OrderPaid, PaymentOrder
from kiosk.store.money.receipt_papers import ReceiptPapers
from kiosk.store.money.receipt_rows import session_receipts
from kiosk.store.money.stamps import StampUsed
from kiosk.store.money.wishes import Wish, ask_void, decide, open_wishes
from kiosk.store.people.log_ins import LogInWay
from kiosk.store.queue.issuing import Wanted, take_number
from tests.office.till.office import STATION, TillOffice, made_station, set_currency, staffed
from tests.store.site import new_op


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TillOffice]:
    bench = made_station(tmp_path, Clock())
    yield bench.on_store(staffed)
    bench.close()


def ticket(office: TillOffice, persons: int = 1, service: str = "passport_renewal") -> Ticket:
    acting = Acting("applicant", STATION, frozenset({Permission.ISSUE_NUMBER}))
    wanted = Wanted(
        service,
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


def set_rate(office: TillOffice, rate: str, step: int = 1, currency: str = "USD") -> None:
    setter = office.head.acting(STATION)
    here = Configuring(office.store, load_catalogue(CATALOGUE), office.till.today)
    change = here.setting(DayRate(Exchange(currency, "SAR", Decimal(rate), step), office.till.today))
    assert isinstance(change, Change)
    change_configuration(office.store, setter, new_op(), change)


def test_whoever_comes_with_others_owes_the_fee_for_each(office: TillOffice) -> None:
    (line,) = office.till.look(ticket(office, 3)).owed

    assert (line.quantity, line.tariff_minor, line.local_minor) == (3, 20_000, 3 * 75_000)


def unpriced(now: TillNow) -> list[tuple[str, str, NoPrice]]:
    return [(each.offer.service.id, each.offer.fee.id, each.why) for each in now.unpriced]


def test_a_fee_that_the_mission_has_not_set_is_told_beside_what_is_owed(office: TillOffice) -> None:
    lost = office.till.look(ticket(office, service="passport_replacement_lost"))
    assert [line.fee_id for line in lost.owed] == ["base"]
    assert unpriced(lost) == [("passport_replacement_lost", "fine", NoPrice.NOT_SET)]

    record = office.till.look(ticket(office, service="civil_birth_record"))
    assert (record.owed, unpriced(record)) == ((), [("civil_birth_record", "base", NoPrice.NOT_SET)])
    assert office.till.look(ticket(office)).unpriced == ()


def test_a_fee_whose_currency_has_no_rate_is_told_at_the_cashier_too(office: TillOffice) -> None:
    here, ordered_here = ticket(office), ticket(office)
    ordered(office, ordered_here, *office.bill().lines)
    set_currency(office, "JOD")

    for each in (here, ordered_here):
        seen = office.till.look(each)
        assert (seen.owed, unpriced(seen)) == ((), [("passport_renewal", "base", NoPrice.NO_RATE)])


def test_a_supervisors_rate_and_rounding_hold_from_their_day_on(office: TillOffice) -> None:
    office.opened()
    old = office.bill()
    set_rate(office, "3.7512", 25)

    assert office.till.take(new_op(), old, "سلمى") is NotTaken.RATE
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


HIDDEN = "a\u202eb\u0007"


def test_what_no_paper_can_show_is_neither_taken_moved_ordered_nor_banked(office: TillOffice) -> None:
    session = StaffSession(office.cashier, STATION, LogInWay.PIN, 0)
    keeping = DrawerKeeping(office.store, session, "window_1", 2026)
    closed = office.closed(office.opened(10_000), 10_000)
    office.opened()
    exempt = replace(office.bill(), lines=exempted(office, HIDDEN), tendered_minor=0)
    of_money = partial(keeping.move, new_op(), CashMove.PAY_OUT, 100)
    to_bank = partial(bring_to_bank, office.store, office.head.acting(STATION), new_op(), closed.id, 10_000)

    for answer in (
        office.till.take(new_op(), exempt, "سلمى"),
        office.till.take(new_op(), replace(office.bill(), stamp=HIDDEN), "سلمى"),
        office.till.order(new_op(), ticket(office).id, exempt.lines),
        of_money(HIDDEN),
        of_money("x" * 5_000),
        to_bank(HIDDEN),
        to_bank("9" * 31),
    ):
        assert answer is NotTaken.TEXT


def test_what_is_taken_is_kept_as_it_was_cleaned(office: TillOffice) -> None:
    office.opened()
    free = replace(office.bill(), lines=exempted(office, "  needy  family "), tendered_minor=0, stamp=" 77 ")
    kept = office.till.take(new_op(), free, "سلمى")

    assert isinstance(kept, Receipt)
    assert ([line.exemption for line in kept.bill.lines], kept.bill.stamp) == (["needy family"], "77")
    assert [wish.reason for wish in open_wishes(office.store, office.head.acting(STATION))] == [
        "needy family"
    ]


def ordered(office: TillOffice, here: Ticket, *lines: BillLine) -> PaymentOrder:
    clerk = Acting("clerk", STATION, frozenset({Permission.SERVE}))
    ordering = Till(office.store, clerk, "window_2", office.catalogue)
    order = ordering.order(new_op(), here.id, lines)
    assert isinstance(order, PaymentOrder)
    return order


def exempted(office: TillOffice, reason: str) -> tuple[BillLine, ...]:
    return tuple(replace(line, exemption=reason) for line in office.bill().lines)


def test_a_card_pays_with_the_number_of_its_slip(office: TillOffice) -> None:
    office.opened()
    by_card = card_bill(office.bill().lines, "SAR", office.till.rates, " ")

    assert office.till.take(new_op(), by_card, "سلمى") is BillFault.NO_SLIP
    assert isinstance(office.till.take(new_op(), replace(by_card, card_slip="0042"), "سلمى"), Receipt)


def test_a_stamp_goes_on_one_receipt_until_that_is_void(office: TillOffice) -> None:
    office.opened()
    stamped = replace(office.bill(), stamp="ST-0042")
    kept = office.till.take(new_op(), stamped, "سلمى")
    assert isinstance(kept, Receipt)
    again = replace(stamped, stamp=" ST-٠٠٤٢ ")
    for typed in (again, replace(again, stamp="st-0042"), replace(again, stamp="ST- 42")):
        assert office.till.take(new_op(), typed, "سلمى") == StampUsed(str(kept.serial))

    wish = office.till.ask_void(new_op(), kept.id, "typing")
    assert isinstance(wish, Wish)
    decide(office.store, office.head.acting(STATION), new_op(), wish.id, agrees=True)
    assert isinstance(office.till.take(new_op(), again, "سلمى"), Receipt)


def test_a_corrected_receipt_takes_over_the_stamp_of_the_one_that_is_to_be_void(office: TillOffice) -> None:
    office.opened()
    stamped = replace(office.bill(), stamp="ST-0042")
    wrong = office.till.take(new_op(), stamped, "سلمة")
    assert isinstance(wrong, Receipt)
    office.till.ask_void(new_op(), wrong.id, "the name")

    right = office.till.take(new_op(), stamped, "سلمى")
    assert isinstance(right, Receipt)
    assert office.till.take(new_op(), stamped, "سلمى") == StampUsed(str(right.serial))


def test_why_a_receipt_is_void_or_given_back_is_kept_clean_or_not_at_all(office: TillOffice) -> None:
    office.opened()
    kept = office.taken()
    giving = GivingBack(office.store, StaffSession(office.cashier, STATION, LogInWay.PIN, 0), 2026)
    for wrong in (HIDDEN, "x" * 1_000, "  "):
        assert office.till.ask_void(new_op(), kept.id, wrong) is NotTaken.TEXT
        assert giving.give(new_op(), kept, wrong, TypedPins("", "", "")) is NotTaken.TEXT

    wish = office.till.ask_void(new_op(), kept.id, "  wrong   fee ")
    assert isinstance(wish, Wish)
    assert wish.reason == "wrong fee"


def test_a_clerk_sees_what_is_asked_of_their_own_receipts_alone(office: TillOffice) -> None:
    office.opened()
    office.till.ask_void(new_op(), office.taken().id, "typing")

    assert [wish.reason for wish in open_wishes(office.store, office.acting)] == ["typing"]
    assert open_wishes(office.store, office.other.acting(STATION)) == ()
    with pytest.raises(NotAllowed):
        open_wishes(office.store, Acting("clerk", STATION, frozenset({Permission.SERVE})))


def test_another_clerk_is_told_nothing_of_a_drawer(office: TillOffice) -> None:
    drawer = office.opened()
    office.taken()
    count_drawer(office.store, office.acting, new_op(), drawer.id, [(1, 85_000)])

    for told in (session_receipts, expected_now):
        assert told(office.store, office.acting, drawer.id)
        with pytest.raises(NotAllowed):
            told(office.store, office.other.acting(STATION), drawer.id)


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
    keeping = DrawerKeeping(office.store, session, "window_1", 2026)
    own = office.cashier.number

    alone = keeping.open(new_op(), "SAR", 0, TypedPins("111111", own, "111111"))
    wrong = keeping.open(new_op(), "SAR", 0, TypedPins("000000", office.other.number, "000000"))
    assert isinstance(alone, NotAgreed)
    assert isinstance(wrong, NotAgreed)
    assert (alone.other, wrong.other) == (True, False)
    assert not isinstance(office.till.look(None).drawer, Drawer)


def test_an_earlier_receipt_is_found_as_it_is_typed_with_who_has_its_money(office: TillOffice) -> None:
    drawer = office.opened()
    kept = office.taken()
    giving = GivingBack(office.store, StaffSession(office.other, STATION, LogInWay.PIN, 0), 2026)

    assert giving.find(f" {str(kept.serial).lower()} ") == Found(kept, ReceiptPapers(), office.cashier)
    office.closed(drawer, 85_000)
    assert giving.find(str(kept.serial)) == Found(kept, ReceiptPapers(), None)
    for short in (f"{kept.serial.number}", "٠٠٠٠٠١", " r-a1-1", "2026-R-A1-000001"):
        assert giving.find(short) == Found(kept, ReceiptPapers(), None), short
    for other in ("RUH-2026-R-A1-000099", "99", "2025-R-A1-1", "V-A1-1", "R-A2-1"):
        assert giving.find(other) is None, other
    assert giving.find("no number") is None

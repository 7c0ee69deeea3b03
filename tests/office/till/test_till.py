"""A till takes what the tariff asks at the rate of the day, and what another desk orders."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial

import pytest

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.drawer import CashMove, Drawer, piece_values
from kiosk.domain.errors import NotAllowed
from kiosk.domain.money import Money, typed_money
from kiosk.domain.receipt import BillFault, Receipt
from kiosk.office.people.session import StaffSession
from kiosk.office.till.banking import bring_to_bank
from kiosk.office.till.billing import NoPrice, card_bill
from kiosk.office.till.drawer_keeping import DrawerKeeping
from kiosk.office.till.giving_back import Found, GivingBack
from kiosk.office.till.till import NotTaken
from kiosk.office.till.two_people import NotAgreed, TypedPins
from kiosk.store.money.drawer_closing import count_drawer, expected_now
from kiosk.store.money.receipt_papers import ReceiptPapers
from kiosk.store.money.receipt_rows import session_receipts
from kiosk.store.money.stamps import StampUsed
from kiosk.store.money.wishes import Wish, decide, open_wishes
from kiosk.store.people.log_ins import LogInWay
from tests.office.till.at_till import exempted, ordered, set_rate, ticket, unpriced
from tests.office.till.at_till import office as office
from tests.office.till.office import STATION, TillOffice, set_currency
from tests.store.site import new_op


def test_whoever_comes_with_others_owes_the_fee_for_each(office: TillOffice) -> None:
    (line,) = office.till.look(ticket(office, 3)).owed

    assert (line.quantity, line.tariff_minor, line.local_minor) == (3, 20_000, 3 * 75_000)


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

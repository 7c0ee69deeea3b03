"""A paper written by hand is entered by two, once, in a book of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from kiosk.domain.acting import it_officer
from kiosk.domain.approval import shown_digest
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.receipt import Receipt
from kiosk.domain.staff import Role
from kiosk.domain.states import ReceiptState
from kiosk.store import upgrade_store
from kiosk.store.money.cash_schema import handwritten
from kiosk.store.money.drawer_closing import expected_now
from kiosk.store.money.handwriting import (
    ENTERING,
    EnteredBefore,
    HandwrittenPaper,
    enter_handwritten,
    entering_shown,
)
from kiosk.store.money.receipt_rows import find_receipt
from kiosk.store.money.wishes import open_wishes
from tests.store.money.by_hand import DAY, enter, give_back
from tests.store.money.test_money import Office, bill
from tests.store.money.test_money import office as office
from tests.store.releases import rewind
from tests.store.site import Site, new_op
from tests.store.staff import acting_of, known


def test_an_exemption_on_a_paper_written_by_hand_waits_for_somebody_else_too(office: Office) -> None:
    office.opened()
    exempt = HandwrittenPaper("0417", DAY, bill(exemption="needy"), "سلمى")
    both = office.both(shown_digest(ENTERING, entering_shown(exempt)))
    kept = enter_handwritten(office.store, office.acting, new_op(), exempt, both)
    assert isinstance(kept, Receipt)
    wishes = open_wishes(office.store, acting_of(office.head))
    assert [(wish.kind, wish.receipt_id) for wish in wishes] == [("exemption", kept.id)]


def test_a_paper_written_by_hand_is_entered_by_two_once_in_a_book_of_its_own(office: Office) -> None:
    drawer = office.opened(10_000)
    office.paid(5_000)
    kept = enter(office)

    assert isinstance(kept, Receipt)
    assert (str(kept.serial)[9:10], kept.serial.number) == ("H", 1)
    assert enter(office) == EnteredBefore(str(kept.serial))
    other = HandwrittenPaper("9", DAY, bill(), "سلمى")
    alone = office.both(shown_digest(ENTERING, entering_shown(other)), second=office.cashier)
    with pytest.raises(NotAllowed):
        enter_handwritten(office.store, office.acting, new_op(), other, alone)
    office.counted(drawer, 20_000)
    assert expected_now(office.store, office.acting, drawer.id) == 20_000


def test_a_paper_is_entered_once_however_its_number_is_typed(office: Office) -> None:
    office.opened()
    plain, lettered = enter(office, "0417"), enter(office, "0417a")
    assert isinstance(plain, Receipt)
    assert isinstance(lettered, Receipt)

    for typed in ("٠٤١٧", "417", "۰۰۴۱۷", " 0417 ", "０４１７"):
        assert enter(office, typed) == EnteredBefore(str(plain.serial))
    for typed in ("0417A", "417 a", "٤١٧A"):
        assert enter(office, typed) == EnteredBefore(str(lettered.serial))


def test_papers_of_which_only_the_spaces_between_digits_differ_are_two(office: Office) -> None:
    office.opened()

    assert [type(enter(office, each)) for each in ("12 3", "1 23", "123", "12  3")] == [
        Receipt,
        Receipt,
        Receipt,
        EnteredBefore,
    ]


def test_each_years_pad_begins_with_the_same_number(office: Office) -> None:
    office.opened()
    years = [enter(office, "0001", DAY.replace(year=each)) for each in (2025, 2026, 2026)]

    assert [type(each) for each in years] == [Receipt, Receipt, EnteredBefore]


def test_papers_that_were_entered_before_are_kept_by_an_upgrade_also_one_entered_twice(site: Site) -> None:
    store = site.create()
    cashier, other, head = known(store, Role.CASHIER, Role.CASHIER, Role.SUPERVISOR)
    office = Office(store, cashier, other, head)
    office.opened()
    kept = [enter(office, each) for each in ("0417", "0418")]
    with store.engine.begin() as connection:
        papers = connection.execute(select(handwritten.c.receipt_id)).scalars().all()
        rewind(connection, "0024")
        for receipt_id, number in zip(papers, ("0417", "٤١٧"), strict=True):
            connection.exec_driver_sql(
                f"INSERT INTO handwritten VALUES ('{receipt_id}', '{number}', '{DAY.isoformat()}')"
            )
    store.close()
    upgrade_store(site.url, site.state_dir, it_officer("k1"))

    store = site.open()
    office = replace(office, store=store)
    with store.reading() as connection:
        assert len(connection.execute(select(handwritten)).all()) == len(kept)
    assert isinstance(enter(office, "417"), EnteredBefore)
    store.close()


def test_money_of_a_paper_written_by_hand_is_given_back_once_after_the_closing(office: Office) -> None:
    drawer = office.opened(10_000)
    kept = enter(office)
    assert isinstance(kept, Receipt)
    office.closed(office.counted(drawer, 15_000))
    office.opened(10_000)
    back = give_back(office, kept)

    assert isinstance(back, Receipt)
    assert (back.reverses, back.cash_minor) == (kept.id, -5_000)
    found = find_receipt(office.store, str(kept.serial))
    assert found is not None
    assert found.state is ReceiptState.REVERSED
    for each in (kept, back):
        with pytest.raises(IllegalMove):
            give_back(office, each)

"""A paper written by hand is entered as it was: by its own day's tariff and rate, with its stamp, by two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.receipt import Bill, Receipt, SerialKind
from kiosk.office.people.session import StaffSession
from kiosk.office.till.billing import FeeOffer, cash_bill, line_of
from kiosk.office.till.entering import Entered, enter_paper
from kiosk.office.till.till import NotTaken
from kiosk.office.till.two_people import NotAgreed, TypedPins
from kiosk.store.money.handwriting import HandwrittenPaper
from kiosk.store.people.log_ins import LogInWay
from kiosk.store.people.pins import change_pin
from tests.office.till.at_till import exempted, set_rate
from tests.office.till.office import STATION, TillOffice, made_station, staffed
from tests.office.till.test_till import HIDDEN
from tests.store.site import new_op

OWN, OTHER = "738201", "916352"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TillOffice]:
    bench = made_station(tmp_path, Clock())
    made = bench.on_store(staffed)
    for person, pin in ((made.cashier, OWN), (made.other, OTHER)):
        change_pin(made.store, person.acting(STATION), new_op(), pin)
    made.opened()
    yield made
    bench.close()


def day_before(office: TillOffice) -> date:
    return office.till.today - timedelta(days=1)


def bill_of(office: TillOffice, day: date) -> Bill:
    """Return the bill for a passport at the rate of a day."""
    rates = office.till.rates_on(day)
    service = office.catalogue.services["passport_renewal"]
    line = line_of(FeeOffer(service, service.fees[0]), 1, rates, "SAR")
    assert not isinstance(line, str)
    return cash_bill((line,), "SAR", rates, line.local_minor)


def entered(office: TillOffice, day: date, bill: Bill, number: str = "0417") -> Entered:
    session = StaffSession(office.cashier, STATION, LogInWay.PIN, 0)
    paper = HandwrittenPaper(number, day, bill, "سلمى")
    return enter_paper(office.till, session, new_op(), paper, TypedPins(OWN, office.other.number, OTHER))


def test_a_paper_of_a_day_that_has_not_come_is_refused(office: TillOffice) -> None:
    tomorrow = office.till.today + timedelta(days=1)

    assert entered(office, tomorrow, bill_of(office, tomorrow)) is NotTaken.DAY
    assert isinstance(entered(office, office.till.today, office.bill()), Receipt)


def test_a_paper_asks_what_its_own_day_asked(office: TillOffice) -> None:
    """The rate became another since: what was paid then didn't."""
    day = day_before(office)
    set_rate(office, "4")

    assert entered(office, day, office.bill()) is NotTaken.RATE
    kept = entered(office, day, bill_of(office, day))
    assert isinstance(kept, Receipt)
    assert (kept.serial.kind, kept.bill.total_minor, kept.bill.rate) == (
        SerialKind.HANDWRITTEN,
        75_000,
        "3.75",
    )


def test_a_papers_stamp_is_kept_and_nothing_is_that_no_paper_can_show(office: TillOffice) -> None:
    day = day_before(office)
    bill = bill_of(office, day)
    kept = entered(office, day, replace(bill, stamp=" 0099817 "))
    assert isinstance(kept, Receipt)
    assert kept.bill.stamp == "0099817"

    for wrong in (
        replace(bill, stamp=HIDDEN),
        replace(bill, card_slip=HIDDEN),
        replace(bill, lines=exempted(office, HIDDEN)),
    ):
        assert entered(office, day, wrong, "0418") is NotTaken.TEXT
    assert entered(office, day, bill, HIDDEN) is NotTaken.TEXT


def test_a_paper_whose_money_is_in_the_drawer_is_not_refused_for_its_stamp(office: TillOffice) -> None:
    office.till.take(new_op(), replace(office.bill(), stamp="0099817"), "سلمى")
    day = day_before(office)

    assert isinstance(entered(office, day, replace(bill_of(office, day), stamp="0099817")), Receipt)


def test_nobody_enters_a_paper_alone(office: TillOffice) -> None:
    alone = TypedPins(OWN, office.cashier.number, OWN)
    session = StaffSession(office.cashier, STATION, LogInWay.PIN, 0)
    paper = HandwrittenPaper("0417", day_before(office), office.bill(), "سلمى")

    assert isinstance(enter_paper(office.till, session, new_op(), paper, alone), NotAgreed)

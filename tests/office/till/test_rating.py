"""A supervisor sees what a rate comes to before it is set, and whose it is stands in the history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.errors import NotAllowed
from kiosk.domain.money import Exchange, Money
from kiosk.domain.receipt import Bill, BillLine
from kiosk.office.configuration.configuring import NothingNew
from kiosk.office.till.billing import cash_bill
from kiosk.office.till.rating import NewRate, NoRate, Rating, TypedRate
from kiosk.store.missions.configuring import Change, Overtaken, configuration_history
from tests.office.till.office import STATION, TillOffice, made_station, staffed
from tests.store.site import new_op


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TillOffice]:
    bench = made_station(tmp_path, Clock())
    yield bench.on_store(staffed)
    bench.close()


def rating_of(office: TillOffice) -> Rating:
    return Rating(office.store, office.head.acting(STATION), office.catalogue)


def proposed(rating: Rating, rate: str, rounds_to: str = "", later: int = 0) -> NewRate:
    found = rating.rate(TypedRate("USD", rate, rounds_to, rating.today + timedelta(days=later)))
    assert isinstance(found, NewRate)
    return found


def test_a_rate_is_shown_with_what_a_fee_comes_to_and_then_holds(office: TillOffice) -> None:
    rating = rating_of(office)
    found = proposed(rating, "٣٫٧٥١٢", "0.25")
    assert found.before is not None
    assert (found.before.rate, found.is_far) == (Decimal("3.75"), False)
    assert found.example is not None
    tariff, paid = found.example
    assert paid == Money("SAR", round(tariff.minor * Decimal("3.7512") / 25) * 25)
    assert office.till.rates["USD"].rate == Decimal("3.75")

    assert isinstance(rating.make(new_op(), found.change), int)
    assert (office.till.rates["USD"].rate, office.till.rates["USD"].step) == (Decimal("3.7512"), 25)
    newest = configuration_history(office.store)[0]
    assert (newest.actor, newest.others) == (office.head.id, ())


def test_a_point_in_the_wrong_place_is_pointed_out(office: TillOffice) -> None:
    rating = rating_of(office)

    assert proposed(rating, "37.5").is_far
    assert not proposed(rating, "3.9").is_far


def test_a_rate_to_come_is_seen_beside_the_one_that_holds(office: TillOffice) -> None:
    rating = rating_of(office)
    rating.make(new_op(), proposed(rating, "3.8", later=3).change)

    seen = rating.look()
    assert [row.exchange.rate for row in seen.dated] == [Decimal("3.75"), Decimal("3.8")]
    assert (seen.currencies, office.till.rates["USD"].rate) == (("USD",), Decimal("3.75"))


@pytest.mark.parametrize(
    ("rate", "rounds_to"), [("", ""), ("0", ""), ("x", ""), ("-3", ""), ("3.75", "x"), ("3.75", "0.001")]
)
def test_what_is_no_rate_sets_none(office: TillOffice, rate: str, rounds_to: str) -> None:
    rating = rating_of(office)

    assert rating.rate(TypedRate("USD", rate, rounds_to, rating.today)) == NoRate()


def test_the_past_keeps_its_rates_and_the_same_rate_is_nothing_new(office: TillOffice) -> None:
    rating = rating_of(office)
    assert rating.rate(TypedRate("USD", "3.8", "", rating.today - timedelta(days=1))) == NoRate()
    rating.make(new_op(), proposed(rating, "3.8").change)
    assert rating.rate(TypedRate("USD", "3.8", "", rating.today)) == NothingNew()


def test_who_looked_before_somebody_else_changed_it_looks_again(office: TillOffice) -> None:
    rating = rating_of(office)
    first, second = proposed(rating, "3.8"), proposed(rating, "3.9")

    assert isinstance(rating.make(new_op(), first.change), int)
    assert rating.make(new_op(), second.change) == Overtaken()


def test_only_who_may_set_the_rate_sets_it(office: TillOffice) -> None:
    found = proposed(rating_of(office), "3.8")

    with pytest.raises(NotAllowed):
        replace(rating_of(office), acting=office.acting).make(new_op(), found.change)


def test_drawers_are_counted_by_the_pieces_that_are_set(office: TillOffice) -> None:
    rating = rating_of(office)
    change = rating.pieces("0.5 ١٠ 500 10")
    assert isinstance(change, Change)
    rating.make(new_op(), change)

    assert office.till.look(None).pieces == (50_000, 1_000, 50)
    assert rating.pieces("500 ten") == NoRate()
    usual = rating.pieces("")
    assert isinstance(usual, Change)
    rating.make(new_op(), usual)
    assert office.till.look(None).pieces[0] == 50_000
    assert rating.look().pieces == ()


def test_a_bill_keeps_the_rate_of_each_currency_that_its_fees_are_set_in(office: TillOffice) -> None:
    rates = {each: Exchange(each, "SAR", Decimal(rate)) for each, rate in (("USD", "3.75"), ("EUR", "4.1"))}
    (dollars,) = office.bill().lines
    euros, riyals = replace(dollars, tariff_currency="EUR"), replace(dollars, tariff_currency="SAR")

    def bill(*currencies: BillLine) -> Bill:
        return cash_bill(currencies, "SAR", rates, 300_000)

    assert bill(riyals, euros, dollars, euros).rates == (("EUR", "4.1"), ("USD", "3.75"))
    assert bill(dollars).rates == (("USD", "3.75"),)
    assert bill(riyals).rates == ()

"""Booking on the web: the same slots, the same proof, and nothing twice however often a line is lost."""

from __future__ import annotations

import re
from typing import Any

import httpx2
import pytest
from sqlalchemy import select

from kiosk.domain.reference import read_reference
from kiosk.portal.booking.channels import make_channel_key
from kiosk.portal.booking.schema import booking
from kiosk.portal.booking.slot_care import close_slot
from kiosk.portal.database import reading
from tests.portal.appointments import DAY, GROUP, LATER, MORNING, NOW, THIRD, slot_row
from tests.portal.booking.web_site import HUDA, cancel, free, reserve
from tests.portal.booking.web_site import client as client
from tests.portal.booking.web_site import site as site
from tests.portal.booking_oracle import overbooked
from tests.portal.site import Site, problem


def test_a_time_is_reserved_and_its_holder_is_known_by_digests_alone(
    site: Site, client: httpx2.Client
) -> None:
    assert free(client)[MORNING] == 3
    answer = reserve(client, persons=2)
    assert answer.status_code == 201
    made = answer.json()
    assert (made["persons"], made["minutes"], made["state"]) == (2, 30, "booked")
    assert read_reference(made["reference"]) == made["reference"]
    assert made["reference"].startswith("27"), "no node gives such a number"
    assert free(client)[MORNING] == 1
    with reading(site.engine) as connection:
        kept = str(tuple(connection.execute(select(booking)).one()))
    assert not re.search("N00123456", kept)
    assert overbooked(site.engine) == []


def test_the_same_wish_again_gets_the_same_reservation(site: Site, client: httpx2.Client) -> None:
    first = reserve(client, key="the-same-wish")
    assert reserve(client, key="the-same-wish").json() == first.json()
    assert slot_row(site.engine, MORNING).web_booked == 1
    for other in ({"persons": 2}, {"number": "N2345"}, {"slot_id": LATER}, {"language": "en"}):
        assert problem(reserve(client, key="the-same-wish", **other)) == (422, "key-used")


def test_a_slot_sells_no_more_than_the_webs_share(site: Site, client: httpx2.Client) -> None:
    answers = [reserve(client, THIRD.replace("1000", "1130"), f"N{number:04}") for number in range(5)]
    assert [answer.status_code for answer in answers] == [201] * 3 + [409] * 2
    assert problem(answers[-1]) == (409, "slot-taken")
    assert overbooked(site.engine) == []


def test_a_family_too_large_for_a_slot_takes_the_next_one_too(site: Site, client: httpx2.Client) -> None:
    answer = reserve(client, persons=5)
    assert answer.status_code == 201
    assert answer.json()["minutes"] == 60
    assert [slot_row(site.engine, each).web_booked for each in (MORNING, LATER, THIRD)] == [3, 2, 0]
    last = MORNING.replace("0900", "1130")
    assert problem(reserve(client, last, "N7777", persons=4)) == (409, "slot-taken")
    assert cancel(client, answer.json()["reference"]).status_code == 204
    assert [slot_row(site.engine, each).taken for each in (MORNING, LATER)] == [0, 0]
    assert overbooked(site.engine) == []


def test_one_person_has_one_active_booking_for_a_service(site: Site, client: httpx2.Client) -> None:
    first = reserve(client).json()
    assert problem(reserve(client, LATER)) == (409, "already-booked")
    assert problem(reserve(client, LATER, "n00123456")) == (409, "already-booked")
    assert cancel(client, first["reference"]).status_code == 204
    assert reserve(client, LATER).status_code == 201


def test_a_reservation_is_cancelled_by_its_holder_alone_and_once_is_enough(client: httpx2.Client) -> None:
    reference = reserve(client).json()["reference"]
    unknown = problem(cancel(client, reference, "N00123457"))
    assert unknown == problem(cancel(client, "270000000004")) == (404, "reservation-unknown")
    assert problem(cancel(client, "x")) == (404, "reservation-unknown")
    assert cancel(client, f"{reference[:4]}-{reference[4:]}").status_code == 204
    assert cancel(client, reference).status_code == 204
    assert free(client)[MORNING] == 3


def test_closed_and_past_times_are_not_offered_nor_sold(site: Site, client: httpx2.Client) -> None:
    close_slot(site.engine, HUDA, MORNING, NOW)
    assert MORNING not in free(client)
    assert problem(reserve(client)) == (409, "slot-taken")
    site.wrist.now = NOW + 2 * 86_400_000
    assert free(client) == {}
    assert problem(reserve(client, LATER)) == (409, "slot-taken")


@pytest.mark.parametrize(
    ("bent", "expected"),
    [
        ({"service": "no_such_service"}, (422, "service-unknown")),
        ({"service": "civil_divorce_record"}, (422, "other-group")),
        ({"persons": 0}, (422, "not-valid")),
        ({"persons": "2"}, (422, "not-valid")),
        ({"number": "x y"}, (422, "not-valid")),
        ({"language": "fr"}, (422, "not-valid")),
        ({"slot_id": "no-such-slot"}, (404, "slot-unknown")),
        ({"key": "short"}, (422, "not-valid")),
    ],
)
def test_what_is_no_wish_is_refused(
    client: httpx2.Client, bent: dict[str, Any], expected: tuple[int, str]
) -> None:
    assert problem(reserve(client, **bent)) == expected


def test_without_the_right_key_nothing_is_told(site: Site, client: httpx2.Client) -> None:
    old = client.headers["authorization"]
    fresh = make_channel_key(site.engine, "web", "RUH")
    for shown in ("", "Bearer x", "Basic eDp5", old):
        client.headers["authorization"] = shown
        assert problem(reserve(client)) == (401, "key-unknown")
        assert problem(cancel(client, "270000000004")) == (401, "key-unknown")
        asked = {"queue_group": GROUP, "from": DAY, "to": DAY}
        assert problem(client.get("/web/v1/slots", params=asked)) == (401, "key-unknown")
    client.headers["authorization"] = f"Bearer {fresh}"
    assert free(client)[MORNING] == 3


def test_another_missions_channel_sees_and_takes_nothing(site: Site, client: httpx2.Client) -> None:
    reference = reserve(client).json()["reference"]
    key = make_channel_key(site.engine, "other", "JED")
    client.headers["authorization"] = f"Bearer {key}"
    assert free(client) == {}
    assert problem(reserve(client, number="N9999")) == (404, "slot-unknown")
    assert problem(cancel(client, reference)) == (404, "reservation-unknown")

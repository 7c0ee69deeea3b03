"""What the web sells and what kiosks book and change keeps to one room."""

from __future__ import annotations

import httpx2
from sqlalchemy import select

from kiosk.portal.booking.flags import SECOND
from kiosk.portal.booking.schema import booking, web_unit
from kiosk.portal.booking.slot_care import change_capacity, close_slot, override
from kiosk.portal.database import reading
from kiosk.portal.identity import renew_incarnation
from tests.portal.appointments import LATER, MORNING, NOW, Booker, booking_row, slot_row
from tests.portal.booking.web_site import HUDA, cancel, free, reserve
from tests.portal.booking.web_site import client as client
from tests.portal.booking.web_site import site as site
from tests.portal.booking_oracle import overbooked
from tests.portal.site import Site, problem


def test_the_web_sells_nothing_of_what_is_lent_when_there_is_less_room(
    site: Site, client: httpx2.Client
) -> None:
    Booker(site.engine, "B").ask((MORNING, 6))
    change_capacity(site.engine, HUDA, MORNING, slot_row(site.engine, MORNING).taken, NOW)
    assert free(client)[MORNING] == 0
    assert problem(reserve(client)) == (409, "slot-taken")
    assert overbooked(site.engine) == []


def test_one_that_a_kiosk_made_meanwhile_is_flagged_to_staff(site: Site, client: httpx2.Client) -> None:
    kiosk = Booker(site.engine, "B")
    lease = next(one.id for one in kiosk.ask((MORNING, 2)).leases)
    made = kiosk.book((MORNING, lease, 1, 1), booked_ms=NOW + 5)
    reserve(client)
    kiosk.push()
    assert booking_row(site.engine, made).flag == SECOND
    assert booking_row(site.engine, made).state == "booked"


def test_a_kiosks_booking_is_cancelled_on_the_web_and_its_unit_stays_with_the_kiosk(
    site: Site, client: httpx2.Client
) -> None:
    kiosk = Booker(site.engine, "B")
    lease = next(one.id for one in kiosk.ask((MORNING, 2)).leases)
    made = kiosk.book((MORNING, lease, 1, 1))
    kiosk.push()
    assert cancel(client, booking_row(site.engine, made).reference).status_code == 204
    assert booking_row(site.engine, made).state == "cancelled"
    assert slot_row(site.engine, MORNING).taken == 2


def test_a_holder_hears_that_another_time_is_needed(site: Site, client: httpx2.Client) -> None:
    reference = reserve(client).json()["reference"]
    path, shown = f"/web/v1/reservations/{reference}", {"document-number": "N00123456"}
    assert client.get(path, headers=shown).json()["state"] == "booked"
    close_slot(site.engine, HUDA, MORNING, NOW)
    assert client.get(path, headers=shown).json()["state"] == "needs_rebooking"
    other = client.get(path, headers={"document-number": "N00123457"})
    assert problem(other) == (404, "reservation-unknown")


def test_who_stands_at_the_counter_is_not_cancelled(site: Site, client: httpx2.Client) -> None:
    reference = reserve(client).json()["reference"]
    kiosk = Booker(site.engine, "B")
    with reading(site.engine) as connection:
        made = connection.execute(select(booking.c.id)).scalar_one()
    kiosk.move(made, "checked_in")
    kiosk.push()
    assert problem(cancel(client, reference)) == (409, "too-late")


def test_a_kiosk_that_changes_a_webs_booking_frees_its_units(site: Site, client: httpx2.Client) -> None:
    reserve(client)
    with reading(site.engine) as connection:
        made = connection.execute(select(booking.c.id)).scalar_one()
    kiosk = Booker(site.engine, "B")
    lease = next(one.id for one in kiosk.ask((LATER, 1)).leases)
    kiosk.move(made, "rescheduled", "020000000000")
    kiosk.book((LATER, lease, 1, 1), number="", replaces=made)
    assert kiosk.held() == []
    assert slot_row(site.engine, MORNING).taken == 0
    with reading(site.engine) as connection:
        assert connection.execute(select(web_unit)).all() == []
    assert overbooked(site.engine) == []


def test_an_override_lets_the_web_sell_what_a_lost_kiosk_holds(site: Site, client: httpx2.Client) -> None:
    Booker(site.engine, "B").ask((MORNING, 6))
    Booker(site.engine, "C").ask((MORNING, 6))
    for number in range(3):
        reserve(client, number=f"N{number:04}")
    assert problem(reserve(client, number="N4444")) == (409, "slot-taken")
    override(site.engine, HUDA, MORNING, 1, "kiosk B burned", NOW)
    assert reserve(client, number="N4444").status_code == 201
    assert problem(reserve(client, number="N5555")) == (409, "slot-taken")
    assert overbooked(site.engine) == []


def test_nothing_is_sold_after_a_restore_before_the_kiosks_have_told(
    site: Site, client: httpx2.Client
) -> None:
    renew_incarnation(site.engine, NOW)
    assert free(client) == {}
    assert problem(reserve(client)) == (503, "restoring")

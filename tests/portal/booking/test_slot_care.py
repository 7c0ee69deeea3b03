"""What officers see and decide of appointments, by the API and on the pages, and nobody else does."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from kiosk.portal.web.texts import TEXTS
from tests.portal.appointments import DAY, LATER, MORNING, NOW, Booker, booking_row, slot_row, timetable
from tests.portal.booking.slot_site import DAY_SLOTS, enter
from tests.portal.booking.slot_site import client as client
from tests.portal.booking.slot_site import kiosk as kiosk
from tests.portal.booking.slot_site import site as site
from tests.portal.booking_oracle import overbooked
from tests.portal.site import Site, logged_in, problem

CLOSURE = f"/api/v1/missions/RUH/days/{DAY}/closure"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", DAY_SLOTS),
        ("PUT", CLOSURE),
        ("DELETE", CLOSURE),
        ("GET", f"/api/v1/slots/{MORNING}"),
        ("PUT", f"/api/v1/slots/{MORNING}/closure"),
        ("GET", "/api/v1/leases"),
        ("PUT", "/api/v1/nodes/x/recall"),
        ("GET", "/api/v1/bookings/to-move"),
        ("GET", "/api/v1/bookings/flagged"),
        ("GET", "/api/v1/bookings/x"),
        ("PUT", "/api/v1/bookings/x/seen"),
    ],
)
def test_nobody_sees_or_decides_anything_without_logging_in(
    client: httpx2.Client, method: str, path: str
) -> None:
    assert problem(client.request(method, path)) == (401, "not-logged-in")


def test_a_days_slots_say_what_is_lent_sold_and_free(client: httpx2.Client) -> None:
    logged_in(client)
    rows = {row["id"]: row for row in client.get(DAY_SLOTS).json()}
    morning = rows[MORNING]
    told = [morning[name] for name in ("capacity", "lent", "web", "free", "override", "open", "pending")]
    assert told == [9, 4, 0, 5, 0, True, False]
    assert len(rows) == 6


def test_capacity_closing_and_override_are_decided_with_a_name(
    site: Site, client: httpx2.Client, kiosk: Booker
) -> None:
    logged_in(client)
    path = f"/api/v1/slots/{MORNING}"
    changed = client.put(f"{path}/capacity", json={"capacity": 2}).json()
    assert (changed["slot"]["capacity"], changed["slot"]["pending"], changed["slot"]["free"]) == (2, True, 0)
    body = {"units": 3, "reason": "الجهاز احترق"}
    detail = client.post(f"{path}/overrides", json=body).json()
    (kept,) = detail["overrides"]
    assert (kept["units"], kept["officer"], kept["reason"], kept["at_ms"]) == (3, "huda", body["reason"], NOW)
    (lent,) = detail["nodes"]
    assert (lent["letter"], lent["lent"], lent["unused"]) == ("A", 4, 3)
    assert not client.put(f"{path}/closure").json()["slot"]["open"]
    assert client.delete(f"{path}/closure").json()["slot"]["open"]
    assert overbooked(site.engine) == []


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("capacity", {"capacity": -1}),
        ("capacity", {"capacity": 501}),
        ("overrides", {"units": 0, "reason": "x"}),
        ("overrides", {"units": 1, "reason": "  "}),
        ("overrides", {"units": 1}),
    ],
)
def test_what_is_no_decision_is_refused(client: httpx2.Client, path: str, body: Any) -> None:
    logged_in(client)
    method = "PUT" if path == "capacity" else "POST"
    answer = client.request(method, f"/api/v1/slots/{MORNING}/{path}", json=body)
    assert problem(answer) == (422, "not-valid")


def test_a_closed_day_lists_whom_to_call_with_their_number(
    site: Site, client: httpx2.Client, kiosk: Booker
) -> None:
    logged_in(client)
    assert client.put(CLOSURE).status_code == 204
    assert {row["open"] for row in client.get(DAY_SLOTS).json()} == {False}
    (row,) = client.get("/api/v1/bookings/to-move").json()
    assert (row["state"], row["origin"], row["time_zone"]) == ("needs_rebooking", "A", "Asia/Riyadh")
    answer = client.get(f"/api/v1/bookings/{row['id']}")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["holder"]["name"] == "ليلى"
    assert client.delete(CLOSURE).status_code == 204
    assert slot_row(site.engine, LATER).open == 1
    for call, day in ((client.put, "2020-01-01"), (client.delete, "2030-01-01")):
        assert problem(call(CLOSURE.replace(DAY, day))) == (404, "day-unknown")


def test_closed_days_are_listed_ahead(client: httpx2.Client) -> None:
    logged_in(client)
    assert client.put(CLOSURE.replace(DAY, "2026-12-30")).status_code == 204
    path = "/api/v1/missions/RUH/closures"
    closed = {"day": "2026-12-30", "closed_by": "huda", "closed_ms": NOW}
    assert client.get(path).json() == [closed]
    assert client.get(path.replace("RUH", "XXX")).status_code == 403
    enter(client)
    page = client.get("/slots?day=2026-12-30").text
    assert TEXTS["day_closed"].ar in page
    assert TEXTS["closed_days"].ar in client.get("/slots").text


def test_a_slot_that_the_timetable_dropped_is_not_opened_by_hand(
    site: Site, client: httpx2.Client, kiosk: Booker
) -> None:
    kiosk.imports(timetable(DAY))
    kiosk.push()
    kiosk.ask()
    logged_in(client)
    assert problem(client.delete(f"/api/v1/slots/{MORNING}/closure")) == (409, "not-planned")


def test_a_flagged_booking_is_listed_until_somebody_has_looked_at_it(
    site: Site, client: httpx2.Client, kiosk: Booker
) -> None:
    other = Booker(site.engine, "B")
    lease = other.ask((LATER, 1)).leases[0].id
    booking_id = other.book((LATER, lease, 1, 1), booked_ms=NOW + 1)
    other.push()
    logged_in(client)
    (row,) = client.get("/api/v1/bookings/flagged").json()
    assert (row["id"], row["reasons"]) == (booking_id, ["second-booking"])
    assert client.put(f"/api/v1/bookings/{booking_id}/seen").status_code == 204
    assert client.get("/api/v1/bookings/flagged").json() == []
    assert booking_row(site.engine, booking_id).seen_by == "huda"


def test_a_recalled_node_is_lent_nothing_until_it_may_again(
    site: Site, client: httpx2.Client, kiosk: Booker
) -> None:
    logged_in(client)
    (row,) = client.get("/api/v1/leases").json()
    assert (row["node_id"], row["lent"], row["unused"]) == (kiosk.node_id, 4, 3)
    path = f"/api/v1/nodes/{kiosk.node_id}/recall"
    assert client.put(path).status_code == 204
    answer = kiosk.ask((LATER, 3), (MORNING, 6))
    assert [(one.slot_id, one.recalled) for one in answer.leases] == [(MORNING, True)]
    assert client.delete(path).status_code == 204
    assert {one.slot_id for one in kiosk.ask((LATER, 3)).leases} == {MORNING, LATER}
    assert problem(client.put("/api/v1/nodes/x/recall")) == (404, "node-unknown")


def test_another_mission_sees_and_decides_nothing(site: Site, client: httpx2.Client, kiosk: Booker) -> None:
    site.officer("omar", "JED")
    logged_in(client, "omar")
    booking = next(each.facts["entity_id"] for each in kiosk.journal.operations if each.payload)
    assert problem(client.get(DAY_SLOTS)) == problem(client.put(CLOSURE)) == (403, "other-mission")
    for method, path, code in (
        ("GET", f"slots/{MORNING}", "slot-unknown"),
        ("PUT", f"slots/{MORNING}/closure", "slot-unknown"),
        ("GET", f"bookings/{booking}", "booking-unknown"),
        ("PUT", f"bookings/{booking}/seen", "booking-unknown"),
        ("PUT", f"nodes/{kiosk.node_id}/recall", "node-unknown"),
    ):
        assert problem(client.request(method, f"/api/v1/{path}")) == (404, code)
    assert client.get("/api/v1/leases").json() == []
    enter(client, "omar")
    assert client.get(f"/slots/{MORNING}").status_code == 404
    assert TEXTS["no_timetable"].ar in client.get("/slots?mission=RUH").text

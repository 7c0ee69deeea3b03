"""The pages of appointments do what the API does, and nothing for a form from another site."""

from __future__ import annotations

import html
import re

import httpx2
import pytest

from kiosk.portal.identity import renew_incarnation
from kiosk.portal.web.texts import TEXTS
from tests.portal.appointments import DAY, MORNING, NOW, Booker, slot_row
from tests.portal.booking.slot_site import client as client
from tests.portal.booking.slot_site import enter, form
from tests.portal.booking.slot_site import kiosk as kiosk
from tests.portal.booking.slot_site import site as site
from tests.portal.site import Site


def test_the_pages_do_the_same(site: Site, client: httpx2.Client, kiosk: Booker) -> None:
    enter(client)
    listed = client.get(f"/slots?day={DAY}").text
    assert "الأربعاء 25 تشرين الثاني 2026" in listed
    assert ">09:00<" in listed
    path = f"/slots/{MORNING}"
    assert form(client, f"{path}/capacity", capacity="7").headers["location"] == path
    assert form(client, f"{path}/overrides", units="2", reason="<b>lost</b>").status_code == 303
    shown = client.get(path).text
    assert html.escape("<b>lost</b>") in shown
    assert "<b>lost" not in shown
    assert form(client, f"{path}/closure", closed="true").status_code == 303
    bookings = client.get("/bookings").text
    link = re.search(r'href="(/bookings/[^"]+)"', bookings)
    assert link is not None
    assert "ليلى" not in bookings
    assert "ليلى" in client.get(link[1]).text
    assert form(client, f"/days/{DAY}/closure", mission="RUH", closed="true").status_code == 303
    assert form(client, f"/days/{DAY}/closure", mission="RUH", closed="false").status_code == 303
    assert slot_row(site.engine, MORNING).open == 1
    assert form(client, f"/nodes/{kiosk.node_id}/recall", recalled="true").status_code == 303
    assert TEXTS["recalled"].ar in client.get("/nodes").text
    assert form(client, "/days/2020-01-01/closure", mission="RUH", closed="true").status_code == 404
    assert form(client, "/days/2030-01-01/closure", mission="RUH", closed="true").status_code == 303


def test_a_silent_kiosks_blocked_units_are_shown_with_what_can_be_done(
    site: Site, client: httpx2.Client, kiosk: Booker
) -> None:
    kiosk.ask(("RUH-passports-20261130-0900", 2))
    enter(client)
    assert TEXTS["blocked_help"].ar not in client.get("/nodes").text
    site.wrist.now += 25 * 3_600_000
    enter(client)
    page = client.get("/nodes").text
    assert TEXTS["hearing.silent"].ar in page
    assert TEXTS["blocked_help"].ar in page
    renew_incarnation(site.engine, NOW)
    assert TEXTS["owes_leases"].ar in client.get("/nodes").text


def test_a_slots_page_says_why_an_override_has_ended(
    site: Site, client: httpx2.Client, kiosk: Booker
) -> None:
    enter(client)
    form(client, f"/slots/{MORNING}/overrides", units="3", reason="lost")
    lease = min(kiosk.ask().leases, key=lambda one: one.granted != 4)
    kiosk.give_back(lease.id, 4)
    kiosk.push()
    page = client.get(f"/slots/{MORNING}").text
    assert TEXTS["override.returned"].ar in page
    assert TEXTS["override.restored"].ar not in page


def test_a_form_from_another_site_changes_nothing(site: Site, client: httpx2.Client, kiosk: Booker) -> None:
    enter(client)
    for path, fields in (
        (f"/slots/{MORNING}/capacity", {"capacity": "0"}),
        (f"/slots/{MORNING}/closure", {"closed": "true"}),
        (f"/slots/{MORNING}/overrides", {"units": "1", "reason": "x"}),
        (f"/days/{DAY}/closure", {"mission": "RUH", "closed": "true"}),
        (f"/nodes/{kiosk.node_id}/recall", {"recalled": "true"}),
        ("/bookings/x/seen", {}),
    ):
        assert client.post(path, data=fields).status_code == 403
    assert (slot_row(site.engine, MORNING).capacity, slot_row(site.engine, MORNING).open) == (9, 1)


@pytest.mark.parametrize(
    "query", ["?day=x", "?mission=%00", "?mission=zzz&day=9999-12-31", "?day=0001-01-01"]
)
def test_any_question_for_a_day_is_answered(client: httpx2.Client, query: str) -> None:
    enter(client)
    assert client.get(f"/slots{query}").status_code < 500

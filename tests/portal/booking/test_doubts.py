"""A node that was restored comes back to a restored portal: what neither knows waits for an officer."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx2
import pytest
from sqlalchemy import Engine

from kiosk.domain.lease import LeaseAnswer
from kiosk.portal.booking.doubts import DecisionRow, decide_doubt, decisions
from kiosk.portal.booking.web_booking import web_slots
from kiosk.portal.database import reading
from kiosk.portal.identity import identity_of, renew_incarnation
from kiosk.portal.nodes.watching import list_nodes, take_back, withdraw
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.web.problems import Problem
from kiosk.portal.web.texts import TEXTS
from tests.portal.appointments import GROUP, LATER, MORNING, NOW, Booker, opened_mission
from tests.portal.site import PASSWORD, Site, Wrist, problem

HUDA = Officer("huda", "RUH")
ELSEWHERE = Officer("sami", "AMM")


@pytest.fixture
def kiosk(engine: Engine) -> Booker:
    """A kiosk whose portal is restored, by the backup of which it is in its first epoch."""
    kiosk = opened_mission(engine)
    identity_of(engine)  # made at the first call
    renew_incarnation(engine, NOW)
    return kiosk


def tell(kiosk: Booker, *held: tuple[str, str, int]) -> LeaseAnswer:
    """Tell the portal what the kiosk holds, and want a unit."""
    return kiosk.ask((LATER, 1), held=held, incarnation=identity_of(kiosk.engine).incarnation)


def web_sells(engine: Engine) -> bool:
    return bool(web_slots(engine, "RUH", GROUP, NOW, NOW + 3 * 86_400_000, NOW))


def in_doubt(engine: Engine) -> list[bool]:
    with reading(engine) as connection:
        return [row.in_doubt for row in list_nodes(connection, HUDA, NOW)]


def test_nothing_is_given_away_until_an_officer_has_decided(engine: Engine, kiosk: Booker) -> None:
    kiosk.enrol_in(2)
    assert tell(kiosk).leases == ()
    assert tell(kiosk).leases == (), "once more it tells no more than before"
    assert Booker(engine, "B").ask((LATER, 1)).leases == ()
    assert (in_doubt(engine), web_sells(engine)) == ([True, False], False)
    decide_doubt(engine, HUDA, kiosk.node_id, "nobody has a slip", NOW + 1)
    assert [one.slot_id for one in tell(kiosk).leases] == [LATER]
    assert (in_doubt(engine), web_sells(engine)) == ([False, False], True)
    with reading(engine) as connection:
        assert decisions(connection, ELSEWHERE) == ()
        (row,) = decisions(connection, HUDA)
    assert row == DecisionRow(kiosk.node_id, 2, "huda", "nobody has a slip", NOW + 1)


def test_a_kiosk_in_the_epoch_of_the_backup_tells_of_all(engine: Engine, kiosk: Booker) -> None:
    assert [one.slot_id for one in tell(kiosk, ("forgotten", MORNING, 2)).leases] == [MORNING, LATER]
    assert in_doubt(engine) == [False]
    kiosk.enrol_in(2)
    assert tell(kiosk).leases != (), "what it held before is known here"
    assert in_doubt(engine) == [False]


def test_a_portal_restored_twice_still_knows_from_when_on_a_kiosk_owes(engine: Engine, kiosk: Booker) -> None:
    kiosk.enrol_in(2)
    renew_incarnation(engine, NOW + 1)
    assert tell(kiosk).leases == ()
    assert in_doubt(engine) == [True]
    renew_incarnation(engine, NOW + 2)
    assert tell(kiosk).leases == (), "a restore decides nothing"
    assert in_doubt(engine) == [True]


def test_the_missions_time_waits_for_no_decision(kiosk: Booker) -> None:
    kiosk.enrol_in(2)
    assert tell(kiosk).mission_time is not None


def test_a_withdrawn_kiosk_shuts_nothing_before_it_is_taken_back(engine: Engine, kiosk: Booker) -> None:
    kiosk.enrol_in(2)
    tell(kiosk)
    withdraw(engine, HUDA, kiosk.node_id, NOW)
    assert (in_doubt(engine), web_sells(engine)) == ([False], True)
    take_back(engine, HUDA, kiosk.node_id, NOW)
    assert (in_doubt(engine), web_sells(engine)) == ([True], False)


def test_who_was_withdrawn_by_the_backup_tells_when_it_is_taken_back(engine: Engine, kiosk: Booker) -> None:
    tell(kiosk)
    withdraw(engine, HUDA, kiosk.node_id, NOW)
    renew_incarnation(engine, NOW + 1)
    assert web_sells(engine)
    take_back(engine, HUDA, kiosk.node_id, NOW)
    assert not web_sells(engine)
    tell(kiosk)
    assert web_sells(engine)


@pytest.mark.parametrize(
    ("decider", "code"), [(ELSEWHERE, "node-unknown"), (HUDA, "no-doubt")], ids=["elsewhere", "no-doubt"]
)
def test_who_may_not_and_what_needs_no_decision_is_refused(
    kiosk: Booker, decider: Officer, code: str
) -> None:
    with pytest.raises(Problem) as caught:
        decide_doubt(kiosk.engine, decider, kiosk.node_id, "x", NOW)
    assert caught.value.code == code


@pytest.fixture
def client(kiosk: Booker) -> Iterator[httpx2.Client]:
    """An officer's browser, of the mission whose kiosk is in doubt."""
    kiosk.enrol_in(2)
    tell(kiosk)
    site = Site(kiosk.engine, Wrist(NOW))
    site.officer()
    with site.client() as client:
        assert client.post("/log-in", data={"name": "huda", "password": PASSWORD}).status_code == 303
        yield client


def test_officers_see_it_and_decide_on_the_page_of_nodes(client: httpx2.Client, kiosk: Booker) -> None:
    page = client.get("/nodes").text
    assert TEXTS["in_doubt"].ar in page
    token = re.search(r'name="form_token" value="(\w{64})"', page)
    assert token is not None
    path, fields = (
        f"/nodes/{kiosk.node_id}/doubt-decisions",
        {"form_token": token[1], "reason": "<b>none</b>"},
    )
    assert client.post(path, data={"reason": "x"}).status_code == 403
    assert client.post(path, data=fields).headers["location"] == "/nodes"
    page = client.get("/nodes").text
    assert TEXTS["in_doubt"].ar not in page
    assert "&lt;b&gt;none" in page
    assert TEXTS["refused.no-doubt"].ar in client.post(path, data=fields).text


def test_programs_see_it_and_decide(client: httpx2.Client, kiosk: Booker) -> None:
    path = f"/api/v1/nodes/{kiosk.node_id}/doubt-decisions"
    assert [row["in_doubt"] for row in client.get("/api/v1/nodes").json()] == [True]
    assert client.post(path, json={"reason": " "}).status_code == 422
    assert client.post(path, json={"reason": "none"}).status_code == 204
    assert [row["reason"] for row in client.get("/api/v1/doubt-decisions").json()] == ["none"]
    assert problem(client.post(path, json={"reason": "none"})) == (409, "no-doubt")

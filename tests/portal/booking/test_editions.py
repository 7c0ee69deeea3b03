"""Which timetable of a mission is in force: the newest one, in whatever order kiosks tell of it."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, select, text

from kiosk.domain.canonical import canonical
from kiosk.domain.states import AppointmentState
from kiosk.portal.booking.schema import booking
from kiosk.portal.booking.web_booking import reserve
from kiosk.portal.booking.web_wishes import Wanted
from kiosk.portal.database import MIGRATIONS, bring_up, portal_engine, reading, writing
from kiosk.portal.nodes.holding import list_held, mend_held
from kiosk.portal.web.page import LANGUAGE_COOKIE
from kiosk.portal.web.texts import TEXTS
from tests.portal.appointments import DAY, GROUP, MORNING, NOW, Booker, opened_mission, slot_row, timetable
from tests.portal.imports import HUDA, SHIPPED, closes, installed, kept, named, told
from tests.portal.site import PASSWORD, Site, Wrist


def test_the_file_of_another_kiosks_first_start_opens_no_day_that_the_mission_closed(engine: Engine) -> None:
    first, shipped = installed(engine)
    first.imports(timetable(DAY), over=shipped)
    first.push()
    assert kept(engine).read_timetable().special_days
    first.ask()
    second, _ = installed(engine, "B", counters=9)
    assert second.held() == []
    assert kept(engine).read_timetable().special_days
    assert DAY not in {one.day for one in second.ask().slots if one.open}
    assert closes(told(second)), "and the second one gets the mission's time"


def test_the_file_of_another_kiosks_first_start_takes_no_booked_time_away(engine: Engine) -> None:
    first, _ = installed(engine)
    first.ask()
    reserve(engine, "RUH", Wanted("web 1", MORNING, "passport_renewal", GROUP, 1, "W1", "ar"), NOW)
    second = Booker(engine, "B")
    second.imports(timetable(DAY), **SHIPPED)
    second.push()
    kept(engine)
    with reading(engine) as connection:
        assert connection.execute(select(booking.c.state)).scalar_one() == AppointmentState.BOOKED.value


def test_what_follows_on_the_time_in_force_takes_its_place_whoever_brings_it(engine: Engine) -> None:
    first, shipped = installed(engine)
    second, _ = installed(engine, "B")
    one = named(first.imports(timetable(DAY), over=shipped))
    first.push()
    time = told(second)
    assert time is not None
    assert time.edition == one
    two = named(second.imports(timetable(counters=6), over=one))
    assert second.held() == []
    assert (kept(engine).edition, slot_row(engine, MORNING).open) == (two, 1)


def test_what_was_made_over_something_else_is_held_until_an_officer_lets_it_through(engine: Engine) -> None:
    first, shipped = installed(engine)
    second, _ = installed(engine, "B")
    first.imports(timetable(DAY), over=shipped)
    first.push()
    late = second.imports(timetable(counters=6), over=shipped)
    assert second.held() == ["other-time"]
    assert closes(told(second)), "its node falls back on the time in force"
    with reading(engine) as connection:
        (row,) = list_held(connection, HUDA)
    assert (row.op_id, row.kind, row.reason) == (late.op_id, "mission.imported", "other-time")
    mend_held(engine, HUDA, late.op_id, None, "the bridge is open again", NOW)
    assert (kept(engine).edition, slot_row(engine, MORNING).capacity) == (named(late), 10)
    assert not closes(told(first))
    assert second.held() == []


def test_a_node_that_heard_the_time_in_force_may_import_again_and_its_held_file_is_forgotten(
    engine: Engine,
) -> None:
    first, shipped = installed(engine)
    second, _ = installed(engine, "B")
    closed = named(first.imports(timetable(DAY), over=shipped))
    first.push()
    second.imports(timetable(counters=6), over=shipped)
    assert second.held() == ["other-time"]
    again = named(second.imports(timetable(DAY, counters=6), over=closed))
    assert second.held() == []
    assert kept(engine).edition == again


def test_an_officer_mends_what_cannot_be_read_and_that_holds_too(engine: Engine) -> None:
    first, shipped = installed(engine)
    wrong = first.imports({"hours": "always"}, over=shipped)
    assert first.held() == ["unreadable"]
    body = {**json.loads(wrong.facts["body"]), "timetable": timetable(DAY)}
    mend_held(engine, HUDA, wrong.op_id, json.dumps(body), "", NOW)
    assert kept(engine).read_timetable().special_days


@pytest.mark.parametrize(
    "says",
    [
        {"over": 5},
        {"first_start": "yes"},
        {"mission": {"code": "RUH", "time_zone": "Moon/Mare"}},
        {"mission": {"code": "RUH", "time_zone": None}},
    ],
)
def test_an_import_that_no_kiosk_writes_is_held(file_engine: Engine, says: dict[str, Any]) -> None:
    first, shipped = installed(file_engine)
    first.imports(timetable(DAY), **{"over": shipped, **says})
    assert first.held() == ["unreadable"]
    assert kept(file_engine).edition == shipped


def test_the_time_goes_down_when_it_changed_and_after_each_import(engine: Engine) -> None:
    first, shipped = installed(engine)
    second = Booker(engine, "B")
    answer = second.ask()
    assert answer.mission_time is not None
    assert answer.mission_time.time_zone == "Asia/Riyadh"
    assert json.loads(answer.mission_time.timetable) == timetable()
    assert told(second, answer.number) is None
    second.imports(timetable(counters=2), **SHIPPED)
    second.push()
    assert told(second, answer.number) == answer.mission_time, "its node waits for the word"
    behind = second.ask().number
    first.imports(timetable(DAY), over=shipped)
    first.push()
    assert closes(told(second, behind))
    assert told(Booker(engine, "C", mission="JED")) is None


def test_kiosks_of_a_release_that_says_nothing_change_only_their_own_time(engine: Engine) -> None:
    first = opened_mission(engine)
    first.imports(timetable(DAY))
    first.push()
    other = Booker(engine, "B")
    other.imports()
    assert other.held() == ["other-time"]
    other.imports(timetable(DAY))
    assert other.held() == ["other-time"], "the second says the same as is in force"
    assert slot_row(engine, MORNING).open == 0 or kept(engine).read_timetable().special_days
    first.imports()
    assert first.held() == []
    assert not kept(engine).read_timetable().special_days


@pytest.mark.parametrize("language", ["ar", "en"])
def test_officers_read_why_it_is_held_in_their_language(file_engine: Engine, language: str) -> None:
    first, shipped = installed(file_engine)
    first.imports(timetable(DAY), over=shipped)
    first.push()
    second = Booker(file_engine, "B")
    late = second.imports(timetable(counters=6), over=shipped)
    second.push()
    site = Site(file_engine, Wrist(NOW))
    site.officer()
    with site.client() as client:
        entered(client)
        client.cookies.set(LANGUAGE_COOKIE, language)
        wanted = TEXTS["held.other-time"]
        sentence = wanted.ar if language == "ar" else wanted.en
        assert sentence[:30] in client.get(f"/held/{late.op_id}").text
        assert sentence[:30] in client.get("/held").text


def entered(client: httpx2.Client) -> None:
    assert client.post("/log-in", data={"name": "huda", "password": PASSWORD}).status_code == 303


def test_what_an_earlier_release_had_in_force_is_the_first_edition(
    url: str, request: pytest.FixtureRequest
) -> None:
    engine = portal_engine(url)
    request.addfinalizer(engine.dispose)
    with writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
    first = Booker(engine)
    operation = first.imports(timetable(DAY))
    body = json.loads(operation.facts["body"])
    with writing(engine) as connection:
        connection.execute(text(_MISSION), {"timetable": canonical(body["timetable"]).decode()})
        row = {"node": first.node_id, "op": operation.op_id, "hash": operation.hash}
        connection.execute(text(_OPERATION), {**row, "facts": json.dumps(dict(operation.facts))})
    bring_up(engine)
    found = kept(engine)
    assert (found.edition, found.import_op, found.time_number) == (named(operation), operation.op_id, 7)


_MISSION = "INSERT INTO mission VALUES ('RUH', :timetable, 'Asia/Riyadh', '', 1, 7)"
_OPERATION = """
INSERT INTO operation (node_id, branch, seq, op_id, kind, facts, hash, prev_hash, received_ms, abandoned)
VALUES (:node, 1, 1, :op, 'mission.imported', :facts, :hash, :hash, 1, 0)
"""

"""`kiosk config` says what it does, lets only whoever may, and takes everything back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import it_officer
from kiosk.domain.staff import NewPerson, Role
from kiosk.domain.timetable import Timetable
from kiosk.opening import CATALOGUE, open_node
from kiosk.resources import ASSETS
from kiosk.settings import read_settings
from kiosk.store import Chance, timetable
from kiosk.store.people.pins import Addition, add_people, change_pin
from tests.cli.command_line import kiosk
from tests.store.site import new_op

RIYADH = ASSETS / "missions" / "riyadh.toml"
FEE = """
[[change]]
service = "criminal_record_certificate"
key = "fee"
valid_from = 2027-01-01
[change.value]
id = "base"
label = { ar = "رسم", en = "Fee" }
amount = "1.00"
currency = "USD"
"""
PINS = {"101": "739154", "102": "628473", "103": "518296"}
ROLES = (("هاني", Role.IT), ("سلمى", Role.SUPERVISOR), ("عمر", Role.SUPERVISOR))


def log_in(*numbers: str) -> str:
    """Return what these people type to show who they are."""
    return "".join(f"{number}\n{PINS[number]}\n" for number in numbers)


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the state folder of a station where one from IT and two supervisors work."""
    folder = tmp_path_factory.mktemp("station") / "state"
    store, _ = open_node(read_settings(None, folder), Clock(), load_catalogue(CATALOGUE))
    officer = it_officer(store.station)
    people = tuple(Addition(Chance().new_id(), NewPerson(name, frozenset({role}))) for name, role in ROLES)
    given = add_people(store, officer, people[:2], first=True)
    last = add_people(store, officer, people[2:])
    assert isinstance(given, tuple)
    assert isinstance(last, tuple)
    for each in (*given, *last):
        change_pin(store, each.person.acting(store.station), new_op(), PINS[each.person.number])
    store.close()
    return folder


def test_a_supervisor_closes_days_and_takes_that_back(state: Path) -> None:
    names = ("--ar", "عيد", "--en", "Feast")
    close = ("config", "close-day", "2027-04-20", "--until", "2027-04-21", *names, "--state", state)
    refused = kiosk(*close, "--yes", typed=log_in("101"))
    assert (refused.returncode, "may not" in refused.stderr) == (1, True)
    unsure = kiosk(*close, typed="n\n")
    assert (unsure.returncode, "Nothing was changed" in unsure.stderr) == (1, True)
    done = kiosk(*close, typed="y\n" + log_in("102"))
    assert done.returncode == 0, done.stderr
    assert "Feast, from Tuesday" in done.stdout
    shown = json.loads(kiosk("config", "show", "--json", "--state", state).stdout)
    assert [each["name"]["en"] for each in shown["special_days"] if each["first"] == "2027-04-20"] == [
        "Feast"
    ]
    arabic = kiosk("config", "history", "--most", "1", "--state", state, language="ar").stdout
    assert "سلمى (102)" in arabic
    assert "إغلاق" in arabic
    newest = json.loads(kiosk("config", "history", "--most", "1", "--json", "--state", state).stdout)[0]
    undone = kiosk("config", "undo", str(newest["number"]), "--yes", "--state", state, typed=log_in("102"))
    assert undone.returncode == 0, undone.stderr
    again = kiosk("config", "undo", str(newest["number"]), "--yes", "--state", state, typed=log_in("102"))
    assert (again.returncode, "Take that back first" in again.stderr) == (1, True)


def test_a_fee_takes_two_different_people(state: Path) -> None:
    price = ("criminal_record_certificate", "50", "usd", "--from", "2027-01-01", "--yes", "--state", state)
    alone = kiosk("config", "fee", *price, typed=log_in("102", "102"))
    assert (alone.returncode, "Somebody else" in alone.stderr) == (1, True)
    with_it = kiosk("config", "fee", *price, typed=log_in("102", "101"))
    assert (with_it.returncode, "may not" in with_it.stderr) == (1, True)
    it_first = kiosk("config", "fee", *price, typed=log_in("101"))  # nobody waits for a second number
    assert (it_first.returncode, "may not" in it_first.stderr) == (1, True)
    assert "approves" not in it_first.stdout
    file = state.parent / "riyadh.toml"
    file.write_text(RIYADH.read_text(encoding="utf-8") + FEE, encoding="utf-8")
    by_file = kiosk("catalogue", "import", file, "--yes", "--state", state, typed=log_in("102", "102"))
    assert (by_file.returncode, "Somebody else" in by_file.stderr) == (1, True)
    done = kiosk("config", "fee", *price, typed=log_in("102", "103"))
    assert done.returncode == 0, done.stderr
    shown = json.loads(kiosk("config", "show", "--json", "--state", state).stdout)
    assert [each["value"]["amount"] for each in shown["change"]] == ["50.00"]


def test_bookings_and_rules_are_set_and_taken_back(state: Path) -> None:
    where = ("--yes", "--state", state)
    before = _time(state)
    plan = before.plans[0]
    done = kiosk("config", "bookings", plan.queue_group, "--counters", "7", *where, typed=log_in("102"))
    assert done.returncode == 0, done.stderr
    kiosk("config", "late", "--late-minutes", "45", *where, typed=log_in("102"))
    told = kiosk("config", "order", "--walk-in-after", "30", *where, typed=log_in("102"))
    assert "30 (before: 60)" in told.stdout
    after = _time(state)
    assert (after.plans[0], after.check_in.late_minutes) == (replace(plan, counters=7), 45)
    assert after.order.walk_in_after == 30
    new = kiosk("config", "bookings", "nowhere", "--counters", "7", *where)
    assert new.returncode == 2
    kiosk("config", "bookings", plan.queue_group, "--off", *where, typed=log_in("102"))
    assert _time(state).plan(plan.queue_group) is None


def _time(state: Path) -> Timetable:
    store, _ = open_node(read_settings(None, state), Clock(), load_catalogue(CATALOGUE))
    try:
        return timetable(store)
    finally:
        store.close()


def test_hours_are_set_from_a_day_on_and_nonsense_is_told_by_its_key(state: Path) -> None:
    first = ("--from", "2027-05-02", "--yes", "--state", state)
    done = kiosk("config", "hours", "sunday", "07:00-09:00", *first, typed=log_in("102"))
    assert done.returncode == 0, done.stderr
    store, _ = open_node(read_settings(None, state), Clock(), load_catalogue(CATALOGUE))
    periods = {day: len(timetable(store).periods(date(2027, 5, day))) for day in (9, 10)}
    hour = timetable(store).periods(date(2027, 5, 9))[0].first.hour
    store.close()
    assert (periods, hour) == ({9: 1, 10: 1}, 7)
    wrong = kiosk("config", "desk", "window_1", "--lines", "nowhere", "--ar", "ش", "--en", "W", *first)
    assert wrong.returncode == 1
    assert "desk[window_1].queue_groups" in wrong.stderr


def test_a_desk_s_name_that_the_hall_couldn_t_read_from_afar_is_told_by_its_key(state: Path) -> None:
    named = ("config", "desk", "till", "--kind", "cashier", "--ar", "ص" * 31, "--en", "T" * 30, "--yes")
    wrong = kiosk(*named, "--state", state, typed=log_in("102"))

    assert wrong.returncode == 1
    assert "desk[till].name.ar" in wrong.stderr
    assert "desk[till].name.en" not in wrong.stderr


def test_a_configuration_is_carried_to_another_node_after_its_words_were_compared(
    state: Path, tmp_path: Path
) -> None:
    desk = ("config", "desk", "till", "--kind", "cashier", "--ar", "الصندوق", "--en", "Till", "--yes")
    assert kiosk(*desk, "--state", tmp_path / "other").returncode == 1  # it has never started
    open_node(read_settings(None, tmp_path / "other"), Clock(), load_catalogue(CATALOGUE))[0].close()
    assert kiosk(*desk, "--state", tmp_path / "other").returncode == 0
    ended = kiosk("config", "desk", "till", "--until", "2030-01-01", "--yes", "--state", tmp_path / "other")
    assert (ended.returncode, "cashier" in ended.stdout) == (0, True), "what isn't said stays"
    file = tmp_path / "mission.kiosk"
    exported = kiosk("config", "export", file, "--state", tmp_path / "other")
    words = exported.stdout.strip().rpartition(": ")[2]
    take = ("config", "import", file, "--state", state, "--yes")
    refused = kiosk(*take, typed="n\n")
    assert (refused.returncode, words in refused.stdout) == (1, True)
    taken = kiosk(*take, "--trust", typed=log_in("102", "103"))
    assert taken.returncode == 0, taken.stderr
    assert "Till" in taken.stdout
    other = kiosk("config", "show", "--json", "--state", tmp_path / "other").stdout
    assert json.loads(kiosk("config", "show", "--json", "--state", state).stdout) == json.loads(other)
    file.write_bytes(file.read_bytes().replace(b"Till", b"Bill"))
    altered = kiosk(*take, "--trust")
    assert (altered.returncode, "changed since it was signed" in altered.stderr) == (1, True)

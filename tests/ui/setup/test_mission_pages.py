"""A supervisor sets what is the mission's by keyboard, sees a change before it is made, and takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.catalogue.setting import fee_change
from kiosk.cli.workbench.station import StationBench
from kiosk.domain.acting import it_officer
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.service import Language, Text
from kiosk.domain.staff import NewPerson, Role
from kiosk.domain.timetable import SpecialDays
from kiosk.office.configuration.configuring import configuring
from kiosk.office.configuration.files import export_configuration
from kiosk.office.setting_up.new_mission import NewStation
from kiosk.settings import Settings
from kiosk.store import Store, catalogue_changes, configuration, timetable
from kiosk.store.missions.configuring import Change, configuration_history
from kiosk.store.people.pins import Addition, PinGiven, add_people, change_pin
from kiosk.ui.setup.console import Console
from kiosk.ui.setup.mission.places import MISSION_PLACES
from tests.store.site import new_op
from tests.ui.setup.at_console import enter, go, settle
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.conftest import Open, with_own_pin
from tests.ui.setup.officer import Officer

OWN, OTHER, IT_PIN = "738201", "629304", "527419"
NAME = Text("اسم", "Name")
SETS = (
    Desk("desk_1", NAME, DeskKind.CASHIER, (), "", date(2027, 1, 3)),
    SpecialDays(NAME, date(2027, 4, 20), date(2027, 4, 20)),
)


@pytest.mark.parametrize("language", list(Language))
def test_what_a_supervisor_sets_is_whole_named_and_reached_on_a_small_screen(
    open_setup: Open, bench: StationBench, language: Language
) -> None:
    officer, console = at_work(open_setup, bench, language, size=(1024, 768))
    faults = {}
    keys = {place.key for place in MISSION_PLACES}
    for place in (place for place in console.places if place.key in keys):
        go(officer, console, place.key)
        faults[place.key] = [*audit(officer.window), *unreached(officer.window)]
    assert len(faults) == len(keys)
    assert {key: told for key, told in faults.items() if told} == {}


@pytest.mark.parametrize("language", list(Language))
def test_days_stand_and_are_asked_for_as_at_the_counter(
    open_setup: Open, bench: StationBench, language: Language
) -> None:
    officer, console = at_work(open_setup, bench, language)
    go(officer, console, "hours")
    today = bench.on_store(configuring).today
    assert officer.typed("hours-from") == f"{today:%d/%m/%Y}"
    for typed in ("", "31/2/2027"):
        officer.type("closure-first", typed)
        officer.press("add-closure")
        assert "31/1/2027" in officer.wrong("closure-first")


def test_a_feast_is_added_and_taken_back_by_keyboard(open_setup: Open, bench: StationBench) -> None:
    officer, console = at_work(open_setup, bench, Language.ARABIC)
    go(officer, console, "hours")
    officer.press("add-closure")
    assert officer.wrong("closure-first")
    officer.type("closure-first", "20/4/2027")
    officer.press("add-closure")
    assert officer.wrong("closure-ar")
    officer.type("closure-ar", "عيد")
    officer.type("closure-en", "Feast")
    officer.press("add-closure")
    officer.wait_to_read("عيد")
    officer.wait_for("save-change")
    assert periods(bench, date(2027, 4, 20)), "nothing holds before it is saved"
    officer.press("save-change")
    officer.wait(lambda: not periods(bench, date(2027, 4, 20)), "the closure")
    settle(officer)
    go(officer, console, "history")
    assert console.page is not None
    number = bench.on_store(newest)
    officer.press(f"undo-{number}")
    officer.press("save-change")
    officer.wait(lambda: periods(bench, date(2027, 4, 20)), "the day as it was")


def test_bookings_and_the_order_of_calling_are_set_and_what_can_t_be_is_told_in_its_field(
    open_setup: Open, bench: StationBench
) -> None:
    officer, console = at_work(open_setup, bench, Language.ARABIC)
    before = bench.on_store(timetable)
    plan = before.plans[0]
    go(officer, console, "bookings")
    officer.press(f"plan-{plan.queue_group}")
    officer.type("plan-counters", "51")
    officer.press("set-plan")
    assert officer.wrong("plan-counters")
    officer.type("plan-counters", "٧")
    officer.press("set-plan")
    officer.press("save-change")
    officer.wait(lambda: bench.on_store(timetable).plans[0] == replace(plan, counters=7), "the plan")
    settle(officer)
    officer.type("rule-assisted_before", "55")
    officer.press("set-order")
    officer.press("save-change")
    officer.wait(lambda: bench.on_store(timetable).order == replace(before.order, assisted_before=55))


def test_a_fee_is_changed_by_two_people_and_by_no_fewer(open_setup: Open, bench: StationBench) -> None:
    officer, console = at_work(open_setup, bench, Language.ENGLISH)
    button = "fee-criminal_record_certificate-base"
    go(officer, console, "fees")
    assert "too few of them work here" in officer.notices()[0]
    assert officer.window.findChild(QWidget, button) is None, "nobody fills in what can't be saved"
    other = bench.on_store(second_supervisor)
    go(officer, console, "fees")
    officer.press(button)
    officer.type("fee-amount", "٧٥")
    officer.type("fee-currency", "usd")
    officer.type("fee-from", "٣/١/٢٠٢٧")
    officer.press("set-fee")
    officer.type("own-pin", OWN)
    for number, pin in (("102", OWN), (other, OWN)):
        officer.type("second-number", number)
        officer.type("second-pin", pin)
        officer.press("save-change")
        officer.wait(lambda: any(officer.notices()) and not officer.page._busy, "why not")
        assert bench.on_store(catalogue_changes) == ()
    officer.type("second-pin", OTHER)
    officer.press("save-change")
    officer.wait(lambda: bench.on_store(catalogue_changes), "the fee")
    (change,) = bench.on_store(catalogue_changes)
    assert (change.value["amount"], change.valid_from) == ("75.00", date(2027, 1, 3))


def test_all_of_it_is_written_and_taken_by_those_who_may_and_by_nobody_alone(
    open_setup: Open, bench: StationBench, tmp_path: Path
) -> None:
    officer, console = at_work(open_setup, bench, Language.ARABIC)
    file, (desk, feast) = tmp_path / "mission.kiosk", SETS
    here = bench.on_store(configuration)
    assert here is not None
    there = replace(here, hall=replace(here.hall, desks=(desk,)))
    there = replace(there, timetable=replace(there.timetable, special_days=(feast,)))
    file.write_bytes(bench.on_store(lambda store: export_configuration(store, there)))
    go(officer, console, "file")
    officer.type("export-file", str(tmp_path / "nowhere" / "file"))
    officer.press("export")
    officer.wait(lambda: officer.wrong("export-file"), "why not")
    officer.type("import-file", str(file))
    officer.press("import")
    officer.press("take-file")
    officer.press("save-change")
    officer.wait(lambda: any(officer.notices()) and not officer.page._busy, "that IT has to stand beside")
    assert bench.on_store(configuration) == here
    officer.type("further-number", "101")
    officer.type("further-pin", IT_PIN)
    officer.press("save-change")
    officer.wait(lambda: bench.on_store(configuration) == there, "all of it")


def test_it_is_told_who_may_change_a_fee_before_anything_is_typed(
    open_setup: Open, bench: StationBench, tmp_path: Path
) -> None:
    officer, console = at_work(open_setup, bench, Language.ENGLISH, person=0)
    file = tmp_path / "mission.kiosk"
    file.write_bytes(bench.on_store(with_another_fee))

    def change_by_file() -> None:
        go(officer, console, "file")
        officer.type("import-file", str(file))
        officer.press("import")
        officer.press("take-file")
        officer.wait_for("drop-change")

    change_by_file()
    assert "too few of them work here" in officer.seen()
    assert officer.window.findChild(QWidget, "save-change") is None, "nobody types in vain"
    bench.on_store(second_supervisor)
    change_by_file()
    officer.wait_for("save-change")
    assert "not by your log-in" in officer.seen()
    offered = [line for line in officer.seen().splitlines() if line.startswith("It can be")]
    assert ["Rana Haddad" in line and "سامر" not in line for line in offered] == [True, True]


def at_work(
    open_setup: Open,
    bench: StationBench,
    language: Language,
    person: int = 1,
    size: tuple[int, int] = (1280, 800),
) -> tuple[Officer, Console]:
    """Return the console with the first supervisor at it, or the first of IT, who is `person` 0."""
    bench.begin(NewStation("kiosk-1", "A", Path(Settings().mission)))
    first = bench.first_people("سامر الحلبي", "Rana Haddad")
    assert isinstance(first, tuple)
    chosen = [with_own_pin(bench, given, pin) for given, pin in zip(first, (IT_PIN, OWN), strict=True)]
    officer = open_setup(language, size)
    return officer, enter(officer, chosen[person])


def with_another_fee(store: Store) -> bytes:
    """Return the mission's file with a fee that is another than here."""
    here = configuring(store)
    service = here.shipped.services["criminal_record_certificate"]
    fee = replace(service.fees[0], amount=Decimal(75), currency="USD", source="")
    change = here.setting(fee_change(service.id, replace(fee, valid_from=date(2027, 1, 3), valid_to=None)))
    assert isinstance(change, Change)
    return export_configuration(store, change.after)


def periods(bench: StationBench, day: date) -> int:
    """Return how often the mission opens on a day."""
    return bench.on_store(lambda store: len(timetable(store).periods(day)))


def newest(store: Store) -> int:
    """Return the number of the newest change."""
    return configuration_history(store)[0].number


def second_supervisor(store: Store) -> str:
    """Let another supervisor work here, with a PIN of their own; return their number."""
    person = NewPerson("ليلى", frozenset({Role.SUPERVISOR}))
    given = add_people(store, it_officer(store.station), (Addition(new_op(), person),))
    assert isinstance(given, tuple)
    added: PinGiven = given[0]
    change_pin(store, added.person.acting(store.station), new_op(), OTHER)
    return added.person.number

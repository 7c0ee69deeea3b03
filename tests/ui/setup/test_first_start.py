"""Somebody who never saw it sets a station up from the first page to the last, by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.cli.workbench.station import StationBench
from kiosk.clock import Clock
from kiosk.demo.beside import free_port, serve, stop
from kiosk.devices.printers.virtual_escpos import Sheet
from kiosk.devices.printers.virtual_server import VirtualServer
from kiosk.domain.acting import it_officer
from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.domain.staff import Role
from kiosk.office.checks.finding import Check, Verdict
from kiosk.office.checks.readiness import for_a_hall
from kiosk.office.setting_up.new_mission import NewStation
from kiosk.office.setting_up.steps import Step
from kiosk.office.setting_up.workbench import Start
from kiosk.paper.dates import day_in_words
from kiosk.settings import Settings
from kiosk.store.people.staff import people
from kiosk.ui.setup.console import Console
from kiosk.ui.setup.wizard import Wizard
from kiosk.ui.widgets.log_in import LogIn
from tests.paper.test_pdf import squeezed, words
from tests.ui.setup.at_console import do, go, settle
from tests.ui.setup.conftest import Open, running_kiosk
from tests.ui.setup.first_steps import (
    enter_the_first_two,
    join,
    log_in_for_the_first_time,
    make_the_sheet,
    measure_the_panel,
    name_the_station,
    try_printer_and_reader,
)
from tests.ui.setup.officer import Officer

CLERKS = {Language.ARABIC: "ليلى منصور", Language.ENGLISH: "Layla Mansour"}


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A portal on this machine: its address, and the database from which headquarters gives codes."""
    database, port = str(tmp_path_factory.mktemp("portal") / "portal.db"), free_port()
    serving = serve(database, port)
    yield f"http://127.0.0.1:{port}", database
    stop(serving)


class Printer(VirtualServer):
    """A real printer as far as anybody can tell by the network."""

    def __init__(self) -> None:
        self.slips = 0
        super().__init__(576, self._count)

    def _count(self, _: Sheet) -> None:
        self.slips += 1


@pytest.fixture
def printer() -> Iterator[Printer]:
    """A printer on the network of this machine."""
    with closing(Printer()) as made:
        yield made


@pytest.mark.parametrize(("language", "letter"), [(Language.ARABIC, "Q"), (Language.ENGLISH, "R")])
def test_from_a_bare_machine_to_a_readiness_report_on_which_nothing_fails_by_keyboard(
    open_setup: Open,
    bench: StationBench,
    machine: Path,
    portal: tuple[str, str],
    printer: Printer,
    language: Language,
    letter: str,
) -> None:
    officer = open_setup(Language.ENGLISH if language is Language.ARABIC else Language.ARABIC)
    officer.wait(lambda: isinstance(officer.window.content, Wizard))
    officer.choose(f"choice-{language.value}")
    officer.wait(lambda: officer.window.language is language)
    officer.next()
    name_the_station(officer, letter)
    officer.choose("choice-right")
    officer.next()
    measure_the_panel(officer, machine)
    with running_kiosk(machine):
        try_printer_and_reader(officer, printer.port)
    assert printer.slips == 1
    join(officer, *portal)
    first = enter_the_first_two(officer, language)
    make_the_sheet(officer)

    assert officer.steps.here is Step.FINISH
    officer.wait_for("go-reader")
    assert officer.page.drafts.given == (), "nobody who comes later sees a PIN"
    assert {tuple(each.roles) for each in bench.on_store(people)} == {(Role.IT,), (Role.SUPERVISOR,)}
    assert (bench.start(), bench.station().letter) == (Start.PEOPLE, letter)
    assert bench.line().line is not None
    officer.press("next")
    _add_a_clerk_and_a_desk(officer, log_in_for_the_first_time(officer, first[0]), language)
    officer.press("log-out")
    console = log_in_for_the_first_time(officer, first[1])
    _set_hours(officer, console)
    _write_the_report(officer, console, machine.parent)
    told = {each.check: each.verdict for each in for_a_hall(bench.findings())}
    assert Verdict.FAIL not in told.values(), told
    seen_to = (Check.STORE, Check.PRINTER, Check.SYNC, Check.PEOPLE, Check.HALL)
    assert {told[each] for each in seen_to} == {Verdict.PASS}
    assert bench.line().line is not None
    assert {role for each in bench.on_store(people) for role in each.roles} == {
        Role.IT,
        Role.SUPERVISOR,
        Role.CLERK,
    }


def _add_a_clerk_and_a_desk(officer: Officer, console: Console, language: Language) -> None:
    go(officer, console, "accounts")
    officer.type("person-name", CLERKS[language])
    officer.press("role-clerk")
    told = do(officer, "add-person")
    assert CLERKS[language] in told
    assert re.search(r"\b[0-9]{6}\b", told), "the PIN for once"
    go(officer, console, "hall")
    officer.press("serves-passports")
    officer.press("set-desk")
    officer.press("save-change")
    officer.wait_for("close-desk_1")
    settle(officer)


def _set_hours(officer: Officer, console: Console) -> None:
    go(officer, console, "hours")
    officer.type("hours-5", "10:00-11:30")
    officer.press("set-hours")
    officer.press("save-change")
    settle(officer)
    assert officer.typed("hours-5") == "10:00-11:30"


def _write_the_report(officer: Officer, console: Console, folder: Path) -> None:
    """Nothing fails on paper, in either language."""
    go(officer, console, "diagnostics")
    officer.type("report-file", str(folder / "readiness.pdf"))
    do(officer, "write-report")
    told = words((folder / "readiness.pdf").read_bytes(), folder)
    for verdict in ("Ready, with things to see to", "جاهز، وفيه ما يحتاج إلى عناية"):
        assert squeezed(verdict) in told
    assert "hall-1" in told


def test_what_is_not_at_hand_waits_and_the_way_on_says_what_is_missing(
    open_setup: Open, bench: StationBench
) -> None:
    officer = open_setup(Language.ENGLISH)
    officer.wait(lambda: isinstance(officer.window.content, Wizard))
    officer.next()
    officer.next()
    officer.press("next")
    officer.wait_to_read("Say whether the clock is right.")
    today = local_day(bench.now_ms(), "Asia/Riyadh")
    officer.wait_to_read(day_in_words(today, Language.ENGLISH))
    for _ in (Step.CLOCK, Step.PANEL, Step.PRINTER, Step.READER, Step.PORTAL):
        officer.later()
    assert not officer.steps.may_wait
    officer.press("next")
    officer.wait_to_read("Type a name.")
    assert bench.start() is Start.NOBODY

    enter_the_first_two(officer, Language.ENGLISH)
    officer.later()
    officer.wait_to_read("Left for later.")  # of what no check finds: the clock agrees with itself
    officer.press("go-clock")
    officer.wait(lambda: officer.steps.here is Step.CLOCK)


def test_a_broken_station_comes_back_from_its_backup_and_the_sheet_in_the_envelope(
    open_setup: Open, bench: StationBench, tmp_path: Path
) -> None:
    code, number = _broken_station(tmp_path / "broken", tmp_path / "stick")
    officer = open_setup(Language.ENGLISH)
    officer.wait(lambda: isinstance(officer.window.content, Wizard))
    officer.next()
    officer.choose("choice-replace")
    officer.type("backup", str(tmp_path / "stick"))
    officer.type("recovery-code", code.replace(code[0], str((int(code[0]) + 1) % 10), 1))
    officer.press("next")
    officer.wait(lambda: officer.wrong("recovery-code"))
    assert "group 1" in officer.wrong("recovery-code").replace("\u2066", "").replace("\u2069", "")
    officer.type("recovery-code", code)
    officer.press("next")
    officer.wait(lambda: isinstance(officer.window.content, LogIn), "whoever worked there logs in")
    assert [each.number for each in bench.on_store(people)] == [number, "102"]


def _broken_station(folder: Path, stick: Path) -> tuple[str, str]:
    """Set a station up and back it up onto `stick`; return its recovery code, and its IT officer's number."""
    folder.mkdir()
    stick.mkdir()
    file = folder / "station.toml"
    file.write_text(f'state = "state"\n\n[backup]\nto = "{stick}"\n', encoding="utf-8")
    bench, acting = StationBench(file, None, Clock()), it_officer("kiosk-1")
    bench.begin(NewStation("kiosk-1", "A", Settings().mission))
    first = bench.first_people("Samer Halabi", "Rana Haddad")
    assert isinstance(first, tuple)
    new = bench.backups.new_sheet(acting)
    bench.backups.keep_sheet(acting, new)
    assert bench.backups.make(acting, Language.ENGLISH).well
    assert bench.backups.age(Language.ENGLISH).well
    assert bench.backups.try_newest(acting, Language.ENGLISH).well
    bench.close()
    return "-".join(new.sheet.groups), first[0].person.number

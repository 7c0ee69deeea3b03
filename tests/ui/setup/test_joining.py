"""A second station joins its mission's store from the wizard, by address and by the first one's code."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url

from kiosk.cli.workbench.station import StationBench
from kiosk.clock import Clock
from kiosk.domain.recovery_code import display_recovery_code
from kiosk.domain.service import Language
from kiosk.office.setting_up.new_mission import NewStation
from kiosk.office.setting_up.workbench import Start
from kiosk.settings import Settings, read_settings
from kiosk.store.people.staff import people
from kiosk.ui.setup.wizard import Wizard
from kiosk.ui.widgets.log_in import LogIn
from tests.cli.command_line import kiosk
from tests.store.conftest import shared_site, sockets
from tests.store.site import Site
from tests.ui.setup.at_console import do, go, let_in, plain
from tests.ui.setup.conftest import Open, with_own_pin

__all__ = ["shared_site", "sockets"]


def test_a_second_station_joins_by_address_and_code_and_prints(
    open_setup: Open, bench: StationBench, machine: Path, shared_site: Site, tmp_path: Path
) -> None:
    first = tmp_path / "first" / "station.toml"
    number = _first_station(first, shared_site.url)
    invited = kiosk("store", "invite", "--settings", first).stdout.splitlines()
    code = next(line for line in invited if len(line.split()) == 8 and line[0].isdigit())
    officer = open_setup(Language.ARABIC)
    officer.wait(lambda: isinstance(officer.window.content, Wizard))
    officer.next()
    officer.choose("choice-join")
    officer.type("address", "hall-pc")
    officer.type("join-code", code)
    officer.type("name-join", "kiosk-2")
    officer.press("next")
    officer.wait(lambda: officer.wrong("address"))
    officer.type("address", "postgresql+psycopg://kiosk@db.example/kiosk")
    officer.press("next")
    officer.wait(lambda: "sslmode=verify-full" in plain("\n".join(officer.notices())), "how it is written")
    assert "قاعدة البيانات هذه على حاسوب آخر" in plain("\n".join(officer.notices()))
    officer.type("address", shared_site.url)
    officer.type("join-code", " ".join(display_recovery_code(b"\x07" * 16)))
    officer.press("next")
    officer.wait(lambda: officer.wrong("join-code"), "that this code counts no more")
    assert bench.start() is Start.NOTHING
    assert not read_settings(machine).store, "what came of nothing is in no settings"
    officer.type("join-code", code)
    officer.press("next")

    officer.wait(lambda: isinstance(officer.window.content, LogIn), "whoever works there logs in")
    assert [each.number for each in bench.on_store(people)] == [number, "102"]
    assert read_settings(machine).name == "kiosk-2"
    console = let_in(officer, number)
    go(officer, console, "printer")
    do(officer, "print-trial")
    officer.wait_for("sight-ruler")
    assert any(read_settings(machine).paper.iterdir())
    go(officer, console, "mission")
    shown = plain(officer.seen())
    assert "kiosk-2" in shown
    assert str(make_url(shared_site.url).database) in shown


def _first_station(file: Path, address: str) -> str:
    """Set the first station of a mission up on a shared store; return its IT officer's number."""
    file.parent.mkdir()
    file.write_text(f'state = "state"\nstore = "{address}"\n', encoding="utf-8")
    with closing(StationBench(file, None, Clock())) as bench:
        bench.begin(NewStation("kiosk-1", "A", Settings().mission))
        given = bench.first_people("سامر الحلبي", "Rana Haddad")
        assert isinstance(given, tuple)
        return with_own_pin(bench, given[0]).person.number

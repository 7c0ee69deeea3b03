"""An IT officer's day with backups, by the commands alone: a sheet, a stick, a dead machine, a new one."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import COMMAND_LINE, applicant
from kiosk.office.checks.clock import told_time
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import read_settings
from kiosk.store import open_store, submit_request, visit_requests
from kiosk.store.operations import operations
from kiosk.store.stations.settings import SETTINGS_CHANGED
from tests.cli.command_line import kiosk
from tests.store.site import FILING, new_op

SETTINGS = 'name = "hall-1"\nstate = "state"\npanel_width_mm = 340\n[backup]\nto = "{stick}"\n'


@dataclass(frozen=True)
class Machine:
    """A machine with a folder of its own; whether anything is set on it, is its station.toml's matter."""

    folder: Path

    @property
    def settings(self) -> Path:
        return self.folder / "station.toml"

    def run(self, *arguments: str | Path, typed: str = "") -> str:
        """Run a command of this machine; return what it said."""
        done = kiosk("backup", *arguments, "--settings", self.settings, typed=typed)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def refused(self, *arguments: str | Path, typed: str = "", language: str = "en") -> str:
        done = kiosk("backup", *arguments, "--settings", self.settings, typed=typed, language=language)
        assert done.returncode == 1, done.stdout
        return done.stderr


@pytest.fixture
def old(tmp_path: Path) -> Machine:
    """A station that has served one person."""
    machine, stick = Machine(tmp_path / "old"), tmp_path / "stick"
    machine.folder.mkdir()
    stick.mkdir()
    machine.settings.write_text(SETTINGS.format(stick=stick), encoding="utf-8")
    store, _ = open_node(read_settings(machine.settings), Clock(), load_catalogue(CATALOGUE))
    submit_request(store, applicant("hall-1"), new_op(), FILING)
    store.close()
    return machine


def test_a_stick_and_a_sheet_make_a_station_of_a_new_machine(old: Machine, tmp_path: Path) -> None:
    assert "nothing was changed" in old.refused("recovery", typed="n\n")
    assert "kiosk backup recovery" in old.refused("make"), "a sheet that nobody has is no sheet"
    sheet = old.run("recovery", "--pdf", tmp_path / "sheet.pdf", typed="y\n")
    code = " ".join(re.findall(r"\b\d{6}\b", sheet))
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    made = old.run("make")
    (row,) = json.loads(old.run("list", "--json"))
    assert row["path"] in made
    assert (row["mission"], row["station"], row["seq"]) == ("RUH", "hall-1", 5)
    in_riyadh = f"as of {told_time(row['made_ms'], 'Asia/Riyadh')}"
    assert in_riyadh in old.run("list")
    new, stick = Machine(tmp_path / "new"), tmp_path / "stick"
    slip = code[:-1] + str((int(code[-1]) + 1) % 10)
    said = kiosk("backup", "restore", stick, "--settings", new.settings, typed=f"{slip}\n{code}\n")
    assert said.returncode == 0, said.stderr
    assert "wrong in group 8" in said.stderr
    assert in_riyadh in said.stdout, "though nothing is known yet on this machine"
    assert "kiosk store restored" in said.stdout
    assert new.settings.read_text("utf-8") == old.settings.read_text("utf-8")
    assert kiosk("store", "restored", "--settings", new.settings).returncode == 0
    state = new.folder / "state"
    store = open_store(f"sqlite:///{state}/kiosk.db", state, Clock(), "hall-1")
    assert (store.node.epoch, len(visit_requests(store, "visit-1"))) == (2, 1)
    store.close()


def test_the_folder_of_the_timer_is_named_by_command_journaled_and_taken_back(
    old: Machine, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    assert "isn't there" in old.refused("folder", other)
    assert str(tmp_path / "stick") in old.run("folder"), "what can't be is not kept"
    other.mkdir()
    assert str(other) in old.run("folder", other)
    old.run("recovery", typed="y\n")
    assert str(other) in old.run("make")
    assert list(other.glob("*.backup"))
    old.run("folder", "--off")
    assert "kiosk backup folder" in old.refused("make")
    both = kiosk("backup", "folder", other, "--off", "--settings", old.settings)
    assert (both.returncode, "Give either" in both.stderr) == (2, True)
    assert kiosk("config", "undo-station", "--yes", "--settings", old.settings).returncode == 0
    assert str(other) in old.run("folder")
    state = old.folder / "state"
    store = open_store(f"sqlite:///{state}/kiosk.db", state, Clock(), "hall-1")
    kept = [each.actor for each in operations(store) if each.kind == SETTINGS_CHANGED]
    assert kept == [COMMAND_LINE] * 3, "set, left out, taken back; what was refused isn't there"
    store.close()


def test_what_goes_wrong_is_told_with_what_mends_it_in_arabic(old: Machine, tmp_path: Path) -> None:
    assert "ورقة استعادة" in old.refused("make", language="ar")
    picture, nowhere = tmp_path / "picture", tmp_path / "nowhere"
    picture.write_bytes(b"GIF89a")
    assert "يوجد هنا مخزن" in old.refused("restore", picture, language="ar")
    assert "ليس نسخة" in old.refused("verify", picture, language="ar")
    assert "الذاكرة المحمولة" in old.refused("list", nowhere, language="ar")
    assert "الذاكرة المحمولة" in old.refused("restore", nowhere, "--drill", language="ar"), "before any code"
    assert "من 8 مجموعات" in old.refused("restore", picture, "--drill", typed="12 34", language="ar")


def test_a_new_machine_gets_its_settings_with_its_store_or_neither(old: Machine, tmp_path: Path) -> None:
    code = " ".join(re.findall(r"\b\d{6}\b", old.run("recovery", typed="y\n"))) + "\n"
    old.run("make")
    (made,) = (tmp_path / "stick").glob("*.backup")
    (tmp_path / "no folder").write_bytes(b"")
    state, closed = tmp_path / "state", tmp_path / "no folder" / "station.toml"
    where = ("--settings", closed, "--state", state)
    refused = kiosk("backup", "restore", made, *where, typed=code)
    assert (refused.returncode, f"{closed} can't be read or written" in refused.stderr) == (1, True)
    assert not (state / "kiosk.db").exists(), "nobody would find it without them"

    broken = tmp_path / "broken.backup"
    broken.write_bytes(made.read_bytes()[:-40] + bytes(40))
    new = Machine(tmp_path / "new")
    assert "changed or damaged" in new.refused("restore", broken, typed=code)
    assert not new.settings.exists()
    new.run("restore", made, typed=code)
    assert new.settings.read_text("utf-8") == old.settings.read_text("utf-8")

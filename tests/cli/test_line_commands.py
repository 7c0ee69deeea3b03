"""An IT officer's day with the line, by the commands alone: join, send, carry a stick, put a copy back."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.demo.beside import free_port, serve, station_file, stop
from kiosk.domain.acting import applicant
from kiosk.resources import ASSETS
from kiosk.store import create_store, open_store, submit_request
from tests.cli.command_line import kiosk
from tests.store.site import FILING, new_op


@dataclass
class Embassy:
    """A station's folder, and a portal on this machine that may be away."""

    folder: Path
    database: str
    port: int

    @property
    def settings(self) -> Path:
        return self.folder / "station" / "station.toml"

    @property
    def state(self) -> Path:
        return self.folder / "station"

    def run(self, *arguments: str | Path) -> str:
        """Run a command of the station; return what it said."""
        done = kiosk(*arguments, "--settings", self.settings)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def refused(self, *arguments: str | Path) -> str:
        done = kiosk(*arguments, "--settings", self.settings)
        assert done.returncode == 1, done.stdout
        return done.stderr

    def code(self) -> str:
        made = kiosk("portal", "code", "--database", self.database, "--mission", "RUH")
        return made.stdout.strip()

    def file(self, people: int) -> None:
        store = open_store(f"sqlite:///{self.state}/kiosk.db", self.state, Clock(), "k1")
        for _ in range(people):
            submit_request(store, applicant("k1"), new_op(), FILING)
        store.close()

    def waiting(self) -> int:
        return int(json.loads(self.run("sync", "status", "--json"))["waiting"])


@pytest.fixture
def embassy(tmp_path: Path) -> Embassy:
    made = Embassy(tmp_path, str(tmp_path / "portal.db"), free_port())
    station_file(made.state, "k1")
    url = f"sqlite:///{made.state}/kiosk.db"
    create_store(url, made.state, Clock(), "k1", mission_code="RUH", node_letter="A").close()
    return made


@pytest.fixture
def portal(embassy: Embassy) -> Iterator[str]:
    serving = serve(embassy.database, embassy.port)
    yield f"http://127.0.0.1:{embassy.port}"
    stop(serving)


def test_a_day_with_a_portal_a_stick_and_a_dead_disk(embassy: Embassy, portal: str) -> None:
    joined = embassy.run("sync", "join", portal, embassy.code())
    assert len(re.findall(r"[a-z]+", joined.rpartition(":")[2])) == 6, "words that headquarters compares"
    embassy.file(2)
    assert embassy.waiting() > 0
    assert "Everything is sent." in embassy.run("sync", "--once")

    shutil.copytree(embassy.state, embassy.folder / "copy")
    embassy.file(3)
    letter, reply = embassy.folder / "to-portal", embassy.folder / "from-portal"
    assert "3 operations" in embassy.run("sync", "export", letter)
    assert embassy.waiting() == 3, "written is not sent"
    assert kiosk("portal", "courier", letter, reply, "--database", embassy.database).returncode == 0
    assert "Everything is sent." in embassy.run("sync", "import", reply)
    assert "isn't the portal's reply" in embassy.refused("sync", "import", letter)

    shutil.copy(embassy.folder / "copy" / "kiosk.db", embassy.state / "kiosk.db")
    shut = kiosk("sync", "status", "--settings", embassy.settings)
    assert (shut.returncode, "The portal holds" in shut.stdout) == (1, True)
    assert "kiosk store restored" in shut.stderr
    assert "Ask for a code" in embassy.refused("store", "restored")
    assert "3 operations came back" in embassy.run("store", "restored", "--code", embassy.code())
    assert "Everything holds" in embassy.run("store", "check")
    assert "Everything is sent." in embassy.run("sync", "--once")
    assert "whole" in embassy.refused("store", "restored")


def test_without_a_portal_a_copy_goes_on_with_its_lost_numbers_named(embassy: Embassy) -> None:
    embassy.file(1)
    shutil.copytree(embassy.state, embassy.folder / "copy")
    embassy.file(2)
    shutil.copy(embassy.folder / "copy" / "kiosk.db", embassy.state / "kiosk.db")

    said = embassy.run("store", "restored")
    assert re.search(r"Nobody has operations 1/\d+ to 1/\d+ any more", said)
    assert "Everything holds" in embassy.run("store", "check")


def test_what_is_due_is_listed_and_nothing_is_erased_by_asking(embassy: Embassy) -> None:
    assert "No filed form is due" in embassy.run("sync", "--dry-run")


def test_status_tells_how_many_places_can_be_booked_without_a_line(embassy: Embassy, portal: str) -> None:
    assert "No appointments can be booked here" in embassy.run("sync", "status")
    embassy.run("catalogue", "import", ASSETS / "missions" / "riyadh.toml")
    embassy.run("sync", "join", portal, embassy.code())
    embassy.run("sync", "--once")
    lent = json.loads(embassy.run("sync", "status", "--json"))["bookable"]
    assert lent["units"] > 100
    assert f"{lent['units']} places can be booked here" in embassy.run("sync", "status")


@pytest.mark.parametrize(
    "url", ["http://[::1", "http://localhost:99999", "nonsense", "ftp://localhost", "https://"]
)
def test_what_is_no_address_of_a_portal_is_told_before_anything_is_tried(embassy: Embassy, url: str) -> None:
    assert "no address of a portal" in embassy.refused("sync", "join", url, "ABCD1234")
    assert not (embassy.state / "keys" / "sync.key").exists()

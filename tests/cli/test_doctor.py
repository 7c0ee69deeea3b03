"""`kiosk doctor` as IT runs it: on a station in order, on one without anything, on one with much wrong."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.office.devices.ownership import Ownership, lock_file
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import read_settings
from tests.cli.command_line import kiosk


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Return the state folder of a station that has started once."""
    store, _ = open_node(read_settings(None, tmp_path / "state"), Clock(), load_catalogue(CATALOGUE))
    store.close()
    return tmp_path / "state"


def settings_with(state: Path, printer: str) -> Path:
    """Return a station.toml with `printer` as the lines of its [printer]."""
    file = state.parent / "station.toml"
    file.write_text(f'state = "{state}"\n[printer]\n{printer}\n', encoding="utf-8")
    return file


def told(
    *arguments: str | Path, language: str = "en", status: int | None = None
) -> dict[str, dict[str, Any]]:
    """Return what doctor tells programs, by check. What hardware this machine has is left open."""
    done = kiosk("doctor", "--json", *arguments, language=language)
    assert status is None or done.returncode == status, done.stdout + done.stderr
    findings = json.loads(done.stdout)
    assert all(list(each) == ["check", "state", "says", "mend"] for each in findings)
    return {each["check"]: each for each in findings}


@pytest.fixture
def printer_port() -> Iterator[int]:
    """A port on which no printer listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def test_a_station_in_order_passes_and_nothing_is_made_by_looking(state: Path) -> None:
    before = {str(file): file.read_bytes() for file in state.rglob("*") if file.is_file()}
    found = told("--state", state)
    assert {each: found[each]["state"] for each in ("settings", "state", "store", "clock", "fonts")} == {
        "settings": "pass",
        "state": "pass",
        "store": "pass",
        "clock": "pass",
        "fonts": "pass",
    }
    assert found["sync"]["state"] == found["printer"]["state"] == "warn"
    assert "virtual" in found["printer"]["says"]
    assert {str(file): file.read_bytes() for file in state.rglob("*") if file.is_file()} == before


def test_a_machine_without_a_station_is_told_how_to_begin(tmp_path: Path) -> None:
    found = told("--state", tmp_path / "state")
    assert "kiosk setup" in found["store"]["mend"]
    assert not (tmp_path / "state").exists()


@pytest.mark.parametrize(
    ("language", "reached", "key"),
    [("en", "answers, but not as a printer", "but not its key"), ("ar", "ليس كطابعة", "ومفتاحه مفقود")],
)
def test_what_fails_is_told_in_the_terminals_language_with_how_to_mend_it(
    state: Path, printer_port: int, language: str, reached: str, key: str
) -> None:
    (state / "keys" / "store.key").unlink()
    file = settings_with(state, f'kind = "network"\nhost = "127.0.0.1"\nport = {printer_port}')
    found = told("--settings", file, language=language, status=1)
    assert found["printer"]["state"] == found["store"]["state"] == "fail"
    assert reached in found["printer"]["says"]
    assert key in found["store"]["says"]
    assert found["paper_width"]["state"] == "warn", "nobody said how wide it is"
    assert all(each["mend"] for each in found.values() if each["state"] != "pass")


def test_before_the_first_start_the_file_that_it_needs_is_looked_for(tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    file.write_text('state = "state"\nmission = "atlantis.toml"\n', encoding="utf-8")
    found = told("--settings", file, status=1)["mission"]
    assert found["says"].startswith(f"The mission's file {tmp_path}/atlantis.toml isn't there")
    assert "`mission` in station.toml" in found["mend"]


def test_once_the_store_holds_the_mission_its_file_is_needed_no_more(state: Path) -> None:
    file = state.parent / "station.toml"
    file.write_text(f'state = "{state}"\nmission = "atlantis.toml"\n', encoding="utf-8")
    assert "mission" not in told("--settings", file)


NEITHER_IS_THERE = """
state = "state"
[reader]
kind = "pcsc"
[scanner]
kind = "serial"
device = "/dev/serial/by-id/none"
"""


@pytest.mark.parametrize("face", [False, True])
def test_a_reader_and_a_scanner_that_nobody_has_seen_never_pass(
    face: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PCSCLITE_CSOCK_NAME", str(tmp_path / "nobody"))
    file = tmp_path / "station.toml"
    file.write_text(NEITHER_IS_THERE, encoding="utf-8")
    (tmp_path / "state").mkdir(mode=0o700)
    held = Ownership(lock_file(tmp_path / "state"))
    if face:  # it runs, and has told of neither
        held.take()
    try:
        found = told("--settings", file)
    finally:
        held.release()
    assert found["issuers"]["state"] == "warn", "no chip can be verified: it is told with what mends it"
    assert "kiosk devices issuers PATH" in found["issuers"]["mend"]
    says = {each: found[each]["says"] for each in ("reader", "scanner")}
    if face:
        assert all("doesn't say how it is" in each for each in says.values()), says
    else:  # looked at here, as the printer is
        assert ("pcscd" in says["reader"], "is unplugged" in says["scanner"]) == (True, True), says
    assert "pass" not in {found["reader"]["state"], found["scanner"]["state"]}


def test_a_slow_serial_line_is_told(state: Path) -> None:
    file = settings_with(state, 'kind = "serial"\ndevice = "/dev/ttyNONE"\nbaud = 9600\ndots = 576')
    found = told("--settings", file, status=1)
    assert (found["serial_line"]["state"], found["paper_width"]["state"]) == ("warn", "pass")
    assert "128 seconds" in found["serial_line"]["says"]


@pytest.mark.parametrize(("language", "word"), [("en", "Mend that line"), ("ar", "صحّحوا ذلك السطر")])
def test_settings_that_cant_be_read_are_told_with_their_line(
    tmp_path: Path, language: str, word: str
) -> None:
    file = tmp_path / "station.toml"
    file.write_text('name = "a"\npannel_width_mm = 340\n', encoding="utf-8")
    found = told("--settings", file, language=language, status=1)
    assert set(found) == {"settings", "fonts"}
    assert f"{file}:2" in found["settings"]["says"]
    assert word in found["settings"]["mend"]


def test_people_read_a_table_that_ends_with_a_sum(state: Path) -> None:
    done = kiosk("doctor", "--state", state)
    lines = done.stdout.splitlines()
    assert lines[-1].startswith("Failed: 0. To be seen to: ")
    assert any("✓" in line and "Store" in line for line in lines)
    assert any("→" in line for line in lines)


def test_a_report_to_sign_is_written_in_the_languages_asked_for(state: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    told("--state", state, "--report", report)
    both = report.read_bytes()
    told("--state", state, "--report", report, "--language", "en")
    english = report.read_bytes()
    assert both.startswith(b"%PDF")
    assert (b"/Lang (ar)" in both, b"/Lang (en)" in english) == (True, True)
    assert both.count(b"/Type /Page\n") == 2 * english.count(b"/Type /Page\n") > 0
    refused = kiosk("doctor", "--state", state, "--report", tmp_path / "no" / "report.pdf")
    assert (refused.returncode, str(tmp_path / "no") in refused.stderr) == (1, True), refused.stderr


def test_an_address_of_a_store_that_is_none_is_told_like_everything_else(tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    file.write_text(
        'state = "state"\nstore = "postgresql+psycopg://kiosk@192.0.2.7/kiosk"\n', encoding="utf-8"
    )
    assert "`store` in station.toml" in told("--settings", file, status=1)["store"]["mend"]

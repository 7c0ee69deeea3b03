"""At a terminal IT chooses devices, panel and self-test: checked, journaled, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.devices.connected import Connected
from kiosk.cli.devices.lines import connected_lines
from kiosk.clock import Clock
from kiosk.devices.passport.virtual_state import found_state
from kiosk.domain.acting import it_officer
from kiosk.domain.self_test import SelfTestPlan
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import (
    PrinterKind,
    PrinterSettings,
    ReaderKind,
    ScannerKind,
    SoundKind,
    read_settings,
)
from kiosk.store import open_store
from kiosk.store.operations import operations
from kiosk.store.stations.settings import SETTINGS_CHANGED
from tests.cli.command_line import kiosk

TOLD = '# the PC in the hall\nname = "hall-1"\nstate = "state"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The settings of a station that has its store."""
    made = tmp_path / "station.toml"
    made.write_text(TOLD, encoding="utf-8")
    store, _ = open_node(read_settings(made), Clock(), load_catalogue(CATALOGUE))
    store.close()
    return made


def journaled(file: Path) -> list[str]:
    """Return who changed the settings, each time."""
    settings = read_settings(file)
    store = open_store(settings.store_url, settings.state, Clock(), settings.name)
    noted = [each.actor for each in operations(store) if each.kind == SETTINGS_CHANGED]
    store.close()
    return noted


def test_each_device_is_chosen_by_a_line_and_the_last_choice_is_taken_back(file: Path) -> None:
    typed = (
        ("printer", "network", "host=192.0.2.20", "port=9101", "dots=512"),
        ("reader", "pcsc", "name=ACR 1252"),
        ("scanner", "serial", "device=/dev/ttyACM0", "baud=9600"),
        ("sound", "virtual"),
    )
    for each in typed:
        done = kiosk("devices", "use", *each, "--settings", file)
        assert done.returncode == 0, done.stderr
        assert f"[{each[0]}] kind = {each[1]}" in done.stdout
        assert "undo-station" in done.stdout
    chosen = read_settings(file)
    assert chosen.printer == PrinterSettings(PrinterKind.NETWORK, 512, "192.0.2.20", 9101)
    assert (chosen.reader.kind, chosen.reader.name) == (ReaderKind.PCSC, "ACR 1252")
    assert (chosen.scanner.kind, chosen.scanner.device) == (ScannerKind.SERIAL, "/dev/ttyACM0")
    assert chosen.sound.kind is SoundKind.VIRTUAL
    assert "# the PC in the hall" in file.read_text(encoding="utf-8")
    assert journaled(file) == [it_officer("hall-1").actor] * 4

    again = kiosk("devices", "use", "printer", "usb", "device=04b8:0e15", "--settings", file)
    assert again.returncode == 0, again.stderr
    assert read_settings(file).printer == PrinterSettings(PrinterKind.USB, device="04b8:0e15")
    back = kiosk("config", "undo-station", "--yes", "--settings", file)
    assert back.returncode == 0, back.stderr
    assert read_settings(file).printer == chosen.printer


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (("printer", "network"), "`printer.host` is missing"),
        (("printer", "network", "host=192.0.2.20", "prot=9100"), "no key `printer.prot` here"),
        (("printer", "network", "host=192.0.2.20", "dots=500"), "`printer.dots` can't be that"),
        (("printer", "wireless"), "`printer.kind` can't be that"),
        (("reader", "none", "name=ACR"), "`reader.name` belongs to another kind"),
        (("scanner", "serial", "/dev/ttyACM0"), "no key with its value"),
    ],
)
def test_what_fits_no_device_is_told_and_nothing_is_written(
    tmp_path: Path, typed: tuple[str, ...], why: str
) -> None:
    file = tmp_path / "station.toml"
    file.write_text(TOLD, encoding="utf-8")
    done = kiosk("devices", "use", *typed, "--settings", file)
    assert done.returncode != 0
    assert why in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["station.toml"]
    assert file.read_text(encoding="utf-8") == TOLD


def test_the_list_prints_the_line_that_chooses_what_it_found() -> None:
    found = {
        "device": "printer",
        "kind": "windows",
        "name": "slips",
        "settings": {"queue": "EPSON TM-T20II"},
        "accessible": True,
        "dots": 576,
    }
    told = list(connected_lines(Connected([found], {}), {}))
    assert "    kiosk devices use printer windows 'queue=EPSON TM-T20II' dots=576" in told


def test_certificates_of_passports_authorities_are_copied_from_a_stick(file: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    kiosk("devices", "use", "reader", "pcsc", "--settings", file)
    nothing = kiosk("devices", "issuers", stick, "--settings", file, language="ar")
    assert (nothing.returncode, "لم يتغيّر شيء" in nothing.stderr) == (1, True), nothing.stderr
    (stick / "one.der").write_bytes(found_state(Clock().now_ms()).authority.encoded)
    done = kiosk("devices", "issuers", stick, "--settings", file)
    assert (done.returncode, "known: 1" in done.stdout) == (0, True), done.stderr
    own = read_settings(file).reader.issuers
    assert own is not None
    assert [each.read_bytes() for each in own.iterdir()] == [(stick / "one.der").read_bytes()]
    kiosk("devices", "use", "reader", "pcsc", "name=ACR", "--settings", file)
    assert read_settings(file).reader.issuers == own, "another reader believes the same authorities"


def test_panel_and_self_test_are_set_and_what_can_t_be_is_refused(file: Path) -> None:
    assert kiosk("config", "panel", "477", "--settings", file).returncode == 0
    refused = kiosk("config", "panel", "3", "--settings", file)
    assert (refused.returncode, "50..3000" in refused.stderr) == (1, True)
    assert read_settings(file).panel_width_mm == 477
    assert kiosk("config", "self-test", "45", "--test-print", "--settings", file).returncode == 0
    assert read_settings(file).self_test == SelfTestPlan(45, test_print=True)
    assert kiosk("config", "self-test", "300", "--settings", file).returncode == 1
    assert kiosk("config", "self-test", "0", "--settings", file).returncode == 0
    assert read_settings(file).self_test == SelfTestPlan(0, test_print=False)
    assert journaled(file) == [it_officer("hall-1").actor] * 3


def test_where_nothing_was_changed_there_is_nothing_to_take_back(file: Path) -> None:
    before = kiosk("config", "undo-station", "--yes", "--settings", file)

    assert (before.returncode, "nothing to take back" in before.stderr) == (1, True)


def test_a_value_that_fits_nowhere_is_told_by_its_key_and_not_by_a_line_that_nobody_wrote(
    file: Path,
) -> None:
    refused = kiosk("config", "panel", "3", "--settings", file)

    assert refused.stderr.startswith(f"{file}: `panel_width_mm`")


def test_before_there_is_a_store_a_choice_is_kept_without_a_word_of_a_journal(tmp_path: Path) -> None:
    new = tmp_path / "station.toml"
    new.write_text('state = "state"\n', encoding="utf-8")

    kept = kiosk("config", "panel", "477", "--settings", new)

    assert (kept.returncode, kept.stderr) == (0, "")
    assert read_settings(new).panel_width_mm == 477

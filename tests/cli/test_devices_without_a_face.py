"""`kiosk devices` where no face runs, or a silent one: it opens the devices itself, or says why not."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.cli.devices.here import watched_reader
from kiosk.cli.devices.use import FolderClosed, devices_free
from kiosk.clock import Clock
from kiosk.devices.cards.card import CardState
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_reader import CardFaults
from kiosk.office.checks.store import looked_at
from kiosk.office.devices.ownership import Ownership, lock_file
from kiosk.paper.scan import codes_on
from kiosk.settings import Settings
from tests.cli.command_line import kiosk
from tests.cli.device_station import run
from tests.cli.device_station import station as station
from tests.office.station import Station

pytestmark = pytest.mark.usefixtures("qapp")


def test_where_no_face_runs_the_command_opens_the_devices_itself(station: Station) -> None:
    station.desk.devices.close()
    assert "printed by the virtual printer" in run(station, "test-print")
    (picture,) = station.papers()
    assert codes_on(picture.read_bytes())[0].startswith("KIOSK TEST k1 576")
    assert (
        "No face of this station runs"
        in kiosk("devices", "state", "--settings", station.folder / "station.toml").stdout
    )
    assert "is the face" in run(station, "fault", "printer", "paper_out", status=1)


@pytest.fixture
def silent_card_service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The socket of a pcscd that takes whoever comes and never answers."""
    with socket.socket(socket.AF_UNIX) as service:
        service.bind(str(tmp_path / "pcscd.comm"))
        service.listen()
        monkeypatch.setenv("PCSCLITE_CSOCK_NAME", str(tmp_path / "pcscd.comm"))
        yield


@pytest.mark.usefixtures("silent_card_service")
def test_a_card_service_that_hangs_keeps_the_list_waiting_for_seconds_and_is_told(tmp_path: Path) -> None:
    with ThreadPoolExecutor() as both:
        arabic = both.submit(kiosk, "devices", "list", "--state", tmp_path, language="ar")
        plain = both.submit(kiosk, "devices", "list", "--json", "--state", tmp_path)
    told = next(line for line in arabic.result().stdout.splitlines() if "pcscd" in line)
    assert told.startswith("قارئ الجوازات: ")
    assert "systemctl restart pcscd" in told
    assert json.loads(plain.result().stdout)["unseen"] == {"reader": "service_silent"}


@contextmanager
def somebody_else() -> Iterator[None]:
    """Be a user for the block who isn't root; who isn't anyway stays himself."""
    me = os.geteuid()
    os.seteuid(me or 65534)
    try:
        yield
    finally:
        os.seteuid(me)


def test_a_folder_that_this_user_may_not_look_into_says_nothing_of_a_face(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (state / "devices.lock").touch()
    state.chmod(0)
    try:
        with somebody_else():
            with pytest.raises(FolderClosed, match="as the user"), devices_free(Settings(state=state)):
                pass
            with looked_at(f"sqlite:///{state}/kiosk.db", state, Clock(), "k1") as (finding, store):
                assert (finding.code, store) == ("away", None)
    finally:
        state.chmod(0o700)


def test_a_face_that_has_told_no_state_yet_is_no_face_that_is_well(tmp_path: Path) -> None:
    settings = tmp_path / "station.toml"
    settings.write_text(f'state = "{tmp_path}/state"\n', encoding="utf-8")
    (tmp_path / "state").mkdir(mode=0o700)
    held = Ownership(lock_file(tmp_path / "state"))
    held.take()
    try:
        done = kiosk("devices", "state", "--settings", settings)
    finally:
        held.release()
    assert (done.returncode, "hasn't said yet" in done.stdout) == (1, True), done.stdout


def test_a_card_service_that_hangs_from_the_start_is_waited_for_until_that_is_known() -> None:
    pcsc = VirtualPcsc("Virtual PCD 00 00")
    pcsc.faults = CardFaults(silent=True)
    try:
        with watched_reader(pcsc, patience_s=0.2) as watcher:
            assert watcher.readers.trouble is CardState.SERVICE_SILENT
    finally:
        pcsc.faults = CardFaults()


@pytest.mark.parametrize("device", ["reader", "scanner"])
def test_a_device_that_the_settings_dont_name_is_neither_waited_for_nor_blamed(
    tmp_path: Path, device: str
) -> None:
    settings = tmp_path / "station.toml"
    settings.write_text(f'state = "{tmp_path}/state"\n', encoding="utf-8")
    for arguments in (("test-read", device), ("fault", device, "unplugged")):
        done = kiosk("devices", *arguments, "--settings", settings)
        assert (done.returncode, done.stdout) == (1, "")
        assert "is named in the settings" in done.stderr
        assert len(done.stderr.splitlines()) == 1, "nobody is invited to lay anything down"


def test_a_virtual_reader_is_in_a_running_face_alone(tmp_path: Path) -> None:
    settings = tmp_path / "station.toml"
    settings.write_text(f'state = "{tmp_path}/state"\n[reader]\nkind = "virtual"\n', encoding="utf-8")
    done = kiosk("devices", "test-read", "reader", "--settings", settings)
    assert (done.returncode, done.stdout) == (1, "")
    assert "lives in a running face" in done.stderr


def test_virtual_devices_are_told_where_no_face_runs(tmp_path: Path) -> None:
    settings = tmp_path / "station.toml"
    settings.write_text(f'state = "{tmp_path}/state"\n[reader]\nkind = "virtual"\n', encoding="utf-8")
    told = kiosk("devices", "state", "--settings", settings).stdout
    assert f"papers become files in {tmp_path}/state/paper" in told
    assert "The passport reader is a virtual one" in told
    plain = json.loads(kiosk("devices", "state", "--json", "--settings", settings).stdout)
    states = {each["device"]: (each["state"], each["fault"]) for each in plain}
    assert states["printer"] == states["reader"] == ("virtual", "")

"""The command line does what it says, and ends an expected failure in a sentence, never in a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import segno
from PIL import Image

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.failures import sentences
from kiosk.clock import Clock
from kiosk.domain import errors
from kiosk.opening import CATALOGUE, open_node
from kiosk.paper.seal import SlipClaims, seal
from kiosk.resources import ASSETS
from kiosk.settings import read_settings
from kiosk.store import key_id_of
from tests.cli.command_line import kiosk

OFF = """
[[change]]
service = "passport_renewal"
key = "enabled"
valid_from = 2020-01-01
[change.value]
enabled = false
disabled_reason = { ar = "متوقفة", en = "Paused by the mission" }
"""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Return the state folder of a station that has started once."""
    store, _ = open_node(read_settings(None, tmp_path / "state"), Clock(), load_catalogue(CATALOGUE))
    store.close()
    return tmp_path / "state"


def sealed(state: Path, references: tuple[str, ...], copy: int = 1) -> str:
    """Return a code that the station signed."""
    store, _ = open_node(read_settings(None, state), Clock(), load_catalogue(CATALOGUE))
    claims = SlipClaims("RUH", "A", 1, 7, references, 1_795_417_512_000, copy, bytes(8))
    code = seal(claims, store.station_key, key_id_of(store.station_key.public_key().public_bytes_raw()))
    store.close()
    return code


def test_the_version_is_told() -> None:
    assert kiosk("--version").stdout.startswith("kiosk 0.")


def test_the_shipped_catalogue_has_no_mistake() -> None:
    done = kiosk("catalogue", "check")

    assert (done.returncode, done.stderr) == (0, "")
    assert "no mistake" in done.stdout


def test_a_mistake_in_a_missions_file_is_named_with_file_and_key(tmp_path: Path) -> None:
    file = tmp_path / "atlantis.toml"
    file.write_text('[mission]\ncode = "atlantis"\n', encoding="utf-8")

    done = kiosk("catalogue", "check", file)

    assert done.returncode == 1
    assert "atlantis.toml:2: mission.code" in done.stderr


def test_the_list_holds_every_service_in_both_languages(tmp_path: Path) -> None:
    done = kiosk("catalogue", "list", "--json", "--state", tmp_path)

    listed = {service["id"]: service for service in json.loads(done.stdout)}
    shipped = {
        file.stem for kind in ("services", "counter") for file in (ASSETS / "catalogue" / kind).iterdir()
    }
    assert set(listed) == shipped
    assert all(service["name"]["ar"] and service["name"]["en"] for service in listed.values())


def test_the_table_says_why_a_service_is_off(tmp_path: Path) -> None:
    done = kiosk("catalogue", "list", "--state", tmp_path)

    assert "conscription_" in done.stdout
    assert done.returncode == 0


def test_an_imported_change_is_in_force_at_once(state: Path, tmp_path: Path) -> None:
    file = tmp_path / "mission.toml"
    file.write_text((ASSETS / "missions" / "riyadh.toml").read_text(encoding="utf-8") + OFF, encoding="utf-8")

    taken = kiosk("catalogue", "import", file, "--state", state)

    assert (taken.returncode, taken.stderr) == (0, "")
    listed = json.loads(kiosk("catalogue", "list", "--json", "--state", state).stdout)
    renewal = next(service for service in listed if service["id"] == "passport_renewal")
    assert renewal["enabled"] is False
    assert renewal["disabled_reason"]["en"] == "Paused by the mission"


def test_a_station_that_never_started_is_told_how_its_store_is_made(tmp_path: Path) -> None:
    done = kiosk("store", "check", "--state", tmp_path)

    assert done.returncode == 1
    assert "kiosk setup" in done.stderr


def test_settings_with_a_mistake_are_answered_with_file_line_and_key(tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    file.write_text('name = "a"\npannel_width_mm = 340\n', encoding="utf-8")

    done = kiosk("store", "check", "--settings", file)

    assert done.returncode == 1
    assert done.stderr.strip() == f"{file}:2: there is no key `pannel_width_mm` here. Meant: panel_width_mm."


def test_an_arabic_terminal_is_answered_in_arabic(tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    file.write_text("port = 1\n", encoding="utf-8")

    assert "لا يوجد هنا مفتاح" in kiosk("store", "check", "--settings", file, language="ar").stderr


def test_a_sound_store_is_said_to_hold(state: Path) -> None:
    done = kiosk("store", "check", "--state", state)

    assert done.returncode == 0
    assert done.stdout.startswith("Everything holds")


def test_a_store_without_its_keys_is_refused_with_what_to_do(state: Path) -> None:
    for key in (state / "keys").iterdir():
        key.unlink()

    done = kiosk("store", "check", "--state", state)

    assert done.returncode == 1
    assert "Put the key back" in done.stderr


def test_upgrading_a_store_of_this_release_changes_nothing(state: Path) -> None:
    assert (
        kiosk("store", "upgrade", "--state", state).stdout.strip() == "The store is of this release already."
    )


def test_a_code_signed_here_is_read_and_its_requests_looked_up(state: Path) -> None:
    done = kiosk("verify", sealed(state, ("014821093756",)), "--state", state)

    assert "The signature holds. Mission RUH, node A." in done.stdout
    assert "0148 2109 3756: not in this store" in done.stdout
    assert "original" in done.stdout
    assert done.returncode == 1


def test_a_copy_is_told_by_the_number_that_is_printed_on_it(state: Path) -> None:
    done = kiosk("verify", sealed(state, ("014821093756",), copy=2), "--state", state)

    assert "duplicate 2" in done.stdout


def test_a_changed_code_is_refused(state: Path, tmp_path: Path) -> None:
    code = sealed(state, ("014821093756",))
    file = tmp_path / "code.txt"
    file.write_text(code[:-1] + ("0" if code[-1] != "0" else "1"), encoding="utf-8")

    done = kiosk("verify", "--file", file, "--state", state)

    assert done.returncode == 1
    assert "Don't rely on the slip" in done.stderr


def test_a_photographed_slip_is_read_like_its_text(state: Path, tmp_path: Path) -> None:
    picture = tmp_path / "slip.png"
    segno.make_qr(sealed(state, ("014821093756",))).save(str(picture), scale=4)

    done = kiosk("verify", "--file", picture, "--state", state)

    assert "0148 2109 3756: not in this store" in done.stdout


def test_a_picture_without_a_code_is_told_as_such(state: Path, tmp_path: Path) -> None:
    picture = tmp_path / "blank.png"
    Image.new("L", (64, 64), 255).save(picture)

    done = kiosk("verify", "--file", picture, "--state", state)

    assert done.returncode == 2
    assert "The picture shows 0 codes, not one." in done.stderr


@pytest.mark.parametrize("file", ["/nope", "/tmp", "/proc/self/mem"])
def test_a_file_that_cannot_be_read_is_told_as_such(state: Path, file: str) -> None:
    done = kiosk("verify", "--file", file, "--state", state)

    assert done.returncode == 2
    assert f"{file} can't be read. Check that it exists" in done.stderr


def test_a_visit_is_not_played_into_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    for folder in (tmp_path / "file", tmp_path / "file" / "visit", Path("/proc/visit")):
        done = kiosk("demo", "--out", folder)
        assert done.returncode == 2
        assert f"{folder} can't be written to. Name another folder." in done.stderr


def test_what_cannot_be_done_is_said_in_arabic_too(tmp_path: Path) -> None:
    done = kiosk("verify", "--file", "/nope", "--state", tmp_path, language="ar")

    assert "تعذّرت قراءة /nope" in done.stderr


def test_a_store_of_the_stations_own_is_joined_by_nobody(state: Path, tmp_path: Path) -> None:
    done = kiosk("store", "join", "--state", tmp_path / "new")

    assert done.returncode == 1
    assert done.stderr.startswith("This station keeps a store of its own.")
    assert not (tmp_path / "new").exists()


def test_a_bench_that_does_not_exist_is_answered_with_those_that_do() -> None:
    done = kiosk("bench", "speed")

    assert done.returncode == 2
    assert "startup" in done.stderr


@pytest.mark.parametrize("kind", errors.StoreError.__subclasses__())
def test_every_failure_of_the_store_has_a_sentence_of_its_own(kind: type[errors.StoreError]) -> None:
    told = sentences(kind("detail"))

    assert told[-1] == "detail"
    assert len(told[0]) > len("detail")

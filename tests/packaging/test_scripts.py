"""What runs when the package comes, is renewed, and goes: nothing of an embassy's records is lost by it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.packaging.places import PACKAGING, moved, run

SCRIPTS = [
    PACKAGING / "kiosk",
    *(PACKAGING / "deb").iterdir(),
    *(path for path in (PACKAGING / "sbin").iterdir() if path.name != "addresses"),
]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_the_shell_understands_every_script_and_it_stops_at_a_failure(script: Path) -> None:
    text = script.read_text("utf-8")
    assert text.startswith("#!/bin/sh\n")
    assert "\nset -e" in text or text.count("exec") == 1
    assert run("sh", "-n", script).stderr == ""


def _station(folder: Path, settings: str = "") -> Path:
    """A state folder with a store, its anchor and its log, and station.toml beside it."""
    state = folder / "state"
    (state / "before-upgrade").mkdir(parents=True)
    (state / "before-upgrade" / "kiosk.db").write_text("two releases ago")
    for name in ("kiosk.db", "kiosk.db-wal", "anchor"):
        (state / name).write_text(name)
    (folder / "etc").mkdir()
    (folder / "etc" / "station.toml").write_text(settings)
    return state


def _upgraded(folder: Path, state: Path, kiosk: str, **variables: str) -> subprocess.CompletedProcess[str]:
    program = folder / "kiosk"
    program.write_text(f'#!/bin/sh\necho "$*" >>{folder}/called\n{kiosk}\n')
    program.chmod(0o755)
    places = {"/usr/bin/kiosk": str(program), "/var/lib/kiosk": str(state), "/etc/kiosk": str(folder / "etc")}
    return run(moved(PACKAGING / "sbin" / "upgrade-store", folder, places), **variables)


def test_a_store_is_copied_before_it_is_upgraded(tmp_path: Path) -> None:
    state = _station(tmp_path)

    done = _upgraded(tmp_path, state, f"echo migrated >{state}/kiosk.db")

    assert (done.returncode, (tmp_path / "called").read_text()) == (0, "store upgrade\n")
    copies = {file.name: file.read_text() for file in (state / "before-upgrade").iterdir()}
    assert copies == {"kiosk.db": "kiosk.db", "kiosk.db-wal": "kiosk.db-wal", "anchor": "anchor"}


def test_an_upgrade_that_fails_says_where_the_copy_is(tmp_path: Path) -> None:
    state = _station(tmp_path)

    done = _upgraded(tmp_path, state, "exit 1")

    assert done.returncode == 1
    assert done.stderr.count(str(state / "before-upgrade")) == 2
    assert "لم تتم ترقية المخزن" in done.stderr
    assert (state / "kiosk.db").read_text() == "kiosk.db"


def test_a_store_that_finds_no_room_for_its_copy_is_left_as_it_is(tmp_path: Path) -> None:
    """`cp` on a disk that fills up: it leaves a half and fails."""
    state, full = _station(tmp_path), tmp_path / "full"
    full.mkdir()
    (full / "cp").write_text(
        '#!/bin/sh\nhead -c 3 "$2" >"$3"\necho "cp: No space left on device" >&2\nexit 1\n'
    )
    (full / "cp").chmod(0o755)

    done = _upgraded(tmp_path, state, "exit 0", PATH=f"{full}:/usr/sbin:/usr/bin:/sbin:/bin")

    assert done.returncode == 1
    assert "Free some space" in done.stderr
    assert "يُرجى إخلاء مساحة على ذلك القرص" in done.stderr
    assert not (tmp_path / "called").exists()
    assert {file.name: file.read_text() for file in state.iterdir() if file.is_file()} == {
        name: name for name in ("kiosk.db", "kiosk.db-wal", "anchor")
    }
    copies = {file.name: file.read_text() for file in (state / "before-upgrade").iterdir()}
    assert copies == {"kiosk.db": "two releases ago"}


def test_a_store_that_other_stations_may_be_at_work_on_is_left_to_it(tmp_path: Path) -> None:
    state = _station(tmp_path, 'name = "k1"\nstore = "postgresql+psycopg://kiosk@/kiosk"\n')

    done = _upgraded(tmp_path, state, "exit 1")

    assert done.returncode == 0
    assert "sudo kiosk store upgrade" in done.stdout
    assert not (tmp_path / "called").exists()


def test_a_machine_without_a_store_has_nothing_to_upgrade(tmp_path: Path) -> None:
    state = _station(tmp_path)
    (state / "kiosk.db").unlink()

    assert _upgraded(tmp_path, state, "exit 1").returncode == 0


@pytest.mark.parametrize(("told", "kept"), [({}, True), ({"KIOSK_PURGE_DATA": "1"}, False)])
def test_a_purge_keeps_the_records_unless_told(tmp_path: Path, told: dict[str, str], kept: bool) -> None:
    state = _station(tmp_path)
    places = {
        "/run/systemd/system": str(tmp_path / "none"),
        "/var/lib/kiosk-portal": str(tmp_path / "portal"),
        "/var/lib/kiosk": str(state),
        "/etc/kiosk": str(tmp_path / "etc"),
        "/etc/credstore.encrypted": str(tmp_path / "credentials"),
    }
    script = moved(PACKAGING / "deb" / "postrm", tmp_path, places)

    removed = run(script, "remove", **told)
    assert (removed.returncode, state.exists()) == (0, True)
    purged = run(script, "purge", **told)

    assert (purged.returncode, state.exists(), (tmp_path / "etc").exists()) == (0, kept, kept)
    assert ("KIOSK_PURGE_DATA=1" in purged.stdout) is kept


KEYBOARDS = [
    (None, "us,ara", ","),
    ('XKBLAYOUT="us"\nXKBVARIANT=""\nXKBOPTIONS="terminate:ctrl_alt_bksp"', "us,ara", ","),
    ('XKBLAYOUT="de"\nXKBVARIANT="nodeadkeys"', "de,ara", "nodeadkeys,"),
    ('XKBLAYOUT="us,ara"\nXKBVARIANT=","', "us,ara", ","),
    ('XKBLAYOUT="sy"\nXKBVARIANT=""', "us,sy", ","),
]


@pytest.mark.parametrize("compositor", ["cage", "xinit"])
@pytest.mark.parametrize(("keyboard", "layout", "variant"), KEYBOARDS)
def test_staff_type_latin_and_arabic_letters_on_the_kiosks_own_screen(
    tmp_path: Path, compositor: str, keyboard: str | None, layout: str, variant: str
) -> None:
    said = {"cage": "/usr/bin/env", "xinit": 'printf "%s\\n" "$@"'}[compositor]
    (tmp_path / compositor).write_text(f"#!/bin/sh\n{said}\n")
    (tmp_path / compositor).chmod(0o755)
    if keyboard is not None:
        (tmp_path / "keyboard").write_text(keyboard)
    places = {"/etc/default/keyboard": str(tmp_path / "keyboard"), "/run/kiosk-screen": str(tmp_path)}
    screen = moved(PACKAGING / "sbin" / "screen", tmp_path, places)

    told = run(screen, PATH=str(tmp_path), WATCHDOG_PID="1").stdout.splitlines()

    wanted = {
        "cage": [f"XKB_DEFAULT_LAYOUT={layout}", f"XKB_DEFAULT_VARIANT={variant}"],
        "xinit": [layout, variant, "grp:alt_shift_toggle"],
    }[compositor]
    assert set(wanted) <= set(told)
    assert "ctrl_alt_bksp" not in "".join(told)

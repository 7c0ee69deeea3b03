"""The systemd units, checked as text: that systemd understands every line, and how little each may do."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.packaging.places import PACKAGING, SYSTEMD, run

BUDGET = {
    "kiosk.service": 1.7,
    "kiosk-counter.service": 1.7,
    "kiosk-display.service": 1.7,
    "kiosk-setup.service": 1.8,
    "kiosk-sync.service": 1.5,
    "kiosk-portal.service": 1.5,
    "kiosk-backup.service": 1.5,
    "kiosk-upgrade.service": 0.8,
    "kiosk-addresses.service": 1.4,
    "kiosk-screen.service": 6.9,
}
"""`systemd-analyze security`: 10 may do all, 0 nothing. The screen holds graphics card and input devices."""
FACES = ("kiosk", "kiosk-counter", "kiosk-display", "kiosk-setup")


@pytest.fixture(scope="module")
def units(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The units with commands that are on this machine, as systemd-analyze looks for each."""
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze isn't installed")
    folder = tmp_path_factory.mktemp("units") / "systemd"
    shutil.copytree(SYSTEMD, folder, symlinks=True)
    for unit in folder.glob("*.service"):
        text = re.sub(r"/usr/bin/kiosk\b|/usr/lib/kiosk/sbin/[a-z-]+", "/bin/true", unit.read_text("utf-8"))
        unit.write_text(text, "utf-8")
    return folder


def test_systemd_understands_every_line(units: Path) -> None:
    names = [str(unit) for kind in ("service", "timer", "path") for unit in sorted(units.glob(f"*.{kind}"))]
    done = run("systemd-analyze", "verify", "--man=no", *names, SYSTEMD_UNIT_PATH=f"{units}:")

    told = [line for line in done.stderr.splitlines() if "kiosk" in line]
    assert (done.returncode, told) == (0, [])


def test_no_unit_may_do_more_than_its_budget(units: Path) -> None:
    names = sorted(str(unit) for unit in units.glob("*.service"))
    done = run(
        "systemd-analyze", "security", "--offline=yes", "--no-pager", *names, SYSTEMD_UNIT_PATH=f"{units}:"
    )
    found = {
        unit: float(level)
        for unit, level in re.findall(r"exposure level for (\S+): ([\d.]+)", done.stdout + done.stderr)
    }
    if not found:
        pytest.skip(f"systemd-analyze can't judge units off-line here: {done.stderr.strip()[:80]}")

    assert found.keys() == BUDGET.keys()
    assert {unit: level for unit, level in found.items() if level > BUDGET[unit]} == {}


@pytest.mark.parametrize("face", FACES)
def test_a_face_reaches_its_store_and_devices_alone(face: str) -> None:
    """What it shares with the others comes by a link: copies would soon say other things."""
    shared = SYSTEMD / f"{face}.service.d" / "20-face.conf"
    assert shared.is_symlink()
    text = shared.read_text("utf-8")
    for line in (
        "IPAddressDeny=any",
        "NotifyAccess=main",
        "WatchdogSec=30",
        "OnFailure=kiosk-screen.service",
    ):
        assert line in text.splitlines()


def test_the_applicants_face_has_the_sandbox_of_all_the_others() -> None:
    link = SYSTEMD / "kiosk.service.d" / "10-sandbox.conf"
    assert link.is_symlink()
    assert link.resolve() == SYSTEMD / "kiosk-.service.d" / "10-sandbox.conf"


def test_no_unit_sets_a_variable_that_the_launcher_would_drop() -> None:
    kept = set(re.findall(r"\$\{([A-Z_]+)\+", (PACKAGING / "kiosk").read_text("utf-8")))
    texts = [file.read_text("utf-8") for file in [*SYSTEMD.rglob("*.service"), *SYSTEMD.rglob("*.conf")]]
    sets = {name for text in texts for name in re.findall(r"^Environment=([A-Z_]+)=", text, re.MULTILINE)}
    told = set(
        re.findall(r"^ *echo ([A-Z_]+)=", (PACKAGING / "sbin" / "screen").read_text("utf-8"), re.MULTILINE)
    )

    assert told == {"DISPLAY", "WAYLAND_DISPLAY"}
    assert sets | told <= kept


def test_no_face_but_setup_begins_before_there_is_anything_to_serve() -> None:
    shared = (SYSTEMD / "kiosk-face.conf").read_text("utf-8")
    setup = (SYSTEMD / "kiosk-setup.service.d" / "30-setup.conf").read_text("utf-8")

    assert re.findall("^Condition.*=.(.+)$", shared, re.MULTILINE) == [
        "/var/lib/kiosk/kiosk.db",
        "/var/lib/kiosk/anchor",
        "/var/lib/kiosk/keys",
    ]
    assert "ConditionPathExists=\n" in setup


def test_setup_may_read_the_log_and_write_where_backups_and_reports_go() -> None:
    may = (SYSTEMD / "kiosk-setup.service.d" / "30-setup.conf").read_text("utf-8").splitlines()
    backup = (SYSTEMD / "kiosk-backup.service").read_text("utf-8")
    media = set(re.findall(r"-/\S+", backup))

    assert media
    assert media <= set(" ".join(may).split())
    assert "SupplementaryGroups=systemd-journal" in may

"""What is found of the machine around a station: screen, certificate, surroundings, plugins, services."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.office.checks.finding import Finding, Verdict
from kiosk.office.checks.hardening import check_environment, check_plugins, check_units, kept_plugins
from kiosk.office.checks.portal import check_portal
from kiosk.office.checks.screen import check_screen
from kiosk.resources import ASSETS
from kiosk.store.line import Line
from tests.office.checks.sentences import assert_read, read
from tests.sync.certificates import Authority

DAY_MS = 86_400_000
NOW_MS = round(datetime.now(UTC).timestamp() * 1000)
UNITS = "usr/lib/systemd/system"
BY_HAND = "etc/systemd/system"


def plug(folder: Path, name: str, status: str, width_cm: int = 0, height_cm: int = 0) -> None:
    """Make what the kernel tells of a plug; a panel of no size tells none."""
    (folder / name).mkdir(parents=True)
    (folder / name / "status").write_text(status + "\n", encoding="ascii")
    edid = bytes(21) + bytes([width_cm, height_cm]) + bytes(105) if status == "connected" else b""
    (folder / name / "edid").write_bytes(edid)


def test_a_screen_is_judged_by_what_it_tells_and_what_the_settings_say(tmp_path: Path) -> None:
    assert_read(check_screen(None, tmp_path), Verdict.WARN, "unset", "kiosk config panel MM", "عرض الشاشة")
    plug(tmp_path, "card0-HDMI-A-1", "disconnected")
    assert_read(check_screen(340, tmp_path), Verdict.WARN, "none", "Check the cable", "لا شاشة موصولة")
    plug(tmp_path, "card0-DP-1", "connected", 48, 27)
    assert_read(check_screen(None, tmp_path), Verdict.PASS, "ok", "480 mm wide", "480")
    assert check_screen(268, tmp_path).verdict is Verdict.PASS, "it stands upright"
    assert_read(check_screen(340, tmp_path), Verdict.WARN, "other", "but it tells 480 mm", "340")


@pytest.mark.parametrize(
    ("days", "verdict", "code", "english", "arabic"),
    [
        (400, Verdict.PASS, "ok", "is good until 20", "صالحة حتى"),
        (20, Verdict.WARN, "ends_soon", "in 20 days", "بعد 20"),
        (-1, Verdict.FAIL, "ended", "is believed no more", "انتهت"),
    ],
)
def test_headquarters_certificate_is_told_before_it_ends(
    days: int, verdict: Verdict, code: str, english: str, arabic: str
) -> None:
    line = Line("https://portal.example", Authority().pem(), "key", "p", "c", NOW_MS)  # good for a day
    finding = check_portal(line, NOW_MS + (1 - days) * DAY_MS - DAY_MS // 2)
    assert finding is not None
    assert_read(finding, verdict, code, english, arabic)


def test_a_certificate_that_was_garbled_is_told_and_none_is_asked_of_this_machine_s_own_portal() -> None:
    def of(authority: str) -> Finding | None:
        return check_portal(Line("http://127.0.0.1", authority, "key", "p", "c", NOW_MS), NOW_MS)

    garbled = of("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
    assert garbled is not None
    assert_read(garbled, Verdict.FAIL, "unreadable", "can't be read", "تتعذر قراءة")
    assert of("") is None


def test_variables_that_could_change_what_runs_are_named() -> None:
    read(check_environment({"PATH": "/usr/bin", "QT_QPA_PLATFORM": "xcb"}))
    finding = check_environment({"QT_QPA_PLATFORM": "vnc", "LD_PRELOAD": "/tmp/a.so"})
    assert_read(finding, Verdict.WARN, "foreign", "LD_PRELOAD, QT_QPA", "LD_PRELOAD, QT_QPA")


def test_a_plugin_that_nobody_needs_is_named_and_one_that_is_lost_as_well(tmp_path: Path) -> None:
    kept = kept_plugins(ASSETS / "qt-plugins.txt")
    for name in kept:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    read(check_plugins(tmp_path, kept))
    (tmp_path / "platforms" / "libqvnc.so").touch()
    finding = check_plugins(tmp_path, kept)
    assert_read(finding, Verdict.FAIL, "foreign", "platforms/libqvnc.so", "لا يحتاجها أحد")
    (tmp_path / "platforms" / "libqvnc.so").unlink()
    (tmp_path / "platforms" / "libqxcb.so").unlink()
    assert_read(check_plugins(tmp_path, kept), Verdict.FAIL, "lost", "platforms/libqxcb.so", "مفقودة")


def installed(root: Path, *enabled: str) -> Path:
    """Return the root of a machine with the package, which starts `enabled` by itself."""
    wanted = root / BY_HAND / "graphical.target.wants"
    for folder in (root / UNITS, wanted):
        folder.mkdir(parents=True, exist_ok=True)
    (root / UNITS / "kiosk.service").touch()
    for name in enabled:
        (wanted / f"{name}.service").touch()
    return root


def test_services_are_told_that_nobody_installed_enabled_changed_or_locked(tmp_path: Path) -> None:
    assert_read(check_units(tmp_path), Verdict.WARN, "not_installed", "docs/install.md", "غير مثبتة")
    assert_read(
        check_units(installed(tmp_path)), Verdict.WARN, "none_enabled", "systemctl enable", "لا يبدأ شيء"
    )
    root = installed(tmp_path, "kiosk-screen", "kiosk")
    assert_read(check_units(root), Verdict.PASS, "ok", "kiosk, kiosk-screen", "kiosk, kiosk-screen")
    (root / "proc/sys/kernel").mkdir(parents=True)
    (root / "proc/sys/kernel/sysrq").write_text("438\n", encoding="ascii")
    assert_read(check_units(root), Verdict.WARN, "magic_keys", "restart kiosk-screen", "المفاتيح السحرية")
    (root / BY_HAND / "kiosk.service.d").mkdir()
    (root / BY_HAND / "kiosk.service.d" / "override.conf").touch()
    assert_read(check_units(root), Verdict.WARN, "changed", "kiosk.service.d/override.conf", "غيّر أحد")

"""The mission's file is looked at before the first start needs it, and a mistake is told by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.catalogue.reader import load_catalogue
from kiosk.domain.device import DeviceKind
from kiosk.office.checks.finding import Verdict
from kiosk.office.checks.mission import check_mission
from kiosk.opening import CATALOGUE
from kiosk.resources import ASSETS
from tests.office.checks.sentences import assert_read, read

SHIPPED = load_catalogue(CATALOGUE)
RIYADH = (ASSETS / "missions" / "riyadh.toml").read_text(encoding="utf-8")


def test_a_file_that_the_first_start_can_take_is_well(tmp_path: Path) -> None:
    file = tmp_path / "riyadh.toml"
    file.write_text(RIYADH, encoding="utf-8")
    assert_read(check_mission(file, SHIPPED), Verdict.PASS, "ok", "it is right", "والملف سليم")


def test_a_file_that_isnt_there_or_cant_be_read_is_told(tmp_path: Path) -> None:
    gone = check_mission(tmp_path / "gone.toml", SHIPPED)
    assert_read(gone, Verdict.FAIL, "missing", f"{tmp_path}/gone.toml isn't there", "غير موجود")
    shut = check_mission(tmp_path, SHIPPED)
    assert_read(shut, Verdict.FAIL, "unreadable", "can't be read", "لا يمكن قراءة")


@pytest.mark.parametrize(
    ("before", "after", "code", "told"),
    [
        ('currency = "SAR"', "currency = SAR", "not_toml", "this is no TOML"),
        ('currency = "SAR"', 'currency = "riyal"', "wrong", "`mission.currency` is wrong"),
        ('currency = "SAR"', "", "wrong", "`mission.currency` is wrong"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    before: str, after: str, code: str, told: str, tmp_path: Path
) -> None:
    file = tmp_path / "riyadh.toml"
    assert before in RIYADH
    file.write_text(RIYADH.replace(before, after), encoding="utf-8")
    lines = RIYADH.splitlines()
    line = 1 + lines.index(before if after else "[mission]")
    finding = check_mission(file, SHIPPED)
    assert_read(finding, Verdict.FAIL, code, f"{file}:{line}: {told}", f"{file}:{line}: ")
    assert "kiosk catalogue check" in read(finding)[1]


@pytest.mark.parametrize(
    ("device", "english", "arabic"),
    [
        (DeviceKind.READER, "this station has none", "قارئ"),
        (DeviceKind.SCANNER, "nobody can see whether one works that types", "ماسح"),
    ],
)
def test_a_mission_that_requires_what_the_station_can_never_see_is_told(
    device: DeviceKind, english: str, arabic: str, tmp_path: Path
) -> None:
    file = tmp_path / "riyadh.toml"
    file.write_text(f'{RIYADH}\n[kiosk]\nrequires = ["{device.value}"]\n', encoding="utf-8")
    finding = check_mission(file, SHIPPED, (device,))
    assert_read(finding, Verdict.FAIL, f"unseen_{device.value}", english, arabic)
    assert read(finding)[0].startswith(f"{file}:{len(RIYADH.splitlines()) + 3}: ")
    assert check_mission(file, SHIPPED).verdict is Verdict.PASS

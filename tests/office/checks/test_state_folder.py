"""The state folder is looked at as it is: whose, writable, with room; and nothing is made by looking."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.office.checks.finding import Finding, Verdict
from kiosk.office.checks.state_folder import check_state_folder
from tests.office.checks.sentences import assert_read, read

ME = os.geteuid()
NOBODY = 65534
HUGE = 1 << 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "state"
    made.mkdir(mode=0o700)
    return made


def test_a_folder_of_ones_own_with_room_is_well(folder: Path) -> None:
    finding = check_state_folder(folder, ME, scarce=1, floor=1)
    assert finding.verdict is Verdict.PASS
    assert str(folder) in read(finding)[0]


def test_a_folder_that_isnt_there_yet_is_made_by_the_first_start_and_not_by_looking(tmp_path: Path) -> None:
    finding = check_state_folder(tmp_path / "a" / "b", ME)
    assert_read(finding, Verdict.WARN, "none_yet", "kiosk run", "لا يوجد المجلد")
    assert not (tmp_path / "a").exists()


def test_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("x", encoding="utf-8")
    finding = check_state_folder(tmp_path / "state", ME)
    assert_read(finding, Verdict.FAIL, "no_folder", "is a file, not a folder", "ملف وليس مجلداً")


def test_a_folder_of_somebody_elses_is_told_with_both_names(folder: Path) -> None:
    finding = check_state_folder(folder, NOBODY)
    assert_read(finding, Verdict.FAIL, "foreign", "Run this as the user who runs the station", "للمستخدم")
    assert "nobody" in read(finding)[0]


def test_a_folder_that_others_can_look_into_is_told(folder: Path) -> None:
    folder.chmod(0o755)
    finding = check_state_folder(folder, ME, scarce=1, floor=1)
    assert_read(finding, Verdict.WARN, "open_to_others", f"chmod 700 {folder}", "مستخدمون آخرون")


def test_a_folder_of_one_group_is_as_it_should_be_unless_all_others_can_look_in(folder: Path) -> None:
    folder.chmod(0o2770)
    assert check_state_folder(folder, NOBODY, scarce=1, floor=1).verdict is Verdict.PASS
    folder.chmod(0o2775)
    finding = check_state_folder(folder, NOBODY, scarce=1, floor=1)
    assert_read(finding, Verdict.WARN, "open_to_others", f"chmod 2770 {folder}", "مستخدمون آخرون")


def test_little_room_is_told_before_there_is_too_little(folder: Path) -> None:
    assert_read(check_state_folder(folder, ME, scarce=HUGE, floor=1), Verdict.WARN, "scarce", "soon", "قريباً")
    assert_read(
        check_state_folder(folder, ME, scarce=HUGE, floor=HUGE),
        Verdict.FAIL,
        "full",
        "nobody can begin a request",
        "لا يمكن بدء أي طلب",
    )


def test_who_may_not_write_there_or_make_it_is_told_so(tmp_path: Path) -> None:
    """Looked at by another user, since nothing is forbidden to the administrator."""
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o555)
    assert_read(
        as_nobody(shut, tmp_path), Verdict.FAIL, "unwritable", "Nothing can be written", "لا يمكن الكتابة"
    )
    missing = as_nobody(shut / "state", tmp_path)
    assert_read(missing, Verdict.FAIL, "unmakeable", "As administrator", "بصلاحية المسؤول")


def as_nobody(folder: Path, tmp_path: Path) -> Finding:
    """Return what a user without any rights finds; the owner counts as theirs."""
    if os.geteuid() != 0:
        return check_state_folder(folder, ME)
    for parent in (tmp_path, *tmp_path.parents[:3]):
        os.chmod(parent, 0o755)
    code = (
        "import os, sys; from pathlib import Path\n"
        "from kiosk.office.checks.state_folder import check_state_folder\n"
        f"os.setgid({NOBODY}); os.setgroups([]); os.setuid({NOBODY})\n"
        f"found = check_state_folder(Path({str(folder)!r}), 0)\n"
        "print(found.verdict.value, found.code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    verdict, name = done.stdout.split()
    from kiosk.office.checks.finding import Check

    return Finding(Check.STATE, Verdict(verdict), name, {"folder": str(folder)})

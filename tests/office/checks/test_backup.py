"""What is found of the backup: none, old, in the wrong place; and that it says how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.backup import DAY_MS
from kiosk.office.checks.backup import check_backup
from kiosk.office.checks.finding import Verdict
from kiosk.store.backup.last import LastGood, remember
from kiosk.store.backup.sealing import PUBLIC_HALF
from kiosk.store.keys import keys_folder, write_key
from tests.office.checks.sentences import assert_read

NOW_MS = 1_795_996_800_000


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The state folder of a station with a recovery sheet."""
    keys_folder(tmp_path).mkdir()
    write_key(keys_folder(tmp_path) / PUBLIC_HALF, bytes(32))
    return tmp_path


def test_a_station_without_a_sheet_a_place_or_a_backup_is_told_what_comes_first(state: Path) -> None:
    assert_read(
        check_backup(state, True, NOW_MS), Verdict.WARN, "none_yet", "kiosk backup make", "لا توجد نسخة"
    )
    assert_read(check_backup(state, False, NOW_MS), Verdict.WARN, "not_set", "kiosk backup folder", "لم يُحدَّد")
    (keys_folder(state) / PUBLIC_HALF).unlink()
    sheet = ("kiosk backup recovery", "لا توجد ورقة استعادة")
    assert_read(check_backup(state, True, NOW_MS), Verdict.WARN, "no_recovery_key", *sheet)


@pytest.mark.parametrize(
    ("days", "same_disk", "verdict", "code", "english", "arabic"),
    [
        (1.9, False, Verdict.PASS, "ok", "is 45 hours old", "وعمرها 45"),
        (2, False, Verdict.WARN, "old", "kiosk backup make", "الذاكرة المحمولة موصولة"),
        (7, False, Verdict.FAIL, "too_old", "all since then is lost", "ضاع كل ما حُفظ"),
        (1, True, Verdict.WARN, "same_disk", "disk of the store itself", "على قرص المخزن نفسه"),
        (-1, False, Verdict.PASS, "ok", "is 0 hours old", "وعمرها 0"),
    ],
)
def test_the_last_good_backup_is_judged_by_its_age_and_its_place(
    state: Path, days: float, same_disk: bool, verdict: Verdict, code: str, english: str, arabic: str
) -> None:
    made_ms = NOW_MS - int(days * DAY_MS)
    remember(state, LastGood("/media/stick/a.backup", made_ms, 1, 4, same_disk))
    assert_read(check_backup(state, True, NOW_MS), verdict, code, english, arabic)

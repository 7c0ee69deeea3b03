"""Sheet, backups, report and log of the console: they are on paper, on the stick, and on the screen."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from kiosk.cli.workbench.station import StationBench
from kiosk.clock import Clock
from kiosk.domain.service import Language
from kiosk.office.setting_up.backups import NewSheet
from kiosk.office.setting_up.new_mission import ReplacingStation
from kiosk.office.setting_up.workbench import Start
from kiosk.settings import read_settings
from tests.cli.test_log import journal_of
from tests.paper.test_pdf import squeezed, words
from tests.ui.setup.at_console import do, enter, go, plain, settle
from tests.ui.setup.conftest import Open, Staff
from tests.ui.setup.officer import Officer

NO_READER = squeezed("No passport reader is named in the settings")


def test_the_sheet_is_on_paper_before_it_counts_and_opens_the_backups_made_since(
    open_setup: Open, bench: StationBench, staffed: Staff, machine: Path, tmp_path: Path
) -> None:
    officer = open_setup(Language.ENGLISH)
    console = enter(officer, staffed[0])
    stick = tmp_path / "stick"
    stick.mkdir()
    go(officer, console, "recovery")
    do(officer, "make-sheet")
    first = _drawn(officer)
    assert "Printed" in do(officer, "print-sheet")
    assert any(read_settings(machine).paper.iterdir())
    officer.type("sheet-file", str(stick / "sheet.pdf"))
    assert "Written" in do(officer, "write-sheet")
    on_paper = words((stick / "sheet.pdf").read_bytes(), tmp_path)
    assert [group for group in first.sheet.groups if group not in on_paper] == []
    assert bench.backups.sheet_in_force() == "", "nobody said yet that they have it"
    do(officer, "keep-sheet")
    in_force = bench.backups.sheet_in_force()
    assert in_force
    assert in_force in plain(officer.seen())

    do(officer, "make-sheet")
    do(officer, "replace-sheet")
    second = _drawn(officer)
    assert second.code != first.code
    do(officer, "keep-sheet")
    assert bench.backups.sheet_in_force() not in ("", in_force)

    go(officer, console, "backup")
    officer.type("backup-folder", str(stick / "nowhere"))
    do(officer, "keep-folder")
    assert "no such" in officer.wrong("backup-folder")
    officer.type("backup-folder", str(stick))
    assert "Kept" in do(officer, "keep-folder")
    assert read_settings(machine).backup.to == stick
    made = do(officer, "make-backup")
    (backup,) = (each for each in stick.iterdir() if each.suffix != ".pdf")
    assert backup.name in made
    assert "It opens, and everything holds" in do(officer, "try-backup")

    elsewhere = tmp_path / "elsewhere" / "station.toml"
    elsewhere.parent.mkdir()
    elsewhere.write_text('state = "state"\n', encoding="utf-8")
    with closing(StationBench(elsewhere, None, Clock())) as other:
        other.put_back(ReplacingStation(backup, "-".join(second.sheet.groups)))
        assert other.start() is Start.RESTORED


def _drawn(officer: Officer) -> NewSheet:
    new = officer.page.drafts.sheet
    assert new is not None
    assert all(group in officer.seen() for group in new.sheet.groups)
    return new


def test_what_was_found_is_written_for_the_missions_papers_and_looked_for_again(
    open_setup: Open, staffed: Staff, machine: Path, tmp_path: Path
) -> None:
    officer = open_setup(Language.ENGLISH)
    go(officer, enter(officer, staffed[0]), "diagnostics")
    report = tmp_path / "readiness.pdf"
    do(officer, "write-report")
    assert officer.wrong("report-file")
    officer.type("report-file", str(report))
    assert "Written" in do(officer, "write-report")
    told = words(report.read_bytes(), tmp_path)
    assert "kiosk-1" in told
    assert NO_READER not in told
    machine.write_text('state = "state"\n', encoding="utf-8")
    do(officer, "look-station")
    officer.wait_to_read("No passport reader")
    do(officer, "write-report")
    assert NO_READER in words(report.read_bytes(), tmp_path)


def test_the_log_is_shown_newest_first_and_read_again(
    open_setup: Open, staffed: Staff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = open_setup(Language.ENGLISH)
    monkeypatch.setenv("PATH", journal_of(tmp_path, "10:02 kiosk: second", "10:01 kiosk: first"))
    go(officer, enter(officer, staffed[0]), "log")
    log = officer.page.findChild(QPlainTextEdit)
    assert isinstance(log, QPlainTextEdit)
    assert log.toPlainText() == "10:02 kiosk: second\n10:01 kiosk: first"
    journal_of(tmp_path, "10:03 kiosk: third")
    do(officer, "look-log")
    assert log.toPlainText() == "10:03 kiosk: third"


def test_what_fails_behind_a_page_is_logged_by_its_place_and_names_nobody(
    open_setup: Open, staffed: Staff, caplog: pytest.LogCaptureFixture
) -> None:
    officer = open_setup(Language.ENGLISH)
    go(officer, enter(officer, staffed[0]), "log")

    def fail() -> None:
        raise ValueError("رنا حداد, 01020304050")

    officer.page.work(fail, lambda _: None, "")
    officer.wait(lambda: "ValueError at " in caplog.text, "the line of the log")
    assert "رنا" not in caplog.text
    assert "01020304050" not in caplog.text
    settle(officer)
    assert "01020304050" not in officer.seen()
    assert officer.notices(), "somebody is told"

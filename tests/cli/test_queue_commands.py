"""`kiosk queue` tells how the lines stand, and lets a supervisor stop one and go on with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import kiosk
from tests.cli.test_config_commands import log_in, state

__all__ = ["state"]


@pytest.fixture
def stopped(state: Path) -> Path:
    done = kiosk("queue", "stop", "passports", "--state", state, typed=log_in("102"))
    assert done.returncode == 0, done.stderr
    return state


def test_a_stopped_line_says_why_until_it_goes_on(stopped: Path) -> None:
    shown = kiosk("queue", "show", "--state", stopped).stdout
    assert "passports: Passports, 0 waiting. No numbers: no more people can be served today." in shown

    kiosk("queue", "resume", "passports", "--state", stopped, typed=log_in("102"))
    assert "No numbers" not in kiosk("queue", "show", "--state", stopped).stdout


def test_it_is_no_officer_of_the_line(state: Path) -> None:
    done = kiosk("queue", "stop", "passports", "--state", state, typed=log_in("101"))

    assert done.returncode == 1
    assert "may not change that" in done.stderr


def test_a_line_that_is_none_is_told_before_anybody_types(state: Path) -> None:
    done = kiosk("queue", "stop", "nowhere", "--state", state)

    assert done.returncode == 2
    assert "There is no line nowhere." in done.stderr


def test_numbers_of_the_gate_are_kept_and_written_and_the_day_is_closed(state: Path, tmp_path: Path) -> None:
    file = tmp_path / "gate.pdf"
    gate = kiosk("queue", "gate", "--count", "3", "--pdf", file, "--state", state, typed=log_in("102"))
    assert "Kept and written: 1 to 3." in gate.stdout, gate.stderr
    assert file.read_bytes().startswith(b"%PDF")
    closed = kiosk("queue", "close", "--state", state, typed=log_in("102"))

    assert " is closed." in closed.stdout, closed.stderr


def test_the_kit_is_written_without_a_store(tmp_path: Path) -> None:
    file = tmp_path / "kit.pdf"
    done = kiosk("queue", "kit", "--count", "9", "--pdf", file, "--state", tmp_path / "nothing")

    assert done.returncode == 0, done.stderr
    assert file.read_bytes().startswith(b"%PDF")


def test_no_number_is_kept_for_a_paper_that_cannot_be_written(state: Path, tmp_path: Path) -> None:
    gone = tmp_path / "no stick" / "gate.pdf"

    refused = kiosk("queue", "gate", "--count", "3", "--pdf", gone, "--state", state)

    assert refused.returncode == 1
    assert str(gone) in refused.stderr
    assert "Staff number" not in refused.stdout, "told before anybody types"

"""A question at a terminal takes an answer in its language; a command that ends early says so."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.file_words import file_fault
from kiosk.cli.usage import run_commands
from kiosk.clock import Clock
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import read_settings
from tests.cli.command_line import ROOT, kiosk
from tests.cli.test_usage import assert_arabic


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the state folder of a station that has started once."""
    folder = tmp_path_factory.mktemp("station") / "state"
    store, _ = open_node(read_settings(None, folder), Clock(), load_catalogue(CATALOGUE))
    store.close()
    return folder


@pytest.mark.parametrize("answer", ["نعم", "غ", "y", "YES"])
def test_yes_is_taken_in_either_language_and_from_either_letters_of_the_key(state: Path, answer: str) -> None:
    sheet = kiosk("backup", "recovery", "--replace", "--state", state, language="ar", typed=f"{answer}\n")

    assert sheet.returncode == 0, sheet.stderr


@pytest.mark.parametrize("answer", ["لا", "ى", "n", ""])
def test_no_is_taken_too_and_enter_alone_is_no(state: Path, answer: str) -> None:
    sheet = kiosk("backup", "recovery", "--replace", "--state", state, language="ar", typed=f"{answer}\n")

    assert sheet.returncode == 1
    assert_arabic(sheet.stderr)


def test_anything_else_is_asked_again_in_arabic(state: Path) -> None:
    sheet = kiosk("backup", "recovery", "--replace", "--state", state, language="ar", typed="ok\nلا\n")

    assert sheet.returncode == 1
    assert sheet.stderr.count("Enter") == 1
    assert_arabic(sheet.stderr.replace("Enter", ""))


def test_where_nobody_can_answer_the_command_says_so(state: Path) -> None:
    for language, told in (("en", "Run it again at a terminal"), ("ar", "لم يُجب أحد")):
        asked = kiosk("people", "add", "--role", "it", "--state", state, language=language)
        assert asked.returncode == 1
        assert told in asked.stderr


def test_a_command_that_is_broken_off_says_that_it_isn_t_done(capsys: pytest.CaptureFixture[str]) -> None:
    commands = typer.Typer(add_completion=False)

    @commands.command()
    def upgrade() -> None:
        raise KeyboardInterrupt

    assert run_commands(commands, []) == 130
    assert "Run the same command again" in capsys.readouterr().err


STARTING = """
import sys

class Interrupting:
    def find_spec(self, name, *_):
        if name == "kiosk.cli.serve":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupting())
sys.argv = ["kiosk", "run"]
from kiosk.cli import main
main()
"""


def test_a_face_that_is_broken_off_while_it_starts_shows_no_traceback() -> None:
    environment = os.environ | {"LANGUAGE": "ar", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-c", STARTING]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 130
    assert_arabic(done.stderr)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "code", [errno.ENOENT, errno.EACCES, errno.EISDIR, errno.EROFS, errno.ENOSPC, errno.EIO]
)
def test_what_a_file_or_stick_does_is_told_by_its_name(code: int) -> None:
    told = file_fault(OSError(code, os.strerror(code), "/media/stick/الحقيبة 1"))

    assert told is not None
    assert "/media/stick/الحقيبة 1" in told
    assert os.strerror(code) not in told


def test_what_is_no_file_s_fault_stays_a_defect_that_is_seen() -> None:
    assert file_fault(OSError(errno.EMFILE, "too many files", "/x")) is None
    assert file_fault(OSError(errno.EPIPE, "broken pipe")) is None


def test_a_shell_s_file_without_room_is_told_without_a_traceback(state: Path) -> None:
    environment = os.environ | {"LANGUAGE": "ar", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "kiosk.cli", "sync", "status", "--state", str(state)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, env=environment, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 1
    assert "لا متسع" in done.stderr
    assert "Traceback" not in done.stderr

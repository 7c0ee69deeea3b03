"""Whoever mistypes a command reads in the terminal's own language what is wrong and what would be right."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.command_line import ROOT, kiosk

ENGLISH = re.compile(
    r"(?<![-\w])(the|this|is|not|no|for|of|and|an|be|to|that|with|takes?|needs?|such|try|error|invalid|missing|"
    r"usage|options?|arguments?|required|default|unexpected|expected|unrecognized|did|meant|fitting|choose)(?![-\w])",
    re.IGNORECASE,
)
"""Words of English sentences; none is a command, option, key or value."""
PLACES = re.compile(r"OPTIONS|COMMAND|ARGS|SETTINGS|STATE|<(str|int|float|path|file|list|%)")
"""What the parsers write by themselves where a person is to write something."""
EVERY_HELP = """
import sys
from typer.main import get_command
from kiosk.cli import main
from kiosk.cli.commands import commands

def paths(command, path=()):
    yield path
    for name, inner in getattr(command, "commands", {}).items():
        yield from paths(inner, (*path, name))

for path in paths(get_command(commands)):
    sys.argv = ["kiosk", *path, "--help"]
    print("\\f", *path)
    try:
        main()
    except SystemExit:
        pass
"""
MISTAKES = (
    ("devicez", "No such command 'devicez'. Meant: devices."),
    ("devices fault", "device is missing. Fitting: printer, reader, scanner, sound."),
    ("devices fault pr", "device can't be that. Fitting: printer, reader, scanner, sound."),
    ("devices list --setings", "There is no option --setings here. Meant: --settings."),
    ("devices list --settings", "--settings needs a value after it."),
    ("devices list x y", "This is too much: x y"),
    ("devices test-read --seconds 99", "--seconds can't be that. Fitting: 1..50."),
    ("sync join https://x c --authority /none", "Fitting: a file that is there and that this user can read."),
    ("sync import /", "file can't be that. It is a folder. Name a file."),
    ("doctor --json=3", "--json takes no value."),
    ("devices fault printer", "Give either a fault's name or --mend."),
    ("run --foo", "unrecognized arguments: --foo"),
    ("run --settings", "expected one argument"),
)


def assert_arabic(told: str) -> None:
    assert re.search("[\u0620-\u064a]{2}", told), told
    assert ENGLISH.search(told) is None, told
    assert PLACES.search(told) is None, told


@pytest.mark.parametrize(("typed", "told"), MISTAKES, ids=[typed for typed, _ in MISTAKES])
def test_a_mistake_is_told_in_the_terminals_language_with_what_would_be_right(typed: str, told: str) -> None:
    with ThreadPoolExecutor() as both:
        english, arabic = (
            done.result()
            for done in [both.submit(kiosk, *typed.split(), language=each) for each in ("en", "ar")]
        )
    assert (english.returncode, arabic.returncode, english.stdout, arabic.stdout) == (2, 2, "", "")
    assert told in english.stderr
    assert_arabic(arabic.stderr)


def test_every_command_s_help_is_arabic_in_an_arabic_terminal() -> None:
    environment = os.environ | {"LANGUAGE": "ar", "LC_ALL": "C.UTF-8", "TERMINAL_WIDTH": "400"}
    command = [sys.executable, "-c", EVERY_HELP]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    helps = done.stdout.split("\f")[1:]
    assert len(helps) > 90
    for told in helps:
        assert_arabic(told.partition("\n")[2])


def test_a_list_of_commands_says_whole_what_each_does_on_a_narrow_terminal_too() -> None:
    environment = os.environ | {"LANGUAGE": "en", "LC_ALL": "C.UTF-8", "TERMINAL_WIDTH": "60"}
    command = [sys.executable, "-m", "kiosk.cli", "queue", "--help"]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    listed = done.stdout.partition("Commands:")[2]

    assert "before opening: kept first, then written" in " ".join(listed.split())
    assert "..." not in listed


def test_a_command_without_its_own_is_told_what_it_has_in_arabic() -> None:
    done = kiosk("sync", language="ar")
    assert_arabic(done.stdout + done.stderr)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('name = "a\n', ":1: "),
        ("name = ”a”\n", ":1: "),
        ('name = "a"\nname = "b"\n', ":2: "),
        ('panel_width_mm = "12"\n', ":1: "),
        ('[printer]\nkind = "usb"\n', ":1: "),
        (b"name = \xff\n", ": "),
        (None, ": "),
    ],
)
def test_a_mistake_in_the_settings_is_told_in_arabic_with_its_line(
    written: str | bytes | None, told: str, tmp_path: Path
) -> None:
    file = tmp_path / "station.toml"
    if written is not None:
        file.write_bytes(written if isinstance(written, bytes) else written.encode())
    done = kiosk("devices", "list", "--settings", file, language="ar")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{file}{told}" in done.stderr
    assert_arabic(done.stderr.replace(str(file), ""))


@pytest.mark.parametrize("typed", ["store check --state", "config panel 477 --settings"])
def test_who_may_not_read_a_station_is_told_to_ask_for_the_right(typed: str, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o000)
    if os.access(closed, os.R_OK):
        pytest.skip("this user may read everything")

    for language, told in (("en", "run the command with sudo"), ("ar", "مع sudo")):
        done = kiosk(*typed.split(), closed, language=language)
        assert (done.returncode, told in done.stderr) == (2, True), done.stderr

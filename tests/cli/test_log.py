"""The log that set-up shows is the system's journal of our own units; without one it is empty."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.cli.log import newest_lines

WITH_NOTHING = "#!/bin/sh\nexit 1\n"


def journal_of(folder: Path, *lines: str) -> str:
    """Put a journal with these lines into `folder`; return the PATH of a machine that has it.

    It keeps what it was asked in `asked`.
    """
    told = "\n".join(lines)
    program = folder / "journalctl"
    asked = f'echo "$@" > {folder / "asked"}\n'
    program.write_text(f"#!/bin/sh\n{asked}cat <<'END'\n{told}\nEND\n", encoding="utf-8")
    program.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def test_the_newest_lines_of_our_own_units_are_read_and_of_nobody_elses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", journal_of(tmp_path, "10:02 kiosk: second", "10:01 kiosk: first"))
    assert newest_lines() == ("10:02 kiosk: second", "10:01 kiosk: first")
    asked = (tmp_path / "asked").read_text(encoding="utf-8").split()
    assert {"--reverse", "--unit=kiosk*", "--since=-3days", "--lines=500"} <= set(asked)


def test_a_machine_without_such_a_journal_has_an_empty_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert newest_lines() == ()
    (tmp_path / "journalctl").write_text(WITH_NOTHING, encoding="utf-8")
    (tmp_path / "journalctl").chmod(0o755)
    assert newest_lines() == ()

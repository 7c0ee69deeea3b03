"""`python -m tests.soak planted [WORD...]`: puts each known bug into a copy of the source; who catches it?

A test that can't fail proves nothing. Without a bug the same tests must pass; with one, a test itself must
fail. Words choose bugs by their names. Prints a table and a JSON line; exits 1 if a bug isn't caught.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.soak.bug import Bug
from tests.soak.bugs_of_appointments import OF_APPOINTMENTS
from tests.soak.bugs_of_mission_time import OF_MISSION_TIME
from tests.soak.bugs_of_mission_work import OF_MISSION_WORK
from tests.soak.bugs_of_others import OF_OTHERS
from tests.soak.bugs_of_our_own import OUR_OWN

BUGS = (*OF_OTHERS, *OUR_OWN, *OF_APPOINTMENTS, *OF_MISSION_TIME, *OF_MISSION_WORK)
ROOT = Path(__file__).parents[2]
COPIED = ("kiosk", "tests", "assets", "translations")
_PYTEST = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
_FAILED = re.compile(r"^FAILED (\S+?\.py::\w+)", re.MULTILINE)
_ALL_PASSED, _SOME_FAILED = 0, 1


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of a planted bug: `caught_by` is the test that failed, empty if none did."""

    bug: Bug
    caught_by: str
    seconds: float

    @property
    def row(self) -> str:
        """Its row of the table."""
        by = f"`{self.caught_by}`" if self.caught_by else "**not caught**"
        return f"| {self.bug.name} | `{self.bug.where}` | {by} | {self.seconds:.1f} |"


def main(arguments: list[str]) -> int:
    """Plant the bugs whose names hold one of the words, all without any; return 1 if one isn't caught."""
    words = [word.lower() for word in arguments]
    chosen = [bug for bug in BUGS if not words or any(word in bug.name.lower() for word in words)]
    if not chosen:
        sys.stderr.write("No planted bug has such a name.\n")
        return 1
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        _copy(root)
        left = _run(root, sorted({bug.test for bug in chosen}))
        if left.returncode != _ALL_PASSED:
            sys.stderr.write(f"The tests fail without any bug:\n{left.stdout}")
            return 1
        looked = list(_looked(root, chosen))
    caught = sum(bool(one.caught_by) for one in looked)
    seconds = round(sum(one.seconds for one in looked), 1)
    line = {"what": "planted", "bugs": len(looked), "caught": caught, "seconds": seconds}
    sys.stdout.write(json.dumps(line) + "\n")
    return 0 if caught == len(looked) else 1


def _looked(root: Path, bugs: Sequence[Bug]) -> Iterator[Looked]:
    sys.stdout.write("| bug | where | caught by | seconds |\n|---|---|---|---|\n")
    for bug in bugs:
        began = time.monotonic()
        with _planted(root, bug):
            caught_by = _caught_by(root, bug)
        found = Looked(bug, caught_by, time.monotonic() - began)
        sys.stdout.write(found.row + "\n")
        sys.stdout.flush()
        yield found


def _caught_by(root: Path, bug: Bug) -> str:
    done = _run(root, [bug.test])
    failed = _FAILED.search(done.stdout)
    if failed is None or done.returncode != _SOME_FAILED:
        sys.stderr.write(done.stdout)
        return ""
    return failed[1]


def _copy(root: Path) -> None:
    for folder in COPIED:
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)


@contextmanager
def _planted(root: Path, bug: Bug) -> Iterator[None]:
    """Put `bug` into the copy for the block."""
    wrong = with_bug(root, bug)
    right = {file: (root / file).read_text(encoding="utf-8") for file in wrong}
    _write(root, wrong)
    try:
        yield
    finally:
        _write(root, right)


def with_bug(root: Path, bug: Bug) -> dict[str, str]:
    """Return the sources below `root` that `bug` changes, by file, as they are with it.

    Raises `ValueError` if they aren't any more as the bug supposes.
    """
    sources: dict[str, str] = {}
    for change in bug.changes:
        source = sources.get(change.file) or (root / change.file).read_text(encoding="utf-8")
        if source.count(change.before) != 1:
            raise ValueError(f"{bug.name}: not once in {change.file}: {change.before}")
        sources[change.file] = source.replace(change.before, change.after)
    return sources


def _write(root: Path, sources: Mapping[str, str]) -> None:
    for file, source in sources.items():
        (root / file).write_text(source, encoding="utf-8")


def _run(root: Path, tests: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run tests in the copy, and nothing of this tree; without bytecode, which could be of another moment."""
    env = os.environ | {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([*_PYTEST, *tests], cwd=root, env=env, capture_output=True, text=True, check=False)

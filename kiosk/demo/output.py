"""What a played visit leaves: a folder with `screens/`, `paper/` and `summary.json`, and nothing else."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.errors import KioskError

SUMMARY = "summary.json"


@dataclass(frozen=True, slots=True)
class Step:
    """One page as it was left: its picture, and the milliseconds since the page before."""

    page: str
    picture: str
    ms: float


@dataclass
class Diary:
    """Takes a picture of each page and notes how long it took."""

    folder: Path
    grab: Callable[[Path], None]
    steps: list[Step] = field(default_factory=list)
    since: float = field(default_factory=time.perf_counter)

    def note(self, page: str) -> None:
        """Write the page down."""
        picture = f"{len(self.steps) + 1:02d}-{page}.png"
        ms = round((time.perf_counter() - self.since) * 1000, 1)
        self.grab(self.folder / picture)
        self.steps.append(Step(page, picture, ms))
        self.since = time.perf_counter()


class FolderTaken(KioskError):
    """This folder holds other things than an earlier visit."""


class FolderRefused(KioskError):
    """Nothing can be written into this folder."""


def make_room(out: Path) -> None:
    """Take an earlier visit's output away, and nothing else: its summary says that it is one.

    Raises `FolderTaken` for a folder that holds anything else, `FolderRefused` for one that can't be written.
    """
    try:
        _clear(out)
    except OSError:
        raise FolderRefused(str(out)) from None


def _clear(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()) and not (out / SUMMARY).exists():
        raise FolderTaken(str(out))
    for name in ("screens", "paper", "station", "portal"):
        shutil.rmtree(out / name, ignore_errors=True)
    write_summary(out, {"agrees": False})


def write_summary(out: Path, summary: Mapping[str, object]) -> None:
    """Write what is told of a visit."""
    (out / SUMMARY).write_text(json.dumps(summary, ensure_ascii=False, indent=1), encoding="utf-8")

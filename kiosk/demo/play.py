"""`kiosk demo`: one visit on the real program, with pictures of every screen, the paper, and an account of it.

A station of its own is made in the output folder, so that nothing is mixed with a real one. The taps are real,
the store is real, and the printer's bytes go through a socket to the virtual printer.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kiosk.clock import Clock
from kiosk.domain.service import Language
from kiosk.settings import PrinterSettings, Settings


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


def play_visit(language: Language, service: str, out: Path) -> int:
    """Play a visit for `service` and write `out`: `screens/`, `paper/` and `summary.json`.

    Returns 0 only if the store holds exactly what the slip says. Raises `LookupError` for a service that can't
    be filed here.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("screens", "paper", "station"):
        shutil.rmtree(out / name, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    summary = _visit(language, service, out)
    (out / "summary.json").write_text(json.dumps(summary, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0 if summary["agrees"] else 1


def _visit(language: Language, service_id: str, out: Path) -> dict[str, object]:
    from kiosk.app import open_desk, opened_window
    from kiosk.demo.account import Visited, differences
    from kiosk.demo.walk import Walk
    from kiosk.domain.service import ServiceKind
    from kiosk.store.operations import operations
    from kiosk.ui.applicant.window import WindowOptions
    from kiosk.ui.application import make_application
    from kiosk.ui.taps import taps_of
    from kiosk.ui.visitor import Visitor

    application = make_application(["kiosk"])
    settings = Settings(name="demo", state=out / "station", printer=PrinterSettings(path=out / "paper"))
    desk = open_desk(settings, Clock())
    service = desk.catalogue.services.get(service_id)
    if service is None or not service.enabled or service.kind is not ServiceKind.FILED:
        desk.close()
        raise LookupError(service_id)
    began = time.perf_counter()
    with opened_window(WindowOptions(), desk) as window:
        taps_of(window.engine).interval_ms = 0
        visitor = Visitor(window.window)
        diary = Diary(out / "screens", visitor.grab)
        walk = Walk(window, visitor, note=diary.note)
        walk.start(language)
        walk.find(service)
        walk.fill_in(service.relations[0])
        answers = walk.answered
        reference = walk.hand_in()
        walk.take_slip()
    slip = next((out / "paper").glob("slip-*.png"))
    found = differences(desk, Visited(reference, answers, slip.read_bytes()))
    journal = [asdict(each) for each in operations(desk.store)]
    desk.close()
    return {
        "service": service_id,
        "language": language.value,
        "reference": reference,
        "agrees": not found,
        "differences": list(found),
        "steps": [asdict(step) for step in diary.steps],
        "paper": sorted(path.name for path in (out / "paper").iterdir()),
        "journal": journal,
        "seconds": round(time.perf_counter() - began, 2),
    }

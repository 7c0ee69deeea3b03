"""`kiosk demo`: one visit on the real program, with pictures of every screen, the paper, and an account.

A station of its own is made in the output folder, so that nothing is mixed with a real one. The taps are
real, the store is real, and the printer's bytes go through a socket to the virtual printer. Behind it there
may be a real portal, which is taken away just before the request is handed in.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.domain.errors import KioskError
from kiosk.domain.service import Language, Service, ServiceKind
from kiosk.settings import PrinterSettings, Settings

if TYPE_CHECKING:
    from kiosk.demo.account import Visited
    from kiosk.demo.outage import Outage
    from kiosk.office.desk import Desk

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


class NotFiledHere(KioskError):
    """No form is filled in here for the service of this id."""


class FolderTaken(KioskError):
    """This folder holds other things than an earlier visit."""


class FolderRefused(KioskError):
    """Nothing can be written into this folder."""


def play_visit(language: Language, service_id: str, out: Path, offline_for: float | None = None) -> int:
    """Play a visit for `service_id` and write `out`: `screens/`, `paper/` and `summary.json`.

    With `offline_for` there is a portal, too, which is away for so many seconds of the visit.

    Returns 0 only if the store holds exactly what the slip says, and so does the portal. Raises
    `NotFiledHere`, `FolderTaken` for a folder that holds anything but an earlier visit, `FolderRefused` for
    one that can't be written to, and `NoPortal` where none can be had.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.ui.application import make_application

    try:
        _make_room(out)
    except OSError:
        raise FolderRefused(str(out)) from None
    application = make_application(["kiosk"])
    with closing(_open_desk(out)) as desk:
        service = _filed_here(desk, service_id)
        with _portal(desk, out, offline_for) as outage:
            visited, steps = _visit(desk, language, service, out, outage)
            portal = _portals_part(desk, visited, outage)
        status = give_account(desk, visited, steps, out, portal)
    del application
    return status


def _portal(desk: Desk, out: Path, offline_for: float | None) -> AbstractContextManager[Outage | None]:
    if offline_for is None:
        return nullcontext()
    from kiosk.demo.outage import portal_beside

    return portal_beside(desk.store, out / "portal", offline_for)


def _portals_part(desk: Desk, visited: Visited, outage: Outage | None) -> Mapping[str, object] | None:
    if outage is None:
        return None
    from kiosk.demo.outage import arrived

    return arrived(outage, desk.store, visited)


def give_account(
    desk: Desk,
    visited: Visited,
    steps: Sequence[Step],
    out: Path,
    portal: Mapping[str, object] | None = None,
) -> int:
    """Hold the visit's slip against the store, write `summary.json`, and return the exit status.

    `portal` is what is told of the portal, if there is one, and whether it agrees with the slip.
    """
    from kiosk.demo.account import differences
    from kiosk.store.operations import operations

    found = differences(desk, visited)
    summary = {
        "service": visited.service_id,
        "language": visited.language.value,
        "reference": visited.reference,
        "agrees": not found,
        "differences": list(found),
        "steps": [asdict(step) for step in steps],
        "paper": sorted(path.name for path in (out / "paper").iterdir()),
        "journal": [asdict(each) for each in operations(desk.store)],
        "seconds": round(sum(step.ms for step in steps) / 1000, 2),
        **({} if portal is None else {"portal": portal}),
    }
    _write(out, summary)
    return 1 if found or (portal is not None and not portal["agrees"]) else 0


def _make_room(out: Path) -> None:
    """Take an earlier visit's output away, and nothing else: its summary says that it is one."""
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()) and not (out / SUMMARY).exists():
        raise FolderTaken(str(out))
    for name in ("screens", "paper", "station", "portal"):
        shutil.rmtree(out / name, ignore_errors=True)
    _write(out, {"agrees": False})


def _write(out: Path, summary: Mapping[str, object]) -> None:
    (out / SUMMARY).write_text(json.dumps(summary, ensure_ascii=False, indent=1), encoding="utf-8")


def _open_desk(out: Path) -> Desk:
    from kiosk.opening import open_desk

    printer = PrinterSettings(path=out / "paper")
    return open_desk(Settings(name="demo", state=out / "station", printer=printer), Clock())


def _filed_here(desk: Desk, service_id: str) -> Service:
    service = desk.catalogue.services.get(service_id)
    if service is None or not service.enabled or service.kind is not ServiceKind.FILED:
        raise NotFiledHere(service_id)
    return service


def _visit(
    desk: Desk, language: Language, service: Service, out: Path, outage: Outage | None
) -> tuple[Visited, list[Step]]:
    """Walk the whole path; return what the visitor saw and said, and the pages one by one.

    The portal goes away when all is filled in, so that the request is handed in without it.
    """
    from kiosk.app import opened_window
    from kiosk.demo.account import Visited
    from kiosk.demo.walk import Walk
    from kiosk.ui.applicant.window import WindowOptions
    from kiosk.ui.taps import taps_of
    from kiosk.ui.visitor import Visitor

    with opened_window(WindowOptions(), desk) as window:
        taps_of(window.engine).interval_ms = 0
        visitor = Visitor(window.window)
        diary = Diary(out / "screens", visitor.grab)
        walk = Walk(window, visitor, note=diary.note)
        walk.start(language)
        walk.find(service)
        walk.fill_in(service.relations[0])
        answers = walk.answered
        if outage is not None:
            outage.begin()
        reference = walk.hand_in()
        walk.take_slip()
    slip = next((path.read_bytes() for path in (out / "paper").glob("slip-*.png")), b"")
    return Visited(service.id, language, reference, answers, slip), diary.steps

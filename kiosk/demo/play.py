"""`kiosk demo`: one visit on the real program, with pictures of every screen, the paper, and an account.

A station of its own is made in the output folder, so that nothing is mixed with a real one. The taps are
real, the store is real, and the printer's bytes go through a socket to the virtual printer. Behind it there
may be a real portal, which is taken away just before the request is handed in.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.demo.clock import Turned
from kiosk.demo.output import Diary, Step, make_room, write_summary
from kiosk.domain.errors import KioskError
from kiosk.domain.service import Language, Service, ServiceKind
from kiosk.settings import PrinterSettings, ReaderKind, ReaderSettings, Settings

if TYPE_CHECKING:
    from kiosk.demo.account import Visited
    from kiosk.demo.outage import Outage
    from kiosk.demo.passport import HeldPassport
    from kiosk.office.desk import Desk


BOOKING = "mission_appointment"
"""The service that has no form: its path is the booking."""


class NotFiledHere(KioskError):
    """No form is filled in here for the service of this id."""


def play_visit(language: Language, service_id: str, out: Path, offline_for: float | None = None) -> int:
    """Play a visit for `service_id` and write `out`: `screens/`, `paper/` and `summary.json`.

    With `offline_for` there is a portal, too, which is away for so many seconds of the visit. For the booking
    itself an appointment is booked, changed and checked in.

    Returns 0 only if the store holds exactly what the slip says, and so does the portal. Raises
    `NotFiledHere`, `NoPortal` where none can be had, and what `make_room` raises.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.ui.application import make_application

    make_room(out)
    application = make_application(["kiosk"])
    turned = Turned()
    with closing(_open_desk(out, turned.clock)) as desk:
        if service_id == BOOKING:
            from kiosk.demo.appointment import play_appointment

            status = play_appointment(desk, turned, language, out)
        else:
            status = _play_filing(desk, language, _filed_here(desk, service_id), out, offline_for)
    del application
    return status


def _play_filing(
    desk: Desk, language: Language, service: Service, out: Path, offline_for: float | None
) -> int:
    with _portal(desk, out, offline_for) as outage:
        visited, steps = _visit(desk, language, service, out, outage)
        portal = _portals_part(desk, visited, outage)
    return give_account(desk, visited, steps, out, portal)


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
    write_summary(out, summary)
    return 1 if found or (portal is not None and not portal["agrees"]) else 0


def _open_desk(out: Path, clock: Clock) -> Desk:
    from kiosk.opening import open_desk

    printer, reader = PrinterSettings(path=out / "paper"), ReaderSettings(ReaderKind.VIRTUAL)
    return open_desk(Settings(name="demo", state=out / "station", printer=printer, reader=reader), clock)


def _passport(desk: Desk) -> HeldPassport:
    from kiosk.demo.passport import HeldPassport
    from kiosk.office.devices.reader_opening import VirtualDocumentReader

    assert isinstance(desk.documents, VirtualDocumentReader)
    return HeldPassport(desk.documents)


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
        walk = Walk(window, visitor, note=diary.note, passport=_passport(desk))
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

"""A whole station for the tests of the office: real store and catalogue, virtual printer, a clock to move."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kiosk.catalogue.changes import ChangeKey
from kiosk.clock import Clock
from kiosk.demo.applicant import answer_to
from kiosk.devices.printers.virtual import VirtualPrinter
from kiosk.domain.acting import it_officer
from kiosk.domain.draft import Answer, Draft, Filed
from kiosk.domain.form import visible_steps
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.service import Language, Relation, Service, Speed
from kiosk.office.desk import Desk
from kiosk.opening import open_desk
from kiosk.paper.scan import codes_on
from kiosk.paper.seal import SlipClaims, open_seal
from kiosk.settings import PrinterSettings, Settings
from kiosk.store import import_mission, station_keys

NOON_MS = 1_795_424_400_000
"""23 November 2026, 12:00 in Riyadh."""
MIDNIGHT_MS = NOON_MS + 12 * 3_600_000
"""The mission's midnight after it: 21:00 UTC, while UTC still has the 23rd."""
TODAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 24)


@dataclass
class Station:
    """`desk` at `now_ms`, with the paper that came out of its printer below `folder`."""

    folder: Path
    dots: int = 576
    state: str = "state"
    now_ms: int = NOON_MS
    visit: str = field(default_factory=lambda: str(uuid.uuid4()))
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        printer = PrinterSettings(path=self.folder / "paper", dots=self.dots)
        settings = Settings(name="k1", state=self.folder / self.state, printer=printer)
        self.desk = open_desk(settings, Clock(now_ms=lambda: self.now_ms))

    @property
    def printer(self) -> VirtualPrinter:
        assert isinstance(self.desk.printer, VirtualPrinter)
        return self.desk.printer

    def file(self, draft: Draft) -> Filed:
        return self.desk.hand_in(str(uuid.uuid4()), draft, self.visit)

    def change(self, *changes: CatalogueChange) -> None:
        """Take the mission's changes into the store, as IT does beside the running desk."""
        import_mission(self.desk.store, it_officer("k1"), str(uuid.uuid4()), self.desk.mission, changes)

    def papers(self) -> list[Path]:
        """Return the pictures of what came out, oldest first."""
        return sorted((self.folder / "paper").glob("*.png"), key=lambda path: path.stat().st_mtime_ns)

    def claims(self, picture: bytes) -> SlipClaims:
        """Return what the code on a slip claims, its signature checked."""
        (code,) = codes_on(picture)
        return open_seal(code, station_keys(self.desk.store))


def answered(service: Service, relation: Relation = Relation.SELF, speed: Speed = Speed.ORDINARY) -> Draft:
    """Return a draft of `service` with every question answered."""
    answers: dict[str, Answer] = {}
    while True:
        draft = Draft(service.id, Language.ARABIC, speed, relation, answers=answers)
        asked = (each for step in visible_steps(service, draft, TODAY) for each in step.fields)
        new = {each.key: Answer(answer_to(each)) for each in asked if each.key not in answers}
        if not new:
            return draft
        answers = answers | new


def fee_of(amount: str, begins: date, ends: date | None = None) -> CatalogueChange:
    """Return another price of the passport at ordinary speed."""
    value: Mapping[str, object] = {
        "id": "base",
        "label": {"ar": "رسم الجواز", "en": "Passport fee"},
        "amount": amount,
        "currency": "USD",
        "speed": "ordinary",
    }
    return CatalogueChange("passport_replacement_lost", ChangeKey.FEE, value, begins, ends)

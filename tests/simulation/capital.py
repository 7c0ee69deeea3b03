"""The portal of a simulated day and its clock, the line that leads there, and the time and chance of all."""

from __future__ import annotations

import random
import uuid
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
from sqlalchemy import Engine, event

from kiosk.clock import Clock
from kiosk.portal.app import create_app
from kiosk.portal.database import bring_up, portal_engine
from kiosk.portal.identity import identity_of
from kiosk.portal.nodes.codes import make_enrolment_code
from tests.portal.site import quick, shipped
from tests.simulation.line import Fault, LyingLine
from tests.simulation.made import BEGUN_MS, new_portal


class PortalDied(Exception):
    """The portal's process is gone in the middle of a transaction."""


@dataclass
class Capital:
    """What a seed makes of headquarters. `faults` is how often an exchange is disturbed, 0 to 1.

    `passed_ms` is how long this life has lasted, whatever any clock shows; the portal's own is `ahead_ms` of
    it. `late` are requests still on their way that nobody waits for any more.
    `untold`: a backup of the portal was put back and nobody said so; which decisions it lost then, no node
    can know.
    """

    folder: Path
    seed: int
    faults: float = 0.5
    chance: random.Random = field(init=False)
    passed_ms: int = 0
    ahead_ms: int = BEGUN_MS
    late: list[httpx2.Request] = field(default_factory=list)
    untold: bool = False

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.mix = self.chance.sample(list(Fault), self.chance.randint(1, len(Fault)))
        self.clock = Clock(lambda: self.now_ms, lambda: self.passed_ms, "boot")
        new_portal(self.folder / "portal.db")
        self.open()

    @property
    def now_ms(self) -> int:
        """What the portal's clock shows."""
        return max(1, self.passed_ms + self.ahead_ms)

    def pass_time(self, ms: int) -> None:
        """Let time pass, for all."""
        self.passed_ms += ms

    def open(self) -> None:
        """Start the portal on its database as it is now."""
        self.engine: Engine = portal_engine(str(self.folder / "portal.db"))
        bring_up(self.engine)
        app = create_app(self.engine, self.clock, shipped(), quick())
        self.portal = httpx2.ASGITransport(app=app, raise_app_exceptions=False)

    def close(self) -> None:
        """End the portal."""
        self.engine.dispose()

    def code(self) -> str:
        """Return a fresh enrolment code of the mission."""
        return make_enrolment_code(self.engine, identity_of(self.engine).secret, "RUH", self.now_ms)

    def lying(self) -> LyingLine:
        """Return a line to the portal, as bad as this seed has it."""
        return LyingLine(self.portal, self._draw_fault, self.chance, self._die, self.late)

    def new_id(self) -> str:
        """Return a fresh id."""
        return str(uuid.UUID(int=self.chance.getrandbits(128)))

    def calm(self) -> None:
        """Let the portal live on, if it was about to die."""
        if event.contains(self.engine, "commit", self._dying):
            event.remove(self.engine, "commit", self._dying)

    def _die(self) -> None:
        """Let the portal die in the middle of its next transaction."""
        self.calm()
        event.listen(self.engine, "commit", self._dying)

    def _dying(self, _connection: object) -> None:
        self.calm()
        raise PortalDied

    def _draw_fault(self) -> Fault:
        return self.chance.choice(self.mix) if self.chance.random() < self.faults else Fault.NONE

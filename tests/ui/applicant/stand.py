"""A kiosk with a person in front of it: the real window, a desk of the test's choice, a clock it turns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlError

from kiosk.clock import Clock
from kiosk.demo.walk import Walk
from kiosk.devices.sound.virtual import VirtualVoice
from kiosk.devices.sound.voice import Voice
from kiosk.domain.service import Language
from kiosk.office.desk import Desk
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.window import ApplicantWindow, WindowOptions
from kiosk.ui.taps import taps_of
from kiosk.ui.visitor import Visitor
from tests.ui.applicant.fake_desk import FakeDesk

NOON_MS = 1_795_424_400_000
"""23 November 2026, 12:00 in Riyadh, as UTC milliseconds."""


@dataclass
class TurnedClock:
    """Stands still until it is turned."""

    ms: int = NOON_MS

    def clock(self) -> Clock:
        return Clock(now_ms=lambda: self.ms, mono_ms=lambda: self.ms, boot_id="test")

    def turn(self, seconds: float) -> None:
        self.ms += int(seconds * 1000)


@dataclass
class Stand:
    """The window, the desk behind it, the person before it."""

    window: ApplicantWindow
    desk: FakeDesk
    time: TurnedClock
    visitor: Visitor
    walk: Walk
    warnings: list[str] = field(default_factory=list)

    @property
    def session(self) -> Session:
        return self.window.session

    @property
    def page(self) -> Page:
        return self.walk.page

    def wait_for(self, page: Page) -> None:
        self.walk.reach(page)

    def says(self, *texts: str) -> bool:
        """Say whether every one of `texts` is on the screen now (isolates and spaces apart)."""
        shown = "\n".join(plain(text) for text in self.visitor.texts())
        return all(plain(text) in shown for text in texts)

    def see_frames(self, frames: int = 2) -> None:
        """Wait until layouts have settled: they do so when frames are painted."""
        seen: list[None] = []

        def note() -> None:
            seen.append(None)
            self.window.window.update()

        swapped = self.window.window.frameSwapped.connect(note)
        self.window.window.update()
        self.visitor.wait_until(lambda: len(seen) >= frames, "no frame is painted")
        QObject.disconnect(swapped)

    def pass_time(self, seconds: float) -> None:
        """Let nobody touch anything for that long."""
        self.time.turn(seconds)
        self.window.idle.tick()

    def to_service(self, service_id: str, language: Language = Language.ARABIC) -> None:
        self.walk.start(language)
        self.walk.find(self.desk.catalogue.services[service_id])

    def to_first_step(self, service_id: str, language: Language = Language.ARABIC) -> None:
        """From the open screen to the first form step, for oneself, by typing."""
        self.to_service(service_id, language)
        self.visitor.tap("primary")
        self.wait_for(Page.PRIVACY)
        self.visitor.tap("primary")
        self.wait_for(Page.WHOM)
        self.visitor.tap("tile-self")
        self.wait_for(Page.IDENTITY)
        self.visitor.tap("tile-typed")
        self.wait_for(Page.STEP)

    def to_review(self, service_id: str, language: Language = Language.ARABIC) -> None:
        """From the open screen to the review, everything answered, without the taps for each letter."""
        self.to_first_step(service_id, language)
        while self.page is Page.STEP:
            self.answer_step()
            self.walk.tap("primary")
        if self.page is Page.PAPERS:
            self.walk.tap("primary")
        self.wait_for(Page.REVIEW)

    def answer_step(self) -> None:
        """Put an answer into every empty field of the step on the screen."""
        form = self.window.face.models.form
        answered: set[str] = set()
        while form.step is not None:
            asked = next((one for one in form.step.fields if one.key not in answered), None)
            if asked is None:
                return
            answered.add(asked.key)
            if not next(row.text for row in form.rows if row.key == asked.key):
                form.choose(asked.key, self.walk.answers(asked))


def plain(text: str) -> str:
    """Return text without direction marks, one space between words."""
    return " ".join(text.translate({ord(mark): None for mark in "\u2066\u2067\u2068\u2069"}).split())


@contextmanager
def standing(
    desk: FakeDesk | Desk,
    options: WindowOptions | None = None,
    visitor: type[Visitor] = Visitor,
    voice: Voice | None = None,
) -> Iterator[Stand]:
    """Open a window on `desk` and let a visitor stand before it; no QML warning may be left at the end.

    Without a `voice` of the test's own, one speaks that is fit.
    """
    time = TurnedClock()
    window = ApplicantWindow(options or WindowOptions(), time.clock())
    person = visitor(window.window)
    stand = Stand(window, desk, time, person, Walk(window, person))  # type: ignore[arg-type]

    def warned(found: list[QQmlError]) -> None:
        stand.warnings += [warning.toString() for warning in found]

    window.engine.warnings.connect(warned)
    taps_of(window.engine).interval_ms = 0
    window.show()
    window.serve(desk, desk.availability())  # type: ignore[arg-type]
    window.hear(voice or VirtualVoice())
    if voice is None:
        person.wait_until(lambda: bool(window.listening.property("available")), "no voice")
    try:
        yield stand
    finally:
        window.close()
    assert stand.warnings == []

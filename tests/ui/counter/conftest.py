"""A counter with two desks, a clerk, and people who wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.counter_station import CounterStation
from kiosk.clock import Clock
from kiosk.devices.sound.virtual import VirtualVoice
from kiosk.domain.acting import applicant, it_officer
from kiosk.domain.errors import StoreAway
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.service import Language, Text
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.staff import NewPerson, Role
from kiosk.domain.ticket import Ticket
from kiosk.office.configuring import Configuring
from kiosk.office.people.log_in import choose_pin, log_in
from kiosk.office.people.session import StaffSession
from kiosk.office.setting_up.new_mission import NewStation
from kiosk.opening import CATALOGUE
from kiosk.paper.dates import local_time
from kiosk.settings import Settings
from kiosk.store import Store
from kiosk.store.configuring import Change, change_configuration
from kiosk.store.issuing import Wanted, take_number
from kiosk.store.pins import Addition, add_people
from kiosk.ui.background import finish_background
from kiosk.ui.counter.face import CounterFace
from kiosk.ui.i18n import Texts
from kiosk.ui.widgets.window import StaffWindow, counter_title
from tests.store.site import new_op
from tests.ui.setup.officer import Officer

Result = TypeVar("Result")
LINE, PIN = "passports", "738201"
FROM = date(2026, 1, 1)
DESKS = tuple(
    Desk(f"window_{at}", Text(f"شباك {at}", f"Window {at}"), DeskKind.SERVICE, (LINE,), "", FROM)
    for at in (1, 2)
)


class HeardStation(CounterStation):
    """A station that remembers what it sounded, and may lose its store's answer to what it asked."""

    lost: type[object] | None = None
    """Of what the next answer is lost, after it was committed."""

    def on_store(self, work: Callable[[Store], Result]) -> Result:
        answer = super().on_store(work)
        if self.lost is not None and isinstance(answer, self.lost):
            self.lost = None
            raise StoreAway("the answer was lost")
        return answer

    @property
    def voice(self) -> VirtualVoice:
        assert isinstance(self._voice, VirtualVoice)
        return self._voice


@dataclass
class Hall:
    """The station with its store: who waits is added here."""

    bench: HeardStation
    clerk: str
    other: str = ""

    def add(self, *desks: Desk) -> None:
        """Put up more desks."""
        self.bench.on_store(lambda store: _with_desks(store, *desks))

    def come(self, persons: int = 1, priority: Priority = Priority.NONE) -> Ticket:
        """Give somebody a number."""

        def issue(store: Store) -> Ticket:
            now = store.clock.now_ms()
            coming, language = Coming.WALK_IN, Language.ARABIC
            wanted = Wanted("passport_renewal", LINE, "J", persons, coming, priority, now, language, "visit")
            day = local_time(now, "Asia/Riyadh").date()
            return take_number(store, applicant("kiosk-1"), new_op(), wanted, day, USUAL_ORDER)

        return self.bench.on_store(issue)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A mission with two desks and one clerk who has chosen a PIN."""
    file = tmp_path / "station.toml"
    file.write_text('state = "state"\n[sound]\nkind = "virtual"\n', encoding="utf-8")
    bench = HeardStation(file, None, Clock())
    bench.begin(NewStation("counter-1", "A", Path(Settings().mission)))
    yield Hall(bench, *bench.on_store(_furnished))
    bench.close()


def _furnished(store: Store) -> tuple[str, str]:
    _with_desks(store, *DESKS)
    return add_staff(store, "سلمى", Role.CLERK), add_staff(store, "هالة", Role.CLERK)


def _with_desks(store: Store, *desks: Desk) -> None:
    today = local_time(store.clock.now_ms(), "Asia/Riyadh").date()
    change = Configuring(store, load_catalogue(CATALOGUE), today).setting(*desks)
    assert isinstance(change, Change)
    change_configuration(store, it_officer("counter-1"), new_op(), change)


def add_staff(store: Store, name: str, role: Role) -> str:
    """Add somebody who has chosen a PIN, and return their number."""
    wanted = (Addition(new_op(), NewPerson(name, frozenset({role}))),)
    given = add_people(store, it_officer("counter-1"), wanted)
    assert isinstance(given, tuple)
    session = log_in(store, new_op(), given[0].person.number, given[0].pin)
    assert isinstance(session, StaffSession)
    assert isinstance(choose_pin(store, session, new_op(), PIN), StaffSession)
    return given[0].person.number


@pytest.fixture
def open_counter(app: QGuiApplication, hall: Hall) -> Iterator[Callable[..., Officer]]:
    """Opens the counter on that station."""
    shown: list[tuple[CounterFace, StaffWindow, Texts]] = []

    def opened(language: Language = Language.ARABIC, size: tuple[int, int] = (1280, 800)) -> Officer:
        texts = Texts()
        window = StaffWindow(texts, language, counter_title)
        window.resize(*size)
        window.show()
        window.activateWindow()
        face = CounterFace(window, hall.bench, Clock())
        face.begin()
        shown.append((face, window, texts))
        return Officer(window)

    yield opened
    for face, window, texts in shown:
        face.close()
        finish_background()
        window.close()
        window.deleteLater()
        texts.take_away()
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

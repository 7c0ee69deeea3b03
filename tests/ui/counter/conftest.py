"""A counter with two desks, a clerk, and people who wait."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.counter_station import CounterStation
from kiosk.clock import Clock
from kiosk.devices.printers.printer import Printer
from kiosk.devices.sound.virtual import VirtualVoice
from kiosk.domain.acting import applicant, it_officer
from kiosk.domain.errors import StoreAway
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.local_time import local_day, local_time, utc_ms_at
from kiosk.domain.service import Language, Text
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.staff import NewPerson, Role
from kiosk.domain.ticket import Ticket
from kiosk.office.configuration.configuring import Configuring
from kiosk.office.people.log_in import choose_pin, log_in
from kiosk.office.people.session import StaffSession
from kiosk.office.setting_up.new_mission import NewStation
from kiosk.opening import CATALOGUE
from kiosk.settings import Settings
from kiosk.store import Store
from kiosk.store.missions.configuring import Change, change_configuration
from kiosk.store.people.pins import Addition, add_people
from kiosk.store.queue.issuing import Wanted, take_number
from kiosk.ui.background import finish_background
from kiosk.ui.counter.face import CounterFace
from kiosk.ui.i18n import Texts
from kiosk.ui.widgets.window import StaffWindow, counter_title
from tests.office.till.jamming import Jamming
from tests.store.site import new_op
from tests.ui.setup.officer import Officer

Result = TypeVar("Result")
LINE, PIN = "passports", "738201"
FROM = date(2026, 1, 1)
DESKS = tuple(
    Desk(f"window_{at}", Text(f"شباك {at}", f"Window {at}"), DeskKind.SERVICE, (LINE,), "", FROM)
    for at in (1, 2)
)


def _midday() -> Clock:
    """Return a clock that goes on from noon in Riyadh: the hall is open at whatever hour a test runs."""
    real = Clock()
    begun = local_time(real.now_ms(), "Asia/Riyadh")
    ahead_ms = utc_ms_at(begun.date(), time(12), "Asia/Riyadh") - real.now_ms()
    return Clock(lambda: real.now_ms() + ahead_ms)


MIDDAY = _midday()


class HeardStation(CounterStation):
    """A station that remembers what it sounded, and may lose its store, or an answer to what it asked."""

    lost: type[object] | None = None
    """Of what the next answer is lost, after it was committed."""
    away = False
    card_gone = False

    def card_left(self, session: StaffSession) -> bool:
        return self.card_gone or super().card_left(session)

    def on_store(self, work: Callable[[Store], Result]) -> Result:
        if self.away:
            raise StoreAway("no such server")
        answer = super().on_store(work)
        if self.lost is not None and isinstance(answer, self.lost):
            self.lost = None
            raise StoreAway("the answer was lost")
        return answer

    jams = ""
    """The kind of paper that its printer prints none of."""

    def printer(self) -> Printer:
        return Jamming(super().printer(), self.jams)

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

    def come(self, persons: int = 1, priority: Priority = Priority.NONE, days_ago: int = 0) -> Ticket:
        """Give somebody a number."""

        def issue(store: Store) -> Ticket:
            now = store.clock.now_ms()
            coming, language = Coming.WALK_IN, Language.ARABIC
            wanted = Wanted("passport_renewal", LINE, "J", persons, coming, priority, now, language, "visit")
            day = local_day(now, "Asia/Riyadh") - timedelta(days_ago)
            return take_number(store, applicant("kiosk-1"), new_op(), wanted, day, USUAL_ORDER)

        return self.bench.on_store(issue)


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, str]]:
    """The state of a station with two desks, made once, and its two clerks with PINs of their own."""
    folder = tmp_path_factory.mktemp("counter")
    with begun_hall(folder) as hall:
        return folder / "state", (hall.clerk, hall.other)


@pytest.fixture
def hall(tmp_path: Path, furnished: tuple[Path, tuple[str, str]]) -> Iterator[Hall]:
    """A mission with two desks and one clerk who has chosen a PIN."""
    state, clerks = furnished
    shutil.copytree(state, tmp_path / "state")
    with closing(_bench(tmp_path)) as bench:
        yield Hall(bench, *clerks)


@contextmanager
def begun_hall(folder: Path, settings: str = "") -> Iterator[Hall]:
    """Begin that mission anew in a folder, with more `settings` of its station."""
    with closing(_bench(folder, settings)) as bench:
        bench.begin(NewStation("counter-1", "A", Path(Settings().mission)))
        yield Hall(bench, *bench.on_store(_furnished))


def _bench(folder: Path, settings: str = "") -> HeardStation:
    file = folder / "station.toml"
    file.write_text(
        f'name = "counter-1"\nstate = "state"\n{settings}[sound]\nkind = "virtual"\n', encoding="utf-8"
    )
    return HeardStation(file, None, MIDDAY)


def _furnished(store: Store) -> tuple[str, str]:
    _with_desks(store, *DESKS)
    return add_staff(store, "سلمى", Role.CLERK), add_staff(store, "هالة", Role.CLERK)


def _with_desks(store: Store, *desks: Desk) -> None:
    today = local_day(store.clock.now_ms(), "Asia/Riyadh")
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
    """Opens the counter on that station; a key counts however soon it is pressed again."""
    double = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(0)
    shown: list[tuple[CounterFace, StaffWindow, Texts]] = []

    def opened(
        language: Language = Language.ARABIC, size: tuple[int, int] = (1280, 800), two_scripts: bool = False
    ) -> Officer:
        texts = Texts()
        window = StaffWindow(texts, language, counter_title, two_scripts)
        window.resize(*size)
        window.show()
        window.activateWindow()
        face = CounterFace(window, hall.bench, MIDDAY, again_ms=20)
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
    QApplication.setDoubleClickInterval(double)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

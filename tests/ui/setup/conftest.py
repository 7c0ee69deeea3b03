"""A bare machine with set-up open on it, and a kiosk that may run beside."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.cli.workbench.station import StationBench
from kiosk.clock import Clock
from kiosk.demo.applicant import PASSPORT
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.domain.service import Language
from kiosk.office.devices.reader_opening import VirtualDocumentReader
from kiosk.office.people.session import StaffSession
from kiosk.office.setting_up.new_mission import NewStation
from kiosk.opening import open_desk
from kiosk.settings import Settings, read_settings
from kiosk.store.people.pins import PinGiven
from kiosk.ui.background import finish_background
from kiosk.ui.i18n import Texts
from kiosk.ui.setup.face import SetupFace
from kiosk.ui.widgets.window import StaffWindow
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]
Staff = tuple[StaffSession, StaffSession]
OWN_PIN = "738201"


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """The settings of a station with a virtual reader, on which nothing was set up yet."""
    file = tmp_path / "station.toml"
    file.write_text('state = "state"\n\n[reader]\nkind = "virtual"\n', encoding="utf-8")
    return file


@pytest.fixture
def pcsc() -> VirtualPcsc:
    """The card service of that machine, with one reader for staff cards."""
    return VirtualPcsc("Contact ICC reader")


@pytest.fixture
def bench(machine: Path, pcsc: VirtualPcsc) -> Iterator[StationBench]:
    """The workbench of that station."""
    opened = StationBench(machine, None, Clock(), pcsc)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def first_people(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Staff]:
    """The folder of a station that was set up, made once, and its two people with PINs of their own."""
    folder = tmp_path_factory.mktemp("set-up")
    file = folder / "station.toml"
    file.write_text('state = "state"\n', encoding="utf-8")
    with closing(StationBench(file, None, Clock())) as bench:
        bench.begin(NewStation("kiosk-1", "A", Settings().mission))
        given = bench.first_people("سامر الحلبي", "Rana Haddad")
        assert isinstance(given, tuple)
        it, supervisor = (with_own_pin(bench, each) for each in given)
    return folder / "state", (it, supervisor)


@pytest.fixture
def staffed(machine: Path, first_people: tuple[Path, Staff]) -> Staff:
    """Who set this machine up: IT and the supervisor, each with the PIN `OWN_PIN`."""
    state, people = first_people
    shutil.copytree(state, machine.parent / "state")
    return people


def with_own_pin(bench: StationBench, given: PinGiven, pin: str = OWN_PIN) -> StaffSession:
    """Let somebody log in for the first time and choose their PIN."""
    session = bench.log_in(given.person.number, given.pin)
    assert isinstance(session, StaffSession)
    chosen = bench.choose_pin(session, pin)
    assert isinstance(chosen, StaffSession)
    return chosen


@pytest.fixture
def open_setup(app: QGuiApplication, bench: StationBench) -> Iterator[Open]:
    """Opens set-up on that station."""
    faces: list[tuple[SetupFace, StaffWindow, Texts]] = []

    def opened(
        language: Language = Language.ARABIC,
        size: tuple[int, int] = (1280, 800),
        clock: Clock | None = None,
    ) -> Officer:
        texts = Texts()
        window = StaffWindow(texts, language)
        window.resize(*size)
        window.show()
        window.activateWindow()
        face = SetupFace(window, bench, clock or Clock())
        face.begin()
        faces.append((face, window, texts))
        return Officer(window)

    yield opened
    for face, window, texts in faces:
        face.close()
        finish_background()
        window.close()
        window.deleteLater()
        texts.take_away()
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@contextmanager
def running_kiosk(file: Path) -> Iterator[Settings]:
    """Let the station's kiosk own its devices for the block, with a passport on its virtual reader."""
    settings = read_settings(file)
    desk = open_desk(settings, Clock())
    reader = desk.documents
    assert isinstance(reader, VirtualDocumentReader)
    reader.lay_down(PASSPORT)
    over = Event()

    def live() -> None:
        while not over.wait(0.1):
            desk.devices.step()

    thread = Thread(target=live)
    thread.start()
    try:
        yield settings
    finally:
        over.set()
        thread.join()
        desk.close()

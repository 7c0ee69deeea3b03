"""This station as set-up works on it: the same functions that the commands call."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from kiosk.cli import station as commands
from kiosk.cli.connected import connected, used
from kiosk.cli.device_use import ask_face, devices_free, is_named, is_virtual
from kiosk.cli.devices_here import print_trial_behind, read_trial_here
from kiosk.cli.examining import examine, examine_clock, examine_devices
from kiosk.cli.joining import join_portal_of
from kiosk.cli.texts import speaking
from kiosk.cli.workbench_backups import StationBackups
from kiosk.cli.workbench_cards import StaffCards
from kiosk.cli.workbench_words import UNNAMED, SpokenBench
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.errors import StoreError, StoreRestored
from kiosk.domain.service import Language
from kiosk.office.checks.finding import Finding
from kiosk.office.device_asking import Silence
from kiosk.office.devices import Answer
from kiosk.office.setting_up.found import FoundDevice, Value
from kiosk.office.setting_up.new_mission import (
    JoiningStation,
    MissionOffer,
    NewStation,
    ReplacingStation,
)
from kiosk.office.setting_up.workbench import Start, Station
from kiosk.opening import CATALOGUE, check_mission_here, open_node
from kiosk.resources import ASSETS
from kiosk.settings import Settings, read_settings
from kiosk.settings_file import (
    Changes,
    change_settings,
    device_changes,
    read_source,
    station_file,
    undo_of,
    undo_settings,
    write_source,
)
from kiosk.store.line import LineStatus, line_status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.devices.cards.pcsc import Pcsc
    from kiosk.devices.cards.piv import PivRefusal
    from kiosk.devices.sound.voice import Volume
    from kiosk.domain.mission import Mission
    from kiosk.domain.pin import PinFault
    from kiosk.domain.self_test import SelfTestPlan
    from kiosk.domain.staff import Person, PersonFault
    from kiosk.office.people.proof import Refused
    from kiosk.office.people.session import StaffSession
    from kiosk.store import Store
    from kiosk.store.changes import Changes as StoreChanges
    from kiosk.store.pins import PinGiven

Result = TypeVar("Result")

_log = logging.getLogger(__name__)

MISSIONS = ASSETS / "missions"


class StationBench(SpokenBench):
    """One station by its settings. Everything is read anew at each call: others may have changed it."""

    def __init__(self, file: Path | None, state: Path | None, clock: Clock, pcsc: Pcsc | None = None) -> None:
        self.file, self._state, self._clock = file or station_file(), state, clock
        self.backups = StationBackups(self)
        self._cards = StaffCards(pcsc)
        self._store: Store | None = None
        self._opening = Lock()

    @property
    def settings(self) -> Settings:
        """The station's settings now. Raises `StationFileError`."""
        return read_settings(self._chosen, self._state)

    @property
    def _chosen(self) -> Path | None:
        """The station's file, if there is one."""
        return self.file if self.file.exists() else None

    def start(self) -> Start:
        """Return what set-up begins with."""
        from kiosk.store import first_start
        from kiosk.store.people import people

        settings = self.settings
        if first_start(settings.store_url, settings.state):
            return Start.NOTHING
        try:
            return Start.PEOPLE if self.on_store(people) else Start.NOBODY
        except StoreRestored:
            return Start.RESTORED

    def station(self) -> Station:
        """Return the station as it is now."""
        from kiosk.store.place import without_password

        settings = self.settings
        names = used(settings)
        with _looked(settings) as store:
            mission, letter = _mission_of(store)
        return Station(
            name=settings.name,
            settings_file=self.file,
            state=settings.state,
            store=without_password(settings.store_url).removeprefix("sqlite:///"),
            mission=mission.name if mission else None,
            letter=letter,
            time_zone=mission.time_zone if mission else _zone_of_file(settings),
            panel_width_mm=settings.panel_width_mm,
            paper=settings.paper,
            printer=names["printer"],
            reader=names["reader"],
            scanner=names["scanner"],
            self_test=settings.self_test,
        )

    def missions(self) -> Sequence[MissionOffer]:
        """Return the missions whose files are shipped."""
        from kiosk.catalogue.mission_file import read_mission_file

        return tuple(MissionOffer(file, read_mission_file(file).mission.name) for file in _shipped())

    def begin(self, wish: NewStation) -> None:
        """Check the mission's file, write the settings, and make the store with its first mission."""
        from kiosk.catalogue.reader import load_catalogue
        from kiosk.domain.errors import CatalogueError

        shipped = load_catalogue(CATALOGUE)
        faults = check_mission_here(self.settings, wish.mission, shipped)
        if faults:
            raise CatalogueError(faults)
        default = wish.mission == Settings().mission
        mission = None if default else str(wish.mission.absolute())
        change_settings(self.file, {"name": wish.name, "node_letter": wish.letter, "mission": mission})
        store, _mission = open_node(self.settings, self._clock, shipped)
        store.close()

    def join(self, wish: JoiningStation) -> bool:
        """Write the settings, fetch the shared key by the code, and join; False if the code is over.

        Where nothing comes of it the settings are as they were.
        """
        code = wish.code
        if not isinstance(code, bytes):
            return False
        settings, before = replace(self.settings, name=wish.name, store=wish.address), read_source(self.file)
        change_settings(self.file, {"name": wish.name, "store": wish.address})
        joined = False
        try:
            joined = commands.join_by_code(settings, code)
        finally:
            if not joined:
                write_source(self.file, before)
        return joined

    def put_back(self, wish: ReplacingStation) -> None:
        """Put a broken station's backup back: its keys, its settings, its store."""
        from kiosk.cli import backing_up

        code = wish.code
        if isinstance(code, bytes):
            place = backing_up.newest(wish.backup)
            backing_up.restore(place, self.file, self._state, lambda: code, replace=False)

    def begin_anew(self, code: str, language: Language) -> str | None:
        """Give a store that was put back its new epoch; None where headquarters' code is needed."""
        from kiosk.cli.line_words import restored_lines
        from kiosk.cli.restoring import restore_store

        try:
            done = restore_store(self.settings, code or None, None, None)
        except commands.CodeNeeded:
            return None
        with speaking(language.value):
            return "\n".join(restored_lines(done.back, done.lost, done.words))

    def first_people(self, it_name: str, supervisor_name: str) -> tuple[PinGiven, ...] | PersonFault:
        """Add the first two who can log in, and return their PINs for once."""
        from kiosk.domain.acting import it_officer
        from kiosk.domain.staff import NewPerson, Role
        from kiosk.store.pins import Addition, add_people

        wanted = ((it_name, Role.IT), (supervisor_name, Role.SUPERVISOR))
        additions = tuple(
            Addition(str(uuid.uuid4()), NewPerson(name, frozenset({role}))) for name, role in wanted
        )
        return self.on_store(
            lambda store: add_people(store, it_officer(store.station), additions, first=True)
        )

    def log_in(self, number: str, pin: str) -> StaffSession | Refused:
        """Let somebody in by number and PIN."""
        from kiosk.office.people.log_in import log_in

        return self.on_store(lambda store: log_in(store, str(uuid.uuid4()), number, pin))

    def choose_pin(self, session: StaffSession, pin: str) -> StaffSession | PinFault | Refused:
        """Give whoever is logged in with a PIN for once the one that they chose."""
        from kiosk.office.people.log_in import choose_pin

        return self.on_store(lambda store: choose_pin(store, session, str(uuid.uuid4()), pin))

    def on_store(self, work: Callable[[Store], Result]) -> Result:
        """Do `work` with the station's open store; after a fault of the store it is opened anew."""
        from kiosk.store import open_store

        with self._opening:
            if self._store is None:
                settings = self.settings
                self._store = open_store(settings.store_url, settings.state, self._clock, settings.name)
            store = self._store
        try:
            return work(store)
        except StoreError:
            self._close_store()
            raise

    def changes(self) -> StoreChanges:
        """Return what tells of changes in the store, for whoever shows what others do."""
        from kiosk.store.changes import Changes as StoreChanges

        return self.on_store(lambda store: StoreChanges(store.engine))

    def log_lines(self) -> Sequence[str]:
        """Return the newest lines of this program's log on this machine, newest first."""
        from kiosk.cli.log import newest_lines

        return newest_lines()

    def log_in_by_card(self, pin: str) -> StaffSession | Refused | PivRefusal:
        """Let in whose card lies in a reader, by the card's PIN."""
        return self.on_store(lambda store: self._cards.log_in(store, pin))

    def enrol_card(self, acting: Acting, person_id: str) -> Person | PersonFault | PivRefusal:
        """Let the card in a reader be somebody's."""
        acting.require(Permission.MANAGE_PEOPLE)
        return self.on_store(lambda store: self._cards.enrol(store, acting, person_id))

    def card_left(self, session: StaffSession) -> bool:
        """Tell whether the card that let somebody in was taken out. Doesn't wait."""
        return self._cards.left(session)

    def close(self) -> None:
        """Let store and readers go."""
        self._cards.close()
        self._close_store()

    def _close_store(self) -> None:
        with self._opening:
            if self._store is not None:
                self._store.close()
            self._store = None

    def now_ms(self) -> int:
        """Return what this machine takes for the time (UTC)."""
        return self._clock.now_ms()

    def clock(self) -> Finding:
        """Return whether something contradicts that time."""
        return examine_clock(self.settings, self._clock)

    def keep_panel(self, acting: Acting, width_mm: int) -> None:
        """Keep the panel's width."""
        self._change(acting, {"panel_width_mm": width_mm})

    def found(self) -> Sequence[FoundDevice]:
        """Return what hangs on this machine."""
        return tuple(
            FoundDevice(
                DeviceKind(each["device"]),
                each["kind"],
                each["name"],
                each["settings"],
                each["accessible"],
                each["dots"],
            )
            for each in connected().devices
        )

    def keep_device(self, acting: Acting, device: DeviceKind, table: Mapping[str, Value]) -> None:
        """Make `table` the settings of a device; an empty one takes it away."""
        self._change(acting, device_changes(device.value, table))

    def settings_undo(self) -> Sequence[str]:
        """Return a line for each setting that taking back the last change would alter: now, and then."""
        from kiosk.cli.settings_words import undo_lines

        return undo_lines(undo_of(self.file))

    def undo_settings(self, acting: Acting) -> None:
        """Put back what the station's file was before the last change."""
        acting.require(Permission.SET_STATIONS)
        self.note(acting, undo_settings(self.file))

    def print_trial(self, acting: Acting) -> Answer | Silence:
        """Print the test page: through the running face, or by ourselves."""
        acting.require(Permission.ASK_DEVICES)
        settings = self.settings
        with devices_free(settings) as free:
            if free:
                return print_trial_behind(settings)
        return ask_face(settings, DeviceKind.PRINTER, DeviceTaskKind.TEST_PRINT, {})

    def say_trial(self, acting: Acting, volume: Volume) -> Finding:
        """Say a sentence in each language, and return how the voice is."""
        from kiosk.cli.voice_trial import say_trial

        acting.require(Permission.ASK_DEVICES)
        return say_trial(self.settings, volume)

    def keep_self_test(self, acting: Acting, plan: SelfTestPlan) -> None:
        """Keep how long before opening the kiosk looks at itself, and whether with a page on paper."""
        self._change(acting, {f"self_test.{key}": value for key, value in asdict(plan).items()})

    def read_trial(self, acting: Acting, device: DeviceKind, seconds: int) -> Answer | Silence:
        """Wait for something to be laid down or scanned, and return what it is."""
        acting.require(Permission.ASK_DEVICES)
        settings = self.settings
        if not is_named(settings, device):
            return {"state": UNNAMED}
        with devices_free(settings) as free:
            if free and is_virtual(settings, device):
                return {"state": "virtual"}
            if free:
                return read_trial_here(settings, device, seconds)
        return ask_face(settings, device, DeviceTaskKind.TEST_READ, {"seconds": str(seconds)})

    def join_portal(self, acting: Acting, url: str, code: str, authority: str) -> tuple[str, ...]:
        """Join a portal; return the words of this node's key."""
        acting.require(Permission.JOIN_PORTAL)
        return join_portal_of(self.settings, url, code, Path(authority) if authority else None, acting)

    def line(self) -> LineStatus:
        """Return how far the portal is."""
        with commands.looked_into(self.settings) as (store, _refused):
            return line_status(store)

    def findings(self) -> Sequence[Finding]:
        """Look at everything that can be wrong."""
        return examine(self._chosen, self._state, self._clock)

    def write_report(self, findings: Sequence[Finding], file: Path) -> None:
        """Write what was found into `file`, a PDF in both languages to sign and keep."""
        from kiosk.cli.options import ReportLanguages
        from kiosk.cli.readiness import write_report

        write_report(file, ReportLanguages.BOTH, findings, self._chosen, self._state, self._clock)

    def device_findings(self) -> Sequence[Finding]:
        """Look at the devices alone."""
        return examine_devices(self.settings, self._clock)

    def _change(self, acting: Acting, changes: Changes) -> None:
        """Write the settings, and journal who did."""
        acting.require(Permission.SET_STATIONS)
        change_settings(self.file, changes)
        self.note(acting, changes)

    def note(self, acting: Acting, changes: Changes) -> None:
        """Journal changes of the settings. A store that is away keeps nobody from mending the station."""
        from kiosk.store.station_settings import note_settings

        try:
            self.on_store(lambda store: note_settings(store, acting, str(uuid.uuid4()), changes))
        except StoreError as error:
            _log.warning("the change of the settings isn't in the journal: %s", type(error).__name__)


@contextmanager
def _looked(settings: Settings) -> Iterator[Store | None]:
    from kiosk.office.checks.store import looked_at

    with looked_at(settings.store_url, settings.state, Clock(), settings.name) as (_finding, store):
        yield store


def _mission_of(store: Store | None) -> tuple[Mission | None, str]:
    """Return the mission and the letter of a store, as far as it has them."""
    from kiosk.store import mission

    if store is None:
        return None, ""
    try:
        return mission(store), store.node.letter
    except StoreError:
        return None, ""


def _zone_of_file(settings: Settings) -> str:
    from kiosk.catalogue.mission_file import read_mission_file

    try:
        return read_mission_file(settings.mission).mission.time_zone
    except (OSError, ValueError, KeyError):
        return "UTC"


def _shipped() -> tuple[Path, ...]:
    return tuple(sorted(MISSIONS.glob("*.toml")))

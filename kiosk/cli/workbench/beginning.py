"""How a station begins: a new mission, one more on its store, or in place of a broken one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli import station as commands
from kiosk.cli.devices.connected import used
from kiosk.cli.texts import speaking
from kiosk.cli.workbench.store import StoreBench
from kiosk.clock import Clock
from kiosk.domain.errors import StoreError, StoreRestored
from kiosk.domain.service import Language
from kiosk.office.setting_up.new_mission import (
    JoiningStation,
    MissionOffer,
    NewStation,
    ReplacingStation,
)
from kiosk.office.setting_up.workbench import Start, Station
from kiosk.opening import CATALOGUE, check_mission_here, open_node
from kiosk.resources import ASSETS
from kiosk.settings import Settings
from kiosk.settings.file import (
    change_settings,
    read_source,
    write_source,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.domain.mission import Mission
    from kiosk.store import Store

MISSIONS = ASSETS / "missions"


class BeginningBench(StoreBench):
    """What the first pages of the wizard do."""

    def start(self) -> Start:
        """Return what set-up begins with."""
        from kiosk.store import first_start
        from kiosk.store.people.staff import people

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
        from kiosk.cli.backup import backing_up

        code = wish.code
        if isinstance(code, bytes):
            place = backing_up.newest(wish.backup)
            backing_up.restore(place, self.file, self._state, lambda: code, replace=False)

    def begin_anew(self, code: str, language: Language) -> str | None:
        """Give a store that was put back its new epoch; None where headquarters' code is needed."""
        from kiosk.cli.backup.restoring import restore_store
        from kiosk.cli.line.restored_words import restored_lines

        try:
            done = restore_store(self.settings, code or None, None, None)
        except commands.CodeNeeded:
            return None
        with speaking(language.value):
            return "\n".join(restored_lines(done.back, done.lost, done.numbers, done.words))


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

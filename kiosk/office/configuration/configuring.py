"""What belongs to the mission, to be changed: checked like the catalogue's files, shown, then committed.

Here is what becomes of a wish. Nothing is written before whoever decides has seen it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.configuration import configuration_faults, configuration_of, plain_configuration
from kiosk.catalogue.differing import Spelled, edited, found
from kiosk.catalogue.faults import CatalogueFault
from kiosk.catalogue.reader import load_catalogue
from kiosk.catalogue.setting import Setting, with_setting
from kiosk.domain.configuration import Configuration, Edit
from kiosk.domain.errors import CatalogueError
from kiosk.domain.local_time import local_day
from kiosk.resources import ASSETS
from kiosk.store import Store, mission
from kiosk.store.missions.configuring import (
    Change,
    Changed,
    configuration_history,
    standing,
)
from kiosk.store.missions.publications import published_catalogue

SOURCE = "configuration"
"""What faults call a configuration that comes from no file."""


@dataclass(frozen=True, slots=True)
class NothingNew:
    """It says that already: nothing was written."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """It can't be: every fault, with its key. Nothing was written."""

    faults: tuple[CatalogueFault, ...]


@dataclass(frozen=True, slots=True)
class NoSuchChange:
    """There is no change of this number, or it is the first import, which stands for everything."""

    number: int


@dataclass(frozen=True, slots=True)
class ChangedSince:
    """What change `number` set was changed again by `later`: that has to be taken back first."""

    number: int
    later: int


@dataclass(frozen=True, slots=True)
class NotSetUp:
    """The mission itself isn't known here yet: there is nothing to change."""


NotChanged = NothingNew | Unfit | NotSetUp | NoSuchChange | ChangedSince


@dataclass(frozen=True)
class Configuring:
    """The mission's configuration as it stands, and what may become of it. `shipped`: without its changes.

    What is proposed here was checked and is shown before `store.change_configuration` commits it.
    """

    store: Store
    shipped: Catalogue
    today: date

    def setting(self, *settings: Setting) -> Change | NotChanged:
        """Return one change that sets all of `settings`."""
        return self._proposed(lambda spelled: _with_settings(spelled, settings))

    def replacing(self, configuration: Configuration) -> Change | NotChanged:
        """Return the change to a whole other configuration."""
        return self._proposed(lambda _: plain_configuration(configuration))

    def undoing(self, number: int) -> Change | NotChanged:
        """Return the change that takes change `number` back, and no later one."""
        history = {changed.number: changed for changed in configuration_history(self.store)}
        wanted, seen = history.get(number), standing(self.store)
        if wanted is None or seen is None or not wanted.edits:
            return NoSuchChange(number)
        spelled = plain_configuration(seen.configuration)
        for edit in wanted.edits:
            if found(spelled, edit) != edit.after:
                return ChangedSince(number, _toucher(history.values(), number, edit))
        taken_back = [edit.reversed() for edit in wanted.edits]
        return self._proposed(lambda spelled: edited(spelled, taken_back), undoes=number)

    def _proposed(self, after: Callable[[Spelled], Spelled], undoes: int = 0) -> Change | NotChanged:
        seen = standing(self.store)
        if seen is None:
            return NotSetUp()
        try:
            wanted = configuration_of(after(plain_configuration(seen.configuration)), SOURCE)
        except CatalogueError as error:
            return Unfit(_told(error))
        change = Change(seen, wanted, undoes)
        if not change.edits:
            return NothingNew()
        base = published_catalogue(self.store, self.shipped, self.today)
        faults = configuration_faults(wanted, base, SOURCE)
        return Unfit(faults) if faults else change


def configuring(store: Store) -> Configuring:
    """Return a store's configuration, to be changed on the mission's day. Reads the shipped catalogue."""
    known, now_ms = mission(store), store.clock.now_ms()
    zone = known.time_zone if known else "UTC"
    return Configuring(store, load_catalogue(ASSETS / "catalogue"), local_day(now_ms, zone))


def _with_settings(spelled: Spelled, settings: Sequence[Setting]) -> Spelled:
    for setting in settings:
        spelled = with_setting(spelled, configuration_of(spelled, SOURCE).timetable, setting)
    return spelled


def _toucher(history: Iterable[Changed], number: int, edit: Edit) -> int:
    """Return the newest change after `number` of what `edit` is about; 0 where the portal changed it."""
    for changed in history:
        if changed.number > number and any(_meet(edit, other) for other in changed.edits):
            return changed.number
    return 0


def _meet(one: Edit, other: Edit) -> bool:
    return one.section is other.section and (not one.key or not other.key or one.key == other.key)


def _told(error: CatalogueError) -> tuple[CatalogueFault, ...]:
    return tuple(fault for fault in error.faults if isinstance(fault, CatalogueFault))

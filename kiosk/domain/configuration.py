"""What belongs to a mission and not to one machine, as a whole; and the difference between two of them.

The difference is one list of edits. It is what history tells, what an import shows before it is taken, and
what undoing turns round.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kiosk.domain.acting import Permission
from kiosk.domain.hall import NO_HALL, Hall
from kiosk.domain.mission import MISSION_TEXTS, CatalogueChange, Mission
from kiosk.domain.timetable import Timetable


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a mission's file says: who it is, its changes of the catalogue, its time, its hall."""

    mission: Mission
    changes: tuple[CatalogueChange, ...]
    timetable: Timetable
    hall: Hall = NO_HALL


class Section(StrEnum):
    """The parts of a configuration, by their keys in the mission's file."""

    MISSION = "mission"
    KIOSK = "kiosk"
    HOURS = "hours"
    SEASON = "season"
    SPECIAL_DAYS = "special_days"
    SLOT_PLAN = "slot_plan"
    CHECK_IN = "check_in"
    ORDER = "order"
    CHANGE = "change"
    QUEUE_GROUP = "queue_group"
    DESK = "desk"
    ANNOUNCEMENT = "announcement"
    TRAINING = "training"
    RATE = "rate"
    CASH = "cash"


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that becomes another: `before` None is new, `after` None is gone.

    `key` names it within its section: a weekday, the two dates of a closure, (service, what, from when). An
    empty key is the whole section. `behind` are the keys of the rows before it in the list where it stands,
    or stood.
    """

    section: Section
    key: tuple[str, ...]
    before: Any
    after: Any
    behind: tuple[tuple[str, ...], ...] = ()

    @property
    def permission(self) -> Permission:
        """What whoever makes this edit must be allowed to do."""
        if self.section is Section.CHANGE and not {"fee", "service"}.isdisjoint(self.key[1:2] or ("fee",)):
            return Permission.SET_FEES
        if self.section is Section.MISSION and self.key[:1] not in [(key,) for key in MISSION_TEXTS]:
            return Permission.IMPORT_CATALOGUE
        return _PERMISSIONS[self.section]

    @property
    def tells_time(self) -> bool:
        """Tell whether it is about what all kiosks of a mission share."""
        return self.section in _TIME or (self.section, self.key) == (Section.MISSION, ("time_zone",))

    def reversed(self) -> Edit:
        """Return the edit that takes this one back."""
        return Edit(self.section, self.key, self.after, self.before, self.behind)


_PERMISSIONS = {
    Section.MISSION: Permission.SET_TEXTS,
    Section.KIOSK: Permission.SET_STATIONS,
    Section.HOURS: Permission.SET_HOURS,
    Section.SEASON: Permission.SET_HOURS,
    Section.SPECIAL_DAYS: Permission.SET_HOURS,
    Section.SLOT_PLAN: Permission.SET_HOURS,
    Section.CHECK_IN: Permission.SET_HOURS,
    Section.ORDER: Permission.SET_HOURS,
    Section.CHANGE: Permission.SET_SERVICES,
    Section.QUEUE_GROUP: Permission.SET_SERVICES,
    Section.DESK: Permission.SET_STATIONS,
    Section.ANNOUNCEMENT: Permission.SET_TEXTS,
    Section.TRAINING: Permission.SET_STATIONS,
    Section.RATE: Permission.SET_RATE,
    Section.CASH: Permission.SET_RATE,
}
_TIME = frozenset(
    {
        Section.HOURS,
        Section.SEASON,
        Section.SPECIAL_DAYS,
        Section.SLOT_PLAN,
        Section.CHECK_IN,
        Section.ORDER,
    }
)
"""What goes through the portal, so that it is the same for all kiosks of a mission."""

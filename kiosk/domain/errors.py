"""Every error of the program, in one drawn tree.

    KioskError
    ├── BackupError               no backup was made, or this file can't be opened or put back
    ├── CatalogueError            the services as written can't be used; carries every fault found
    ├── IllegalMove               a state machine was asked for a move that its table doesn't have
    ├── LineStopped               a line of the hall takes nobody else, for a reason
    ├── NotAllowed                whoever acts lacks the permission
    │   ├── RightsChanged         they were blocked, or lost a role, since they logged in
    │   └── OneOfTwo              two have to agree, and one of them may know the other's PIN
    ├── StoreError                the store can't be used; `mend` says which sentence helps
    │   ├── StoreAway             not reachable, or locked by a migration
    │   ├── StoreFull             no room to keep anything
    │   ├── StoreDamaged          a page or the journal's chain doesn't hold
    │   ├── StoreNotEncrypted     a plain SQLite file stands where the encrypted one belongs
    │   ├── StoreKeyMissing       the store is there, its key isn't (or isn't its key)
    │   ├── StoreNotDurable       its server could lose a commit; names the setting
    │   ├── StoreNewer            written by a newer release
    │   ├── StoreOlder            needs `kiosk store upgrade`
    │   ├── StoreRestored         older than what this station saw commit
    │   └── NotForTraining        nothing of a training store leaves it
    ├── SettingsError             station.toml or the mission's file, by key and line
    │   └── SettingRefused        an address, or what was given with a command; carries a problem
    ├── NoScreen                  a face was started where nothing can be shown; carries its service
    ├── ForeignSurroundings       the environment could change what a face in the hall runs; carries names
    └── SealError                 a signed code doesn't verify

An expected failure of a person's action (a wrong digit, paper out) is a value, not an error. Errors
carry codes and values; sentences are made by the face that shows them.
"""

from __future__ import annotations

from kiosk.domain.setting_problem import SettingProblem
from kiosk.domain.stopping import StopReason


class KioskError(Exception):
    """Base of all errors that this program raises on purpose."""


class IllegalMove(KioskError):
    """A state machine has no move from `source` to `target`."""

    def __init__(self, thing: str, source: str, target: str) -> None:
        super().__init__(f"{thing}: no move from {source} to {target}")
        self.thing, self.source, self.target = thing, source, target


class LineStopped(KioskError):
    """A line takes nobody else. `reason` is a `domain.stopping.StopReason`."""

    def __init__(self, line: str, reason: StopReason) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line, self.reason = line, reason


class NotAllowed(KioskError):
    """The acting person lacks `permission`."""

    def __init__(self, permission: str) -> None:
        super().__init__(f"permission needed: {permission}")
        self.permission = permission


class RightsChanged(NotAllowed):
    """Whoever acts was blocked or lost a role since they logged in: they log in again."""

    def __init__(self) -> None:
        super().__init__("as logged in")


class OneOfTwo(NotAllowed):
    """Of two who have to agree somebody may know both PINs, because they reset one a short time ago."""

    def __init__(self) -> None:
        super().__init__("two people")


class CatalogueError(KioskError):
    """The catalogue can't be used. `faults` are `catalogue.faults.CatalogueFault` rows."""

    def __init__(self, faults: tuple[object, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


class BackupError(KioskError):
    """No backup was made, or a file can't be opened or put back.

    `problem` is a `domain.backup.BackupProblem`; `detail` names a file, a program or a size.
    """

    def __init__(self, problem: str, detail: str = "") -> None:
        super().__init__(f"{problem}: {detail}" if detail else problem)
        self.problem, self.detail = problem, detail


class StoreError(KioskError):
    """The store can't be used; the subclass says why."""


class StoreAway(StoreError):
    """The store can't be reached, or another process holds it for a migration."""


class StoreFull(StoreError):
    """There is no room left to keep a request."""


class StoreDamaged(StoreError):
    """A page, a table or the journal's hash chain doesn't hold."""


class StoreNotEncrypted(StoreError):
    """A plain SQLite file stands where the encrypted store belongs."""


class StoreKeyMissing(StoreError):
    """The store exists but its key doesn't, or the key isn't this store's."""


class StoreNotDurable(StoreError):
    """The database server runs with a setting off without which it could lose a commit; its text names it."""


class StoreNewer(StoreError):
    """The store was written by a newer release of this program."""


class StoreOlder(StoreError):
    """The store's schema is older; `kiosk store upgrade` brings it up."""


class StoreRestored(StoreError):
    """The store lacks operations that this station saw commit: an old copy was put back."""


class NotForTraining(StoreError):
    """Nothing of a store for training goes to the portal."""


class WorkerBusy(StoreError):
    """Another process carries this node's journal to the portal already."""


class WorkerLost(WorkerBusy):
    """This process was the one, until its connection to the store broke: another may be by now."""


class LineError(KioskError):
    """An exchange with the portal came to nothing; everything is kept."""


class SettingsError(KioskError):
    """A settings file is wrong, or can't be written; the message names file, key and what is expected."""


class SettingRefused(SettingsError):
    """What was set, or given with a command, can't be used; `detail` is a word of it."""

    def __init__(self, problem: SettingProblem, whose: str, detail: str = "") -> None:
        super().__init__(f"{whose}: {problem} {detail}".rstrip())
        self.problem, self.detail = problem, detail


class ForeignSurroundings(KioskError):
    """Variables of the environment, by name, that could change what runs and that no unit of ours sets."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(", ".join(names))
        self.names = names


class NoScreen(KioskError):
    """No screen can be reached from here. `service` brings what was asked for onto a station's panel."""

    def __init__(self, service: str) -> None:
        super().__init__(service)
        self.service = service


class SealError(KioskError):
    """A signed code is malformed, altered, or signed by an unknown key."""

"""What is said about backups: why there is none, what one holds, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.cli.texts import N_, _, ngettext
from kiosk.domain.backup import TOO_OLD_MS, BackupProblem
from kiosk.domain.errors import BackupError
from kiosk.domain.recovery_code import GROUPS, Mistyped
from kiosk.office.checks.clock import told_time
from kiosk.store.backup.head import Head
from kiosk.store.backup.last import last_good
from kiosk.store.backup.making import Made
from kiosk.store.checking import Checked

_REFUSED: Mapping[str, str] = {
    BackupProblem.NOT_SET: N_(
        "Nobody said where backups go. Name a folder once: kiosk backup folder FOLDER; or for this backup "
        "alone: kiosk backup make --to FOLDER"
    ),
    BackupProblem.NO_FOLDER: N_(
        "{detail} isn't there, or can't be read or written. Is the stick in and mounted, and may this user "
        "write on it? How to: “Sticks” in the installation guide, install.md"
    ),
    BackupProblem.NO_ROOM: N_(
        "There isn't enough room in {detail}. Remove other files there, keep fewer backups, or take a larger "
        "stick. The backups from before are untouched."
    ),
    BackupProblem.NO_RECOVERY_KEY: N_(
        "There is no recovery sheet yet, and without one nobody could open the backup on another machine. "
        "Run: kiosk backup recovery"
    ),
    BackupProblem.RECOVERY_KEY_THERE: N_(
        "There is a recovery sheet already ({detail}). If it is lost or somebody saw it, make a new one: "
        "kiosk backup recovery --replace"
    ),
    BackupProblem.BUSY: N_("Another backup of this station is under way. Wait for its end."),
    BackupProblem.LOST: N_(
        "The medium failed while it was used ({detail}): was the stick pulled out? The backups from before "
        "are untouched. Put it in again, or take another one."
    ),
    BackupProblem.STORE_DAMAGED: N_(
        "The store doesn't hold ({detail}), so no backup was made of it. Run `kiosk store check`. Keep the "
        "backups from before: they are untouched."
    ),
    BackupProblem.NOT_A_BACKUP: N_("This file isn't a backup of a kiosk."),
    BackupProblem.DAMAGED: N_(
        "This backup was changed or damaged, and can't be relied on. Take another one: kiosk backup list"
    ),
    BackupProblem.WRONG_CODE: N_(
        "This code belongs to another recovery sheet. The one that opens this backup is named {detail}."
    ),
    BackupProblem.CODE_NEEDED: N_(
        "This station didn't make that backup, or has other keys by now: it takes the recovery sheet."
    ),
    BackupProblem.OTHER_NODE: N_(
        "This is a backup of {detail}, and this station belongs to another node. Nothing was changed."
    ),
    BackupProblem.OTHER_KIND: N_(
        "The backup is of a store of another kind ({detail}) than `store` in station.toml names."
    ),
    BackupProblem.STORE_THERE: N_(
        "There is a store or its keys here already, and nothing was changed. If they are no good any more: "
        "kiosk backup restore FILE --replace. For a server, name a new, empty database in station.toml."
    ),
    BackupProblem.IN_USE: N_("A face works on the store. Stop all faces of this station first."),
    BackupProblem.NEWER: N_("A newer release made this backup. Install that release on this machine."),
    BackupProblem.NO_PROGRAM: N_(
        "The store is a server's, and {detail} isn't installed here. Install it (Debian: postgresql-client), "
        "or leave the backup to the server's owner."
    ),
    BackupProblem.SERVER: N_("The database server refused: {detail}"),
}


def refused(error: BackupError) -> str:
    """Return what is said of a backup that came to nothing."""
    return _(_REFUSED[error.problem]).format(detail=error.detail)


def mistyped(typed: Mistyped) -> str:
    """Return what is said of a recovery code with a typing mistake."""
    if not typed.groups:
        return _("A recovery code has {n} groups of six digits. Type all of them.").format(n=GROUPS)
    places = ", ".join(map(str, typed.groups))
    return _("A digit is wrong in group {places}. Type the code again.").format(places=places)


def named(head: Head) -> str:
    """Return what a backup is of, in one line."""
    return _(
        "Mission {mission}, node {letter}, station {station}, as of {time}, operation {epoch}/{seq}."
    ).format(
        mission=head.mission,
        letter=head.node_letter,
        station=head.station,
        time=told_time(head.made_ms, head.time_zone),
        epoch=head.epoch,
        seq=head.seq,
    )


def made_told(made: Made) -> str:
    """Return what came of making a backup."""
    return _("Made and read back: {file}, {size} MB, as of operation {epoch}/{seq}.").format(
        file=made.path, size=made.bytes // 1024**2, epoch=made.head.epoch, seq=made.head.seq
    )


def folder_told(folder: str) -> str:
    """Return where backups go."""
    if not folder:
        return _("Nobody said where this station's backups go, so none is made by itself.")
    return _("This station's backups go into {folder}.").format(folder=folder)


def age_told(state: Path, now_ms: int) -> tuple[str, bool]:
    """Return how old a station's last good backup is, and whether that is well."""
    last = last_good(state)
    if last is None:
        return _("No backup of this station was made yet."), False
    age_ms = now_ms - last.made_ms
    hours = max(0, age_ms // 3_600_000)
    said = _("The last good backup, {file}, is {hours} hours old.").format(hours=hours, file=last.path)
    return said, age_ms < TOO_OLD_MS


def held(checked: Checked) -> str:
    """Return what was found of a backup that is sound."""
    return ngettext(
        "It opens, and everything holds: {n} operation.",
        "It opens, and everything holds: {n} operations.",
        checked.operations,
    ).format(n=checked.operations)


def next_steps(head: Head) -> Iterator[str]:
    """Yield what follows on putting a backup back."""
    yield _(
        "What was handed out after {time} isn't in it. The portal brings back what it has; of the rest there "
        "are only the papers that people hold: enter those requests again."
    ).format(time=told_time(head.made_ms, head.time_zone))
    yield _(
        "Next: `kiosk store restored`. If this node had joined a portal, ask headquarters for a code first: "
        "kiosk store restored --code CODE"
    )
    yield _("Then make a new backup at once, and don't put this one back on a second machine.")

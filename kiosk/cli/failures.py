"""Sentences for the errors of the layers below: what happened, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.cli.station import (
    CodeNeeded,
    JoinedAlready,
    NoDigestKey,
    NoPortalAddress,
    NoStoreYet,
    NotACertificate,
    NotALetter,
    NotJoined,
    NotRestored,
    NotShared,
    NotWritten,
    PlainLine,
)
from kiosk.cli.texts import N_, _
from kiosk.domain import errors
from kiosk.domain.setting_problem import SettingProblem
from kiosk.domain.states import LineState
from kiosk.settings import SettingsFault, SettingsProblem, StationFileError
from kiosk.settings.file import NothingToTakeBack, SettingsNotWritten

_STORE: Mapping[type[errors.KioskError], str] = {
    NoStoreYet: N_(
        "This station isn't set up yet. Begin: sudo systemctl start kiosk-setup; where nothing is installed: "
        "kiosk setup"
    ),
    NotShared: N_(
        "This station keeps a store of its own. Set `store` in station.toml to the shared one's address, "
        "then join."
    ),
    JoinedAlready: N_("This station works on a store already. `kiosk run` starts it."),
    NotJoined: N_(
        "This node hasn't joined a portal. Ask headquarters for a code, then: kiosk sync join URL CODE"
    ),
    PlainLine: N_(
        "A portal elsewhere is reached by https:// only, and with the certificate that headquarters gave "
        "with the code. Name that file: --authority FILE"
    ),
    NoPortalAddress: N_(
        "This is no address of a portal. Write it as headquarters gave it, such as https://portal.example"
    ),
    NotRestored: N_("The store is whole: no old copy was put back. Nothing was changed."),
    CodeNeeded: N_(
        "Headquarters has to vouch for a store that was put back. Ask for a code, then: "
        "kiosk store restored --code CODE"
    ),
    NotACertificate: N_(
        "This file holds no certificate (PEM, beginning with BEGIN CERTIFICATE). Ask headquarters for the "
        "one of the portal's authority."
    ),
    NotWritten: N_(
        "Nothing can be written there. Is the stick in and mounted, and is there room on it? How to: "
        "“Sticks” in the installation guide, install.md"
    ),
    NotALetter: N_(
        "This file isn't the portal's reply to this node (its own letter isn't either), or it was damaged on "
        "the way. Nothing was changed."
    ),
    errors.NotForTraining: N_("This store is for training: nothing of it is ever sent to a portal."),
    errors.WorkerLost: N_(
        "The connection to the store broke, and another `kiosk sync` may be at work by now, so this one "
        "ends. The installed service starts again by itself."
    ),
    errors.WorkerBusy: N_("Another `kiosk sync` is at work on this store already."),
    NoDigestKey: N_(
        "The key that all stations of a store share isn't here yet. Copy `digest.key` from the `keys` of a "
        "station that works on the store into this station's `keys`, then join."
    ),
    errors.StoreAway: N_(
        "The store can't be reached, or can't be written. A file: is its folder there, writable, and this "
        "user's? A server: does it run, and is `store` in station.toml right? If an upgrade is running, wait "
        "for its end."
    ),
    errors.StoreFull: N_("There is no room left on the store's disk. Free some space, then start again."),
    errors.StoreDamaged: N_(
        "The store is damaged. Stop all faces, then put back the last good backup: kiosk backup restore FILE "
        "--replace"
    ),
    errors.StoreNotEncrypted: N_(
        "A plain, unencrypted database stands where the store belongs. Move it away: it stays unread."
    ),
    errors.StoreKeyMissing: N_(
        "The store is there but its key isn't, or it is another store's. Put the key back into the state "
        "folder's `keys`, or into the service's credentials. Without it nobody can read the store."
    ),
    errors.StoreNotDurable: N_(
        "The database server runs with the setting named below off, so it could lose what was acknowledged. "
        "Switch it on there; the station is back by itself then."
    ),
    errors.StoreNewer: N_("A newer release wrote this store. Install that release on this machine."),
    errors.StoreOlder: N_(
        "An older release wrote this store. Stop all faces, then run `kiosk store upgrade`."
    ),
    errors.StoreRestored: N_(
        "The store lacks requests that this station saw kept: an old copy was put back. Put back the newer "
        "copy if there is one. If not: kiosk store restored"
    ),
}

_SETTINGS: Mapping[SettingsProblem, str] = {
    SettingsProblem.UNREADABLE: N_(
        "{place}: the file can't be read. Check that it exists and who owns it; on an installed station run "
        "the command with sudo."
    ),
    SettingsProblem.NOT_TOML: N_(
        "{place}: this isn't TOML. Write `[table]` or `key = value`, texts in quotes, each key once, "
        "in UTF-8."
    ),
    SettingsProblem.UNKNOWN_KEY: N_("{place}: there is no key `{key}` here. Meant: {expected}."),
    SettingsProblem.MISSING_KEY: N_("{place}: the key `{key}` is missing. Add it, for instance {expected}."),
    SettingsProblem.WRONG_VALUE: N_("{place}: `{key}` can't be that. Fitting: {expected}."),
    SettingsProblem.OTHER_KIND: N_("{place}: `{key}` belongs to another kind. Write kind = {expected}."),
}

_REFUSED: Mapping[SettingProblem, str] = {
    SettingProblem.NO_ADDRESS: N_(
        "This isn't the address of a database that works here. Write sqlite:///FILE or "
        "postgresql+psycopg://USER@HOST/NAME."
    ),
    SettingProblem.OPEN_LINE: N_(
        "This database is on another machine, so the line to it has to be checked TLS. Put behind its "
        "address: ?sslmode=verify-full&sslrootcert=FILE, with the certificate of its authority as FILE."
    ),
    SettingProblem.NOT_SHARED: N_(
        "This station keeps a store of its own, and no other station can join that. Several stations share "
        "one on a PostgreSQL, which `store` in station.toml names."
    ),
    SettingProblem.ONE_WORKER: N_(
        "A portal on a file has one worker. Leave --workers out, or name a PostgreSQL: --database "
        "postgresql+psycopg://USER@HOST/NAME"
    ),
    SettingProblem.NO_KEY: N_("TLS takes both the certificate and its key: --certificate FILE --key FILE"),
    SettingProblem.WRONG_CERTIFICATE: N_(
        "This certificate and this key don't belong together, or one of them isn't PEM: such a file begins "
        "with BEGIN CERTIFICATE, or with BEGIN PRIVATE KEY."
    ),
    SettingProblem.NO_DOOR: N_(
        "Nothing can listen at {detail}: another program does already, it is no address of this machine, or "
        "a port under 1024 takes root. Choose others: --host, --port"
    ),
    SettingProblem.NO_PORTAL: N_(
        "There is no portal in {detail}. Is that name right? `kiosk portal serve` makes a new one."
    ),
    SettingProblem.NO_MISSION: N_("A mission is named by three capital letters, such as RUH, not {detail}."),
}


def sentences(error: errors.KioskError) -> list[str]:
    """Return what to tell the person at the terminal, one line each."""
    match error:
        case StationFileError():
            return [_of_settings(fault) for fault in error.faults]
        case SettingsNotWritten():
            told = _("{file} can't be read or written. Check who owns it, and whether its disk has room.")
            return [told.format(file=error.place)]
        case NothingToTakeBack():
            return [_("Nothing was changed by set-up or a command yet, so there is nothing to take back.")]
        case errors.CatalogueError():
            from kiosk.cli.catalogue.words import fault_lines

            return [_("The catalogue can't be used:"), *fault_lines(error.faults)]
        case errors.BackupError():
            from kiosk.cli.backup.words import refused as no_backup

            return [no_backup(error)]
        case errors.StoreError():
            return _of_store(error)
        case errors.NotAllowed():
            return [_not_allowed(error)]
        case _:
            return _of_rooms(error)


def _of_rooms(error: errors.KioskError) -> list[str]:
    """Return what a command's own room says of an error."""
    match error:
        case errors.SettingRefused():
            return [_(_REFUSED[error.problem]).format(detail=error.detail)]
        case errors.ForeignSurroundings():
            from kiosk.cli.surroundings import refusal

            return refusal(error.names)
        case errors.NoScreen():
            from kiosk.cli.surroundings import no_screen

            return no_screen(error.service)
        case errors.SealError():
            from kiosk.cli.verify import no_slip

            return [no_slip(error)]
        case errors.LineError():
            from kiosk.cli.line.words import refused

            return [refused(error)]
        case _:
            return [str(error)]


def _of_store(error: errors.StoreError) -> list[str]:
    if isinstance(error, errors.StoreRestored) and str(error) == LineState.QUARANTINED:
        from kiosk.cli.line.words import forked

        return [forked()]
    kind = next((known for known in type(error).__mro__ if known in _STORE), errors.StoreAway)
    return [_(_STORE[kind]), *([_(str(error))] if str(error) else [])]  # `store_details`, or a code


def _not_allowed(error: errors.NotAllowed) -> str:
    match error:
        case errors.RightsChanged():
            return _("What this log-in may was changed meanwhile. Nothing was kept; log in again.")
        case errors.OneOfTwo():
            return _(
                "These two can't agree on it yet: within a day one reset the other's PIN, or somebody "
                "reset both. Somebody else can; they can tomorrow, once the PIN for once was changed."
            )
        case _:
            return _("That isn't allowed here: {permission}.").format(permission=error.permission)


def _of_settings(fault: SettingsFault) -> str:
    place = f"{fault.file}:{fault.line}" if fault.line else str(fault.file)
    return _(_SETTINGS[fault.problem]).format(place=place, key=fault.key, expected=fault.expected)

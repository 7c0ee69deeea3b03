"""Backups of this station, from its settings: made, opened, put back; the recovery code as it is typed."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from pathlib import Path

import typer

from kiosk.cli import station
from kiosk.cli.backup.words import mistyped
from kiosk.cli.texts import _
from kiosk.clock import Clock
from kiosk.domain.acting import it_officer
from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import BackupError
from kiosk.domain.recovery_code import Mistyped, read_recovery_code
from kiosk.settings import Settings, find_station_file, read_settings, settings_in
from kiosk.settings.file import SettingsNotWritten, read_source
from kiosk.store import first_start
from kiosk.store.backup.drill import Drilled, drill
from kiosk.store.backup.making import Made, Order, make_backup
from kiosk.store.backup.medium import Found, backups_in
from kiosk.store.backup.putting_back import PutBack, put_back, settings_in_backup
from kiosk.store.files import write_private

_NOBODY_YET = ""
"""Name of a station that only the backup knows."""
_POLITE = 10
"""Less of the processor than a face gets while somebody stands before it."""


def make(file: Path | None, state: Path | None, to: Path | None) -> Made:
    """Make a backup of this station into `to`, else into the folder of its settings."""
    settings = station.settings_of(file, state)
    order = order_for(settings, file or find_station_file(), to)
    with suppress(PermissionError):  # its unit gives way already, and may not change that
        os.nice(_POLITE)
    with station.opened_store(settings) as store:
        return make_backup(store, it_officer(settings.name), order)


def order_for(settings: Settings, file: Path | None, to: Path | None = None) -> Order:
    """Return what is to be backed up: the store, with the station's `file` beside it."""
    told = file.read_text(encoding="utf-8") if file and file.exists() else ""
    return Order(folder_of(settings, to), settings.backup.keep, told, version("kiosk"))


def folder_of(settings: Settings, folder: Path | None) -> Path:
    """Return `folder`, else the one of the settings."""
    chosen = folder.absolute() if folder else settings.backup.to
    if chosen is None:
        raise BackupError(BackupProblem.NOT_SET)
    return chosen


def found_in(settings: Settings, folder: Path | None) -> tuple[Found, ...]:
    """Return the backups in `folder`, else in the folder of the settings."""
    return backups_in(folder_of(settings, folder))


def newest(path: Path) -> Path:
    """Return the backup at `path`; in a folder, the newest one there.

    Raises `BackupError` if there is none: before the code of the sheet is asked.
    """
    if not os.path.exists(path):  # also where a stick that is away is asked for
        raise BackupError(BackupProblem.NO_FOLDER, str(path))
    if not path.is_dir():
        return path
    found = backups_in(path)
    if not found:
        raise BackupError(BackupProblem.NOT_A_BACKUP)
    return found[0].path


def verified(settings: Settings, path: Path) -> Drilled:
    """Open a backup whole; without the recovery code where this station made it."""
    acting = it_officer(settings.name)
    try:
        return drill(path, acting, settings.state, None)
    except BackupError as error:
        if error.problem != BackupProblem.CODE_NEEDED:
            raise
        typer.echo(_("This station can't open that backup by itself."), err=True)
    return drill(path, acting, settings.state, asked_code())


def drilled(path: Path, file: Path | None, state: Path | None) -> Drilled:
    """Open a backup with the recovery code alone, as a new machine would; needs no settings of this one."""
    chosen = file or find_station_file()
    known = chosen is None or chosen.exists()
    settings = read_settings(chosen if known else None, state)
    return drill(path, it_officer(settings.name), settings.state, asked_code())


def asked_code() -> bytes:
    """Ask for the recovery code until it has no typing mistake."""
    while True:
        typed = typer.prompt(_("Recovery code, as it is on the sheet"), type=str)
        code = read_recovery_code(typed)
        if not isinstance(code, Mistyped):
            return code
        typer.echo(mistyped(code), err=True)


def restore(
    path: Path, file: Path | None, state: Path | None, ask: Callable[[], bytes], *, replace: bool
) -> tuple[PutBack, Path | None]:
    """Put the backup at `path` back; return what came back, and where its station.toml lies now.

    `ask` gives the recovery code. Where nothing is set on this machine, the settings of the backup take their
    place, and say where the store goes.
    """
    acting, place = it_officer(_NOBODY_YET), file or find_station_file() or _usual_place()
    here = read_settings(place if place.exists() else None, state)
    embedded = here.store_url.startswith("sqlite")
    if embedded and not replace and not first_start(here.store_url, here.state):
        raise BackupError(BackupProblem.STORE_THERE)  # before 48 digits are typed
    code = ask()
    untouched = not replace and here == Settings(state=here.state)
    if not untouched:
        done = put_back(path, acting, code, here.store_url, here.state, Clock(), replace=replace)
        return done, _keep_settings(done.settings, here.state / "station.toml.backup")
    source = settings_in_backup(path, acting, code)
    told = settings_in(place, source)
    here = dataclasses.replace(told, state=state.absolute()) if state else told
    with _settings_first(source, place) as kept:
        return put_back(path, acting, code, here.store_url, here.state, Clock(), replace=replace), kept


@contextmanager
def _settings_first(source: str, place: Path) -> Iterator[Path | None]:
    """Keep a station.toml for the block: without it nobody would find what is put back there.

    Where the block fails, `place` is as it was. Raises `SettingsNotWritten` before anything is done.
    """
    before = read_source(place) if place.exists() else None
    try:
        kept = _keep_settings(source, place)
    except OSError:
        raise SettingsNotWritten(place) from None
    try:
        yield kept
    except BaseException:
        if kept is not None and before is None:
            place.unlink()
        elif kept is not None and before is not None:
            place.write_text(before, encoding="utf-8")
        raise


def _keep_settings(text: str, place: Path) -> Path | None:
    """Write a station.toml; one that is there keeps its rights, a new one is for the folder's group too."""
    if not text:
        return None
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists():
        write_private(place, b"")
        os.chown(place, -1, place.parent.stat().st_gid)
        place.chmod(0o640)
    place.write_text(text, encoding="utf-8")
    return place


def _usual_place() -> Path:
    """Return where a station's file is looked for: the machine's for its administrator, else the user's."""
    if os.geteuid() == 0:
        return Path("/etc/kiosk/station.toml")
    own = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return own / "kiosk" / "station.toml"

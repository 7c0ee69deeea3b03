"""`kiosk backup`: make one, look at them, open one, put one back; and the recovery sheet."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.texts import _, ngettext

if TYPE_CHECKING:
    from kiosk.store.backup.drill import Drilled
    from kiosk.store.backup.putting_back import PutBack

commands = typer.Typer(
    help=_("Backups: make one, open one, put one back, and the recovery sheet."), no_args_is_help=True
)

AsJson = Annotated[bool, typer.Option("--json", help=_("Print a list for programs."))]
BackupFile = Annotated[Path, typer.Argument(help=_("The backup, or a folder: the newest one there."))]


@commands.command(
    help=_("Make a backup, read it back, and remove those that needn't be kept. Faces work on.")
)
def make(
    to: Annotated[Path | None, typer.Option(help=_("The folder, whatever the settings say."))] = None,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """What the timer calls: exit status 0 only for a backup that was read back whole."""
    from kiosk.cli.backup import backing_up
    from kiosk.cli.backup.words import made_told

    made = backing_up.make(settings, state, to)
    typer.echo(made_told(made))
    if made.dropped:
        dropped = ngettext("{n} older one was removed.", "{n} older ones were removed.", made.dropped)
        typer.echo(dropped.format(n=made.dropped))


@commands.command(help=_("Say into which folder the timer makes backups; without a folder, tell which."))
def folder(
    to: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help=_("A folder of a stick or of another machine."))
    ] = None,
    off: Annotated[bool, typer.Option("--off", help=_("Into none: no backup is made by itself."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Keep it in station.toml, as set-up does."""
    from kiosk.cli.backup.words import folder_told
    from kiosk.cli.settings_words import taking_back_line
    from kiosk.cli.workbench.at_terminal import at_terminal

    if to is not None and off:
        raise typer.BadParameter(_("Give either a folder or --off."))
    with at_terminal(settings, state) as (bench, acting):
        if to is not None or off:
            bench.backups.keep_folder(acting, str(to or ""))
        typer.echo(folder_told(bench.backups.folder()))
    if to is not None or off:
        typer.echo(taking_back_line())


@commands.command(name="list", help=_("Show the backups in a folder, else in the one of the settings."))
def list_backups(
    folder: Annotated[Path | None, typer.Argument(help=_("The folder."))] = None,
    as_json: AsJson = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Tell what each says of itself; none is opened."""
    from dataclasses import asdict

    from kiosk.cli.backup.backing_up import found_in
    from kiosk.cli.backup.words import named

    found = found_in(station.settings_of(settings, state), folder)
    if as_json:
        rows = [{"path": str(each.path), "bytes": each.bytes, **asdict(each.head)} for each in found]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for each in found:
        typer.echo(each.path)
        sheet = _("{size} MB, opened by sheet {name}.").format(
            size=each.bytes // 1024**2, name=each.head.recovery
        )
        typer.echo(f"    {named(each.head)} {sheet}")
    if not found:
        typer.echo(_("There is no backup there."))


@commands.command(
    help=_("Tell how old the last good backup is; exit status 1 from 7 days on, or without one.")
)
def age(as_json: AsJson = False, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Needs neither the stick nor the store."""
    from dataclasses import asdict

    from kiosk.cli.backup.words import age_told
    from kiosk.clock import Clock
    from kiosk.store.backup.last import last_good

    folder, now_ms = station.settings_of(settings, state).state, Clock().now_ms()
    said, fresh = age_told(folder, now_ms)
    if as_json:
        last = last_good(folder)
        told = {**asdict(last), "age_ms": now_ms - last.made_ms} if last else None
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        typer.echo(said)
    if not fresh:
        raise typer.Exit(1)


@commands.command(help=_("Open a backup whole, and say whether it would serve. Nothing is changed."))
def verify(file: BackupFile, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """On the station that made it no recovery code is needed."""
    from kiosk.cli.backup import backing_up

    _tell_drill(lambda: backing_up.verified(station.settings_of(settings, state), backing_up.newest(file)))


def _tell_drill(open_it: Callable[[], Drilled]) -> None:
    """Say what came out, and in what time; exit status 1 with every finding if something doesn't hold."""
    from kiosk.cli.backup.words import held, named
    from kiosk.cli.check_words import fault_line

    begun = time.monotonic()
    done = open_it()
    seconds = round(time.monotonic() - begun)
    typer.echo(named(done.head))
    for fault in done.checked.faults if done.checked else ():
        typer.echo(fault_line(fault), err=True)
    if done.checked is None:
        typer.echo(_("It opens, and pg_restore reads it whole. Only a server can look into it further."))
    elif done.checked.sound:
        typer.echo(held(done.checked))
    if done.keys:
        typer.echo(_("Keys in it: {names}.").format(names=", ".join(done.keys)))
    typer.echo(_("That took {seconds} s.").format(seconds=seconds))
    if done.checked is not None and not done.checked.sound:
        raise typer.Exit(1)


@commands.command(
    help=_("Put a backup back, on a new machine or with --replace; asks for the recovery code.")
)
def restore(
    file: BackupFile,
    drill: Annotated[
        bool, typer.Option("--drill", help=_("Only try it in a folder of its own; nothing is changed."))
    ] = False,
    replace: Annotated[
        bool,
        typer.Option("--replace", help=_("Move the store that stands here aside. Stop all faces first.")),
    ] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Keys, settings and store come back; the store takes nothing before it has a new epoch."""
    from kiosk.cli.backup import backing_up

    path = backing_up.newest(file)
    if drill:
        _tell_drill(lambda: backing_up.drilled(path, settings, state))
        return
    done, place = backing_up.restore(path, settings, state, backing_up.asked_code, replace=replace)
    _tell_put_back(done, place)


def _tell_put_back(done: PutBack, place: Path | None) -> None:
    """Say what came back, where its settings lie, and what has to follow."""
    from kiosk.cli.backup.words import named, next_steps

    typer.echo(_("Put back:") + " " + named(done.head))
    if done.aside is not None:
        typer.echo(
            _("What stood here before is in {folder}. Remove it when all is well.").format(folder=done.aside)
        )
    if place is not None:
        typer.echo(_("The settings of that station are in {file}.").format(file=place))
    if done.checked is None:
        typer.echo(
            _("The shared store lives on, and this station has its keys again. `kiosk run` starts it.")
        )
        return
    for line in next_steps(done.head):
        typer.echo(line)


@commands.command(help=_("Make the recovery key, and show its sheet this once."))
def recovery(
    pdf: Annotated[
        Path | None, typer.Option(help=_("Write the sheet into this file too, for printing (A4)."))
    ] = None,
    replace: Annotated[
        bool,
        typer.Option("--replace", help=_("Make a new one in the place of one that is lost or was seen.")),
    ] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """In force once somebody confirms that the sheet is on paper."""
    from kiosk.cli.backup.recovery import make_recovery_key

    make_recovery_key(station.settings_of(settings, state), pdf, replace=replace)

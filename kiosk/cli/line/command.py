"""`kiosk sync`: carry the journal to the portal; say how far it is; join a portal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.options import Authority, SettingsFile, StateFolder
from kiosk.cli.texts import _, ngettext
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.store.line import LineStatus

commands = typer.Typer(help=_("The line to the portal: carry the journal, tell how far it is, join."))


@commands.callback(invoke_without_command=True)
def sync(
    context: typer.Context,
    once: Annotated[bool, typer.Option("--once", help=_("End when everything is sent."))] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Only list whose filed form is due to be erased, and end."))
    ] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Carry the journal until stopped; with --once, exit status 0 if everything was sent and fetched."""
    if context.invoked_subcommand is not None:
        return
    chosen = station.settings_of(settings, state)
    if dry_run:
        _tell_due(chosen)
        return
    from kiosk.cli.line.carrying import carry

    try:
        done = carry(chosen, once=once)
    except KeyboardInterrupt:
        if once:
            raise
        return  # how a worker at a terminal is stopped
    if not done:
        raise typer.Exit(1)


@commands.command(help=_("Tell what waits, since when, what is held and why, and the portal's last word."))
def status(
    as_json: Annotated[bool, typer.Option("--json", help=_("Print a table for programs."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Say how far the portal is; needs no network. Exit status 1, after that, for a store that is shut."""
    from kiosk.cli.line.words import bookable_line
    from kiosk.store.appointments.units import bookable_units
    from kiosk.store.line import line_status

    with station.looked_into(station.settings_of(settings, state)) as (store, refused):
        found, bookable = line_status(store), bookable_units(store)
        unfit, time_zone = station.in_force(store).unfit, station.zone_at(store)
    if as_json:
        told = {**asdict(found), "unfit": unfit, "bookable": bookable._asdict()}
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        _tell(found, time_zone, unfit)
        typer.echo(bookable_line(bookable))
    if refused is not None:
        raise refused


@commands.command(help=_("Join the portal at URL with the one-time code that headquarters gave."))
def join(
    url: Annotated[str, typer.Argument(help=_("The portal's address: https://..."))],
    code: Annotated[str, typer.Argument(help=_("The one-time code, eight characters."))],
    authority: Authority = None,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Make this node's key, if there is none yet, show it to the portal, and keep the line."""
    from kiosk.cli.line.joining import join_portal_of
    from kiosk.domain.acting import it_officer

    chosen = station.settings_of(settings, state)
    words = join_portal_of(chosen, url, code, authority, it_officer(chosen.name))
    typer.echo(_("Joined. Headquarters should read the same words: {words}").format(words=" ".join(words)))


@commands.command(help=_("Write what the portal lacks into FILE, signed and closed, to be carried there."))
def export(
    file: Annotated[Path, typer.Argument(dir_okay=False, help=_("The file to write, on a stick."))],
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Write a letter to the portal."""
    from kiosk.cli.line.courier import export_letter

    operations = export_letter(station.settings_of(settings, state), file)
    typer.echo(
        ngettext(
            "{file} carries {n} operation. Nothing counts as sent before the portal's reply is here.",
            "{file} carries {n} operations. Nothing counts as sent before the portal's reply is here.",
            operations,
        ).format(file=file, n=operations)
    )


@commands.command("import", help=_("Take in the portal's reply from FILE."))
def import_(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help=_("The reply's file."))],
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Take the portal's reply, and say how far it is."""
    from kiosk.cli.line.courier import import_letter
    from kiosk.cli.line.words import taken_line
    from kiosk.store.line import line_status

    chosen = station.settings_of(settings, state)
    typer.echo(taken_line(import_letter(chosen, file)))
    with station.opened_store(chosen) as store:
        _tell(line_status(store), station.zone_at(store))


def _tell_due(settings: Settings) -> None:
    from kiosk.cli.line.words import due_lines
    from kiosk.store.requests.erasing import due_payloads

    with station.opened_store(settings) as store:
        for line in due_lines(due_payloads(store, most=100_000), station.zone_at(store)):
            typer.echo(line)


def _tell(status: LineStatus, time_zone: str, unfit: Sequence[int] = ()) -> None:
    from kiosk.cli.line.words import status_lines

    for line in status_lines(status, time_zone, unfit):
        typer.echo(line)

"""`kiosk config`: what the mission sets, from hours to desks. All of it is dated and can be taken back."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import islice
from typing import Annotated

import typer

from kiosk.cli import station
from kiosk.cli.config import bookings as config_bookings
from kiosk.cli.config import files as config_file
from kiosk.cli.config import hall as config_hall
from kiosk.cli.config import hours as config_hours
from kiosk.cli.config import services as config_services
from kiosk.cli.config import station_file as config_station
from kiosk.cli.config.making import make
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.texts import _

commands = typer.Typer(
    help=_("What the mission sets: hours, closures, fees, services, lines, desks, texts."),
    no_args_is_help=True,
)
for part in (config_hours, config_bookings, config_services, config_hall, config_file, config_station):
    part.add_to(commands)


@commands.command(help=_("Show what the mission has set."))
def show(
    as_json: Annotated[bool, typer.Option("--json", help=_("Print everything as JSON."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Show all of it, also what is over and what is still to come."""
    from kiosk.catalogue.configuration import plain_configuration
    from kiosk.cli.config.show import shown_lines
    from kiosk.store import configuration

    with station.opened_store(station.settings_of(settings, state)) as store:
        kept, catalogue = configuration(store), station.in_force(store).catalogue
    if as_json:
        told = {} if kept is None else plain_configuration(kept)
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for line in shown_lines(kept, catalogue):
        typer.echo(line)


@commands.command(help=_("Show what was changed, by whom and when; the newest comes first."))
def history(
    most: Annotated[int, typer.Option(min=1, help=_("How many changes."))] = 20,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print a list for programs."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Show each change with its number, which `undo` takes."""
    from kiosk.cli.config.words import history_lines
    from kiosk.store import mission
    from kiosk.store.missions.configuring import configuration_history
    from kiosk.store.people.staff import people

    with station.opened_store(station.settings_of(settings, state)) as store:
        changes = tuple(islice(configuration_history(store), most))
        names = {each.id: f"{each.name} ({each.number})" for each in people(store)}
        here, catalogue = mission(store), station.in_force(store).catalogue
    if as_json:
        typer.echo(json.dumps([asdict(each) for each in changes], ensure_ascii=False, indent=1))
        return
    for line in history_lines(changes, names, here.time_zone if here else "UTC", catalogue):
        typer.echo(line)


@commands.command(help=_("Take a change back; what was changed since stays."))
def undo(
    number: Annotated[int, typer.Argument(help=_("The change's number, as `history` shows it."))],
    yes: Annotated[bool, typer.Option("--yes", help=_("Don't ask whether it is right."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Make a change that restores what held before."""
    make(station.settings_of(settings, state), lambda here: here.undoing(number), yes=yes)

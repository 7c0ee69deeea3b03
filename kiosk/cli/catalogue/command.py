"""`kiosk catalogue`: check the services as written, list them, take in the mission's own file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.config.making import Yes, make
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.texts import ARABIC, _, ngettext
from kiosk.domain.hall import NO_HALL
from kiosk.domain.service import Fee, Language, Service, Text
from kiosk.resources import ASSETS

if TYPE_CHECKING:
    from kiosk.domain.configuration import Configuration
    from kiosk.office.configuration.configuring import Configuring
    from kiosk.store import Store

commands = typer.Typer(help=_("The services: check, list, import a mission's changes."), no_args_is_help=True)
CATALOGUE = ASSETS / "catalogue"


@commands.command(help=_("Look for mistakes in the catalogue, or in a mission's file."))
def check(
    file: Annotated[
        Path | None,
        typer.Argument(help=_("A mission's file; without it, the catalogue and the shipped missions.")),
    ] = None,
) -> None:
    """Name every mistake with file, key and how to mend it."""
    from kiosk.catalogue.mission_file import check_mission_file
    from kiosk.catalogue.reader import check_catalogue, load_catalogue
    from kiosk.cli.catalogue.words import fault_lines
    from kiosk.opening import located

    faults = check_catalogue(CATALOGUE)
    if not faults:
        catalogue = load_catalogue(CATALOGUE)
        files = [file] if file else sorted((ASSETS / "missions").glob("*.toml"))
        found = ((mission, check_mission_file(mission, catalogue)) for mission in files)
        faults = tuple(fault for mission, each in found for fault in located(each, mission))
    for line in fault_lines(faults):
        typer.echo(line, err=True)
    if faults:
        raise typer.Exit(1)
    count = len(catalogue.services)
    typer.echo(ngettext("{n} service, no mistake.", "{n} services, no mistake.", count).format(n=count))


@commands.command(name="list", help=_("Show all services as this station offers them today."))
def list_services(
    as_json: Annotated[bool, typer.Option("--json", help=_("Print everything as JSON."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Show every service, also those that are off, with the reason."""
    services = station.catalogue_today(station.settings_of(settings, state)).services.values()
    if as_json:
        listed = [asdict(service) for service in services]
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=1, default=str))
    else:
        _show(services)


@commands.command(
    name="import", help=_("Take a mission's file into the store: its name, changes and prices.")
)
def import_file(
    file: Annotated[Path, typer.Argument(help=_("The mission's TOML file."))],
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Check the file against the catalogue, then commit it as dated rows.

    Once people work here, it takes those who may: what the file changes is shown first.
    """
    from kiosk.catalogue.mission_file import read_mission_file
    from kiosk.catalogue.reader import load_catalogue
    from kiosk.domain.errors import CatalogueError
    from kiosk.opening import check_mission_here
    from kiosk.store.people.staff import people

    chosen = station.settings_of(settings, state)
    faults = check_mission_here(chosen, file, load_catalogue(CATALOGUE))
    if faults:
        raise CatalogueError(faults)
    found = read_mission_file(file)
    with station.opened_store(chosen) as store:
        staffed = bool(people(store))
        if not staffed:
            _take_in(store, chosen.name, found)
    if staffed:
        make(chosen, lambda here: here.replacing(_with_hall(here, found)), yes=yes)


def _take_in(store: Store, station_name: str, found: Configuration) -> None:
    """Commit a mission's file where nobody works yet whose agreement it could take."""
    from uuid_utils import uuid7

    from kiosk.domain.acting import it_officer
    from kiosk.store import import_mission

    hall = None if found.hall == NO_HALL else found.hall
    officer, op_id = it_officer(station_name), str(uuid7())
    import_mission(store, officer, op_id, found.mission, found.changes, found.timetable, hall)
    count = len(found.changes)
    typer.echo(
        ngettext("{mission}: {n} change taken in.", "{mission}: {n} changes taken in.", count).format(
            mission=_said(found.mission.name), n=count
        )
    )


def _with_hall(here: Configuring, found: Configuration) -> Configuration:
    """Return what a file says; one that says nothing of the hall leaves it as it is."""
    from kiosk.store import hall

    return found if found.hall != NO_HALL else replace(found, hall=hall(here.store))


def _show(services: Iterable[Service]) -> None:
    from rich.console import Console
    from rich.table import Column, Table

    table = Table(Column(_("Id"), no_wrap=True), _("Name"), _("Fees"), _("Offered"))
    today = datetime.now(UTC).date()
    for service in services:
        offered = _("yes") if service.enabled else _said(service.disabled_reason)
        table.add_row(service.id, _said(service.name), _fees(service.fees, today), offered)
    Console().print(table)


def _fees(fees: Iterable[Fee], today: date) -> str:
    return "\n".join(
        f"{fee.amount} {fee.currency}" if fee.amount is not None else _("the mission sets it")
        for fee in fees
        if fee.valid_from <= today and (fee.valid_to is None or today <= fee.valid_to)
    )


def _said(text: Text | None) -> str:
    return text.in_language(Language.ARABIC if ARABIC else Language.ENGLISH) if text else ""

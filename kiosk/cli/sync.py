"""`kiosk sync`: carry the journal to the portal; say how far it is; join a portal."""

from __future__ import annotations

import asyncio
import json
import random
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.texts import _
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.store import Store
    from kiosk.store.line import LineStatus
    from kiosk.sync.worker import Worker

commands = typer.Typer(help=_("The line to the portal: carry the journal, tell how far it is, join."))


@commands.callback(invoke_without_command=True)
def sync(
    context: typer.Context,
    once: Annotated[bool, typer.Option("--once", help=_("End when everything is sent."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Carry the journal until stopped; with --once, exit status 0 if everything was sent and fetched."""
    if context.invoked_subcommand is not None:
        return
    from kiosk.store.line import line_status
    from kiosk.store.working import working
    from kiosk.sync.running import run, run_once

    chosen = station.settings_of(settings, state)
    with station.opened_store(chosen) as store, working(store):
        worker = _worker(chosen, store)

        def look() -> LineStatus:
            return line_status(store)

        if not once:
            asyncio.run(run(worker, look, _tell))
        elif not asyncio.run(run_once(worker, look, lambda status: None)):
            _tell(look())
            raise typer.Exit(1)
        _tell(look())


@commands.command(help=_("Tell what waits, since when, what is held and why, and the portal's last word."))
def status(
    as_json: Annotated[bool, typer.Option("--json", help=_("Print a table for programs."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Say how far the portal is; needs no network."""
    from kiosk.store.line import line_status

    with station.opened_store(station.settings_of(settings, state)) as store:
        found = line_status(store)
    if as_json:
        typer.echo(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    else:
        _tell(found)


@commands.command(help=_("Join the portal at URL with the one-time code that headquarters gave."))
def join(
    url: Annotated[str, typer.Argument(help=_("The portal's address: https://..."))],
    code: Annotated[str, typer.Argument(help=_("The one-time code, eight characters."))],
    authority: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help=_("The certificate (PEM) of the portal's authority.")),
    ] = None,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Make this node's key, if there is none yet, show it to the portal, and keep the line."""
    from kiosk.cli.joining import join_portal_of

    chosen = station.settings_of(settings, state)
    words = join_portal_of(chosen, url, code, authority)
    typer.echo(_("Joined. Headquarters should read the same words: {words}").format(words=" ".join(words)))


def _worker(settings: Settings, store: Store) -> Worker:
    from kiosk.cli.joining import sync_key
    from kiosk.domain.acting import sync_worker
    from kiosk.store.line import line_status
    from kiosk.sync.client import PortalClient
    from kiosk.sync.worker import Worker

    line = line_status(store).line
    if line is None:
        raise station.NotJoined
    client = PortalClient(line.url, line.authority, sync_key(settings), line.key_id)
    return Worker(store, sync_worker(settings.name), client, random.SystemRandom().random)


def _tell(status: LineStatus) -> None:
    from kiosk.cli.line_words import status_lines

    for line in status_lines(status):
        typer.echo(line)

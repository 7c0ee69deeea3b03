"""`kiosk store`: read the whole store and say whether it holds; bring its schema up; join a shared one."""

from __future__ import annotations

import uuid
from typing import Annotated

import typer

from kiosk.cli import station
from kiosk.cli.options import Authority, SettingsFile, StateFolder
from kiosk.cli.texts import _, ngettext

commands = typer.Typer(help=_("The store: check it, upgrade it, join it."), no_args_is_help=True)


@commands.command(help=_("Read the whole store: pages, chain, payloads, anchor."))
def check(settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Say what was read; exit status 1 with every finding if something doesn't hold."""
    from kiosk.cli.check_words import fault_line

    with station.opened_store(station.settings_of(settings, state)) as store:
        checked = store.check()
    for fault in checked.faults:
        typer.echo(fault_line(fault), err=True)
    if not checked.sound:
        typer.echo(
            _(
                "The store is damaged. Stop all faces, keep a copy of the state folder, then put back the "
                "last good backup: kiosk backup restore FILE --replace"
            ),
            err=True,
        )
        raise typer.Exit(1)
    typer.echo(
        ngettext(
            "Everything holds: {n} operation.", "Everything holds: {n} operations.", checked.operations
        ).format(n=checked.operations)
    )


@commands.command(help=_("Bring the store to this release; stop all its faces first."))
def upgrade(settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Apply the missing migrations in one transaction."""
    from kiosk.domain.acting import it_officer
    from kiosk.domain.errors import StoreFull
    from kiosk.store import upgrade_store

    chosen = station.settings_of(settings, state)
    station.require_store(chosen)
    try:
        before, after = upgrade_store(chosen.store_url, chosen.state, it_officer(chosen.name))
    except StoreFull:
        told = _(
            "There is no room on the store's disk to upgrade it. It is as it was. Free some space, then: "
            "kiosk store upgrade"
        )
        typer.echo(told, err=True)
        raise typer.Exit(1) from None
    if before == after:
        typer.echo(_("The store is of this release already."))
    else:
        typer.echo(_("Upgraded from {before} to {after}.").format(before=before, after=after))


@commands.command(help=_("Make this station one more of those that work on the shared store."))
def join(
    code: Annotated[bool, typer.Option(help=_("Ask for the code of `kiosk store invite`."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Make this station's own key and journal it; the shared key comes by the code, or lies here already."""
    from kiosk.domain.recovery_code import Mistyped, read_recovery_code

    chosen = station.settings_of(settings, state)
    if code:
        typed = read_recovery_code(typer.prompt(_("Code for joining"), type=str))
        if isinstance(typed, Mistyped):
            raise typer.BadParameter(_("The code has eight groups of six digits. One of them is mistyped."))
        if not station.join_by_code(chosen, typed):
            typer.echo(_("This code counts no more, or belongs to another store."), err=True)
            raise typer.Exit(1)
    else:
        station.join(chosen)
    typer.echo(_("{name} has joined the store. `kiosk run` starts it.").format(name=chosen.name))


@commands.command(help=_("Draw a one-time code with which another station joins this shared store."))
def invite(settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Print a code that counts once, within a day."""
    from kiosk.domain.acting import it_officer
    from kiosk.domain.recovery_code import display_recovery_code
    from kiosk.store.inviting import invite as draw

    with station.opened_store(station.settings_of(settings, state)) as opened:
        code = draw(opened, it_officer(opened.station), str(uuid.uuid4()))
    typer.echo(_("Type this at the new station, in `kiosk setup` or after `kiosk store join --code`:"))
    typer.echo("  ".join(display_recovery_code(code)))
    typer.echo(_("It counts once, within 24 hours, and is shown only now."))


@commands.command(help=_("After an old copy was put back: fetch what the portal has, and go on safely."))
def restored(
    code: Annotated[
        str | None, typer.Option(help=_("The one-time code from headquarters, if a portal was joined."))
    ] = None,
    url: Annotated[str | None, typer.Option(help=_("The portal's address, if it changed."))] = None,
    authority: Authority = None,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Begin a new epoch; say what came back and which numbers nobody has any more."""
    from kiosk.cli.backup.restoring import restore_store
    from kiosk.cli.line.restored_words import restored_lines

    done = restore_store(station.settings_of(settings, state), code, url, authority)
    for line in restored_lines(done.back, done.lost, done.numbers, done.words):
        typer.echo(line)
    typer.echo(_("The store goes on in a new epoch. `kiosk run` starts the station."))

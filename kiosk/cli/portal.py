"""`kiosk portal`: serve the reference portal, and what its administrator does beside it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.asking import new_secret
from kiosk.cli.portal_faults import portal_faults
from kiosk.cli.texts import _
from kiosk.cli.writing import write_whole

commands = typer.Typer(
    help=_("The reference portal: serve it, make officers and codes, publish, answer couriers."),
    no_args_is_help=True,
)

Database = Annotated[
    str, typer.Option("--database", help=_("A file, or postgresql+psycopg://USER@HOST/NAME."))
]
Mission = Annotated[str, typer.Option("--mission", help=_("The mission's three letters."))]


@commands.command(help=_("Serve the portal; behind a gateway, or with its own certificate."))
def serve(
    database: Database,
    host: Annotated[str, typer.Option(help=_("The address to listen at."))] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help=_("The port to listen at."))] = 8080,
    certificate: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help=_("The certificate (PEM) to show."))
    ] = None,
    key: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help=_("The certificate's key (PEM)."))
    ] = None,
    workers: Annotated[
        int, typer.Option(min=1, max=64, help=_("How many processes serve; several need a PostgreSQL."))
    ] = 1,
) -> None:
    """Serve until stopped."""
    from kiosk.portal.serving import Listening, prepare_portal, serve_portal

    with portal_faults():
        prepare_portal(database)
    with suppress(KeyboardInterrupt):  # how it is stopped at a terminal
        serve_portal(database, Listening(host, port, certificate, key), workers)


@commands.command(help=_("Print a one-time code that enrols one node of a mission within a day."))
def code(database: Database, mission: Mission) -> None:
    """Make an enrolment code."""
    from kiosk.portal.serving import make_code

    with portal_faults():
        typer.echo(make_code(database, mission))


@commands.command("web-key", help=_("Print a new key with which a web front books for a mission."))
def web_key(
    database: Database,
    mission: Mission,
    name: Annotated[
        str, typer.Option(help=_("What the front is called; a known one's old key ends."))
    ] = "web",
) -> None:
    """Make a channel's key."""
    from kiosk.portal.serving import make_web_key

    with portal_faults():
        typer.echo(make_web_key(database, name, mission))


@commands.command(help=_("Make an officer, or give a known one a new password."))
def officer(
    database: Database,
    name: Annotated[str, typer.Argument(help=_("The name to log in with."))],
    password: Annotated[str, typer.Option(help=_("Ten characters or more; asked for if left out."))] = "",
    mission: Annotated[str | None, typer.Option(help=_("Their mission; left out: all missions."))] = None,
) -> None:
    """Make an officer."""
    from kiosk.portal.serving import make_officer

    chosen = password or new_secret(_("Password"))
    try:
        with portal_faults():
            make_officer(database, name, chosen, mission)
    except ValueError:
        raise typer.BadParameter(_("A password has at least ten characters.")) from None
    whom = mission or _("all missions")
    typer.echo(_("{name} may log in now and decide for {whom}.").format(name=name, whom=whom))


@commands.command("backed-up", help=_("After each backup of the database: nodes may then erase what is due."))
def backed_up(database: Database) -> None:
    """Note that a backup was made."""
    from kiosk.portal.serving import tell_backed_up

    with portal_faults():
        tell_backed_up(database)
    typer.echo(_("Noted. What was here at the backup before is safe; nodes keep the rest."))


@commands.command(help=_("After a backup was put back, before serving: nodes then send what is missing."))
def restored(database: Database) -> None:
    """Give the portal a new incarnation."""
    from kiosk.portal.serving import tell_restored

    with portal_faults():
        tell_restored(database)
    typer.echo(_("Noted. The nodes will send again what this portal lacks."))


@commands.command(help=_("Publish changes of services and fees: the [[change]] rows of a TOML file."))
def publish(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help=_("The TOML file."))],
    database: Database,
    mission: Annotated[str | None, typer.Option(help=_("For which mission; left out: for all."))] = None,
) -> None:
    """Check the file against the catalogue, then publish it."""
    from kiosk.portal.serving import publish_file

    source = file.read_bytes()
    with portal_faults():
        number = publish_file(database, source, file.name, mission)
    whom = mission or _("all missions")
    typer.echo(_("Published as number {number} for {whom}.").format(number=number, whom=whom))


@commands.command(help=_("Take in a letter that a courier brought, and write the answer to bring back."))
def courier(
    letter: Annotated[
        Path, typer.Argument(metavar="IN", exists=True, dir_okay=False, help=_("The node's letter."))
    ],
    answer: Annotated[Path, typer.Argument(metavar="OUT", help=_("Where the answer is to be written."))],
    database: Database,
) -> None:
    """Ingest a letter's batches; exit status 1 if one was refused, the answer then says how far we are."""
    from kiosk.portal.serving import answer_courier
    from kiosk.sync.wire import WireError

    if answer.resolve() == letter.resolve() or not answer.absolute().parent.is_dir():
        raise typer.BadParameter(_("The answer needs a file of its own, in a folder that is there."))
    brought = letter.read_bytes()
    try:
        with portal_faults():
            answered = answer_courier(database, brought)
    except WireError:
        raise typer.BadParameter(
            _("This isn't a letter of an enrolled node to this portal, or it was changed on the way.")
        ) from None
    write_whole(answer, answered.letter)
    typer.echo(
        _("Operations up to {seq} are here. The answer is in {file}.").format(
            seq=answered.acked_seq, file=answer
        )
    )
    if answered.refused:
        typer.echo(_("Not all could be taken in: {code}.").format(code=answered.refused), err=True)
        raise typer.Exit(1)

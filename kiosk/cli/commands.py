"""The sub-commands of `kiosk`: each reads the station's settings and calls one thing of the layers below."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli import money, people, portal, report, station, store
from kiosk.cli.backup import command as backup
from kiosk.cli.benches import WithBenches
from kiosk.cli.catalogue import command as catalogue
from kiosk.cli.config import command as config
from kiosk.cli.devices import command as devices
from kiosk.cli.line import command as sync
from kiosk.cli.options import ReportLanguages, SettingsFile, StateFolder
from kiosk.cli.queue import command as queue
from kiosk.cli.serve import CLOSED_HELP
from kiosk.cli.texts import _
from kiosk.domain.service import Language

commands = typer.Typer(
    help=_("The counter software of an embassy: a touch kiosk that files consular requests."),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
commands.add_typer(backup.commands, name="backup")
commands.add_typer(catalogue.commands, name="catalogue")
commands.add_typer(config.commands, name="config")
commands.add_typer(queue.commands, name="queue")
commands.add_typer(devices.commands, name="devices")
commands.add_typer(money.commands, name="money")
commands.add_typer(people.commands, name="people")
commands.add_typer(portal.commands, name="portal")
commands.add_typer(report.commands, name="report")
commands.add_typer(store.commands, name="store")
commands.add_typer(sync.commands, name="sync")


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"kiosk {version('kiosk')}")
        raise typer.Exit


@commands.callback()
def _common(
    show_version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help=_("Tell the version and end.")
        ),
    ] = False,
) -> None:
    """Take what is common to all commands."""


@commands.command(
    help=_("Serve applicants on this screen."),
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
)
def run(arguments: Annotated[list[str] | None, typer.Argument()] = None) -> None:
    """Hand the arguments to the parser of `kiosk run`, which `main` asks without coming here."""
    from kiosk.cli.serve import serve

    raise typer.Exit(serve(arguments or []))


@commands.command(
    help=CLOSED_HELP, context_settings={"ignore_unknown_options": True, "help_option_names": []}
)
def closed(arguments: Annotated[list[str] | None, typer.Argument()] = None) -> None:
    """Hand the arguments to the parser of `kiosk closed`, as those of `kiosk run`."""
    from kiosk.cli.serve import close

    raise typer.Exit(close(arguments or []))


@commands.command(
    help=_("Set this station up: mission, devices, portal, log-ins."),
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
)
def setup(arguments: Annotated[list[str] | None, typer.Argument()] = None) -> None:
    """Hand the arguments to the parser of `kiosk setup`, which `main` asks without coming here."""
    from kiosk.cli.setup import set_up

    raise typer.Exit(set_up(arguments or []))


@commands.command(
    help=_("Call people to a desk and serve them."),
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
)
def counter(arguments: Annotated[list[str] | None, typer.Argument()] = None) -> None:
    """Hand the arguments to the parser of `kiosk counter`, which `main` asks without coming here."""
    from kiosk.cli.counter import serve_counter

    raise typer.Exit(serve_counter(arguments or []))


@commands.command(
    help=_("Show and say in the hall who is called where."),
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
)
def display(arguments: Annotated[list[str] | None, typer.Argument()] = None) -> None:
    """Hand the arguments to the parser of `kiosk display`, which `main` asks without coming here."""
    from kiosk.cli.display import serve_display

    raise typer.Exit(serve_display(arguments or []))


@commands.command(help=_("Play one visit by itself and keep pictures of every screen and the paper."))
def demo(
    language: Annotated[Language, typer.Option(help=_("The applicant's language."))] = Language.ARABIC,
    service: Annotated[
        str, typer.Option(help=_("The service's id; `kiosk catalogue list` names them."))
    ] = "passport_renewal",
    out: Annotated[Path, typer.Option(help=_("The folder for screens, paper and summary.json."))] = Path(
        "build/demo"
    ),
    offline_for: Annotated[
        float | None,
        typer.Option(min=0, help=_("Put a portal behind the visit, and take it away for so many seconds.")),
    ] = None,
) -> None:
    """Play a scripted visit; exit status 0 only if the store, and a portal, hold what the slip says."""
    from kiosk.cli.playing import play

    raise typer.Exit(play(language, service, out, offline_for))


@commands.command(help=_("Check the signed code of a slip; needs this station's store, no network."))
def verify(
    text: Annotated[str | None, typer.Argument(help=_("The code's text, as a scanner reads it."))] = None,
    file: Annotated[
        Path | None, typer.Option(help=_("A photograph or scan of the slip, or a file with the code's text."))
    ] = None,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Say what a slip's code claims; exit status 1 if it isn't signed by us or not in the store."""
    from kiosk.cli.verify import code_in, tell_claims

    if (text is None) == (file is None):
        raise typer.BadParameter(_("Give either the code's text or --file."))
    code = code_in(file) if file else text or ""
    if not tell_claims(station.settings_of(settings, state), code.strip()):
        raise typer.Exit(1)


@commands.command(help=_("Look at everything of this station that can be wrong, and say what to do."))
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help=_("Print a list for programs."))] = False,
    report: Annotated[
        Path | None, typer.Option(help=_("Also write a report to sign and file, as a PDF."))
    ] = None,
    language: Annotated[
        ReportLanguages, typer.Option(help=_("The language of the report."))
    ] = ReportLanguages.BOTH,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Go through all checks; exit status 1 if one failed."""
    from kiosk.cli.doctor.command import diagnose

    if not diagnose(settings, state, as_json, (report, language) if report else None):
        raise typer.Exit(1)


@commands.command(
    cls=WithBenches, help=_("Measure the program; without names, everything that ends within a minute.")
)
def bench(
    names: Annotated[list[str] | None, typer.Argument(help=_("What to measure."))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print a list instead of a table."))] = False,
) -> None:
    """Run benchmarks and print their figures beside the goals."""
    from rich.console import Console

    from kiosk.bench import runner

    known = (*runner.SHORT, *runner.LONG)
    for name in names or ():
        if name not in known:
            raise typer.BadParameter(
                _("There is no bench {name}: {known}.").format(name=name, known=", ".join(known))
            )
    figures = runner.measure(names or runner.SHORT, Console(stderr=True))
    if as_json:
        typer.echo(runner.as_json(figures))
    else:
        headings = (_("Measured"), _("Value"), _("Goal"), _("Met"))
        Console().print(runner.as_table(figures, headings, (_("yes"), _("no"))))

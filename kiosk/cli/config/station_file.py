"""`kiosk config panel`, `self-test`, `undo-station`: this machine's station.toml."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.cli.asking import confirmed
from kiosk.cli.config.making import Yes, refuse
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.settings_words import kept_line
from kiosk.cli.texts import _


def add_to(commands: typer.Typer) -> None:
    """Add these commands to `kiosk config`."""
    commands.command(help=_("Say how wide this station's panel is, so that buttons fit fingers."))(panel)
    commands.command("self-test", help=_("Say when this station looks at itself before it opens."))(self_test)
    commands.command(
        "undo-station", help=_("Take back the last change of station.toml, after showing what that alters.")
    )(undo_station)


def panel(
    width_mm: Annotated[int, typer.Argument(help=_("Its lit width in millimetres."))],
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Keep it in station.toml."""
    from kiosk.cli.workbench.at_terminal import at_terminal

    with at_terminal(settings, state) as (bench, acting):
        bench.keep_panel(acting, width_mm)
    typer.echo(kept_line())


def self_test(
    minutes: Annotated[int, typer.Argument(help=_("Minutes before opening; 0: it isn't looked at."))],
    test_print: Annotated[
        bool, typer.Option("--test-print", help=_("With a test page, before the first opening of a day."))
    ] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Keep it in station.toml."""
    from kiosk.cli.workbench.at_terminal import at_terminal
    from kiosk.domain.self_test import SelfTestPlan

    with at_terminal(settings, state) as (bench, acting):
        bench.keep_self_test(acting, SelfTestPlan(minutes, test_print))
    typer.echo(kept_line())


def undo_station(yes: Yes = False, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Put the file back as it was, and journal it; done twice it brings the change back."""
    from kiosk.cli.workbench.at_terminal import at_terminal

    with at_terminal(settings, state) as (bench, acting):
        lines = bench.settings_undo()
        for line in lines:
            typer.echo(line)
        if not lines:
            refuse([_("Nothing would change.")])
        if not yes and not confirmed(_("Is that right?")):
            refuse([_("Nothing was changed.")])
        bench.undo_settings(acting)
    typer.echo(_("Taken back. Faces take it over when they start anew."))

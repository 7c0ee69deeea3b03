"""`kiosk devices use` and `issuers`: which device this station uses, kept as set-up keeps it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.settings_words import kept_line
from kiosk.cli.texts import _
from kiosk.domain.device import DeviceKind


def add_to(commands: typer.Typer) -> None:
    """Add these commands to `kiosk devices`."""
    commands.command(help=_("Let this station use a device, in the words of `list`."))(use)
    commands.command(help=_("Copy the certificates of passports' authorities onto this station."))(issuers)


def use(
    device: Annotated[DeviceKind, typer.Argument(help=_("Which device."))],
    kind: Annotated[str, typer.Argument(help=_("How it is reached, such as usb, network, pcsc, none."))],
    keys: Annotated[
        list[str] | None,
        typer.Argument(metavar="KEY=VALUE", help=_("What else tells which one it is: host=192.0.2.20")),
    ] = None,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Make that the device's whole table in station.toml, once it is known to fit, and journal it."""
    from kiosk.cli.devices.connected import used
    from kiosk.cli.devices.lines import used_line
    from kiosk.cli.workbench.at_terminal import at_terminal
    from kiosk.settings.devices import typed_table

    told = dict(_key_of(each) for each in keys or ())
    with at_terminal(settings, state) as (bench, acting):
        bench.keep_device(acting, device, typed_table(device, kind, told))
        typer.echo(used_line(device, used(bench.settings)[device]))
    typer.echo(kept_line())


def issuers(
    place: Annotated[
        Path,
        typer.Argument(exists=True, help=_("The file or folder with the certificates.")),
    ],
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Copy them and name them in station.toml; exit status 1 if none of them can be read."""
    from kiosk.cli.workbench.at_terminal import at_terminal

    with at_terminal(settings, state) as (bench, acting):
        known = bench.take_issuers(acting, place)
    if not known:
        typer.echo(_("No certificate of an authority can be read there. Nothing was changed."), err=True)
        raise typer.Exit(1)
    typer.echo(_("Taken. Authorities that are known: {count}.").format(count=known))
    typer.echo(kept_line())


def _key_of(typed: str) -> tuple[str, str]:
    key, equals, value = typed.partition("=")
    if not (key and equals and value):
        raise typer.BadParameter(
            _("{typed} is no key with its value. Write host=192.0.2.20.").format(typed=typed)
        )
    return key, value

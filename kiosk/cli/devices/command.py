"""`kiosk devices`: what is connected, used, and how it is; a test page, a test read, a twin's fault."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.devices import choosing
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.texts import _
from kiosk.devices.sound.voice import Volume
from kiosk.domain.device import DeviceKind, DeviceTaskKind

if TYPE_CHECKING:
    from kiosk.settings import Settings

commands = typer.Typer(
    help=_("Printers, readers, scanners and sound: look, choose, try, break a twin."), no_args_is_help=True
)

choosing.add_to(commands)

AsJson = Annotated[bool, typer.Option("--json", help=_("Print a list for programs."))]


@commands.command(name="list", help=_("Show what is connected, and what this station uses."))
def list_devices(as_json: AsJson = False, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Look at every place where a device may hang; sends nothing to any."""
    from kiosk.cli.devices.connected import connected, used
    from kiosk.cli.devices.lines import connected_lines

    chosen = station.settings_of(settings, state)
    found, uses = connected(), used(chosen)
    if as_json:
        told = {"connected": found.devices, "unseen": found.unseen, "used": uses}
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for line in connected_lines(found, uses):
        typer.echo(line)


@commands.command(help=_("Say how this station's devices are, and what to do about it."))
def state(as_json: AsJson = False, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Believe the running face, or look where none runs.

    Exit status 1 if a device doesn't work, or if the face hasn't told any yet.
    """
    from kiosk.cli.devices.lines import plain_states, state_lines
    from kiosk.cli.devices.use import seen_now
    from kiosk.clock import Clock
    from kiosk.office.checks.store import looked_at

    chosen = station.settings_of(settings, state)
    with looked_at(chosen.store_url, chosen.state, Clock(), chosen.name) as (_finding, store):
        seen, said_ms = seen_now(chosen, store)
        time_zone = station.zone_at(store)
    if as_json:
        typer.echo(json.dumps(plain_states(seen, said_ms), ensure_ascii=False, indent=1))
    else:
        for line in state_lines(seen, said_ms, time_zone):
            typer.echo(line)
    untold = said_ms == 0
    if untold or any(condition is None or condition.fault for condition in seen.values()):
        raise typer.Exit(1)


@commands.command(name="test-print", help=_("Print a test page: both languages, a ruler, a code."))
def trial_print(settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Print it through the running face, or by ourselves; exit status 1 if nothing was sent."""
    from kiosk.cli.devices.here import print_trial_here
    from kiosk.cli.devices.lines import PRINTED, trial_lines
    from kiosk.cli.devices.use import ask_face, devices_free
    from kiosk.settings import PrinterKind

    chosen = station.settings_of(settings, state)
    with devices_free(chosen) as free:
        if free:
            answer = print_trial_here(chosen)
    if not free:
        answer = _answered(ask_face(chosen, DeviceKind.PRINTER, DeviceTaskKind.TEST_PRINT, {}))
    paper = str(chosen.paper) if chosen.printer.kind is PrinterKind.VIRTUAL else ""
    for line in trial_lines(answer, paper):
        typer.echo(line)
    if answer["state"] not in PRINTED:
        raise typer.Exit(1)


@commands.command(name="test-say", help=_("Say a sentence in each language, as loud as applicants hear it."))
def trial_say(
    volume: Annotated[Volume, typer.Option(help=_("How loud."))] = Volume.MIDDLE,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Say it, and how the voice is; exit status 1 if it can't be heard."""
    from kiosk.cli.devices.voice_trial import say_trial
    from kiosk.cli.doctor.finding_words import said
    from kiosk.office.checks.finding import Verdict

    finding = say_trial(station.settings_of(settings, state), volume)
    for line in filter(None, said(finding, _)):
        typer.echo(line)
    if finding.verdict is not Verdict.PASS:
        raise typer.Exit(1)


@commands.command(name="test-read", help=_("Wait for a card, a passport or a code, and say what it is."))
def trial_read(
    device: Annotated[DeviceKind, typer.Argument(help=_("reader or scanner."))] = DeviceKind.READER,
    seconds: Annotated[int, typer.Option(min=1, max=50, help=_("How long to wait."))] = 30,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Say what came, never what stands on it; exit status 1 if nothing readable did."""
    from kiosk.cli.devices.here import read_trial_here
    from kiosk.cli.devices.lines import READABLE, invitation, read_lines, virtual_line
    from kiosk.cli.devices.named import is_virtual
    from kiosk.cli.devices.use import ask_face, devices_free

    if device not in (DeviceKind.READER, DeviceKind.SCANNER):
        raise typer.BadParameter(_("Only a reader or a scanner reads."))
    chosen = _naming(device, station.settings_of(settings, state))
    with devices_free(chosen) as free:
        if free and is_virtual(chosen, device):
            raise _ended(virtual_line(device))
        typer.echo(invitation(device), err=True)
        if free:
            answer = read_trial_here(chosen, device, seconds)
    if not free:
        arguments = {"seconds": str(seconds)}
        answer = _answered(ask_face(chosen, device, DeviceTaskKind.TEST_READ, arguments))
    for line in read_lines(device, answer):
        typer.echo(line)
    if answer["state"] not in READABLE or answer.get("read") == "misread":
        raise typer.Exit(1)


@commands.command(help=_("Break a virtual device of the running face, use it as a hand would, or mend it."))
def fault(
    device: Annotated[DeviceKind, typer.Argument(help=_("Which device."))],
    name: Annotated[
        str | None,
        typer.Argument(
            help=_("NAME or NAME=VALUE, as in paper_out; a wrong one is answered with all there are.")
        ),
    ] = None,
    mend: Annotated[bool, typer.Option("--mend", help=_("Take all its faults away."))] = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Ask the face whose twin it is; exit status 1 if it wasn't done."""
    from kiosk.cli.devices.lines import fault_line
    from kiosk.cli.devices.named import is_virtual
    from kiosk.office.devices.faults import refused
    from kiosk.office.devices.twin_kinds import kind_for

    if (name is None) is not mend:
        raise typer.BadParameter(_("Give either a fault's name or --mend."))
    fault_name, _equals, value = (name or "").partition("=")
    arguments = {"mend": "yes"} if mend else {"fault": fault_name, "value": value}
    chosen = _naming(device, station.settings_of(settings, state))
    if not is_virtual(chosen, device):
        raise _ended(fault_line({"state": "unsupported"}))
    if (no := refused(kind_for(device, chosen.printer.link), arguments)) is not None:
        raise _ended(fault_line(no))
    _break(chosen, device, arguments)


def _break(chosen: Settings, device: DeviceKind, arguments: Mapping[str, str]) -> None:
    """Ask the face that uses a twin for its fault, and say what came of it."""
    from kiosk.cli.devices.lines import DONE, fault_line
    from kiosk.cli.devices.use import ask_face, devices_free

    with devices_free(chosen) as free:  # a twin lives in the face that uses it
        answer = _answered("nobody" if free else ask_face(chosen, device, DeviceTaskKind.FAULT, arguments))
    if answer["state"] not in DONE:
        raise _ended(fault_line(answer))
    typer.echo(fault_line(answer))


def _answered(answer: object) -> Mapping[str, str]:
    """Return an answer; where there was none, say why and end with exit status 1."""
    from kiosk.cli.devices.lines import silence_line
    from kiosk.office.devices.owned import CLOSED

    if not isinstance(answer, Mapping):
        raise _ended(silence_line(str(answer)))
    if answer["state"] == CLOSED:
        raise _ended(silence_line(CLOSED))
    return answer


def _naming(device: DeviceKind, settings: Settings) -> Settings:
    """Return the settings that name `device`; where they don't, say so and end with exit status 1."""
    from kiosk.cli.devices.lines import unnamed_line
    from kiosk.cli.devices.named import is_named

    if not is_named(settings, device):
        raise _ended(unnamed_line(device))
    return settings


def _ended(line: str) -> typer.Exit:
    """Say `line` and return what ends the command with exit status 1."""
    typer.echo(line, err=True)
    return typer.Exit(1)

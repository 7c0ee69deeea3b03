"""`kiosk queue`: how the lines stand, and who of the supervisors stops giving out numbers or goes on."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Annotated, Literal

import typer

from kiosk.cli import station
from kiosk.cli.config.words import in_language
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.queue.day import close
from kiosk.cli.queue.paper import gate, kit
from kiosk.cli.staff import staff_acting
from kiosk.cli.texts import N_, _
from kiosk.domain.acting import Permission
from kiosk.domain.local_time import local_day
from kiosk.domain.stopping import StopReason

commands = typer.Typer(help=_("How the lines of the hall stand."), no_args_is_help=True)
_WHY: Mapping[StopReason, str] = {
    StopReason.FULL_TODAY: N_("no more people can be served today"),
    StopReason.SHORT_OF_STAFF: N_("too few desks are open"),
    StopReason.TECHNICAL: N_("something has failed"),
    StopReason.CLOSING: N_("the mission is about to close"),
    StopReason.DAY_OVER: N_("the day is closed"),
}
_ByHand = Literal["full_today", "short_of_staff", "technical", "closing"]
Line = Annotated[str, typer.Argument(help=_("The line's id; `kiosk queue show` names them."))]


@commands.command(help=_("Show who waits in each line, and which lines give out no numbers."))
def show(settings: SettingsFile = None, state: StateFolder = None) -> None:
    """One line of text for each line of people."""
    from kiosk.office.hall.walk_in import stopped_today
    from kiosk.store import mission
    from kiosk.store.queue.calls import people_waiting

    with station.opened_store(station.settings_of(settings, state)) as store:
        known = mission(store)
        zone = known.time_zone if known else "UTC"
        today = local_day(store.clock.now_ms(), zone)
        waiting, stopped = people_waiting(store, today), stopped_today(store, zone)
        lines = station.in_force(store).catalogue.queue_groups
    for line in lines:
        told = _("{id}: {title}, {n} waiting").format(
            id=line.id, title=in_language(line.title), n=waiting.get(line.id, 0)
        )
        why = stopped.get(line.id)
        if why is not None:
            told = _("{line}. No numbers: {reason}.").format(line=told, reason=_(_WHY[why]))
        typer.echo(told)


@commands.command(help=_("Give out no numbers in a line for now. A supervisor shows their PIN."))
def stop(
    line: Line,
    reason: Annotated[_ByHand, typer.Option(help=_("What people are told."))] = "full_today",
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Stop a line; the kiosk says why."""
    _turn(line, StopReason(reason), settings, state)


@commands.command(help=_("Give out numbers in a line again. A supervisor shows their PIN."))
def resume(line: Line, settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Let a line go on."""
    _turn(line, StopReason.RESUMED, settings, state)


commands.command(help=_("Print numbered papers for the gate before opening: kept first, then written."))(gate)
commands.command(help=_("Print numbered papers for a day on which the store is away."))(kit)
commands.command(help=_("Close the tickets' day. A supervisor shows their PIN."))(close)


def _turn(line: str, reason: StopReason, settings: SettingsFile, state: StateFolder) -> None:
    from kiosk.store.queue.stopping import stop_line

    with station.opened_store(station.settings_of(settings, state)) as store:
        known = {each.id for each in station.in_force(store).catalogue.queue_groups}
        if line not in known:
            raise typer.BadParameter(_("There is no line {line}.").format(line=line))
        acting = staff_acting(store, _("A supervisor:"), Permission.STOP_NUMBERS)
        stop_line(store, acting, str(uuid.uuid4()), line, reason)
    gives = reason is StopReason.RESUMED
    typer.echo(_("Numbers are given out again.") if gives else _("No numbers are given out now."))

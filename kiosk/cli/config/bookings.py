"""`kiosk config bookings`, `late`, `order`: how lines are booked, who comes late, who is called first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.config.making import Yes, make
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.texts import _

if TYPE_CHECKING:
    from kiosk.domain.timetable import Timetable
    from kiosk.office.configuration.configuring import Configuring, NotChanged
    from kiosk.store.missions.configuring import Change

Minutes = int | None
Line = Annotated[str, typer.Argument(help=_("The line's id; `kiosk config show` names them."))]


def add_to(commands: typer.Typer) -> None:
    """Add these commands to `kiosk config`."""
    commands.command(help=_("Set how a line is booked, or with --off that it isn't."))(bookings)
    commands.command(help=_("Set what becomes of who comes late."))(late)
    commands.command(help=_("Set who is called before whom."))(order)


def bookings(
    line: Line,
    minutes: Annotated[Minutes, typer.Option(help=_("Minutes of a slot."))] = None,
    counters: Annotated[Minutes, typer.Option(help=_("Counters that serve it."))] = None,
    service_minutes: Annotated[Minutes, typer.Option(help=_("Minutes for one person."))] = None,
    days_ahead: Annotated[Minutes, typer.Option(help=_("Days ahead that can be booked."))] = None,
    kiosk_percent: Annotated[Minutes, typer.Option(help=_("Share that kiosks give away."))] = None,
    web_percent: Annotated[Minutes, typer.Option(help=_("Share that the web gives away."))] = None,
    off: Annotated[bool, typer.Option("--off", help=_("Nothing of it can be booked any more."))] = False,
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Set a line's plan; of a known one what isn't said stays, a new one needs all six numbers."""
    typed = {
        "minutes": minutes,
        "counters": counters,
        "service_minutes": service_minutes,
        "days_ahead": days_ahead,
        "kiosk_percent": kiosk_percent,
        "web_percent": web_percent,
    }

    make(
        station.settings_of(settings, state),
        lambda here: _unplanned(here, line) if off else _planned(here, line, typed),
        yes=yes,
    )


def late(
    punctual_minutes: Annotated[Minutes, typer.Option(help=_("Until then one is on time."))] = None,
    late_minutes: Annotated[
        Minutes, typer.Option(help=_("Until then one keeps the place behind the punctual."))
    ] = None,
    past_days: Annotated[
        Minutes, typer.Option(help=_("Until then a missed appointment may be moved."))
    ] = None,
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Change the rules for who comes late; what isn't said stays."""
    typed = {
        "punctual_minutes": punctual_minutes,
        "late_minutes": late_minutes,
        "past_days": past_days,
    }
    make(
        station.settings_of(settings, state),
        lambda here: here.setting(replace(_time(here).check_in, **_told(typed))),
        yes=yes,
    )


def order(
    walk_in_after: Annotated[
        Minutes, typer.Option(help=_("By so many minutes who comes without an appointment ranks later."))
    ] = None,
    assisted_before: Annotated[
        Minutes, typer.Option(help=_("By so many minutes who needs help ranks earlier."))
    ] = None,
    carried_over_before: Annotated[
        Minutes, typer.Option(help=_("By so many minutes who was left waiting the day before ranks earlier."))
    ] = None,
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Change the rules of the order; what isn't said stays."""
    typed = {
        "walk_in_after": walk_in_after,
        "assisted_before": assisted_before,
        "carried_over_before": carried_over_before,
    }
    make(
        station.settings_of(settings, state),
        lambda here: here.setting(replace(_time(here).order, **_told(typed))),
        yes=yes,
    )


def _unplanned(here: Configuring, line: str) -> Change | NotChanged:
    from kiosk.catalogue.setting import TakenOut
    from kiosk.domain.configuration import Section

    return here.setting(TakenOut(Section.SLOT_PLAN, (line,)))


def _planned(here: Configuring, line: str, typed: dict[str, Minutes]) -> Change | NotChanged:
    from kiosk.domain.timetable import SlotPlan

    known = _time(here).plan(line)
    kept = {key: getattr(known, key) for key in typed} if known else {}
    numbers = {**kept, **_told(typed)}
    if len(numbers) < len(typed):
        raise typer.BadParameter(_("This line has no bookings yet: say all six numbers."))
    return here.setting(SlotPlan(line, **numbers))


def _told(typed: dict[str, Minutes]) -> dict[str, int]:
    return {key: number for key, number in typed.items() if number is not None}


def _time(here: Configuring) -> Timetable:
    from kiosk.store import timetable

    return timetable(here.store)

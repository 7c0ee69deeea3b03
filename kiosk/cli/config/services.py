"""`kiosk config fee` and `service`: what the mission charges, offers, and asks for in which line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.config.making import (
    From,
    InArabic,
    InEnglish,
    Until,
    Yes,
    day_of,
    in_both,
    last_day,
    make,
    set_one,
)
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.texts import _
from kiosk.domain.service import Speed, Text

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from kiosk.catalogue.setting import Setting
    from kiosk.office.configuration.configuring import Configuring, NotChanged
    from kiosk.settings import Settings
    from kiosk.store.missions.configuring import Change

COUNTER = "counter"
_service = typer.Typer(help=_("Switch a service on or off, or give it another line."), no_args_is_help=True)
ServiceId = Annotated[str, typer.Argument(help=_("The service's id; `kiosk catalogue list` names them."))]


def add_to(commands: typer.Typer) -> None:
    """Add these commands to `kiosk config`."""
    commands.command(help=_("Set a fee from a day on. Two people stand for it, with number and PIN."))(fee)
    commands.add_typer(_service, name="service")


def fee(
    service: ServiceId,
    amount: Annotated[str, typer.Argument(help=_("Such as 50.00; counter for “ask at the counter”."))],
    currency: Annotated[str, typer.Argument(help=_("Three letters, such as USD."))] = "",
    first: From = "",
    until: Until = "",
    line: Annotated[str, typer.Option(help=_("Which of the service's fee lines."))] = "base",
    speed: Annotated[Speed | None, typer.Option(help=_("Only at this speed."))] = None,
    arabic: InArabic = "",
    english: InEnglish = "",
    source: Annotated[str, typer.Option(help=_("The decision that it rests on."))] = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Set what is owed; the name stays as it was unless a new one is given."""
    from kiosk.domain.service import Fee

    figure = _figure(amount)
    name = in_both(arabic, english) if arabic or english else None

    def wish(here: Configuring) -> Change | NotChanged:
        from kiosk.catalogue.setting import fee_change

        label = name or _label(here, service, line, speed)
        days = day_of(first, here.today), last_day(until)
        charged = Fee(line, label, figure, None if figure is None else currency.upper(), *days, speed, source)
        return here.setting(fee_change(service, charged))

    make(station.settings_of(settings, state), wish, yes=yes)


@_service.command(help=_("Offer a service again, or a service that is off as shipped."))
def on(
    service: ServiceId,
    first: From = "",
    until: Until = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Switch a service on."""
    _switch(station.settings_of(settings, state), service, None, (first, until), yes=yes)


@_service.command(help=_("Offer a service no more, with the reason that people read."))
def off(
    service: ServiceId,
    arabic: Annotated[str, typer.Option("--ar", help=_("The reason in Arabic."))] = "",
    english: Annotated[str, typer.Option("--en", help=_("The reason in English."))] = "",
    first: From = "",
    until: Until = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Switch a service off."""
    reason = in_both(arabic, english)
    _switch(station.settings_of(settings, state), service, reason, (first, until), yes=yes)


@_service.command(name="line", help=_("Ask for a service in another line of the hall."))
def move(
    service: ServiceId,
    line: Annotated[str, typer.Argument(help=_("The line's id; `kiosk config show` names them."))],
    first: From = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Move a service to another line."""
    from kiosk.catalogue.setting import line_change

    chosen = station.settings_of(settings, state)
    set_one(chosen, lambda today: line_change(service, line, day_of(first, today)), yes=yes)


def _switch(
    settings: Settings, service: str, reason: Text | None, days: tuple[str, str], *, yes: bool
) -> None:
    """Switch a service off for a `reason`, or on without one, from the first of `days` to the last."""
    from kiosk.catalogue.setting import switch_change

    def switched(today: date) -> Setting:
        return switch_change(service, reason, day_of(days[0], today), last_day(days[1]))

    set_one(settings, switched, yes=yes)


def _figure(amount: str) -> Decimal | None:
    """Return an amount as it was typed, None for what the counter tells."""
    from decimal import Decimal, InvalidOperation

    if amount.lower() == COUNTER:
        return None
    try:
        figure = Decimal(amount)
    except InvalidOperation:
        figure = Decimal(-1)
    if not 0 <= figure < 10_000_000 or figure != round(figure, 2):
        raise typer.BadParameter(
            _("{amount} is no amount. Write it as 50.00, or counter.").format(amount=amount)
        )
    return figure


def _label(here: Configuring, service: str, line: str, speed: Speed | None) -> Text:
    """Return what a fee is called now; a new one is simply a fee."""
    from kiosk.store import catalogue_in_force

    known = catalogue_in_force(here.store, here.shipped, here.today).catalogue.services.get(service)
    fees = known.fees if known else ()
    named = [each.label for each in fees if each.id == line and each.speed in (speed, None)]
    return named[-1] if named else Text("رسم", "Fee")

"""`kiosk config group`, `desk`, `announce`, `text`: the hall's lines and desks, and what people read."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
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
from kiosk.domain.hall import DeskKind
from kiosk.domain.mission import MISSION_TEXTS

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.hall import DatedQueueGroup
    from kiosk.office.configuration.configuring import Configuring, NotChanged
    from kiosk.store.missions.configuring import Change


class Switch(StrEnum):
    """On or off."""

    ON = "on"
    OFF = "off"


AnId = Annotated[str, typer.Argument(help=_("Small Latin letters, digits and _, a letter first."))]


def add_to(commands: typer.Typer) -> None:
    """Add these commands to `kiosk config`."""
    commands.command(help=_("Name a line of the hall, and the letter of its numbers."))(group)
    commands.command(help=_("Set up a desk, or take one away with --until."))(desk)
    commands.command(help=_("Announce something in the hall, or end it with --until."))(announce)
    commands.command(help=_("Set at what rate the tariff is taken in local money, from a day on."))(rate)
    commands.command(help=_("Set by which notes and coins drawers are counted."))(pieces)
    commands.command(help=_("Let a station work for training, or at work again."))(training)
    commands.command(help=_("Change what the mission is called, and where people are sent."))(text)


def group(
    name: AnId,
    letter: Annotated[str, typer.Argument(help=_("The Latin letter of its numbers."))],
    arabic_letter: Annotated[str, typer.Argument(help=_("The Arabic letter of its numbers."))],
    arabic: InArabic = "",
    english: InEnglish = "",
    first: From = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Set a line: a shipped one by its id, or one of the mission's own."""
    title = in_both(arabic, english)

    def line(today: date) -> DatedQueueGroup:
        from kiosk.domain.hall import DatedQueueGroup
        from kiosk.domain.service import QueueGroup

        return DatedQueueGroup(QueueGroup(name, title, letter, arabic_letter), day_of(first, today))

    set_one(station.settings_of(settings, state), line, yes=yes)


def desk(
    name: AnId,
    kind: Annotated[DeskKind | None, typer.Option(help=_("What is done there."))] = None,
    lines: Annotated[str, typer.Option(help=_("Lines that it serves, the preferred one first: a,b."))] = "",
    at_station: Annotated[str, typer.Option("--station", help=_("The machine that stands there."))] = "",
    arabic: InArabic = "",
    english: InEnglish = "",
    first: From = "",
    until: Until = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Set a desk from a day on; what isn't said of a known one stays as it is."""
    groups = tuple(line for line in lines.split(",") if line)

    def wish(here: Configuring) -> Change | NotChanged:
        from kiosk.domain.hall import Desk
        from kiosk.store import hall

        kept = next((each for each in reversed(hall(here.store).desks) if each.id == name), None)
        if kept is None or arabic or english:
            kept = Desk(name, in_both(arabic, english), DeskKind.SERVICE, (), "", here.today)
        dated = replace(kept, valid_from=day_of(first, kept.valid_from), valid_to=last_day(until))
        served, stands = groups or kept.queue_groups, at_station or kept.station
        return here.setting(replace(dated, kind=kind or kept.kind, queue_groups=served, station=stands))

    make(station.settings_of(settings, state), wish, yes=yes)


def announce(
    name: AnId,
    arabic: InArabic = "",
    english: InEnglish = "",
    first: From = "",
    until: Until = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Tell people in the hall something, from a day on; a known text stays unless it is said anew."""

    def wish(here: Configuring) -> Change | NotChanged:
        from kiosk.domain.hall import Announcement
        from kiosk.store import hall

        kept = next((each for each in hall(here.store).announcements if each.id == name), None)
        if kept is None or arabic or english:
            kept = Announcement(name, in_both(arabic, english), here.today)
        return here.setting(replace(kept, first=day_of(first, kept.first), last=last_day(until)))

    make(station.settings_of(settings, state), wish, yes=yes)


def text(
    key: Annotated[str, typer.Argument(help=_("name, city, address, contact or help_place."))],
    arabic: InArabic = "",
    english: InEnglish = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Change a text of the mission at once."""
    if key not in MISSION_TEXTS:
        raise typer.BadParameter(
            _("There is no text {key}: {known}.").format(key=key, known=", ".join(MISSION_TEXTS))
        )
    from kiosk.catalogue.setting import MissionText

    said = in_both(arabic, english)
    set_one(station.settings_of(settings, state), lambda _today: MissionText(key, said), yes=yes)


def rate(
    tariff: Annotated[str, typer.Argument(help=_("The tariff's currency, such as USD."))],
    amount: Annotated[str, typer.Argument(help=_("What one of it is in local money, such as 3.75."))],
    rounds_to: Annotated[str, typer.Option(help=_("The smallest step of an amount, such as 0.25."))] = "",
    first: From = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Set the rate of a day, in the mission's own currency."""
    from kiosk.catalogue.cash import typed_rate

    def wish(here: Configuring) -> Change | NotChanged:
        from kiosk.store import mission

        known = mission(here.store)
        currency = known.currency if known else ""
        try:
            made = typed_rate(tariff.upper(), currency, amount, rounds_to, day_of(first, here.today))
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None
        return here.setting(made)

    make(station.settings_of(settings, state), wish, yes=yes)


def pieces(
    values: Annotated[list[str], typer.Argument(help=_("What there is, such as 500 200 100 0.50."))],
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Set them for all drawers at once."""
    from decimal import Decimal, InvalidOperation

    from kiosk.catalogue.setting import Pieces

    try:
        known = tuple(Decimal(each) for each in values)
    except InvalidOperation:
        raise typer.BadParameter(_("{amount} is no amount.").format(amount=" ".join(values))) from None
    set_one(station.settings_of(settings, state), lambda _today: Pieces(known), yes=yes)


def training(
    switch: Annotated[Switch, typer.Argument(help=_("on or off."))],
    at_station: Annotated[str, typer.Option("--station", help=_("Its name; left out: this one."))] = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Set it; a face goes over with its next start."""
    from kiosk.catalogue.setting import Training

    chosen = station.settings_of(settings, state)
    setting = Training(at_station or chosen.name, switch is Switch.ON)
    set_one(chosen, lambda _today: setting, yes=yes)
    typer.echo(_("A face that runs goes over when it is started again."))

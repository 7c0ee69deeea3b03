"""`kiosk config group`, `desk`, `announce`, `text`: the hall's lines and desks, and what people read."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.config_making import (
    From,
    InArabic,
    InEnglish,
    Until,
    Yes,
    day_of,
    in_both,
    last_day,
    set_one,
)
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.texts import _
from kiosk.domain.hall import DeskKind
from kiosk.domain.mission import MISSION_TEXTS

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.hall import Announcement, DatedQueueGroup, Desk


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
    kind: Annotated[DeskKind, typer.Option(help=_("What is done there."))] = DeskKind.SERVICE,
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
    """Set a desk from a day on."""
    called = in_both(arabic, english)

    def standing(today: date) -> Desk:
        from kiosk.domain.hall import Desk

        groups = tuple(line for line in lines.split(",") if line)
        return Desk(name, called, kind, groups, at_station, day_of(first, today), last_day(until))

    set_one(station.settings_of(settings, state), standing, yes=yes)


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
    """Tell people in the hall something, from a day on."""
    told = in_both(arabic, english)

    def announcement(today: date) -> Announcement:
        from kiosk.domain.hall import Announcement

        return Announcement(name, told, day_of(first, today), last_day(until))

    set_one(station.settings_of(settings, state), announcement, yes=yes)


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

"""`kiosk config hours`, `close-day`, `open-day`: when the mission is open."""

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

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.catalogue.setting import UsualHours
    from kiosk.domain.service import Text
    from kiosk.domain.timetable import Period, SpecialDays
    from kiosk.office.configuration.configuring import Configuring, NotChanged
    from kiosk.store.missions.configuring import Change

OFF = "off"


def add_to(commands: typer.Typer) -> None:
    """Add these commands to `kiosk config`."""
    commands.command(name="close-day", help=_("Close a day, or several: a feast, a holiday."))(close_day)
    commands.command(name="open-day", help=_("Take the closure of a day out again."))(open_day)
    commands.command(help=_("Set hours: of weekdays, of a season such as Ramadan, or of one day."))(hours)


def close_day(
    first: Annotated[str, typer.Argument(help=_("The first day, such as 2027-01-31."))],
    until: Annotated[str, typer.Option(help=_("The last day; left out: one day."))] = "",
    arabic: InArabic = "",
    english: InEnglish = "",
    unconfirmed: Annotated[bool, typer.Option(help=_("It may still move, as a feast's day does."))] = False,
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Add closed days with their name."""
    from kiosk.domain.timetable import SpecialDays

    name = in_both(arabic, english)

    def closure(today: date) -> SpecialDays:
        day = day_of(first, today)
        return SpecialDays(name, day, day_of(until, day), confirmed=not unconfirmed)

    set_one(station.settings_of(settings, state), closure, yes=yes)


def open_day(
    day: Annotated[str, typer.Argument(help=_("A day of the closure, such as 2027-01-31."))],
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Take out the row that makes `day` unlike its week."""
    make(station.settings_of(settings, state), lambda here: _opening(here, day_of(day, here.today)), yes=yes)


def _opening(here: Configuring, day: date) -> Change | NotChanged:
    from kiosk.catalogue.setting import TakenOut
    from kiosk.domain.configuration import Section
    from kiosk.office.configuration.configuring import NothingNew
    from kiosk.store import timetable

    special = timetable(here.store).special(day)
    if special is None:
        return NothingNew()
    key = (special.first.isoformat(), special.last.isoformat())
    return here.setting(TakenOut(Section.SPECIAL_DAYS, key))


def hours(
    words: Annotated[
        list[str],
        typer.Argument(help=_("Weekdays, then hours: sunday monday 08:30-12:00 13:00-15:00, or off.")),
    ],
    first: From = "",
    until: Until = "",
    on: Annotated[str, typer.Option(help=_("Hours of this one day, whatever its weekday."))] = "",
    arabic: InArabic = "",
    english: InEnglish = "",
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Set usual hours from a day on; with an end, a season's; with `--on`, one day's."""
    chosen = station.settings_of(settings, state)
    weekdays, periods = _read(words)
    if on:
        name = in_both(arabic, english)
        set_one(chosen, lambda today: _of_day(day_of(on, today), periods, name), yes=yes)
        return
    if not weekdays:
        raise typer.BadParameter(_("Name the weekdays first, such as sunday."))
    if until:
        name, those = in_both(arabic, english), dict.fromkeys(weekdays, periods)
        make(chosen, lambda here: _season(here, (first, until), name, those), yes=yes)
        return
    set_one(chosen, lambda today: _usual(weekdays, periods, day_of(first, today)), yes=yes)


def _read(words: list[str]) -> tuple[tuple[int, ...], tuple[Period, ...]]:
    """Return the weekdays (0 is Monday) and periods that were typed."""
    from kiosk.catalogue.timetable import WEEKDAYS, period_of

    weekdays, periods = [], []
    for word in words:
        period = period_of(word)
        if word.lower() in WEEKDAYS:
            weekdays.append(WEEKDAYS.index(word.lower()))
        elif period is not None:
            periods.append(period)
        elif word.lower() != OFF:
            raise typer.BadParameter(
                _("{word} is neither a weekday nor hours. Write sunday, 08:30-14:30 or off.").format(
                    word=word
                )
            )
    return tuple(weekdays), tuple(periods)


def _usual(weekdays: tuple[int, ...], periods: tuple[Period, ...], first: date) -> UsualHours:
    from kiosk.catalogue.setting import UsualHours

    return UsualHours(weekdays, periods, first)


def _of_day(day: date, periods: tuple[Period, ...], name: Text) -> SpecialDays:
    from kiosk.domain.timetable import SpecialDays

    return SpecialDays(name, day, day, periods)


def _season(
    here: Configuring, days: tuple[str, str], name: Text, hours: Mapping[int, tuple[Period, ...]]
) -> Change | NotChanged:
    """Return the change that sets some weekdays of a season, the others as they were in it."""
    from kiosk.domain.timetable import Season
    from kiosk.store import timetable

    first, last = day_of(days[0], here.today), last_day(days[1])
    known = [each for each in timetable(here.store).seasons if (each.first, each.last) == (first, last)]
    week = {**(known[-1].week if known else {}), **hours}
    return here.setting(Season(name, first, last, {day: periods for day, periods in week.items() if periods}))

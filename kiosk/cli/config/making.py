"""Makes a change of the configuration: shows what it does, lets whoever may stand for it, and commits it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from kiosk.cli import station
from kiosk.cli.asking import confirmed
from kiosk.cli.texts import _
from kiosk.domain.service import Text

if TYPE_CHECKING:
    from datetime import date

    from kiosk.catalogue.setting import Setting
    from kiosk.office.configuration.configuring import Configuring, NotChanged
    from kiosk.settings import Settings
    from kiosk.store import Store
    from kiosk.store.missions.configuring import Change

Yes = Annotated[bool, typer.Option("--yes", help=_("Don't ask whether it is right."))]
InArabic = Annotated[str, typer.Option("--ar", help=_("What it is called in Arabic."))]
InEnglish = Annotated[str, typer.Option("--en", help=_("What it is called in English."))]
From = Annotated[str, typer.Option("--from", help=_("The first day, such as 2027-01-31; left out: today."))]
Until = Annotated[str, typer.Option("--until", help=_("The last day; left out: no end."))]


def make(
    settings: Settings, wish: Callable[[Configuring], Change | NotChanged], *, yes: bool = False
) -> None:
    """Show and commit what `wish` comes to; exit status 1 if nothing was changed."""
    from kiosk.catalogue.reader import load_catalogue
    from kiosk.cli.config.words import edit_line, not_changed_lines
    from kiosk.office.configuration.configuring import Configuring
    from kiosk.opening import CATALOGUE
    from kiosk.store.missions.configuring import Change

    with station.opened_store(settings) as store:
        change = wish(Configuring(store, load_catalogue(CATALOGUE), station.today_at(store)))
        if not isinstance(change, Change):
            refuse(not_changed_lines(change))
        catalogue = station.in_force(store).catalogue
        for edit in change.edits:
            typer.echo(edit_line(edit, catalogue))
        if not yes and not confirmed(_("Is that right?")):
            refuse([_("Nothing was changed.")])
        _commit(store, change)


def set_one(settings: Settings, setting: Callable[[date], Setting], *, yes: bool) -> None:
    """Show and commit one thing, told from the mission's day."""
    make(settings, lambda here: here.setting(setting(here.today)), yes=yes)


def _commit(store: Store, change: Change) -> None:
    from kiosk.cli.config.acting import refused_line, who_makes
    from kiosk.office.configuration.standing_for import Stands
    from kiosk.store.missions.configuring import Overtaken, change_configuration

    stands = who_makes(store, change)
    if not isinstance(stands, Stands):
        refuse([refused_line(stands)])
    op_id = store.chance.new_id()
    done = change_configuration(store, stands.acting, op_id, change, stands.approval, stands.beside)
    if isinstance(done, Overtaken):
        refuse([_("Somebody changed the configuration meanwhile. Look at it, then try again.")])
    typer.echo(
        _("Done; faces show it within a minute. To take it back: kiosk config undo {number}").format(
            number=done
        )
    )


def in_both(arabic: str, english: str) -> Text:
    """Return a text in both languages; one that is left out is a mistake of whoever typed."""
    if not (arabic and english):
        raise typer.BadParameter(_("Say it in both languages, with --ar and --en."))
    return Text(arabic, english)


def day_of(typed: str, otherwise: date) -> date:
    """Return a day as it was typed."""
    from datetime import date

    if not typed:
        return otherwise
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise typer.BadParameter(
            _("{typed} is no day. Write it as 2027-01-31.").format(typed=typed)
        ) from None


def last_day(typed: str) -> date | None:
    """Return a last day as it was typed, None for no end."""
    from datetime import date

    return day_of(typed, date.max) if typed else None


def refuse(lines: list[str]) -> NoReturn:
    """Say why nothing was changed, and end with exit status 1."""
    for line in lines:
        typer.echo(line, err=True)
    raise typer.Exit(1)

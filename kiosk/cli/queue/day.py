"""`kiosk queue close`: the end of the tickets' day."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import typer

from kiosk.cli import station
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.staff import staff_acting
from kiosk.cli.texts import _
from kiosk.domain.acting import Permission

if TYPE_CHECKING:
    from kiosk.office.hall.day_end import Closed


def close(settings: SettingsFile = None, state: StateFolder = None) -> None:
    """Close the day; the papers of who comes first next are printed at a supervisor's desk."""
    from kiosk.office.hall.day_end import Closed, DayEnd, NoOpening, day_to_close
    from kiosk.store import mission

    with station.opened_store(station.settings_of(settings, state)) as store:
        known = mission(store)
        if known is None:
            typer.echo(_("This store has no mission yet."), err=True)
            raise typer.Exit(1)
        acting = staff_acting(store, _("A supervisor:"), Permission.STOP_NUMBERS)
        end = DayEnd(store, acting, station.in_force(store).catalogue, known)
        answer = end.close(str(uuid.uuid4()), day_to_close(store, known.time_zone))
    if isinstance(answer, Closed):
        typer.echo(_told(answer))
        return
    hours = isinstance(answer, NoOpening)
    unknown, busy = _("The hours don't say when the mission opens next."), _("Desks still serve somebody.")
    typer.echo(unknown if hours else busy, err=True)
    raise typer.Exit(1)


def _told(answer: Closed) -> str:
    told = [_("{day} is closed.").format(day=answer.day.isoformat())]
    if answer.carried and answer.following:
        told.append(
            _("{n} come first on {day}; a supervisor's desk prints their papers.").format(
                n=len(answer.carried), day=answer.following.isoformat()
            )
        )
    told.append(
        _("Appointments served: {served}, missed: {missed}.").format(
            served=answer.served, missed=answer.missed
        )
    )
    return "\n".join(told)

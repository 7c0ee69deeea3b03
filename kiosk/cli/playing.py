"""`kiosk demo`: a visit that is played, and what is said where it can't be, or shows what doesn't hold."""

from __future__ import annotations

from pathlib import Path

import typer

from kiosk.cli.texts import _
from kiosk.demo.beside import NoPortal
from kiosk.demo.output import FolderRefused, FolderTaken
from kiosk.demo.play import NotFiledHere, play_visit
from kiosk.domain.language import Language


def play(language: Language, service: str, out: Path, offline_for: float | None) -> int:
    """Play a visit into `out` and return the exit status: 0 only if store and portal hold what the slip says.

    Raise `typer.BadParameter` for what was typed wrong, and end where no portal can be had.
    """
    try:
        status = play_visit(language, service, out, offline_for)
    except (NotFiledHere, FolderTaken, FolderRefused) as error:
        raise typer.BadParameter(_refusal(error, service, out)) from None
    except NoPortal as error:
        typer.echo(_("The portal behind the visit can't be had: {reason}").format(reason=error), err=True)
        raise typer.Exit(1) from None
    typer.echo(_("Screens, paper and summary.json are in {folder}.").format(folder=out.absolute()))
    if status:
        typer.echo(
            _("Store or portal don't hold what the slip says; summary.json tells the differences."), err=True
        )
    return status


def _refusal(error: NotFiledHere | FolderTaken | FolderRefused, service: str, out: Path) -> str:
    if isinstance(error, NotFiledHere):
        return _("No form is filled in here for {service}.").format(service=service)
    if isinstance(error, FolderTaken):
        return _("{folder} holds other things than a visit. Name a new folder.").format(folder=out)
    return _("{folder} can't be written to. Name another folder.").format(folder=out)

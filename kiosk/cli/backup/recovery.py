"""The recovery sheet: shown once, written into a file if asked, and in force only when somebody has it."""

from __future__ import annotations

import os
import uuid
from pathlib import Path

import typer

from kiosk.cli import station
from kiosk.cli.asking import confirmed
from kiosk.cli.texts import _
from kiosk.domain.acting import it_officer
from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import BackupError
from kiosk.domain.recovery_code import display_recovery_code, new_recovery_code
from kiosk.office.setting_up.backups import NewSheet
from kiosk.paper.recovery_sheet import RecoverySheet, recovery_document
from kiosk.settings import Settings
from kiosk.store import Store, mission
from kiosk.store.backup.recovery import recovery_name, take_recovery_code
from kiosk.store.backup.sealing import has_recovery_key, kept_public_half, recovery_id


def make_recovery_key(settings: Settings, pdf: Path | None, *, replace: bool) -> None:
    """Show a new recovery sheet, and close backups for it once somebody said that it is on paper."""
    with station.opened_store(settings) as store:
        kept = sheet_in_force(settings.state)
        if kept and not replace:
            raise BackupError(BackupProblem.RECOVERY_KEY_THERE, kept)
        new = new_sheet(store)
        if pdf is not None:
            write_pdf(pdf, new.sheet)
        _show(new.sheet, pdf)
        if not confirmed(_("Is the sheet printed, or written down?")):
            typer.echo(_("Then nothing was changed: this code opens nothing."), err=True)
            raise typer.Exit(1)
        take_recovery_code(store, it_officer(settings.name), str(uuid.uuid4()), new.code)
    typer.echo(
        _("Backups are closed for this sheet from now on. Those from before need the sheet before it.")
    )


def sheet_in_force(state: Path) -> str:
    """Return the name of the sheet that opens a station's new backups, "" if there is none yet."""
    return recovery_id(kept_public_half(state)) if has_recovery_key(state) else ""


def new_sheet(store: Store) -> NewSheet:
    """Draw a recovery code, and return it with its sheet."""
    code = new_recovery_code(store.chance.token)
    known, node = mission(store), store.node
    sheet = RecoverySheet(
        mission=node.mission_code,
        node_letter=node.letter,
        station=store.station,
        name=recovery_name(code),
        groups=display_recovery_code(code),
        made_ms=store.clock.now_ms(),
        time_zone=known.time_zone if known else "UTC",
    )
    return NewSheet(code, sheet)


def write_pdf(path: Path, sheet: RecoverySheet) -> None:
    """Write a sheet for an office printer, readable by this user alone. Raises `NotWritten`."""
    from kiosk.paper.pdf import document_pdf

    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(document_pdf(recovery_document(sheet), "A4"))
    except OSError:
        raise station.NotWritten(str(path)) from None


def _show(sheet: RecoverySheet, pdf: Path | None) -> None:
    typer.echo(_("Recovery sheet {name} of station {station}").format(name=sheet.name, station=sheet.station))
    typer.echo("")
    for start in range(0, len(sheet.groups), 4):
        typer.echo("    " + "  ".join(sheet.groups[start : start + 4]))
    typer.echo("")
    typer.echo(
        _(
            "It is shown this once and kept nowhere. Whoever has it and a backup can read everything: put it "
            "into a sealed envelope in the safe, apart from the backups."
        )
    )
    if pdf is not None:
        typer.echo(_("It is in {file} for printing. Remove that file when it is printed.").format(file=pdf))

"""`kiosk report`: what the section did, for its head: as a table here, or as a PDF to file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.config.words import in_language
from kiosk.cli.options import LANGUAGES_OF, ReportLanguages, SettingsFile, StateFolder
from kiosk.cli.staff import staff_acting
from kiosk.cli.texts import _
from kiosk.cli.writing import write_whole
from kiosk.domain.acting import Permission
from kiosk.domain.local_time import local_day

if TYPE_CHECKING:
    from kiosk.domain.section_report import SectionReport, Spread
    from kiosk.paper.section_report import ReportHead
    from kiosk.settings import Settings

commands = typer.Typer(help=_("Reports on what the section did."), no_args_is_help=True)


@commands.command(
    help=_(
        "Waits, service times and no-shows by line; as a PDF also load, revenue and use of the kiosk. "
        "Nobody's name."
    )
)
def section(
    first: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help=_("The first day; else today."))
    ] = None,
    last: Annotated[
        datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help=_("The last day; else the first."))
    ] = None,
    pdf: Annotated[Path | None, typer.Option(dir_okay=False, help=_("Write it as a PDF instead."))] = None,
    language: Annotated[
        ReportLanguages, typer.Option(help=_("The language of the report."))
    ] = ReportLanguages.BOTH,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Report on the days from `first` to `last`, both included."""
    chosen = station.settings_of(settings, state)
    report, head = _made(chosen, first, last)
    if pdf is None:
        _show(report, head)
        return
    from kiosk.office.section_report import section_pdf

    _write(pdf, section_pdf(report, head, LANGUAGES_OF[language], trains=chosen.training))


def _made(
    settings: Settings, first: datetime | None, last: datetime | None
) -> tuple[SectionReport, ReportHead]:
    from kiosk.domain.errors import StoreDamaged
    from kiosk.office.section_report import report_head, section_report
    from kiosk.store import mission

    with station.opened_store(settings) as store:
        known, catalogue = mission(store), station.in_force(store).catalogue
        if known is None:
            raise StoreDamaged("no mission")
        today = local_day(store.clock.now_ms(), known.time_zone)
        begins = first.date() if first else today
        ends = last.date() if last else begins
        if ends < begins:
            raise typer.BadParameter(_("The last day lies before the first."))
        acting = staff_acting(store, _("A supervisor:"), Permission.READ_FIGURES)
        report = section_report(store, acting, known.time_zone, begins, ends)
        return report, report_head(catalogue, known, store.clock.now_ms())


def _write(path: Path, content: bytes) -> None:
    write_whole(path, content)
    typer.echo(_("The report is in {path}.").format(path=path))


def _show(report: SectionReport, head: ReportHead) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(_("Line"), _("Numbers"), _("Served"), _("Didn't come"), _("Waited"), _("Served for"))
    for line in (*report.lines, report.total):
        name = in_language(head.lines[line.line]) if line.line in head.lines else line.line or _("All lines")
        figures = (str(line.numbers), str(line.served), str(line.missed))
        table.add_row(name, *figures, _minutes(line.wait), _minutes(line.service))
    Console().print(table)


def _minutes(spread: Spread | None) -> str:
    if spread is None:
        return ""
    return _("{half} min, nine of ten {most}").format(half=spread.half, most=spread.nine_tenths)

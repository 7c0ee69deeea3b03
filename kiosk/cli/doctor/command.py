"""`kiosk doctor`: everything about this station that can be wrong, and what to do about it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kiosk.cli.texts import N_, _

if TYPE_CHECKING:
    from kiosk.cli.options import ReportLanguages
    from kiosk.office.checks.finding import Finding

_MARKS = {"pass": ("✓", "green"), "warn": ("!", "yellow"), "fail": ("✗", "red")}
_SUMMARY = N_("Failed: {failed}. To be seen to: {warned}. Well: {passed}.")


def diagnose(
    settings: Path | None,
    state: Path | None,
    as_json: bool,
    report: tuple[Path, ReportLanguages] | None = None,
) -> bool:
    """Print what every check found, and write a `report` of it; return whether none failed."""
    from kiosk.cli.doctor.examining import examine
    from kiosk.clock import Clock

    clock = Clock()
    findings = examine(settings, state, clock)
    if report is not None:
        from kiosk.cli.doctor.readiness import write_report

        write_report(report[0], report[1], findings, settings, state, clock)
    if as_json:
        typer.echo(json.dumps([told(each) for each in findings], ensure_ascii=False, indent=1))
    else:
        _show(findings)
    return all(each.verdict != "fail" for each in findings)


def told(finding: Finding) -> dict[str, str]:
    """Return a finding for programs, its sentences in the terminal's language."""
    from kiosk.cli.doctor.finding_words import said

    says, mend = said(finding, _)
    return {"check": finding.check.value, "state": finding.verdict.value, "says": says, "mend": mend}


def _show(findings: Sequence[Finding]) -> None:
    from rich.console import Console
    from rich.table import Column, Table
    from rich.text import Text

    from kiosk.cli.doctor.finding_words import CHECKS, said

    table = Table(
        Column(""), Column(_("Check"), no_wrap=True), Column(_("What is, and what to do")), box=None
    )
    for finding in findings:
        mark, colour = _MARKS[finding.verdict.value]
        says, mend = said(finding, _)
        cell = Text(says)
        if mend:
            cell.append(f"\n→ {mend}", style="bold")
        table.add_row(Text(mark, style=colour), _(CHECKS[finding.check]), cell)
    console = Console()
    console.print(table)
    count = Counter(finding.verdict.value for finding in findings)
    summary = _(_SUMMARY).format(failed=count["fail"], warned=count["warn"], passed=count["pass"])
    console.print(summary, highlight=False)

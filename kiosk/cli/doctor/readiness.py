"""`kiosk doctor --report`: what every check found, as a PDF to sign and file."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from kiosk.cli.doctor.finding_words import spoken
from kiosk.cli.options import LANGUAGES_OF, ReportLanguages
from kiosk.cli.writing import write_whole
from kiosk.clock import Clock
from kiosk.domain.errors import StoreError
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language
from kiosk.office.checks.finding import Finding, Verdict
from kiosk.office.checks.readiness import for_a_hall
from kiosk.office.checks.store import looked_at
from kiosk.paper.pdf import documents_pdf
from kiosk.paper.readiness_report import ReadinessReport, ReportLine, readiness_document
from kiosk.settings import Settings, StationFileError, find_station_file, read_settings
from kiosk.store import mission


def write_report(
    path: Path,
    languages: ReportLanguages,
    findings: Sequence[Finding],
    file: Path | None,
    state: Path | None,
    clock: Clock,
) -> None:
    """Write the report of `findings` on the station of `file` and `state` to `path`. Raises `NotWritten`."""
    settings = _settings(file, state)
    known = _mission(settings, clock)
    documents = [
        readiness_document(_report(settings, known, findings, clock, language), language)
        for language in LANGUAGES_OF[languages]
    ]
    write_whole(path, documents_pdf(documents, "A4"))


def _report(
    settings: Settings,
    known: Mission | None,
    findings: Sequence[Finding],
    clock: Clock,
    language: Language,
) -> ReadinessReport:
    judged = for_a_hall(findings)
    lines = {
        verdict: [ReportLine(*spoken(each, language)) for each in judged if each.verdict is verdict]
        for verdict in Verdict
    }
    return ReadinessReport(
        mission=known.name if known else None,
        station=settings.name,
        release=version("kiosk"),
        made_ms=clock.now_ms(),
        time_zone=known.time_zone if known else "UTC",
        failed=lines[Verdict.FAIL],
        warned=lines[Verdict.WARN],
        passed=lines[Verdict.PASS],
    )


def _settings(file: Path | None, state: Path | None) -> Settings:
    """Return the station's settings; of a file that can't be used, the defaults: the report says so."""
    try:
        return read_settings(file or find_station_file(), state)
    except StationFileError:
        return read_settings(None, state)


def _mission(settings: Settings, clock: Clock) -> Mission | None:
    with looked_at(settings.store_url, settings.state, clock, settings.name) as (_finding, store):
        try:
            return mission(store) if store else None
        except StoreError:
            return None

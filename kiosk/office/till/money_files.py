"""The report on public money as files: a PDF to sign, a table of every number."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language
from kiosk.office.till.money_reports import Period, counts_of, money_report, number_lines
from kiosk.store import Store
from kiosk.store.people import people


def pdf_file(
    store: Store,
    acting: Acting,
    mission: Mission,
    catalogue: Catalogue,
    period: Period,
    languages: Sequence[Language],
) -> bytes:
    """Return the report as a PDF of A4 pages, in one language after the other. Raises `NotAllowed`."""
    from kiosk.paper.money_report import money_document
    from kiosk.paper.pdf import documents_pdf  # late: reportlab holds 10 MB

    counts = counts_of(store, acting, mission, period)
    report = money_report(store, counts, mission, catalogue, period)
    return documents_pdf([money_document(report, language) for language in languages], "A4")


def csv_file(store: Store, acting: Acting, mission: Mission, period: Period) -> bytes:
    """Return every number of a time as a table (RFC 4180, UTF-8 with a mark). Raises `NotAllowed`."""
    counts = counts_of(store, acting, mission, period)
    clerks = {each.id: each.number for each in people(store)}
    return "".join(number_lines(counts, clerks, mission.time_zone)).encode()

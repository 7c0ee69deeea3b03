"""The report on public money as files: a PDF to sign, a workbook of its figures, a table of every number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language
from kiosk.domain.training import is_training
from kiosk.office.till.money_reports import Period, counts_of, money_report
from kiosk.office.till.number_list import number_lines
from kiosk.paper.money_figures import MoneyReport
from kiosk.store import Store


class FileKind(StrEnum):
    """What a file's name ends in."""

    PDF = ".pdf"
    XLSX = ".xlsx"
    CSV = ".csv"


@dataclass(frozen=True, slots=True)
class MoneyFiles:
    """The files of one time, for whoever decides about money."""

    store: Store
    acting: Acting
    mission: Mission
    catalogue: Catalogue
    period: Period

    def content(self, kind: FileKind, languages: Sequence[Language]) -> bytes:
        """Return a PDF in one language after the other, a workbook in the first. Raises `NotAllowed`."""
        match kind:
            case FileKind.PDF:
                return _pdf(self._report, languages, trains=self._trains)
            case FileKind.XLSX:
                return _xlsx(self._report, languages[0], trains=self._trains)
            case FileKind.CSV:
                return "".join(number_lines(self._report)).encode()

    @property
    def _trains(self) -> bool:
        return is_training(self.store.folder)

    @property
    def _report(self) -> MoneyReport:
        counts = counts_of(self.store, self.acting, self.mission, self.period)
        return money_report(self.store, counts, self.mission, self.catalogue, self.period)


def _pdf(report: MoneyReport, languages: Sequence[Language], *, trains: bool) -> bytes:
    from kiosk.paper.money_report import money_document
    from kiosk.paper.pdf import documents_pdf  # late: reportlab holds 10 MB
    from kiosk.paper.trained import trained

    documents = [money_document(report, language) for language in languages]
    return documents_pdf([trained(each) if trains else each for each in documents], "A4")


def _xlsx(report: MoneyReport, language: Language, *, trains: bool) -> bytes:
    from kiosk.paper.money_sheets import money_sheets
    from kiosk.paper.workbook import workbook  # late: no desk needs it but for this

    return workbook(money_sheets(report, language, trains=trains), rtl=language is Language.ARABIC)

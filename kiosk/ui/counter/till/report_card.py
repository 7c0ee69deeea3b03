"""Where the report on a day's money is written: a PDF to sign, a workbook, or every number as a table."""

from __future__ import annotations

from datetime import date

from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.office.till.money_files import FileKind, MoneyFiles
from kiosk.office.till.money_reports import Period
from kiosk.store import Store
from kiosk.ui.counter.file_field import FileField
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.day_field import DayField
from kiosk.ui.widgets.parts import Card, button


class ReportCard(Card):
    """It reports from a day until today; what the file's name ends in says what is written."""

    def __init__(self, place: DeskPlace) -> None:
        super().__init__(tr("Report on the money"))
        self._place = place
        today = local_day(place.bench.now_ms(), place.at.hall.mission.time_zone)
        self._first = DayField("report-first", tr("From"), today)
        self._file = FileField(place, "report-file", f"money-{today}.pdf", _hint())
        self.put(self._first)
        self.put(self._file)
        self.put_row(button(tr("Write the report"), self._write, name="write-report"))

    def _write(self) -> None:
        path = self._file.path
        first = self._first.day()
        if first is None:
            return
        if path.suffix not in set(FileKind):
            self._file.tell(_hint())
            return
        kind = FileKind(path.suffix)
        self._file.write(lambda store: self._content(store, first, kind))

    def _content(self, store: Store, first: date, kind: FileKind) -> bytes:
        at = self._place.at
        mission, catalogue = at.hall.mission, at.hall.catalogue
        today = local_day(store.clock.now_ms(), mission.time_zone)
        period = Period(min(first, today), today)
        files = MoneyFiles(store, at.session.acting, mission, catalogue, period)
        other = next(each for each in Language if each is not at.language)
        return files.content(kind, (at.language, other))


def _hint() -> str:
    told = tr("{pdf}: to sign. {xlsx}: all figures for a spreadsheet. {csv}: every number.")
    for kind in FileKind:
        told = told.replace(f"{{{kind.value[1:]}}}", isolate(kind.value[1:].upper()))
    return told

"""Where the report of the section is written: the days that the figures beside it show, as a PDF to file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.domain.training import is_training
from kiosk.office.section_report import report_head, section_pdf, section_report
from kiosk.store import Store
from kiosk.ui.counter.file_field import FileField
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, button


class SectionCard(Card):
    """`days` returns the first and the last day of a report that is made today."""

    def __init__(self, place: DeskPlace, days: Callable[[date], tuple[date, date]]) -> None:
        super().__init__(tr("Report of the section"))
        self._place, self._days = place, days
        today = local_day(place.bench.now_ms(), place.at.hall.mission.time_zone)
        self._file = FileField(place, "section-file", f"section-{today}.pdf", _hint())
        self.put(self._file)
        self.put_row(button(tr("Write the report"), self._write, name="write-section"))

    def _write(self) -> None:
        if self._file.path.suffix != ".pdf":
            self._file.tell(_hint())
            return
        self._file.write(self._content)

    def _content(self, store: Store) -> bytes:
        at, now_ms = self._place.at, store.clock.now_ms()
        mission = at.hall.mission
        first, last = self._days(local_day(now_ms, mission.time_zone))
        report = section_report(store, at.session.acting, mission.time_zone, first, last)
        head = report_head(at.hall.catalogue, mission, now_ms)
        other = next(each for each in Language if each is not at.language)
        return section_pdf(report, head, (at.language, other), trains=is_training(store.folder))


def _hint() -> str:
    told = tr("A name that ends in {pdf}: the days chosen above, in both languages.")
    return told.replace("{pdf}", isolate(".pdf"))

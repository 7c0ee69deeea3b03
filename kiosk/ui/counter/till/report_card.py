"""Where the report on a day's money is written: a PDF to sign, or every number as a table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kiosk.domain.service import Language
from kiosk.office.till.money_files import csv_file, pdf_file
from kiosk.office.till.money_reports import Period
from kiosk.paper.dates import local_time
from kiosk.store import Store
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, button
from kiosk.ui.widgets.text import set_apart

_LOOK = FieldLook(latin=True)


class ReportCard(Card):
    """The name says the day from which on it reports until today, and whether it is a PDF or a table."""

    def __init__(self, place: DeskPlace) -> None:
        super().__init__(tr("Report on the money"))
        self._place = place
        today = local_time(place.bench.now_ms(), place.at.hall.mission.time_zone).date()
        self._first = Field("report-first", tr("From"), today.isoformat(), _nothing, _LOOK)
        file = str(Path.home() / f"money-{today}.pdf")
        hint = tr("Ending in .pdf: to sign. Ending in .csv: every number, for a spreadsheet.")
        self._file = Field("report-file", tr("File"), file, _nothing, FieldLook(latin=True, hint=hint))
        self.put(self._first)
        self.put(self._file)
        self.put_row(button(tr("Write the report"), self._write, name="write-report"))

    def _write(self) -> None:
        place, path = self._place, Path(self._file.text)
        try:
            first = date.fromisoformat(self._first.text)
        except ValueError:
            self._first.tell(tr("Write the day as 2027-01-31."))
            return
        if path.suffix not in (".pdf", ".csv"):
            self._file.tell(tr("The name ends in .pdf or .csv."))
            return

        def write(store: Store) -> bool:
            content = self._content(store, first, path.suffix)
            try:
                path.write_bytes(content)
            except OSError:
                return False
            return True

        def written(done: bool) -> None:
            told = tr("Written: {file}").replace("{file}", set_apart(str(path)))
            if done:
                place.notice.tell(told)
            else:
                self._file.tell(tr("Nothing can be written there."))

        place.work(place.at.on_store(write), written, tr("One moment, please"))

    def _content(self, store: Store, first: date, suffix: str) -> bytes:
        at = self._place.at
        mission, acting = at.hall.mission, at.session.acting
        today = local_time(store.clock.now_ms(), mission.time_zone).date()
        period = Period(min(first, today), today)
        if suffix == ".csv":
            return csv_file(store, acting, mission, period)
        return pdf_file(store, acting, mission, at.hall.catalogue, period, tuple(Language))


def _nothing(_typed: str) -> None:
    """What is typed here stays in its field."""

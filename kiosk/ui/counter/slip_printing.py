"""Prints the papers of a request for whoever stands at the desk, and says what became of the paper."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from kiosk.domain.states import PrintState
from kiosk.office.printing import PrintReport
from kiosk.office.request_printing import RequestPaper
from kiosk.store import Store
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.work import work_for


class SlipPrinting:
    """One paper at a time: a second press while one is printed prints none."""

    def __init__(self, place: DeskPlace) -> None:
        self._place = place
        self._prints = False

    def print(
        self, paper: Callable[[RequestPaper, str], PrintReport], still_here: Callable[[], bool]
    ) -> None:
        """Print the next copy of `paper`; nothing is said of it once its person isn't here."""
        if self._prints:
            return
        self._prints, op_id, at = True, str(uuid.uuid4()), self._place.at
        self._place.notice.tell(tr("The slip is being printed."), "info")

        def printed(store: Store) -> PrintReport:
            hall, printer = at.hall, at.bench.printer()
            services = hall.catalogue.services
            return paper(RequestPaper(store, at.session.acting, printer, hall.mission, services), op_id)

        def tell(sentence: str, role: str) -> None:
            self._prints = False
            if still_here():
                self._place.notice.tell(sentence, role)

        work_for(
            self._place,
            at.on_store(printed),
            lambda report: tell(_said(report), "info" if report.fault is None else "danger"),
            lambda error: tell(fault_sentence(at.bench, error, at.language), "danger"),
        )


def _said(report: PrintReport) -> str:
    if report.state is PrintState.PRINTED:
        again = tr("The slip is printed again, as a duplicate.")
        return tr("The slip is printed.") if report.copy == 1 else again
    if report.state is PrintState.FAILED and report.fault == "busy":
        return tr("Nothing was printed: another face of this machine has the printer. The request is kept.")
    if report.state is PrintState.FAILED:
        return tr("Nothing was printed. Look at the printer, then print again. The request is kept.")
    return tr("Nobody knows whether the paper came out. Look at the printer. The request is kept.")

"""Prints the papers of a request for whoever stands at the desk: its slip, the receipt of its hand-over."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.acting import Permission
from kiosk.domain.service import Language
from kiosk.office.papers.printing import PrintReport
from kiosk.office.papers.request_printing import RequestPaper
from kiosk.store import Store
from kiosk.ui.counter.paper_printing import PaperPrinting, Tell
from kiosk.ui.counter.paper_words import Paper
from kiosk.ui.counter.place import DeskPlace


class SlipPrinting:
    """One paper at a time; what became of it is told by `tell`.

    `turn` changes with the request that is open: nothing is said of a paper whose person isn't here any more.
    """

    def __init__(self, place: DeskPlace, tell: Tell, turn: Callable[[], int] = lambda: 0) -> None:
        self._place, self._turn = place, turn
        self._printing = PaperPrinting(place, tell)

    @property
    def allowed(self) -> bool:
        """Whether who sits here may print these papers."""
        return Permission.PRINT_SLIP in self._place.at.session.acting.permissions

    def slip(self, visit_id: str, language: Language) -> None:
        """Print the next copy of the slip of the visit in which a request was filed."""
        self._print(Paper.REQUEST, lambda paper, op_id: paper.print(op_id, visit_id, language))

    def hand_over(self, request_id: str) -> None:
        """Print the next copy of the receipt that a request's document was handed over."""
        self._print(Paper.HAND_OVER, lambda paper, op_id: paper.print_hand_over(op_id, request_id))

    def _print(self, which: Paper, paper: Callable[[RequestPaper, str], PrintReport]) -> None:
        if not self.allowed:
            return
        at, turn = self._place.at, self._turn()

        def printed(store: Store, op_id: str) -> PrintReport:
            hall, printer = at.hall, at.bench.printer()
            services = hall.catalogue.services
            return paper(RequestPaper(store, at.session.acting, printer, hall.mission, services), op_id)

        self._printing.print(which, printed, lambda: turn == self._turn())

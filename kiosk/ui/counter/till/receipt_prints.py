"""The papers of the receipt in front: each is told by name, and what didn't come out is printed again."""

from __future__ import annotations

import uuid

from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.office.papers.printing import PrintReport
from kiosk.office.till.receipt_printing import BOTH, OFFICE_COPY, ORIGINAL, ReceiptPaper
from kiosk.store import Store
from kiosk.ui.counter.paper_words import Paper, being_printed, each_became
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.till.taken_page import TakenPage
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.work import work_for

PAPERS = {ORIGINAL: Paper.RECEIPT, OFFICE_COPY: Paper.OFFICE_COPY}


class ReceiptPrints:
    """Prints on behalf of `part` and tells on `page`, as long as the receipt is the one in front."""

    def __init__(self, part: TillPart, page: TakenPage) -> None:
        self._part, self._page = part, page
        self._receipt: Receipt | None = None
        self._language = part.at.language
        self._reports: dict[str, PrintReport] = {}

    def begin(self, kept: Receipt, language: Language) -> None:
        """Print a receipt and its office copy, in the language of whoever paid."""
        self._receipt, self._language, self._reports = kept, language, {}
        self._print(kept, BOTH)

    def end(self) -> None:
        """Let what is still printed tell nothing any more."""
        self._receipt = None

    def again(self) -> None:
        """Print what didn't come out, as far as is known; else the receipt."""
        if self._receipt is not None:
            self._print(self._receipt, self._missing() or (ORIGINAL,))

    def _missing(self) -> tuple[str, ...]:
        out = [kind for kind, report in self._reports.items() if report.state is PrintState.PRINTED]
        return tuple(kind for kind in BOTH if kind not in out)

    def _print(self, kept: Receipt, kinds: tuple[str, ...]) -> None:
        op_ids = {kind: str(uuid.uuid4()) for kind in kinds}
        part, language = self._part, self._language
        self._page.show_paper(being_printed(PAPERS[kinds[0]]), "info")

        def printed(store: Store) -> dict[str, PrintReport]:
            return receipt_paper(part, store).print_each(op_ids, kept.id, language)

        def done(reports: dict[str, PrintReport]) -> None:
            part.look_again()
            if self._receipt == kept:
                self._reports |= reports
                self._page.show_paper(*each_became({PAPERS[kind]: of for kind, of in reports.items()}))

        def failed(error: Exception) -> None:
            if self._receipt == kept:
                trouble = fault_sentence(part.place.bench, error, part.at.language)
                self._page.show_paper(trouble, "danger")

        work_for(part, part.at.on_store(printed), done, failed)


def receipt_paper(part: TillPart, store: Store) -> ReceiptPaper:
    """Return how receipts are printed at the desk of a part."""
    hall = part.at.hall
    printer = part.at.bench.printer()
    return ReceiptPaper(store, part.at.session.acting, printer, hall.mission, hall.catalogue.services)

"""Prints a paper at a desk, one at a time, and says what became of it."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from kiosk.office.papers.printing import PrintReport
from kiosk.store import Store
from kiosk.ui.counter.paper_words import Paper, became, being_printed
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.work import work_for

Tell = Callable[[str, str], None]
"""Shows a sentence, as what kind of notice."""


class PaperPrinting:
    """A second press while a paper is printed prints none."""

    def __init__(self, place: DeskPlace, tell: Tell) -> None:
        self._place, self._tell = place, tell
        self._prints = False

    def print(
        self,
        paper: Paper,
        make: Callable[[Store, str], PrintReport],
        still_here: Callable[[], bool] = lambda: True,
    ) -> None:
        """Have `make` print by the operation id it is handed; nothing is told once nobody is `still_here`."""
        if self._prints:
            return
        self._prints, op_id, at = True, str(uuid.uuid4()), self._place.at
        self._tell(being_printed(paper), "info")

        def over(sentence: str, role: str) -> None:
            self._prints = False
            if still_here():
                self._tell(sentence, role)

        work_for(
            self._place,
            at.on_store(lambda store: make(store, op_id)),
            lambda report: over(*became(paper, report)),
            lambda error: over(fault_sentence(at.bench, error, at.language), "danger"),
        )

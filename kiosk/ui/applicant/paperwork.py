"""Printing for whoever stands here: the state of the paper goes to the page, in the background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.errors import StoreError
from kiosk.domain.states import PrintState
from kiosk.ui.applicant.session import Paperwork, Printing, Session
from kiosk.ui.background import run_in_background

if TYPE_CHECKING:
    from kiosk.office.papers.printing import PrintReport

Print = Callable[[str], "PrintReport | None"]
"""Prints under the operation id that it is given."""


def begin_print(session: Session, paperwork: Paperwork, work: Print) -> None:
    """Print under an id of its own and show what becomes of it, as long as no other paper is begun."""
    op_id = session.new_id()
    visit = replace(session.state.visit, print_id=op_id)
    session.update(visit=visit, printing=Printing(paperwork, PrintState.PRINTING))

    def show(printing: Printing) -> None:
        if session.state.visit.print_id == op_id:
            session.update(printing=printing)

    def done(report: PrintReport | None) -> None:
        if report is not None:
            show(Printing(paperwork, report.state, report.preview_png))

    def failed(error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        show(Printing(paperwork, PrintState.FAILED))

    run_in_background(lambda: work(op_id), done, failed)


def print_for_nobody(session: Session, work: Print) -> None:
    """Print a paper whose owner has gone: it lies in the tray, and its state is in the store."""
    op_id = session.new_id()

    def failed(error: Exception) -> None:
        """What was handed in is kept, whatever happened to its paper; anything else is a defect."""
        if not isinstance(error, StoreError):
            raise error

    run_in_background(lambda: work(op_id), lambda _: None, failed)

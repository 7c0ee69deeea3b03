"""Handing in, and paper: first committed, then told, then printed. All of it runs in the background."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.defects import defect_place
from kiosk.domain.draft import Filed
from kiosk.domain.errors import StoreError
from kiosk.domain.family import next_member
from kiosk.domain.form import gaps_in, visible_steps
from kiosk.domain.states import PrintState
from kiosk.paper.slip import MAX_REQUESTS
from kiosk.ui.applicant.paperwork import begin_print, print_for_nobody
from kiosk.ui.applicant.route import Page, Place
from kiosk.ui.applicant.session import Overlay, Paperwork, Printing, Session
from kiosk.ui.background import run_in_background

if TYPE_CHECKING:
    from kiosk.domain.service import Language
    from kiosk.office.desk import Desk

_log = logging.getLogger(__name__)


class Submission:
    """The moves from the review on; each does nothing where it isn't possible."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def hand_in(self) -> None:
        """Hand the draft in, under the operation id that the review was opened with."""
        session, state = self._session, self._session.state
        draft, op_id, visit_id = state.visit.draft, state.visit.op_id, state.visit.visit_id
        if state.here.page is not Page.REVIEW or draft is None or not op_id or state.busy:
            return
        unready = self._unready()
        if unready is not None:
            session.go(unready, correcting=True)
            return
        desk, language = session.desk, state.language
        session.update(busy=True, saving_failed=False, visit=replace(state.visit, undecided=True))

        def done(filed: Filed) -> None:
            if session.state.visit.op_id != op_id:
                self._print_owed(desk, visit_id, language)
                return
            visit = session.state.visit.handed_in(filed)
            route = session.state.route.only(Place(Page.DONE))
            session.update(busy=False, visit=visit, route=route, numbers_shown=False)

        def failed(error: Exception) -> None:
            """Whatever it was, the form stays: losing it would be worse than any defect."""
            _log_defect(error)
            if session.state.visit.op_id == op_id:
                session.update(busy=False, saving_failed=True)
            else:
                self._print_owed(desk, visit_id, language)

        run_in_background(lambda: desk.hand_in(op_id, draft, visit_id), done, failed)

    def _unready(self) -> Place | None:
        """Return the first step with an answer that is wrong or missing, None if all may be handed in."""
        session, state = self._session, self._session.state
        assert state.option is not None
        assert state.visit.draft is not None
        for step in visible_steps(state.option.service, state.visit.draft, session.today):
            if gaps_in(step, state.visit.draft) or any(one.key in state.visit.typed for one in step.fields):
                return Place(Page.STEP, step.id)
        return None

    def add_member(self) -> None:
        """Another request of the same kind, for another member of the family."""
        session, state = self._session, self._session.state
        if not self.can_add_member():
            return
        assert state.option is not None
        assert state.visit.draft is not None
        draft = next_member(state.option.service, state.visit.draft)
        if len(state.option.service.relations) == 1:
            draft = replace(draft, relation=state.option.service.relations[0])
        visit = replace(state.visit, draft=draft, typed={}, op_id="", document_read=False, doubted="")
        session.update(visit=visit)
        session.go(session.places()[0])

    def can_add_member(self) -> bool:
        """Whether one slip has room for another request."""
        state = self._session.state
        room = len(state.visit.filed) < MAX_REQUESTS
        return state.here.page is Page.DONE and state.visit.draft is not None and room

    # -- paper ---------------------------------------------------------------------------------

    def print_slip(self) -> None:
        """Print one slip for all that was handed in, and show it."""
        session, state = self._session, self._session.state
        if not state.visit.filed or state.busy:
            return
        self._forget_draft()
        visit_id, language, desk = state.visit.visit_id, state.language, session.desk
        visit = replace(session.state.visit, slip_asked=True)
        session.update(visit=visit, route=session.state.route.only(Place(Page.PRINT)))
        begin_print(session, Paperwork.SLIP, lambda op_id: desk.print_visit(op_id, visit_id, language))

    def print_list(self) -> None:
        """Print what to bring for the chosen service: asks nothing of anybody."""
        session, state = self._session, self._session.state
        if state.option is None or state.busy:
            return
        service, speed, language, desk = (
            state.option.service,
            state.option.speed,
            state.language,
            session.desk,
        )
        if state.here.page is not Page.PRINT:
            session.go(Place(Page.PRINT), printing=Printing(Paperwork.LIST, PrintState.PRINTING))
        begin_print(
            session, Paperwork.LIST, lambda op_id: desk.print_papers(op_id, service.id, speed, language)
        )

    def print_again(self) -> None:
        """The person says that no paper came: print another copy. Never done by itself."""
        printing = self._session.state.printing
        if printing.state in (PrintState.FAILED, PrintState.UNKNOWN):
            if printing.paperwork is Paperwork.SLIP:
                self.print_slip()
            else:
                self.print_list()

    def confirm_paper(self) -> None:
        """The person says that the paper came."""
        printing = self._session.state.printing
        if printing.state is PrintState.UNKNOWN:
            self._session.update(printing=replace(printing, state=PrintState.PRINTED))

    def take(self) -> None:
        """On to "take your papers", the last page; with a list, back to the request that was begun.

        Who goes with a number and has begun a request is asked first.
        """
        session, state = self._session, self._session.state
        if state.printing.state is PrintState.PRINTING:
            return
        if state.unfinished and not state.route.behind:
            session.update(overlay=Overlay.EXIT)
        elif state.unfinished:
            session.update(route=state.route.back(frozenset(session.places())))
        else:
            session.update(route=state.route.only(Place(Page.TAKE)))

    def print_for_the_absent(self) -> None:
        """Nobody is here any more: what was handed in and not printed yet is printed all the same.

        What is being handed in just now is printed once that has ended.
        """
        session, state = self._session, self._session.state
        if (state.visit.slip_owed or state.visit.undecided) and not state.busy:
            self._print_owed(session.desk, state.visit.visit_id, state.language)
        if state.turn.undecided and not state.busy:
            numbers, taking, said = session.desk.numbers, state.turn.op_id, state.language
            print_for_nobody(session, lambda each: numbers.print_owed(each, taking, said))
        if state.plan.undecided and not state.busy:
            desk, op_id, language = session.desk, state.plan.op_id, state.language
            print_for_nobody(session, lambda each: desk.print_owed_appointment(each, op_id, language))

    def _print_owed(self, desk: Desk, visit_id: str, language: Language) -> None:
        print_for_nobody(self._session, lambda op_id: desk.print_owed(op_id, visit_id, language))

    def _forget_draft(self) -> None:
        visit = self._session.state.visit
        self._session.update(visit=replace(visit, draft=None, typed={}, op_id=""))


def _log_defect(error: Exception) -> None:
    if not isinstance(error, StoreError):
        _log.critical("handing in failed: %s", defect_place(error))

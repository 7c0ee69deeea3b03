"""What a person does, as moves of the session: choose, fill in, correct, hand in, print, leave.

Plain calls that QML's door (`journey.Journey`) passes on. Whatever may be slow goes through the background.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.draft import Draft, Filed
from kiosk.domain.errors import StoreError
from kiosk.domain.form import gaps_in, next_member, prefill, visible_steps
from kiosk.domain.mrz import MrzFault, read_mrz
from kiosk.domain.service import IdentityWay, Language, Relation, ServiceKind
from kiosk.domain.states import PrintState
from kiosk.paper.slip import MAX_REQUESTS
from kiosk.ui.applicant.menu import Option, options_of
from kiosk.ui.applicant.route import OUTSIDE, SCAN_PAGES, Page, Place, place_after
from kiosk.ui.applicant.session import Overlay, Paperwork, Printing, Session
from kiosk.ui.applicant.visit import Visit
from kiosk.ui.background import run_in_background

if TYPE_CHECKING:
    from kiosk.office.printing import PrintReport


class Visits:
    """The moves of one face. Each checks that it's possible where one stands; if not, nothing happens."""

    def __init__(
        self, session: Session, finish_fields: Callable[[], str], attend: Callable[[str], None]
    ) -> None:
        self._session = session
        self._finish_fields = finish_fields
        self._attend = attend

    # -- finding the service -------------------------------------------------------------------

    def start(self, language: Language) -> None:
        """Someone touched the open screen."""
        session = self._session
        if session.state.here.page is Page.ATTRACT:
            visit = Visit(visit_id=session.new_id())
            session.update(language=language, visit=visit, route=session.state.route.only(Place(Page.HOME)))

    def go(self, page: Page) -> None:
        """Go on to a page that needs no choice."""
        self._session.go(Place(page))

    def choose_group(self, group_id: str) -> None:
        """A tile of "what it is about"."""
        self._session.go(Place(Page.SERVICES), group_id=group_id)

    def choose_event(self, event: str) -> None:
        """A tile of "what happened": straight to its service, or to the speeds."""
        session = self._session
        options = options_of(session.desk.catalogue, session.state.group_id, event)
        if len(options) > 1:
            session.go(Place(Page.SPEED), event=event)
        elif options:
            session.update(event=event)
            self._show_service(options[0])

    def choose_option(self, key: str) -> None:
        """A service at a speed."""
        session, state = self._session, self._session.state
        options = options_of(session.desk.catalogue, state.group_id, state.event)
        chosen = next((option for option in options if option.key == key), None)
        if chosen is not None:
            self._show_service(chosen)

    def _show_service(self, option: Option) -> None:
        state = self._session.state
        draft = state.visit.draft
        other = draft is not None and (draft.service_id, draft.speed) != (option.service.id, option.speed)
        visit = replace(state.visit, draft=None, typed={}, op_id="") if other else state.visit
        self._session.go(Place(Page.SERVICE), option=option, visit=visit)

    # -- filling in the request ----------------------------------------------------------------

    def fill(self) -> None:
        """ "Fill in the request here" on the service page."""
        session, state = self._session, self._session.state
        if state.option is None or state.option.service.kind is not ServiceKind.FILED:
            return
        service, speed = state.option.service, state.option.speed
        relation = service.relations[0] if len(service.relations) == 1 else None
        draft = state.visit.draft or Draft(service.id, state.language, speed, relation)
        session.update(visit=replace(state.visit, draft=draft))
        session.go(session.places()[0])

    def choose_relation(self, relation: Relation) -> None:
        """Whom it is for."""
        visit = self._session.state.visit
        if visit.draft is not None:
            self._session.update(visit=replace(visit, draft=replace(visit.draft, relation=relation)))
            self.next()

    def choose_identity(self, way: IdentityWay) -> None:
        """How the person concerned shows who they are."""
        session, visit = self._session, self._session.state.visit
        if visit.draft is None:
            return
        session.update(visit=replace(visit, draft=replace(visit.draft, identity=way)), scan_fault=None)
        if way is IdentityWay.PASSPORT:
            session.go(Place(Page.SCAN))
        else:
            self.next()

    def scanned(self, code: str) -> None:
        """A code came from the scanner: on the identity pages it is the document of the person concerned."""
        session, state = self._session, self._session.state
        if state.here.page not in SCAN_PAGES or state.option is None or state.visit.draft is None:
            return
        reading = read_mrz(code, session.today)
        if isinstance(reading, MrzFault):
            if state.here.page is Page.IDENTITY:
                session.go(Place(Page.SCAN))
            session.update(scan_fault=reading)
            return
        draft = replace(state.visit.draft, identity=IdentityWay.PASSPORT)
        draft = prefill(state.option.service, draft, reading)
        session.update(visit=replace(state.visit, draft=draft, typed={}, document_read=True), scan_fault=None)
        self.next()

    def next(self) -> None:
        """Go on; from a form step only when nothing in it is wrong, else that field gets the focus."""
        session, state = self._session, self._session.state
        places = session.places()
        if not places or state.busy:
            return
        if state.here.page is Page.STEP:
            key = self._finish_fields()
            if key:
                self._attend(key)
                return
        after = self._after_correction() if state.correcting else place_after(session.places(), state.here)
        if after.page is Page.REVIEW:
            self._open_review()
        else:
            session.go(after)

    def _after_correction(self) -> Place:
        """The next form step that lacks an answer, else the review."""
        session, state = self._session, self._session.state
        assert state.option is not None
        assert state.visit.draft is not None
        if state.here.page is Page.WHOM and state.visit.draft.identity is None:
            return Place(Page.IDENTITY)
        for step in visible_steps(state.option.service, state.visit.draft, session.today):
            if gaps_in(step, state.visit.draft):
                return Place(Page.STEP, step.id)
        return Place(Page.REVIEW)

    def _open_review(self) -> None:
        session, visit = self._session, self._session.state.visit
        session.go(
            Place(Page.REVIEW),
            visit=replace(visit, op_id=session.new_id()),
            correcting=False,
            numbers_shown=False,
            saving_failed=False,
        )

    def correct(self, page: Page, step: str) -> None:
        """A line of the review was tapped."""
        session, route = self._session, self._session.state.route
        place = Place(page, step)
        if route.here.page is Page.REVIEW and place in session.places() and not session.state.busy:
            session.update(
                route=replace(route, here=place, behind=(*route.behind, route.here)),
                correcting=True,
                numbers_shown=False,
                left=frozenset(),
                missing=frozenset(),
            )

    def back(self) -> None:
        """Go back one page; a visit never begins before its first page."""
        session, state = self._session, self._session.state
        if state.overlay is not Overlay.NONE:
            session.update(overlay=Overlay.NONE)
            return
        if not self.can_go_back():
            return
        if state.here.page is Page.STEP:
            self._finish_fields()
        route = session.state.route.back(frozenset(session.places()))
        if route.here.page is Page.REVIEW:
            self._open_review()
            return
        session.update(
            route=route,
            left=frozenset(),
            missing=frozenset(),
            scan_fault=None,
            correcting=False,
            numbers_shown=False,
            saving_failed=False,
        )

    def can_go_back(self) -> bool:
        """Whether there is a page behind, and nothing under way that must end first."""
        state = self._session.state
        return bool(state.route.behind) and not state.busy

    # -- handing in ----------------------------------------------------------------------------

    def hand_in(self) -> None:
        """Hand the draft in, under the operation id that the review was opened with."""
        session, state = self._session, self._session.state
        draft, op_id, visit_id = state.visit.draft, state.visit.op_id, state.visit.visit_id
        if state.here.page is not Page.REVIEW or draft is None or not op_id or state.busy:
            return
        desk = session.desk
        session.update(busy=True, saving_failed=False)

        def done(filed: Filed) -> None:
            if session.state.visit.op_id == op_id:
                visit = session.state.visit.handed_in(filed)
                route = session.state.route.only(Place(Page.DONE))
                session.update(busy=False, visit=visit, route=route, numbers_shown=False)

        def failed(error: Exception) -> None:
            if not isinstance(error, StoreError):
                raise error
            if session.state.visit.op_id == op_id:
                session.update(busy=False, saving_failed=True)

        run_in_background(lambda: desk.hand_in(op_id, draft, visit_id), done, failed)

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
        session.update(visit=replace(state.visit, draft=draft, typed={}, document_read=False))
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
        op_id, visit_id, language, desk = session.new_id(), state.visit.visit_id, state.language, session.desk
        visit = replace(session.state.visit, slip_asked=True, print_id=op_id)
        route = session.state.route.only(Place(Page.PRINT))
        session.update(visit=visit, route=route, printing=Printing(Paperwork.SLIP, PrintState.PRINTING))
        self._print(Paperwork.SLIP, op_id, lambda: desk.print_visit(op_id, visit_id, language))

    def print_list(self) -> None:
        """Print what to bring for the chosen service: asks nothing of anybody."""
        session, state = self._session, self._session.state
        if state.option is None or state.busy:
            return
        op_id, option, language, desk = session.new_id(), state.option, state.language, session.desk
        session.update(visit=replace(state.visit, print_id=op_id))
        printing = Printing(Paperwork.LIST, PrintState.PRINTING)
        if state.here.page is Page.PRINT:
            session.update(printing=printing)
        else:
            session.go(Place(Page.PRINT), printing=printing)
        work = lambda: desk.print_papers(op_id, option.service.id, option.speed, language)  # noqa: E731
        self._print(Paperwork.LIST, op_id, work)

    def _print(self, paperwork: Paperwork, op_id: str, work: Callable[[], PrintReport]) -> None:
        session = self._session

        def show(printing: Printing) -> None:
            if session.state.visit.print_id == op_id:
                session.update(printing=printing)

        def done(report: PrintReport) -> None:
            show(Printing(paperwork, report.state, report.preview_png))

        def failed(error: Exception) -> None:
            if not isinstance(error, StoreError):
                raise error
            show(Printing(paperwork, PrintState.FAILED))

        run_in_background(work, done, failed)

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
        """On to "take your papers"; the last page."""
        session = self._session
        if session.state.printing.state is not PrintState.PRINTING:
            session.update(route=session.state.route.only(Place(Page.TAKE)))

    # -- leaving -------------------------------------------------------------------------------

    def ask_exit(self) -> None:
        """ "Exit": asks first once anything was entered."""
        state = self._session.state
        if state.busy:
            return
        unfinished = state.visit.entered and state.here.page not in (Page.DONE, Page.PRINT, Page.TAKE)
        if unfinished:
            self._session.update(overlay=Overlay.EXIT)
        else:
            self.leave()

    def leave(self) -> None:
        """Leave: what isn't handed in is erased; what is gets its slip first."""
        if self._session.state.here.page in OUTSIDE or self._session.state.busy:
            return
        if self._session.state.visit.slip_owed:
            self._session.update(overlay=Overlay.NONE)
            self.print_slip()
        else:
            self._session.wipe()

    def abandon(self) -> None:
        """Nobody is here any more: a slip that is owed is printed, then all is wiped."""
        state = self._session.state
        if state.visit.slip_owed:
            desk, op_id = self._session.desk, self._session.new_id()
            visit_id, language = state.visit.visit_id, state.language
            work = lambda: desk.print_visit(op_id, visit_id, language)  # noqa: E731
            run_in_background(work, _nobody_looks, _store_error_only)
        self._session.wipe()

    def _forget_draft(self) -> None:
        visit = self._session.state.visit
        self._session.update(visit=replace(visit, draft=None, typed={}, op_id=""))


def _nobody_looks(report: PrintReport) -> None:
    """The paper lies in the tray; its state is in the store."""


def _store_error_only(error: Exception) -> None:
    """What was handed in is in the store, whatever happened to its paper; anything else is a defect."""
    if not isinstance(error, StoreError):
        raise error

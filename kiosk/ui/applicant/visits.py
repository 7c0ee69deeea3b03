"""What a person does up to the review, as moves of the session: choose, fill in, correct, go back, leave.

Plain calls that QML's door (`journey.Journey`) passes on. Handing in and paper are in `submission`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.draft import Draft
from kiosk.domain.family import for_relation
from kiosk.domain.form import gaps_in, visible_steps
from kiosk.domain.service import Language, Relation, ServiceKind
from kiosk.ui.applicant.menu import Option, options_of
from kiosk.ui.applicant.request.identifying import Identifying
from kiosk.ui.applicant.request.submission import Submission
from kiosk.ui.applicant.route import OUTSIDE, Page, Place, place_after
from kiosk.ui.applicant.session import Overlay, Session
from kiosk.ui.applicant.visit import Notice, Visit


class Visits:
    """The moves of one face. Each checks that it's possible where one stands; if not, nothing happens."""

    def __init__(
        self, session: Session, finish_fields: Callable[[], str], attend: Callable[[str], None]
    ) -> None:
        self._session = session
        self.submission = Submission(session)
        self.identifying = Identifying(session, self.next)
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
        """Whom it is for. Another person than before is asked for their own details from the first on."""
        session, state = self._session, self._session.state
        draft = state.visit.draft
        if draft is None or state.option is None:
            return
        changed = draft.relation not in (None, relation)
        session.update(visit=state.visit.with_draft(for_relation(state.option.service, draft, relation)))
        if changed:
            session.update(correcting=False)
            session.go(self._first_about_the_person(), notice=Notice.PERSON_CHANGED)
        else:
            self.next()

    def _first_about_the_person(self) -> Place:
        """The first form step, or before it the way to show who one is, if that isn't known."""
        session, draft = self._session, self._session.state.visit.draft
        page = Page.IDENTITY if draft is None or draft.identity is None else Page.STEP
        return next(place for place in session.places() if place.page is page)

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
            visit=replace(visit, op_id=visit.op_id or session.new_id()),
            correcting=False,
            before=None,
            numbers_shown=False,
            saving_failed=False,
        )

    def correct(self, page: Page, step: str) -> None:
        """A line of the review was tapped."""
        session, route = self._session, self._session.state.route
        place = Place(page, step)
        free = not (session.state.busy or session.state.visit.undecided)
        if route.here.page is Page.REVIEW and place in session.places() and free:
            session.update(
                before=session.state.visit,
                route=route.aside(place),
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
            session.update(visit=state.before or state.visit)
            self._open_review()
            return
        session.update(
            route=route,
            left=frozenset(),
            missing=frozenset(),
            scan_fault=None,
            notice=Notice.NONE,
            correcting=False,
            numbers_shown=False,
            saving_failed=False,
        )

    def can_go_back(self) -> bool:
        """Whether there is a page behind, and nothing under way that must end first."""
        state = self._session.state
        return bool(state.route.behind) and not state.busy and not state.undecided

    # -- leaving -------------------------------------------------------------------------------

    def ask_exit(self) -> None:
        """ "Exit": asks first once anything was entered."""
        state = self._session.state
        if state.busy:
            return
        if state.unfinished:
            self._session.update(overlay=Overlay.EXIT)
        else:
            self.leave()

    def leave(self) -> None:
        """Leave: what isn't handed in is erased; what is gets its slip first."""
        if self._session.state.here.page in OUTSIDE or self._session.state.busy:
            return
        if self._session.state.undecided:
            self.abandon()
        elif self._session.state.visit.slip_owed:
            self._session.update(overlay=Overlay.NONE)
            self.submission.print_slip()
        else:
            self._session.wipe()

    def abandon(self) -> None:
        """Nobody is here any more: a slip that is owed is printed, then all is wiped."""
        self.submission.print_for_the_absent()
        self._session.wipe()

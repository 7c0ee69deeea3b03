"""The requests of whoever is at a desk, as its clerk works on them: fields, gaps, papers, notes, state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting
from kiosk.domain.draft import Draft, Filed
from kiosk.domain.field_faults import FieldFault
from kiosk.domain.fields import check
from kiosk.domain.form import DOCUMENT_NUMBERS, NAMES, gaps, papers_for, visible_steps
from kiosk.domain.local_time import local_day
from kiosk.domain.mission import Mission
from kiosk.domain.questions import Field, FormStep
from kiosk.domain.request_file import LONGEST_NOTE, HandOver, RequestFile
from kiosk.domain.service import Paper, Service
from kiosk.domain.states import ENDED, MISSION_MOVES, RequestState
from kiosk.domain.text import TextFault, clean_text
from kiosk.domain.ticket import Ticket
from kiosk.office.requests.filing import hand_in
from kiosk.store import Store, appointment_of
from kiosk.store.people.staff import people
from kiosk.store.requests.entries import (
    correct_request,
    hand_over,
    move_request,
    note_request,
    open_request,
    see_paper,
)
from kiosk.store.requests.filing import FoundBy
from kiosk.store.requests.histories import RequestBrief, requests_of_ticket
from kiosk.store.requests.ready import ReadyDocument, ready_documents


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """A request that a clerk has before them.

    `gaps` are the fields still to be filled, in form order; none any more once it has ended. `service`
    None: the catalogue has it no more; then, as once the form is erased, there are no fields. `staff` are
    the names of those who worked on it, by id.
    """

    file: RequestFile
    service: Service | None
    steps: tuple[FormStep, ...]
    gaps: tuple[Field, ...]
    papers: tuple[Paper, ...]
    next_states: tuple[RequestState, ...]
    staff: Mapping[str, str]

    @property
    def id(self) -> str:
        """The request's id."""
        return self.file.filed.request_id

    def field(self, key: str) -> Field:
        """Return a field that is asked; `LookupError` for another."""
        for step in self.steps:
            for asked in step.fields:
                if asked.key == key:
                    return asked
        raise LookupError(key)

    def value(self, key: str) -> str:
        """Return what stands in a field now."""
        draft = self.file.now
        return draft.answers[key].value if draft is not None and key in draft.answers else ""


@dataclass(frozen=True, slots=True)
class RequestDesk:
    """Requests as one clerk sees them. `ticket` is whom they serve, None for nobody."""

    store: Store
    acting: Acting
    catalogue: Catalogue
    mission: Mission
    ticket: Ticket | None = None

    @property
    def today(self) -> date:
        """The mission's day."""
        return local_day(self.store.clock.now_ms(), self.mission.time_zone)

    def theirs(self) -> tuple[RequestBrief, ...]:
        """Return the requests of whom is served: of their visit or their booking, or opened for them.

        Those whose document lies ready come first: most likely it is what somebody comes for.
        """
        if self.ticket is None:
            return ()
        booked = appointment_of(self.store, self.ticket.appointment_id)
        visits = (self.ticket.visit_id, booked.visit_id if booked else "")
        found = requests_of_ticket(self.store, self.acting, self.ticket.id, visits)
        return tuple(sorted(found, key=lambda each: each.state is not RequestState.READY_FOR_PICKUP))

    def ready(self) -> tuple[ReadyDocument, ...]:
        """Return the documents that lie ready to be collected, the longest first."""
        return ready_documents(self.store, self.acting)

    def open(self, op_id: str, request_id: str) -> OpenRequest:
        """Open a request, which is journaled.

        Raises `NotAllowed`, `LookupError`, `StoreError`, as everything here.
        """
        ticket = self.ticket.id if self.ticket is not None else ""
        return self._opened(open_request(self.store, self.acting, op_id, request_id, ticket))

    def correct(self, op_id: str, shown: OpenRequest, key: str, raw: str) -> OpenRequest | FieldFault:
        """Keep what was typed into a field beside the old value, or return what is wrong with it.

        What is empty, or was there before, changes nothing.
        """
        asked = shown.field(key)
        checked = check(asked, raw, self.today, self.mission.country_code)
        if checked.fault is not None:
            return checked.fault
        if checked.value in ("", shown.value(key)):
            return shown
        found_by = FoundBy(
            (checked.value,) if asked.kind in NAMES else (),
            (checked.value,) if asked.kind in DOCUMENT_NUMBERS else (),
        )
        return self._opened(
            correct_request(self.store, self.acting, op_id, shown.id, key, checked.value, found_by)
        )

    def note(self, op_id: str, shown: OpenRequest, raw: str) -> OpenRequest | TextFault:
        """Keep a note, or return why it can't be kept; an empty one changes nothing."""
        cleaned = clean_text(raw, LONGEST_NOTE)
        if cleaned.fault is not None:
            return cleaned.fault
        if not cleaned.value:
            return shown
        return self._opened(note_request(self.store, self.acting, op_id, shown.id, cleaned.value))

    def see(self, op_id: str, shown: OpenRequest, paper: str, *, seen: bool) -> OpenRequest:
        """Keep that a paper was seen, or not after all."""
        return self._opened(see_paper(self.store, self.acting, op_id, shown.id, paper, seen=seen))

    def move(self, op_id: str, shown: OpenRequest, target: RequestState) -> OpenRequest:
        """Keep what the mission says of it now. Raises `IllegalMove`: it was moved meanwhile."""
        return self._opened(move_request(self.store, self.acting, op_id, shown.id, target))

    def hand_over(self, op_id: str, shown: OpenRequest, given: HandOver) -> OpenRequest:
        """Keep that its document was handed over. Raises `IllegalMove`: it isn't ready, or was collected."""
        return self._opened(hand_over(self.store, self.acting, op_id, shown.id, given))

    def hand_in(self, op_id: str, draft: Draft, visit_id: str) -> Filed:
        """File a request for whoever can't at a kiosk, in the visit of whom is served, else in `visit_id`."""
        visit = self.ticket.visit_id if self.ticket is not None else visit_id
        return hand_in(self.store, self.acting, op_id, self.catalogue, draft, self.today, visit)

    def _opened(self, file: RequestFile) -> OpenRequest:
        service, draft = self.catalogue.services.get(file.filed.service_id), file.now
        actors = {entry.actor for entry in file.entries}
        staff = {each.id: each.name for each in people(self.store) if each.id in actors}
        moves = tuple(each for each in RequestState if each in MISSION_MOVES[file.state])
        if service is None or draft is None:
            return OpenRequest(file, service, (), (), (), moves, staff)
        day = local_day(file.filed.filed_ms, self.mission.time_zone)
        steps = visible_steps(service, draft, day)
        missing = () if file.state in ENDED else gaps(service, draft, day)
        fields = {asked.key: asked for step in steps for asked in step.fields}
        wanted = tuple(fields[key] for key in missing)
        return OpenRequest(file, service, steps, wanted, papers_for(service, draft, day), moves, staff)

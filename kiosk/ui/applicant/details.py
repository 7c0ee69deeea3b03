"""Single texts and values of the pages: titles, what is offered, the reference, the state of the paper."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.draft import Filed
from kiosk.domain.fees import fees_of, is_payable
from kiosk.domain.form import visible_steps
from kiosk.domain.local_time import local_day
from kiosk.domain.questions import FormStep
from kiosk.domain.reference import display_reference
from kiosk.domain.service import Relation, ServiceKind
from kiosk.domain.text import isolate
from kiosk.ui.applicant.arriving.number_words import ticket_words
from kiosk.ui.applicant.menu import group_called
from kiosk.ui.applicant.request.fault_words import scan_told
from kiosk.ui.applicant.request.review_model import has_masked
from kiosk.ui.applicant.route import SCAN_PAGES, Page
from kiosk.ui.applicant.service_view import minutes_of
from kiosk.ui.applicant.session import Paperwork, Session
from kiosk.ui.applicant.visits import Visits
from kiosk.ui.applicant.words import notice_words, person_words, step_person

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Details:
    """The published values; what belongs to another page is empty."""

    group_title: str = ""
    service_title: str = ""
    service_name: str = ""
    can_fill: bool = False
    minutes: int = 0
    papers_offered: bool = False
    step_title: str = ""
    concerned_other: bool = False
    person: str = ""
    notice: str = ""
    scan_fault: str = ""
    numbers_hidden: bool = False
    numbers_shown: bool = False
    references: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    latest_reference: str = ""
    member_offered: bool = False
    fee_due: bool = False
    print_state: str = ""
    paperwork: str = ""
    preview: int = 0


def _person(page: Page, step: FormStep | None, relation: Relation | None) -> str:
    """Whose details the page asks, "" where only one person is spoken of."""
    if page in SCAN_PAGES and relation not in (None, Relation.SELF):
        return person_words(relation)
    return "" if step is None else step_person(step, relation)


@QmlElement
@QmlUncreatable("made by the window")
class Details(QObject):  # type: ignore[operator]
    """What the page at hand says besides its lists."""

    changed = Signal()

    def __init__(self, session: Session, visits: Visits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._visits = session, visits
        self._shown = _Details()
        session.changed.connect(self._publish)

    @Slot()
    def _publish(self) -> None:
        now = self._now()
        if now != self._shown:
            self._shown = now
            self.changed.emit()

    def _now(self) -> _Details:
        state = self._session.state
        if not self._session.serving or not state.visit.visit_id:
            return _Details()
        details = self._of_service(_Details())
        details = self._of_request(details)
        filed = state.visit.filed
        references = tuple(isolate(display_reference(one.reference)) for one in filed)
        return replace(
            details,
            references=references,
            numbers=(*self._number(), *references),
            latest_reference=references[-1] if references else "",
            member_offered=self._visits.submission.can_add_member(),
            fee_due=any(map(self._may_cost, filed)),
            print_state="" if state.printing.state is None else state.printing.state.value,
            paperwork=state.printing.paperwork.value,
            preview=hash(state.printing.preview) if state.printing.preview else 0,
        )

    def _number(self) -> tuple[str, ...]:
        """The number of the appointment or the place in the queue that one leaves with."""
        state = self._session.state
        arrived, made, given = state.lookup.arrived, state.plan.made, state.turn.given
        if given is not None:
            return (ticket_words(self._session, given.ticket),)
        if made is not None:
            return (isolate(display_reference(made.reference)),)
        if arrived is not None and arrived.ticket is not None:
            return (ticket_words(self._session, arrived.ticket),)
        return ()

    def _may_cost(self, filed: Filed) -> bool:
        """Whether `filed` is asked a fee, by the rule that its slip follows."""
        desk = self._session.desk
        day = local_day(filed.filed_ms, desk.mission.time_zone)
        fees = fees_of(desk.catalogue.services[filed.service_id], filed, day)
        return is_payable(fee.amount for fee in fees)

    def _of_service(self, details: _Details) -> _Details:
        state, catalogue = self._session.state, self._session.desk.catalogue
        group = group_called(catalogue, state.group_id)
        if group is not None:
            details = replace(details, group_title=group.title.in_language(state.language))
        if state.option is None:
            return details
        service = state.option.service
        return replace(
            details,
            service_title=service.plain.in_language(state.language),
            service_name=service.name.in_language(state.language),
            can_fill=service.kind is ServiceKind.FILED and not state.availability.rush,
            minutes=minutes_of(service),
            papers_offered=bool(service.papers),
        )

    def _of_request(self, details: _Details) -> _Details:
        state = self._session.state
        draft = state.visit.draft
        if state.option is None or draft is None:
            return details
        today = self._session.today
        steps = visible_steps(state.option.service, draft, today)
        step = next((each for each in steps if each.id == state.here.step), None)
        return replace(
            details,
            step_title="" if step is None else step.title.in_language(state.language),
            concerned_other=draft.relation not in (None, Relation.SELF),
            person=_person(state.here.page, step, draft.relation),
            notice=notice_words(state.notice, draft.relation),
            scan_fault=scan_told(state),
            numbers_hidden=state.here.page is Page.REVIEW and has_masked(state, today),
            numbers_shown=state.numbers_shown,
        )

    @Slot()
    def showNumbers(self) -> None:
        """Show masked numbers in full, until the page is left; or hide them again."""
        state = self._session.state
        if state.here.page is Page.REVIEW:
            self._session.update(numbers_shown=not state.numbers_shown)

    groupTitle = Property(str, lambda self: self._shown.group_title, notify=changed)
    serviceTitle = Property(str, lambda self: self._shown.service_title, notify=changed)
    serviceName = Property(str, lambda self: self._shown.service_name, notify=changed)
    canFill = Property(bool, lambda self: self._shown.can_fill, notify=changed)
    minutes = Property(int, lambda self: self._shown.minutes, notify=changed)
    papersOffered = Property(bool, lambda self: self._shown.papers_offered, notify=changed)
    stepTitle = Property(str, lambda self: self._shown.step_title, notify=changed)
    concernedOther = Property(bool, lambda self: self._shown.concerned_other, notify=changed)
    person = Property(str, lambda self: self._shown.person, notify=changed)
    notice = Property(str, lambda self: self._shown.notice, notify=changed)
    scanFault = Property(str, lambda self: self._shown.scan_fault, notify=changed)
    numbersHidden = Property(bool, lambda self: self._shown.numbers_hidden, notify=changed)
    numbersShown = Property(bool, lambda self: self._shown.numbers_shown, notify=changed)
    numbers = Property(list, lambda self: list(self._shown.numbers), notify=changed)
    references = Property(list, lambda self: list(self._shown.references), notify=changed)
    latestReference = Property(str, lambda self: self._shown.latest_reference, notify=changed)
    memberOffered = Property(bool, lambda self: self._shown.member_offered, notify=changed)
    feeDue = Property(bool, lambda self: self._shown.fee_due, notify=changed)
    printState = Property(str, lambda self: self._shown.print_state, notify=changed)
    slipPrinted = Property(bool, lambda self: self._shown.paperwork == Paperwork.SLIP, notify=changed)
    preview = Property(
        str, lambda self: f"image://slip/{self._shown.preview}" if self._shown.preview else "", notify=changed
    )

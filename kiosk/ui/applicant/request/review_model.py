"""What is about to be handed in, line by line; a tap on a line leads to where it is corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.draft import Answer
from kiosk.domain.form import missing_papers, papers_for, visible_steps
from kiosk.domain.questions import Field, FormStep
from kiosk.domain.service import Relation
from kiosk.domain.text import isolate, mask
from kiosk.ui.applicant.request.papers_model import papers_said
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session, State
from kiosk.ui.applicant.words import answer_words, relation_words, step_person
from kiosk.ui.i18n import tr
from kiosk.ui.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One line.

    `page` and `step` say where it is corrected; `heading` starts a group, `person` says whose details begin
    here.
    """

    key: str
    heading: str
    person: str
    label: str
    value: str
    gap: bool
    page: str
    step: str


def review_rows(state: State, today: date) -> tuple[ReviewRow, ...]:
    """Return all lines of the request in `state`, in the order in which they were asked."""
    return tuple(_rows(state, today))


def has_masked(state: State, today: date) -> bool:
    """Return whether any number is shown masked, so that there is something to show in full."""
    assert state.option is not None
    assert state.visit.draft is not None
    answers = state.visit.draft.answers
    steps = visible_steps(state.option.service, state.visit.draft, today)
    masked = (field.key for step in steps for field in step.fields if field.masked)
    return any(answers.get(key, Answer()).value for key in masked)


def _rows(state: State, today: date) -> Iterator[ReviewRow]:
    assert state.option is not None
    assert state.visit.draft is not None
    service, draft = state.option.service, state.visit.draft
    if draft.relation is not None and len(service.relations) > 1:
        label = tr("Who is this request for?")
        yield ReviewRow("whom", "", "", label, relation_words(draft.relation), False, Page.WHOM.value, "")
    role = ""
    for step in visible_steps(service, draft, today):
        person, role = (_person(step, draft.relation) if step.role != role else ""), step.role
        for number, field in enumerate(step.fields):
            yield _answer_row(step, field, state, first=number == 0, person=person if number == 0 else "")
    if papers_for(service, draft, today):
        label, value = tr("Papers"), papers_said(service, draft, today)
        missing = bool(missing_papers(service, draft, today))
        yield ReviewRow("papers", "", "", label, value, missing, Page.PAPERS.value, "")


def _person(step: FormStep, relation: Relation | None) -> str:
    """The heading over a part of the review; one person's request needs none."""
    if relation in (None, Relation.SELF):
        return ""
    return step_person(step, relation) or tr("About the request")


def _answer_row(step: FormStep, field: Field, state: State, first: bool, person: str) -> ReviewRow:
    assert state.visit.draft is not None
    answer = state.visit.draft.answers.get(field.key, Answer())
    gap = answer.by_clerk or (field.required and not answer.value)
    if gap:
        value = tr("The clerk will fill it in")
    elif not answer.value:
        value = tr("Not given")
    elif field.masked and not state.numbers_shown:
        value = isolate(mask(answer.value))
    else:
        value = answer_words(field, answer.value, state.language)
    heading = step.title.in_language(state.language) if first else ""
    label = field.label.in_language(state.language)
    return ReviewRow(field.key, heading, person, label, value, gap, Page.STEP.value, step.id)


@QmlElement
@QmlUncreatable("made by the window")
class ReviewModel(RowsModel):  # type: ignore[operator]
    """The lines of the review page; empty on every other page."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(ReviewRow, parent)
        self._session = session
        session.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show the lines as the draft stands."""
        state = self._session.state
        shown = state.here.page is Page.REVIEW and state.visit.draft is not None
        self.lay(review_rows(state, self._session.today) if shown else ())

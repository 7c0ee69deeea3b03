"""The form step on screen: takes what is typed and chosen, asks the field's rule, and shows the rows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.draft import Answer
from kiosk.domain.form import gaps_in, visible_steps
from kiosk.domain.questions import Field, FormStep
from kiosk.ui.applicant.request.form_rows import FormRow, checked, form_rows
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class FormModel(RowsModel):  # type: ignore[operator]
    """The fields of the step that is shown; empty on every other page."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(FormRow, parent)
        self._session = session
        session.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show the rows of the step one is at."""
        step = self.step
        if step is None:
            self.lay(())
        else:
            desk = self._session.desk
            self.lay(form_rows(step, self._session.state, desk.today(), desk.mission.country_code))

    @property
    def step(self) -> FormStep | None:
        """The step on screen, with the fields that apply."""
        state = self._session.state
        if state.here.page is not Page.STEP or state.option is None or state.visit.draft is None:
            return None
        steps = visible_steps(state.option.service, state.visit.draft, self._session.today)
        return next((step for step in steps if step.id == state.here.step), None)

    @Slot(str, str)
    def edit(self, key: str, text: str) -> None:
        """Keep what is being typed; it is judged when the field is left."""
        state = self._session.state
        if self._field(key) is None:
            return
        visit = state.visit.with_answer(key, Answer(), text)
        self._session.update(visit=visit, left=state.left - {key}, missing=state.missing - {key})

    @Slot(str)
    def finish(self, key: str) -> None:
        """The field is left: keep its canonical value, or show what is wrong."""
        field, state = self._field(key), self._session.state
        if field is None:
            return
        left = state.left | {key}
        if key not in state.visit.typed:
            self._session.update(left=left)
            return
        desk = self._session.desk
        result = checked(field, state, desk.today(), desk.mission.country_code)
        if result.fault is None:
            self._session.update(visit=state.visit.with_answer(key, Answer(result.value)), left=left)
        else:
            self._session.update(left=left)

    @Slot(str, str)
    def choose(self, key: str, value: str) -> None:
        """Take an answer that was chosen, not typed: it is judged at once."""
        self.edit(key, value)
        self.finish(key)

    @Slot(str, bool)
    def leaveToClerk(self, key: str, unknown: bool) -> None:
        """Take or take back "I don't know, the clerk will fill it in"."""
        field, state = self._field(key), self._session.state
        if field is None or not field.clerk_can_fill:
            return
        visit = state.visit.with_answer(key, Answer(by_clerk=unknown))
        self._session.update(visit=visit, left=state.left - {key}, missing=state.missing - {key})

    def finish_all(self) -> str:
        """Judge every field; return the key of the first that must be looked at, "" if one may go on."""
        step = self.step
        if step is None:
            return ""
        for field in step.fields:
            self.finish(field.key)
        step = self.step or step
        state, desk = self._session.state, self._session.desk
        assert state.visit.draft is not None
        faulty = {
            field.key
            for field in step.fields
            if checked(field, state, desk.today(), desk.mission.country_code).fault is not None
        }
        empty = frozenset(gaps_in(step, state.visit.draft)) - faulty
        self._session.update(missing=empty)
        return next((field.key for field in step.fields if field.key in faulty | empty), "")

    def _field(self, key: str) -> Field | None:
        step = self.step
        return None if step is None else next((field for field in step.fields if field.key == key), None)

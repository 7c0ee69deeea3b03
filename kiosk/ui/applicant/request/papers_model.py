"""The papers of a request: which of them the person has with them today. Nothing here stops the way on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.draft import Draft
from kiosk.domain.form import missing_papers, papers_for
from kiosk.domain.service import Paper, Service
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session, State
from kiosk.ui.applicant.words import papers_count
from kiosk.ui.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper, one line. `answer` is "yes", "no" or "" (not said yet)."""

    key: str
    label: str
    note: str
    answer: str


def paper_row(paper: Paper, state: State) -> PaperRow:
    """Return how `paper` is shown."""
    said = None if state.visit.draft is None else state.visit.draft.papers.get(paper.id)
    answer = "" if said is None else "yes" if said else "no"
    note = "" if paper.note is None else paper.note.in_language(state.language)
    return PaperRow(paper.id, paper.label.in_language(state.language), note, answer)


def papers_said(service: Service, draft: Draft, today: date) -> str:
    """Return in words how many papers are missing and of how many nothing was said."""
    papers = papers_for(service, draft, today)
    unsaid = sum(paper.id not in draft.papers and not paper.optional for paper in papers)
    return papers_count(len(missing_papers(service, draft, today)), unsaid)


@QmlElement
@QmlUncreatable("made by the window")
class PapersModel(RowsModel):  # type: ignore[operator]
    """The lines of the papers page; empty on every other page."""

    countChanged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(PaperRow, parent)
        self._session = session
        self._count = ""
        self._missing = False
        session.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show the papers that apply to what was answered so far."""
        state = self._session.state
        count, missing = "", False
        if state.here.page is not Page.PAPERS or state.option is None or state.visit.draft is None:
            self.lay(())
        else:
            service, draft, today = state.option.service, state.visit.draft, self._session.today
            self.lay([paper_row(paper, state) for paper in papers_for(service, draft, today)])
            count = papers_said(service, draft, today)
            missing = bool(missing_papers(service, draft, today))
        if (count, missing) != (self._count, self._missing):
            self._count, self._missing = count, missing
            self.countChanged.emit()

    @Slot(str, bool)
    def say(self, paper_id: str, has_it: bool) -> None:
        """Keep whether the person has this paper with them."""
        self._session.update(visit=self._session.state.visit.with_paper(paper_id, has_it))

    def _get_count(self) -> str:
        return self._count

    def _get_missing(self) -> bool:
        return self._missing

    count = Property(str, _get_count, notify=countChanged)
    missing = Property(bool, _get_missing, notify=countChanged)

"""What QML sees of the visit: the page, where one is in the path, and a slot for each thing a person can do.

The door holds nothing: it publishes the session's state and passes taps on to `visits.Visits`.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.service import IdentityWay, Language, Relation
from kiosk.domain.states import PrintState
from kiosk.ui.applicant.route import OUTSIDE, Page
from kiosk.ui.applicant.session import Overlay, Session
from kiosk.ui.applicant.visits import Visits

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Shown:
    """The published values; a change of any of them is one signal."""

    page: str
    language: str
    step: int
    steps: int
    step_id: str
    back: bool
    exit: bool
    visiting: bool
    overlay: str
    busy: bool
    saving_failed: bool
    correcting: bool
    no_paper: bool
    document_read: bool
    unfinished: bool
    paper_out: bool
    rush: bool


@QmlElement
@QmlUncreatable("made by the window")
class Journey(QObject):  # type: ignore[operator]
    """Where the person is, and what they can do next."""

    changed = Signal()
    languageChanged = Signal()
    placeChanged = Signal()
    """Another page, or another step of the form: the screen is to be built anew."""
    attend = Signal(str)
    """A field that must be looked at before one may go on, by its key."""

    def __init__(self, session: Session, visits: Visits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._visits = session, visits
        self._shown = self._now()
        session.changed.connect(self._publish)

    def _now(self) -> _Shown:
        state = self._session.state
        step, steps = self._session.progress() if self._session.serving else (0, 0)
        return _Shown(
            page=state.here.page.value,
            language=state.language.value,
            step=step,
            steps=steps,
            step_id=state.here.step,
            back=self._visits.can_go_back(),
            exit=state.here.page not in OUTSIDE and state.here.page is not Page.TAKE,
            visiting=state.here.page not in OUTSIDE,
            overlay=state.overlay.value,
            busy=state.busy,
            saving_failed=state.saving_failed,
            correcting=state.correcting,
            no_paper=not state.availability.paper,
            document_read=state.visit.document_read,
            unfinished=state.unfinished,
            paper_out=state.printing.state is PrintState.PRINTED,
            rush=state.availability.rush,
        )

    @Slot()
    def _publish(self) -> None:
        now = self._now()
        if now == self._shown:
            return
        language_changed = now.language != self._shown.language
        moved = (now.page, now.step_id) != (self._shown.page, self._shown.step_id)
        self._shown = now
        if language_changed:
            self.languageChanged.emit()
        self.changed.emit()
        if moved:
            self.placeChanged.emit()

    # -- choosing ------------------------------------------------------------------------------

    @Slot(str)
    def start(self, language: str) -> None:
        """The open screen was touched."""
        self._visits.start(Language(language))

    @Slot()
    def wantService(self) -> None:
        """Home: "I need a service"."""
        self._visits.go(Page.GROUPS)

    @Slot()
    def notListed(self) -> None:
        """ "My service is not listed"."""
        self._visits.go(Page.NOT_LISTED)

    @Slot(str)
    def chooseGroup(self, group_id: str) -> None:
        """What it is about."""
        self._visits.choose_group(group_id)

    @Slot(str)
    def chooseEvent(self, event: str) -> None:
        """What happened."""
        self._visits.choose_event(event)

    @Slot(str)
    def chooseOption(self, key: str) -> None:
        """How fast."""
        self._visits.choose_option(key)

    @Slot()
    def fill(self) -> None:
        """Begin the request."""
        self._visits.fill()

    @Slot(str)
    def chooseRelation(self, relation: str) -> None:
        """Whom it is for."""
        self._visits.choose_relation(Relation(relation))

    @Slot(str)
    def chooseIdentity(self, way: str) -> None:
        """How one shows who it is for."""
        self._visits.identifying.choose(IdentityWay(way))

    # -- moving --------------------------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """Go on, if nothing on the page is wrong."""
        self._visits.next()

    @Slot()
    def back(self) -> None:
        """Close what lies over the page, else go back one page."""
        self._visits.back()

    @Slot(str, str)
    def correct(self, page: str, step: str) -> None:
        """Go from the review to where a line is corrected."""
        self._visits.correct(Page(page), step)

    @Slot()
    def handIn(self) -> None:
        """Submit the request."""
        self._visits.submission.hand_in()

    @Slot()
    def addMember(self) -> None:
        """Another family member."""
        self._visits.submission.add_member()

    @Slot()
    def printSlip(self) -> None:
        """One slip for all that was handed in."""
        self._visits.submission.print_slip()

    @Slot()
    def printList(self) -> None:
        """What to bring, on paper."""
        self._visits.submission.print_list()

    @Slot()
    def printAgain(self) -> None:
        """No paper came."""
        self._visits.submission.print_again()

    @Slot()
    def confirmPaper(self) -> None:
        """The paper came."""
        self._visits.submission.confirm_paper()

    @Slot()
    def take(self) -> None:
        """On to the last page."""
        self._visits.submission.take()

    @Slot()
    def done(self) -> None:
        """ "I have finished"."""
        self._visits.leave()

    # -- over the page -------------------------------------------------------------------------

    @Slot()
    def askExit(self) -> None:
        """ "Exit"."""
        self._visits.ask_exit()

    @Slot()
    def leave(self) -> None:
        """Leave and erase."""
        self._visits.leave()

    @Slot(str)
    def open(self, overlay: str) -> None:
        """Show help or comfort over the page."""
        self._session.update(overlay=Overlay(overlay))

    @Slot()
    def close(self) -> None:
        """Back to the page beneath."""
        self._session.update(overlay=Overlay.NONE)

    @Slot()
    def switchLanguage(self) -> None:
        """The other language, on the same page with the same input."""
        state = self._session.state
        other = Language.ENGLISH if state.language is Language.ARABIC else Language.ARABIC
        self._session.update(language=other, visit=state.visit.in_language(other))

    page = Property(str, lambda self: self._shown.page, notify=changed)
    language = Property(str, lambda self: self._shown.language, notify=languageChanged)
    rtl = Property(bool, lambda self: self._shown.language == Language.ARABIC, notify=languageChanged)
    step = Property(int, lambda self: self._shown.step, notify=changed)
    steps = Property(int, lambda self: self._shown.steps, notify=changed)
    backVisible = Property(bool, lambda self: self._shown.back, notify=changed)
    exitVisible = Property(bool, lambda self: self._shown.exit, notify=changed)
    visiting = Property(bool, lambda self: self._shown.visiting, notify=changed)
    overlay = Property(str, lambda self: self._shown.overlay, notify=changed)
    busy = Property(bool, lambda self: self._shown.busy, notify=changed)
    savingFailed = Property(bool, lambda self: self._shown.saving_failed, notify=changed)
    correcting = Property(bool, lambda self: self._shown.correcting, notify=changed)
    noPaper = Property(bool, lambda self: self._shown.no_paper, notify=changed)
    documentRead = Property(bool, lambda self: self._shown.document_read, notify=changed)
    paperOut = Property(bool, lambda self: self._shown.paper_out, notify=changed)
    rush = Property(bool, lambda self: self._shown.rush, notify=changed)
    unfinished = Property(bool, lambda self: self._shown.unfinished, notify=changed)

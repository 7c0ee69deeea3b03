"""What QML sees of the corner for staff: what is asked for, what is wrong, and a slot for each move."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.staff.corner import StaffStep
from kiosk.ui.applicant.staff.log_in import StaffLogIn
from kiosk.ui.applicant.staff.moves import StaffMoves
from kiosk.ui.applicant.staff.words import (
    staff_fault,
    step_action,
    step_hint,
    step_missing,
    step_title,
)

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Shown:
    """The published values. `typed` is a staff number as it is, and of a PIN how many digits there are."""

    usable: bool = False
    title: str = ""
    hint: str = ""
    missing: str = ""
    action: str = ""
    typed: str = ""
    count: int = 0
    fault: str = ""
    shut: bool = False


@QmlElement
@QmlUncreatable("made by the window")
class StaffDoor(QObject):  # type: ignore[operator]
    """The way into the corner, and what can be done there."""

    changed = Signal()

    def __init__(
        self, session: Session, log_in: StaffLogIn, moves: StaffMoves, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._log_in, self._moves = session, log_in, moves
        self._shown = _Shown()
        session.changed.connect(self._publish)

    @Slot()
    def _publish(self) -> None:
        staff = self._session.state.staff
        number = staff.step is StaffStep.NUMBER
        shown = _Shown(
            usable=self._log_in.usable,
            title=step_title(staff.step),
            hint=step_hint(staff.step),
            missing=step_missing(staff.step),
            action=step_action(staff.step),
            typed=staff.typed if number else "•" * len(staff.typed),
            count=len(staff.typed),
            fault=staff_fault(staff),
            shut=staff.view is not None and staff.view.shut_since_ms is not None,
        )
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Slot()
    def knock(self) -> None:
        """A tap on the corner of an idle screen."""
        self._log_in.knock()

    @Slot(str)
    def press(self, digit: str) -> None:
        """A digit of what is asked for."""
        self._log_in.press(digit)

    @Slot()
    def erase(self) -> None:
        """The last digit goes."""
        self._log_in.erase()

    @Slot()
    def enter(self) -> None:
        """What is asked for is complete."""
        self._log_in.enter()

    @Slot()
    def look(self) -> None:
        """Look again."""
        self._moves.look()

    @Slot(bool)
    def setShut(self, wanted: bool) -> None:
        """Shut the kiosk for applicants, or open it."""
        self._moves.shut(wanted)

    @Slot(str)
    def reprint(self, job_id: str) -> None:
        """Print a paper in doubt again."""
        self._moves.reprint(job_id)

    @Slot()
    def leave(self) -> None:
        """Back to the applicants' screen."""
        self._moves.leave()

    usable = Property(bool, lambda self: self._shown.usable, notify=changed)
    title = Property(str, lambda self: self._shown.title, notify=changed)
    hint = Property(str, lambda self: self._shown.hint, notify=changed)
    missing = Property(str, lambda self: self._shown.missing, notify=changed)
    action = Property(str, lambda self: self._shown.action, notify=changed)
    typed = Property(str, lambda self: self._shown.typed, notify=changed)
    count = Property(int, lambda self: self._shown.count, notify=changed)
    fault = Property(str, lambda self: self._shown.fault, notify=changed)
    shut = Property(bool, lambda self: self._shown.shut, notify=changed)

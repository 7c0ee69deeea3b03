"""What QML sees of the corner for staff: how far the code is, what is wrong, and a slot for each move."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.staff_moves import StaffMoves
from kiosk.ui.applicant.staff_words import staff_fault

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Shown:
    """The published values."""

    usable: bool = False
    typed: int = 0
    fault: str = ""
    shut: bool = False


@QmlElement
@QmlUncreatable("made by the window")
class StaffDoor(QObject):  # type: ignore[operator]
    """The way into the corner, and what can be done there."""

    changed = Signal()

    def __init__(self, session: Session, moves: StaffMoves, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._moves = session, moves
        self._shown = _Shown()
        session.changed.connect(self._publish)

    @Slot()
    def _publish(self) -> None:
        staff = self._session.state.staff
        shown = _Shown(
            usable=self._moves.usable,
            typed=len(staff.typed),
            fault=staff_fault(staff),
            shut=staff.view is not None and staff.view.shut_since_ms is not None,
        )
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Slot()
    def knock(self) -> None:
        """A tap on the corner of an idle screen."""
        self._moves.knock()

    @Slot(str)
    def press(self, digit: str) -> None:
        """A digit of the code."""
        self._moves.press(digit)

    @Slot()
    def erase(self) -> None:
        """The last digit goes."""
        self._moves.erase()

    @Slot()
    def enter(self) -> None:
        """The code is complete."""
        self._moves.enter()

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
    typed = Property(int, lambda self: self._shown.typed, notify=changed)
    fault = Property(str, lambda self: self._shown.fault, notify=changed)
    shut = Property(bool, lambda self: self._shown.shut, notify=changed)

"""What QML sees of the reading of a passport's chip."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.applicant.request.chip_shown import ChipShown
from kiosk.ui.applicant.request.chip_words import (
    chip_picture,
    chip_sentence,
    chip_state,
    chip_title,
    early_sentence,
)
from kiosk.ui.applicant.request.chips import Chips
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 500
EARLY_LOOKS = 6
"""So often a passport is seen before it is said: a scanner of whole pages takes a while for its lines."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """The published values; `over`: nothing more comes of it. `early`: it was laid down before its turn."""

    title: str = ""
    sentence: str = ""
    picture: str = ""
    state: str = ""
    percent: int = 0
    over: bool = False
    again: bool = False
    early: str = ""


@QmlElement
@QmlUncreatable("made by the window")
class ChipDoor(QObject):  # type: ignore[operator]
    """How far the reading is, and the ways on."""

    changed = Signal()

    def __init__(self, session: Session, chips: Chips, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._chips = session, chips
        self._shown = _Shown()
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        session.changed.connect(self._publish)

    @Slot()
    def _publish(self) -> None:
        state = self._session.state
        if state.here.page is not Page.SCAN:
            self._timer.stop()
            self._looks = 0
        elif not self._timer.isActive():
            self._timer.start()
        early = replace(_Shown(), early=self._early())
        self._show(_of(state.chip) if state.here.page is Page.CHIP else early)

    @Slot()
    def _look(self) -> None:
        """Count for how long a passport has lain on the reader while its lines are waited for."""
        documents = self._session.desk.documents
        self._looks = self._looks + 1 if documents is not None and documents.occupied else 0
        self._publish()

    def _early(self) -> str:
        scans = self._session.state.availability.scanner
        return early_sentence() if scans and self._looks >= EARLY_LOOKS else ""

    def _show(self, shown: _Shown) -> None:
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """Go on without the chip."""
        self._chips.go_on()

    @Slot()
    def again(self) -> None:
        """Try once more."""
        self._chips.again()

    title = Property(str, lambda self: self._shown.title, notify=changed)
    sentence = Property(str, lambda self: self._shown.sentence, notify=changed)
    picture = Property(str, lambda self: self._shown.picture, notify=changed)
    state = Property(str, lambda self: self._shown.state, notify=changed)
    percent = Property(int, lambda self: self._shown.percent, notify=changed)
    over = Property(bool, lambda self: self._shown.over, notify=changed)
    early = Property(str, lambda self: self._shown.early, notify=changed)
    mayTryAgain = Property(bool, lambda self: self._shown.again, notify=changed)


def _of(chip: ChipShown) -> _Shown:
    return _Shown(
        title=chip_title(chip),
        sentence=chip_sentence(chip),
        picture=chip_picture(chip),
        state=chip_state(chip),
        percent=chip.percent,
        over=chip.fault is not None or chip.read is not None,
        again=chip.fault is not None,
    )

"""Asking for a person: asked once that is kept, coming once a desk says so, where to go if nobody does."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.defects import defect_place
from kiosk.domain.help import HelpStage
from kiosk.ui.applicant.session import Help, Overlay, Session
from kiosk.ui.background import run_in_background

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 500

_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("made by the window")
class HelpDoor(QObject):  # type: ignore[operator]
    """One call at a time. Whoever leaves takes theirs back, so that nobody comes for nothing."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = Help()
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        session.changed.connect(self._publish)

    @Slot()
    def ask(self) -> None:
        """ "Help": ask for a person, unless somebody is asked already, and say how it stands."""
        help_ = self._session.state.help
        if help_.call_id:
            self._session.update(overlay=Overlay.HELP)
            return
        call_id, desk = self._session.new_id(), self._session.desk
        self._session.update(overlay=Overlay.HELP, help=Help(call_id))
        run_in_background(
            lambda: desk.help.ask(call_id), self._answer_for(call_id), self._failed_for(call_id)
        )

    @Slot()
    def over(self) -> None:
        """ "I don't need help any more"."""
        self._session.update(help=Help(), overlay=Overlay.NONE)

    @Slot()
    def look(self) -> None:
        """Look whether somebody comes, unless a look is under way."""
        call_id = self._session.state.help.call_id
        if call_id and not self._looking:
            self._looking, desk = True, self._session.desk
            run_in_background(
                lambda: desk.help.stage(call_id), self._answer_for(call_id), self._failed_for(call_id)
            )

    @Slot()
    def _publish(self) -> None:
        now, before = self._session.state.help, self._shown
        if now == before:
            return
        self._shown = now
        if not now.call_id and before.stage is not HelpStage.NONE:
            self._take_back(before.call_id)
        if now.call_id and now.stage is not HelpStage.NONE:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()

    def _answer_for(self, call_id: str) -> Callable[[HelpStage], None]:
        def answer(stage: HelpStage) -> None:
            self._looking = False
            state = self._session.state
            if state.help.call_id != call_id:
                self._take_back(call_id)
            elif stage is HelpStage.NONE:
                overlay = Overlay.NONE if state.overlay is Overlay.HELP else state.overlay
                self._session.update(help=Help(), overlay=overlay)
            else:
                self._session.update(help=Help(call_id, stage))

        return answer

    def _failed_for(self, call_id: str) -> Callable[[Exception], None]:
        """Nobody can be asked now: the person is told where to go, as if nobody had answered."""

        def failed(error: Exception) -> None:
            self._looking = False
            _log.warning("no help can be called: %s", defect_place(error))
            if self._session.state.help.call_id == call_id:
                self._session.update(help=Help(call_id, HelpStage.GO))

        return failed

    def _take_back(self, call_id: str) -> None:
        desk, op_id = self._session.desk, self._session.new_id()
        run_in_background(lambda: desk.help.end(op_id, call_id), lambda _done: None, self._not_taken_back)

    def _not_taken_back(self, error: Exception) -> None:
        _log.warning("a call for help stands although nobody waits: %s", defect_place(error))

    stage = Property(str, lambda self: self._shown.stage.value, notify=changed)

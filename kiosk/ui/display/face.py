"""The call display: looks at the hall at each change, shows it, says new calls, and comes back by itself."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QWindow

from kiosk.defects import defect_place
from kiosk.devices.sound.voice import Voice
from kiosk.domain.service import Language
from kiosk.office.display_bench import DisplayBench, HallLook
from kiosk.ui.background import run_in_background
from kiosk.ui.bare_engine import QML, make_bare_engine
from kiosk.ui.change_watch import ChangeWatch
from kiosk.ui.display.board import Board
from kiosk.ui.display.calling import Calling
from kiosk.ui.gate import Gate
from kiosk.ui.i18n import Texts
from kiosk.ui.theme import theme_of
from kiosk.ui.tokens import Panel

LOOK_EVERY_MS = 1_000
"""Its clock goes on, and the next of several calls is said; what the desks do is told at once."""

_log = logging.getLogger(__name__)


class DisplayFace(QObject):
    """One display. `voice` None: it only shows. `closable` is for development."""

    def __init__(
        self, bench: DisplayBench, panel: Panel, voice: Voice | None, closable: bool = False
    ) -> None:
        super().__init__()
        self._bench, self._voice = bench, voice
        self.looking = self._changed = False
        self._defect = ""
        self._texts = Texts()
        self._texts.show(Language.ARABIC)
        self._engine = make_bare_engine()
        theme_of(self._engine).set_panel(panel)
        self.board = Board(self._texts, self)
        self.calling = Calling(voice)
        self._engine.setInitialProperties({"board": self.board})
        self._engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / "display" / "Main.qml")))
        root = self._engine.rootObjects()[0]
        assert isinstance(root, QWindow)
        self.window = root
        Gate(root, closable)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._watch = ChangeWatch(bench.changes, self)
        self._watch.changed.connect(self._look_anew)

    def begin(self) -> None:
        """Look now, at each change, and each second from now on."""
        self._timer.start()
        self._watch.begin()
        self.look()

    @Slot()
    def look(self) -> None:
        """Look at the hall, unless a look is under way."""
        self.calling.go_on()
        if not self.looking:
            self.looking = True
            run_in_background(self._bench.look, self._saw, self._blind)

    def close(self) -> None:
        """Take it down: the window first, then what it shows; nothing is said any more."""
        self._timer.stop()
        self._watch.stop()
        if self._voice is not None:
            self._voice.close()
        self.window.hide()
        for thing in (self.window, self._engine, self.board):
            thing.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._texts.take_away()
        self._bench.close()

    @Slot()
    def _look_anew(self) -> None:
        """Look now; after the look that is under way, which may have missed the change."""
        self._changed = self.looking
        self.look()

    def _saw(self, look: HallLook) -> None:
        self.looking, self._defect = False, ""
        self.board.show_hall(look)
        if not look.training:  # nobody in the hall sees the band by ear
            self.calling.saw(look.board.calls)
        if self._changed:
            self._look_anew()

    def _blind(self, error: Exception) -> None:
        self.looking = False
        self.board.lose()
        if (defect := defect_place(error)) != self._defect:
            self._defect = defect
            _log.error("the hall can't be looked at: %s", defect)

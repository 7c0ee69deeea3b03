"""*Listen*: the page at hand is read aloud, until it is over, stopped, or anything else is touched.

What is heard and what is not, `kiosk.ui.spoken` decides; here is when. A voice that can't be heard is not
offered: no button stands there that does nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.defects import defect_place
from kiosk.devices.sound.voice import Phrase, Voice, VoiceState, VoiceStatus, Volume
from kiosk.ui.applicant.idle_watch import IdleWatch
from kiosk.ui.applicant.route import OUTSIDE
from kiosk.ui.applicant.session import Overlay, Session
from kiosk.ui.background import run_in_background
from kiosk.ui.i18n import tr
from kiosk.ui.spoken import spoken_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.ui.taps import Taps
    from kiosk.ui.theme import Theme

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 100
LONGEST_MS = 5 * 60_000
"""No page takes as long; a voice that never ends must not keep the kiosk from closing by itself."""

_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress})

_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("made by the window")
class Listening(QObject):  # type: ignore[operator]
    """Whether the page can be listened to, whether it is being read, and the button that does it.

    Whoever has listened once is a person who hears the screen: questions that come over the page are read to
    them unasked, for the rest of the visit.
    """

    changed = Signal()

    def __init__(self, session: Session, idle: IdleWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._idle = session, idle
        self._window: QQuickWindow | None = None
        self._voice: Voice | None = None
        self._available = self._speaking = self._closed = False
        self.used = False
        """Whether somebody has listened in this visit."""
        self._stopped_by_touch = self._asked_for = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._scene = self._scene_now()
        self._outside = True
        session.changed.connect(self._follow)
        idle.changed.connect(self._follow)

    def attend(self, window: QQuickWindow, theme: Theme, taps: Taps) -> None:
        """Read from `window`, as loud as `theme` says; a second tap within what `taps` allows is no stop."""
        self._window, self._theme, self._taps = window, theme, taps
        self._volume = theme.comfort.volume
        theme.changed.connect(self._try_volume)
        window.installEventFilter(self)

    def hear(self, voice: Voice) -> None:
        """Take the station's voice; it is offered once it has been tried."""
        self._voice = voice
        if self._closed:
            voice.close()
        self._try_voice()

    def close(self) -> None:
        """Be silent for good."""
        self._closed = True
        self._timer.stop()
        if self._voice is not None:
            self._voice.close()

    # -- speaking ------------------------------------------------------------------------------

    @Slot()
    def toggle(self) -> None:
        """The button: read the page, or be silent."""
        if self._stopped_by_touch:
            self._stopped_by_touch = False
        elif self._speaking:
            self.stop()
        else:
            self.used = True
            self._read()

    def _read(self, asked_for: bool = True) -> None:
        assert self._window is not None
        spoken = spoken_of(self._window, self._theme.comfort.headphones)
        texts = list(spoken.texts)
        if spoken.withheld:
            texts.append(
                tr(
                    "What you entered is not read aloud. It is read if you use headphones and say so"
                    " under “{button}”."
                ).replace("{button}", tr("Text, sound"))
            )
        self._say(texts, asked_for)

    def _say(self, texts: Sequence[str], asked_for: bool) -> None:
        if self._voice is None or not self._available:
            return
        self._asked_for = asked_for
        self._scene = self._scene_now()
        self._since.start()
        volume = Volume(self._theme.comfort.volume)
        self._voice.say([Phrase(text) for text in texts], self._session.state.language, volume)
        self._timer.start()
        self._show(self._available, speaking=True)

    def stop(self) -> None:
        """Be silent now."""
        if self._speaking and self._voice is not None:
            self._voice.stop()
            self._over()

    @Slot()
    def look(self) -> None:
        """See whether it is over. Who asked to hear it is there: meanwhile the time of idle visits stands."""
        if self._voice is None or not self._voice.speaking or self._since.elapsed() > LONGEST_MS:
            self.stop()
            self._try_voice()
        elif self._asked_for:
            self._idle.needMoreTime()

    def _over(self) -> None:
        self._timer.stop()
        self._show(self._available, speaking=False)

    # -- when to be silent ---------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be silent at the first touch of anything; a trembling second tap on the button is none."""
        held = isinstance(event, QKeyEvent) and event.isAutoRepeat()
        if event.type() in _TOUCHES and not held:
            trembling = self._speaking and self._since.elapsed() < self._taps.interval_ms
            self._stopped_by_touch = self._speaking and not trembling
            if self._stopped_by_touch:
                self.stop()
        return False

    @Slot()
    def _follow(self) -> None:
        """Another page or question, another language, nobody there any more: what was read is over."""
        scene, before = self._scene_now(), self._scene
        if scene == before:
            return
        self._scene = scene
        self.stop()
        outside = self._session.state.here.page in OUTSIDE
        if self.used and self._window is not None and scene[-2:] != before[-2:] and any(scene[-2:]):
            self._window.frameSwapped.connect(self._read_question, Qt.ConnectionType.SingleShotConnection)
        if outside:
            self.used = False
        elif self._outside:
            self._try_voice()
        self._outside = outside

    @Slot()
    def _read_question(self) -> None:
        """Read what has come over the page, now that it is in its place."""
        if any(self._scene[-2:]) and not self._closed:
            self._read(asked_for=False)

    def _scene_now(self) -> tuple[object, ...]:
        state = self._session.state
        asked = int(self._idle.property("secondsLeft")) > 0
        over: object = state.overlay
        if state.overlay is Overlay.HELP:
            over = state.help.stage  # what is said of help comes by and by
        return state.here, state.language, state.visit.visit_id, over, asked

    # -- the voice -----------------------------------------------------------------------------

    @Slot()
    def _try_volume(self) -> None:
        """Let a person who chooses how loud hear how loud that is."""
        before, self._volume = self._volume, self._theme.comfort.volume
        if before != self._volume and self._session.state.overlay is Overlay.ACCESS:
            self._say([tr("The voice is this loud.")], asked_for=True)

    def _try_voice(self) -> None:
        if self._voice is not None and not self._closed:
            run_in_background(self._voice.state, self._tried, self._lost)

    def _tried(self, status: VoiceStatus) -> None:
        if not self._closed:
            self._show(status.state is VoiceState.READY, self._speaking)

    def _lost(self, error: Exception) -> None:
        _log.error("the voice can't be tried: %s", defect_place(error))
        self._tried(VoiceStatus(VoiceState.SPEECHLESS))

    def _show(self, available: bool, speaking: bool) -> None:
        if (available, speaking) != (self._available, self._speaking):
            self._available, self._speaking = available, speaking
            self.changed.emit()

    available = Property(bool, lambda self: self._available, notify=changed)
    speaking = Property(bool, lambda self: self._speaking, notify=changed)

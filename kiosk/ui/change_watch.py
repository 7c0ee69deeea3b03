"""What another station did reaches this screen: a thread waits for a change, and the screen looks again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.defects import defect_place
from kiosk.domain.errors import KioskError
from kiosk.ui.background import Post

if TYPE_CHECKING:
    from kiosk.store.changes import Changes

TURN_S = 1.0
"""How long one turn of waiting takes at most."""
AGAIN_AFTER_S = 1.0
"""How long until a store that can't be opened is tried again."""
_ENDED_S = 1.0
"""How long the screen waits for the thread's end; where a database doesn't answer, it ends by itself."""

_log = logging.getLogger(__name__)


class ChangeWatch(QObject):
    """Emits `changed` in the GUI thread after each change, and once it can see any.

    `open_changes` is called in the thread; it may block, and raise `KioskError` while the store is away. It
    ends with `parent`: its thread may outlive both.
    """

    changed = Signal()

    def __init__(self, open_changes: Callable[[], Changes], parent: QObject) -> None:
        super().__init__(parent)
        self._open = open_changes
        self._over = Event()
        self._changes: Changes | None = None
        self._thread = Thread(target=self._watch, args=(Post(),), name="changes", daemon=True)

    def begin(self) -> None:
        """Watch from now on, until `stop`."""
        self._thread.start()

    def stop(self) -> None:
        """Watch no more; nothing is emitted afterwards."""
        self._over.set()
        if self._changes is not None:
            self._changes.close()
        if self._thread.is_alive():
            self._thread.join(_ENDED_S)

    def _watch(self, post: Post) -> None:
        while not self._over.is_set():
            try:
                self._changes = self._open()
            except KioskError:
                self._over.wait(AGAIN_AFTER_S)
            except Exception as error:
                _log.error("nothing tells of changes any more: %s", defect_place(error))
                self._over.set()
            else:
                self._tell_all(self._changes, post)
        post.tell_last(self._tell)

    def _tell_all(self, changes: Changes, post: Post) -> None:
        while not self._over.is_set():
            if changes.wait(TURN_S):
                post.tell(self._tell)
        changes.close()
        changes.wait(0)

    def _tell(self) -> None:
        if not self._over.is_set():
            self.changed.emit()

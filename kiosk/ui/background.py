"""The one door from the screen to anything slow: work in a thread, the answer back in the GUI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, Qt, QThreadPool, Slot

Result = TypeVar("Result")


class Post(QObject):
    """Takes what one other thread has to say to the GUI thread, in its order. Make it in the GUI thread.

    It is a child of the application: whoever is told may be gone by then, and the thread never touches them.
    Calls are posted, not emitted: it is deleted with the last one, perhaps before a signal's `emit` had
    returned in the other thread, and a sender must outlive that.
    """

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._calls: deque[Callable[[], None]] = deque()

    def tell(self, call: Callable[[], None]) -> None:
        """Have `call` made in the GUI thread."""
        self._calls.append(call)
        QMetaObject.invokeMethod(self, "_deliver", Qt.ConnectionType.QueuedConnection)

    def tell_last(self, call: Callable[[], None]) -> None:
        """Have `call` made in the GUI thread, after which nothing is told any more."""
        self._calls.append(call)
        QMetaObject.invokeMethod(self, "_deliver_last", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _deliver(self) -> None:
        self._calls.popleft()()

    @Slot()
    def _deliver_last(self) -> None:
        self.deleteLater()
        self._calls.popleft()()


def run_in_background(
    work: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[Exception], None]
) -> None:
    """Run `work` in a thread; then `done(result)`, or `failed(error)`, in the GUI thread.

    Call it in the GUI thread. Pieces of work may run side by side and end in any order.
    """
    post = Post()

    def run() -> None:
        try:
            result = work()
        except Exception as error:
            post.tell_last(partial(failed, error))
        else:
            post.tell_last(partial(done, result))

    QThreadPool.globalInstance().start(run)


def finish_background(wait_ms: int = 10_000) -> bool:
    """Wait for what is under way, before the store closes; False if something is still running."""
    return QThreadPool.globalInstance().waitForDone(wait_ms)

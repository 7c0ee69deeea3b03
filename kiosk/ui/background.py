"""The one door from the screen to anything slow: work in a thread, the answer back in the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, Qt, QThreadPool, Slot

Result = TypeVar("Result")


class _Call(QObject, Generic[Result]):
    """One piece of work on its way; it lives in the GUI thread as a child of the application.

    The answer is posted to it, not emitted by it: the GUI thread deletes it with the answer, perhaps before a
    signal's `emit` had returned in the other thread, and a sender must outlive that.
    """

    def __init__(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(QCoreApplication.instance())
        self._work, self._done, self._failed = work, done, failed
        self._deliver: Callable[[], None] = lambda: None

    def run(self) -> None:
        """Work, in a thread of the pool."""
        try:
            result = self._work()
        except Exception as error:
            reason = error
            self._deliver = lambda: self._failed(reason)
        else:
            self._deliver = lambda: self._done(result)
        QMetaObject.invokeMethod(self, "_hand_over", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _hand_over(self) -> None:
        self.deleteLater()
        self._deliver()


def run_in_background(
    work: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[Exception], None]
) -> None:
    """Run `work` in a thread; then `done(result)`, or `failed(error)`, in the GUI thread.

    Call it in the GUI thread. Pieces of work may run side by side and end in any order.
    """
    QThreadPool.globalInstance().start(_Call(work, done, failed).run)


def finish_background(wait_ms: int = 10_000) -> bool:
    """Wait for what is under way, before the store closes; False if something is still running."""
    return QThreadPool.globalInstance().waitForDone(wait_ms)

"""What a clerk does with a request, one act after the other: a second Enter waits for the first."""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.field_faults import FieldFault
from kiosk.domain.text import TextFault
from kiosk.office.requests.at_desk import OpenRequest, RequestDesk
from kiosk.ui.widgets.work import work_for

Answer = OpenRequest | FieldFault | TextFault
Act = Callable[[RequestDesk, str], Answer]


class ActQueue:
    """Until an act succeeded, trying it again is the same operation.

    `run` returns an act as work behind `page`; `answered` is told what an act was about, and its answer;
    `failed` why one failed, and with it those that waited.
    """

    def __init__(
        self,
        page: QWidget,
        run: Callable[[Act, str], Callable[[], Answer]],
        answered: Callable[[str, Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._page, self._run, self._answered, self._failed = page, run, answered, failed
        self._ops: dict[tuple[str, str], str] = {}
        self._waiting: deque[tuple[tuple[str, str], Act]] = deque()
        self._writes = False
        self.turn = 0
        """Changes with the request: an answer of another turn is nobody's any more."""

    @property
    def under_way(self) -> bool:
        """Whether an act is done now."""
        return self._writes

    def do(self, what: tuple[str, str], act: Act) -> None:
        """Do `act` when those before it are done; `what` says about what it is, and with which value."""
        if what not in [queued for queued, _ in self._waiting]:
            self._waiting.append((what, act))
        if not self._writes:
            self._go_on()

    def forget(self) -> None:
        """Drop what waits, and the answer to what is under way."""
        self.turn += 1
        self._waiting.clear()
        self._ops.clear()

    def _go_on(self) -> None:
        if not self._waiting:
            return
        what, act = self._waiting[0]
        self._writes, turn = True, self.turn
        op_id = self._ops.setdefault(what, str(uuid.uuid4()))
        work_for(
            self._page, self._run(act, op_id), partial(self._over, turn, what), partial(self._stop, turn)
        )

    def _over(self, turn: int, what: tuple[str, str], answer: Answer) -> None:
        self._writes = False
        if turn == self.turn:
            self._waiting.popleft()
            self._ops.pop(what, None)
            self._answered(what[0], answer)
        self._go_on()

    def _stop(self, turn: int, error: Exception) -> None:
        self._writes = False
        if turn != self.turn:
            self._go_on()
            return
        self._waiting.clear()
        self._failed(error)

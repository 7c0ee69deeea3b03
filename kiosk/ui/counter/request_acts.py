"""What a clerk may do with the request that is open: each act goes through the place's queue."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.request_file import HandOver
from kiosk.domain.states import RequestState
from kiosk.office.requests.at_desk import OpenRequest
from kiosk.ui.counter.act_queue import ActQueue
from kiosk.ui.counter.request_sheet import NOTE, SheetActs
from kiosk.ui.counter.slip_printing import SlipPrinting


class RequestActs:
    """`typed` is the place's own, by field; `opened` the request as it stands when an act's turn comes.

    `pass_by` is told a field in which nothing new was typed: Enter goes on to the next.
    """

    def __init__(
        self,
        queue: ActQueue,
        papers: SlipPrinting,
        typed: dict[str, str],
        opened: Callable[[], OpenRequest],
        pass_by: Callable[[str], None],
    ) -> None:
        self._queue, self._papers, self._typed = queue, papers, typed
        self._opened, self._pass_by = opened, pass_by

    def of_sheet(self) -> SheetActs:
        """Return what a sheet offers to whoever sits here."""
        prints = self._papers.allowed
        return SheetActs(
            typed=self._typed.__setitem__,
            keep=self._keep,
            keep_all=self._keep_all,
            note=self._note,
            see=self._see,
            move=self._move,
            hand_over=self._hand_over,
            print_slip=self.print_slip if prints else None,
            print_hand_over=self.print_hand_over if prints else None,
        )

    def print_slip(self) -> None:
        """Print the next copy of the slip of the visit in which it was filed."""
        file = self._opened().file
        self._papers.slip(file.filed.visit_id, file.language)

    def print_hand_over(self) -> None:
        """Print the next copy of the receipt that its document was handed over."""
        self._papers.hand_over(self._opened().id)

    def _keep(self, key: str) -> None:
        if key not in self._typed:
            self._pass_by(key)
            return
        raw = self._typed[key]
        self._queue.do((key, raw), lambda desk, op_id: desk.correct(op_id, self._opened(), key, raw))

    def _keep_all(self) -> None:
        for key in [each for each in self._typed if each != NOTE]:
            self._keep(key)

    def _note(self) -> None:
        text = self._typed.get(NOTE, "")
        if text:
            self._queue.do((NOTE, text), lambda desk, op_id: desk.note(op_id, self._opened(), text))

    def _see(self, paper: str, seen: bool) -> None:
        what = (f"paper-{paper}", str(seen))
        self._queue.do(what, lambda desk, op_id: desk.see(op_id, self._opened(), paper, seen=seen))

    def _move(self, target: RequestState) -> None:
        self._queue.do(("move", target), lambda desk, op_id: desk.move(op_id, self._opened(), target))

    def _hand_over(self, given: HandOver) -> None:
        what = ("hand-over", repr(given))
        self._queue.do(what, lambda desk, op_id: desk.hand_over(op_id, self._opened(), given))

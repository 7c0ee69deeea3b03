"""What can be done with whom the desk has: a button for each move with its key, and for each other end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from kiosk.domain.states import TicketState
from kiosk.office.hall.counter import Finish, Looked
from kiosk.ui.counter import words
from kiosk.ui.counter.moves import DeskMoves
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import PressedOnce
from kiosk.ui.widgets.parts import button, row

_GAP = 6


@dataclass(frozen=True, slots=True)
class DeskActs:
    """What a key does that isn't a move alone: the console asks or tells something."""

    ask_how_long: Callable[[], object]
    ask_where: Callable[[], object]
    call_chosen: Callable[[], object]
    undo: Callable[[], object]


class ActButtons(QWidget):
    """Those that can't be done now are grey."""

    def __init__(self, moves: DeskMoves, acts: DeskActs) -> None:
        super().__init__()
        self._moves = moves
        offered = (
            (words.keyed("F3", tr("Call again")), moves.call_again, "call-again"),
            (words.keyed("F4", tr("Didn't come")), moves.miss, "miss"),
            (words.keyed("F5", tr("Set aside", "act")), acts.ask_how_long, "park"),
            (words.keyed("F6", tr("Send on")), acts.ask_where, "send-on"),
            (words.keyed("F7", tr("Call the chosen one")), acts.call_chosen, "call-chosen"),
            (words.keyed("F9", tr("Undo")), acts.undo, "undo"),
        )
        lines = QGridLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(_GAP)
        self._buttons: dict[str, QPushButton] = {}
        for at, (text, press, name) in enumerate(offered):
            self._buttons[name] = button(text, press, name=name)
            lines.addWidget(self._buttons[name], at // 2, at % 2)

    @property
    def may_choose(self) -> bool:
        """Whether the desk may call somebody out of turn."""
        return self._moves.seen.mine is None and not self._moves.on_break

    def show_seen(self, seen: Looked) -> None:
        """Show what can be done now."""
        mine = seen.mine
        called = mine is not None and mine.state is TicketState.CALLED
        can = {
            "call-again": called,
            "miss": called,
            "park": mine is not None,
            "send-on": mine is not None,
            "call-chosen": self.may_choose and bool(seen.line),
            "undo": self._moves.can_undo,
        }
        for name, possible in can.items():
            self._buttons[name].setEnabled(possible)


class OutcomeButtons(QWidget):
    """How serving somebody ends where it isn't simply over."""

    def __init__(self, finish: Callable[[Finish], object]) -> None:
        super().__init__()
        lines = row(self, gap=_GAP)
        for outcome in (Finish.PAPERS_MISSING, Finish.COMES_AGAIN, Finish.LEFT):
            press = partial(finish, outcome)
            lines.addWidget(PressedOnce(words.outcome(outcome), press, name=f"finish-{outcome}"))

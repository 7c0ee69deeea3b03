"""The hall's day: numbers for the gate, a desk freed; a supervisor's: lines stopped, rush, the day closed."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kiosk.domain.acting import Permission
from kiosk.domain.service import Language
from kiosk.domain.stopping import BY_HAND, StopReason
from kiosk.office.hall.counter import Looked
from kiosk.office.hall.day_end import Closed, DayEnd, NoOpening, StillServed
from kiosk.office.hall.front_desk import FrontDesk
from kiosk.office.hall.supervising import HallState, LineNow, Supervising
from kiosk.store import Store
from kiosk.ui.counter import words
from kiosk.ui.counter.closing_card import ClosingCard
from kiosk.ui.counter.desks_card import DesksCard
from kiosk.ui.counter.gate_card import GateCard
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, Choices, button, column, row, scrolling
from kiosk.ui.widgets.text import label, show_as


class DayPlace(DeskPlace):
    """Each line with its own button; the reason is marked once for whichever is stopped next.

    Whoever gives out numbers and stops none, as at a reception, finds the gate and the desks alone.
    """

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._supervises = Permission.STOP_NUMBERS in at.session.acting.permissions
        self._stands: dict[str, LineNow] = {}
        self._told: dict[str, QLabel] = {}
        self._buttons: dict[str, QPushButton] = {}
        lines = Card(tr("Numbers"))
        lines.say(tr("Reason that the kiosk says"), "strong")
        offered = [(reason.value, words.stopped(reason)) for reason in BY_HAND]
        self._reason = Choices(offered, StopReason.FULL_TODAY.value, lambda _value: None, columns=2)
        lines.put(self._reason)
        for line in at.hall.catalogue.queue_groups:
            self._put_line(lines, line.id)
        rush = Card(tr("Rush"))
        rush.say(tr("Kiosks check in and give numbers, and nothing that takes longer. It ends with the day."))
        self._rush = button("", self._turn_rush, name="rush")
        rush.put_row(self._rush)
        self._in_rush = False
        self.gate = GateCard(self._print_gate, self.notice)
        self._desks = DesksCard(at, lambda desk: self._do(lambda state, op_id: state.free(op_id, desk)))
        self.closing = ClosingCard(at, self._close_day, self.notice)
        inside = QWidget()
        self.cards = column(inside)
        for card in (lines, rush, self.gate, self._desks, self.closing):
            self.cards.addWidget(card)
        for card in (lines, rush, self.closing):
            card.setVisible(self._supervises)
        self.cards.addStretch(1)
        self.lines.addWidget(scrolling(inside), 1)
        self.lines.addWidget(self.notice)

    def shown(self) -> None:
        """Look at the lines, and begin with what stands first."""
        self._look()
        (self._reason if self._supervises else self.gate.count).setFocus()

    def show_seen(self, _seen: Looked) -> None:
        """Something may have changed in the hall."""
        if self.isVisible():
            self._look()

    def _put_line(self, card: Card, line: str) -> None:
        self._told[line] = label("")
        self._buttons[line] = button("", lambda: self._turn(line), name=f"turn-{line}")
        self._buttons[line].setAccessibleName(words.line_title(line, self.at.hall, self.at.language))
        holder = QWidget()
        one = row(holder)
        one.addWidget(self._buttons[line])
        one.addWidget(self._told[line], 1)
        card.put(holder)

    def _look(self) -> None:
        self.look(self._on_hall(Supervising.look), self._saw)

    def _saw(self, state: HallState) -> None:
        for now in state.lines:
            self._stands[now.line.id] = now
            self._show_line(now)
        self._desks.show_now(state.staffed)
        self.closing.show_now(state.closes, state.forgotten)
        self._in_rush = state.rush
        self._rush.setText(tr("End the rush") if state.rush else tr("Begin the rush"))

    def _show_line(self, now: LineNow) -> None:
        arabic = self.at.language is Language.ARABIC
        letter = now.line.arabic_letter if arabic else now.line.letter
        people = tr("%n person(s)", "", now.people)
        parts = [f"{letter}  {now.line.title.in_language(self.at.language)}", people]
        if now.stopped is not None:
            parts.append(words.stopped(now.stopped))
        show_as(self._told[now.line.id], " · ".join(parts), "" if now.stopped is None else "warning")
        self._buttons[now.line.id].setText(tr("Stop") if now.stopped is None else tr("Go on"))

    def _turn(self, line: str) -> None:
        now = self._stands.get(line)
        if now is not None:
            reason = StopReason(self._reason.chosen) if now.stopped is None else StopReason.RESUMED
            self._do(lambda hall, op_id: hall.stop(op_id, line, reason))

    def _turn_rush(self) -> None:
        on = not self._in_rush
        self._do(lambda hall, op_id: hall.set_rush(op_id, on))

    def _print_gate(self, op_id: str, count: int) -> None:
        hall, acting, printer = self.at.hall, self.at.session.acting, self.at.bench.printer

        def printed(store: Store) -> tuple[int, int]:
            front = FrontDesk(store, acting, hall.catalogue, hall.mission, printer())
            return front.print_gate(op_id, count)

        self.work(self.at.on_store(printed), self.gate.show_printed, tr("Printing"))

    def _close_day(self, op_id: str, day: date) -> None:
        hall, acting, printer = self.at.hall, self.at.session.acting, self.at.bench.printer

        def closed(store: Store) -> tuple[Closed | StillServed | NoOpening, int]:
            end = DayEnd(store, acting, hall.catalogue, hall.mission)
            answer = end.close(op_id, day)
            carried = answer.carried if isinstance(answer, Closed) else ()
            return answer, end.print_papers(op_id, printer(), carried) if carried else 0

        self.work(
            self.at.on_store(closed), lambda came: self.closing.show_answer(*came), tr("One moment, please")
        )

    def left(self) -> None:
        """Close no day and free no desk by the next press."""
        self.closing.forget()
        self._desks.forget()

    def _do(self, act: Callable[[Supervising, str], HallState]) -> None:
        op_id = str(uuid.uuid4())
        self.work(self._on_hall(lambda hall: act(hall, op_id)), self._saw, tr("One moment, please"))

    def _on_hall(self, work: Callable[[Supervising], HallState]) -> Callable[[], HallState]:
        return self.at.on_store(lambda store: work(self._supervising(store)))

    def _supervising(self, store: Store) -> Supervising:
        hall = self.at.hall
        lines = tuple(hall.catalogue.queue_groups)
        return Supervising(store, self.at.session.acting, lines, hall.mission.time_zone)

"""The hall at a reception: numbers for who comes, and everybody who waits, whichever line they wait in."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QWidget

from kiosk.domain.appointment import Appointment
from kiosk.domain.serving_order import Priority
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.check_in import Arrived
from kiosk.office.hall.counter import Counter, Looked, Waiting
from kiosk.office.hall.front_desk import FrontDesk, HandedOut, Wish
from kiosk.office.hall.paper_numbers import PaperFault
from kiosk.store import Store
from kiosk.ui.counter import words
from kiosk.ui.counter.line_table import line_table, show_line
from kiosk.ui.counter.lost_slip import LostSlip
from kiosk.ui.counter.number_card import NumberCard
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import AskedTwice
from kiosk.ui.widgets.parts import button, row


class HallPlace(DeskPlace):
    """Gives numbers, lets somebody wait less, and strikes out who gives up."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._wish: tuple[str, Wish] | None = None
        self._cancel = AskedTwice(
            tr("Gives up"), tr("Press once more to strike it out"), self._give_up, "danger", "hall-cancel"
        )
        self.card = NumberCard(at.hall, at.language, self._give)
        self.lost = LostSlip(at, self._find, self._check_in)
        self._table = line_table(at.hall, at.language, "hall-line", tr("Everybody who waits"))
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        for widget in (self.card, self.notice, self._table, self.lost, self._acts()):
            self.lines.addWidget(widget)

    def shown(self) -> None:
        """Begin with the next person."""
        self.card.begin()

    def show_seen(self, _seen: Looked) -> None:
        """Look at all lines, too."""
        if self.isVisible():
            self.look(self.at.moves.on_counter(Counter.look_everywhere), self._saw)

    def left(self) -> None:
        """Whose slip was lost is nobody else's matter."""
        self.lost.forget()

    def _acts(self) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=6)
        self._less = button(tr("Waits less, or no more"), self._prioritise, name="hall-prioritise")
        line.addWidget(self._less)
        line.addWidget(self._cancel)
        line.addWidget(self.lost.asked, 1)
        self._show_chosen()
        return holder

    def _saw(self, waiting: tuple[Waiting, ...]) -> None:
        show_line(self._table, waiting)
        if self._chosen() is None:
            self._show_chosen()
        self._table.say_nothing(tr("Nobody waits in any line."))

    def _chosen(self) -> Ticket | None:
        chosen = self._table.chosen()
        return chosen.ticket if chosen is not None else None

    def _give(self, wish: Wish) -> None:
        """A second try for the same wish after a failure is the same number."""
        if self._wish is None or self._wish[1] != wish:
            self._wish = (str(uuid.uuid4()), wish)
        op_id = self._wish[0]
        self.card.tell("", "")
        give = self.at.on_store(lambda store: self._front(store).give(op_id, wish))
        self.work(give, self._gave, "")  # nothing moves in the table below

    def _gave(self, answer: HandedOut | StopReason | PaperFault) -> None:
        self._wish = None
        if isinstance(answer, PaperFault):
            self.card.on_paper.tell(words.paper_fault(answer))
            return
        if isinstance(answer, StopReason):
            self.notice.tell(words.stopped(answer), "warning")
            return
        number = words.number(answer.ticket, self.at.hall, self.at.language)
        self.card.tell(
            number, tr("Printed.") if answer.printed else tr("No paper came: write the number down.")
        )
        self.card.begin()

    def _find(self, document: str) -> None:
        look = self.at.on_store(lambda store: self._front(store).lost_slip(document))
        self.work(look, self.lost.show_found, tr("Searching"))

    def _check_in(self, kept: Appointment) -> None:
        """A second try for the same appointment is the same number: whoever is checked in has one."""
        op_id = str(uuid.uuid4())
        receive = self.at.on_store(lambda store: self._front(store).check_in(op_id, kept))
        self.work(receive, self._checked_in, tr("One moment, please"))

    def _checked_in(self, answer: HandedOut | Arrived) -> None:
        if isinstance(answer, HandedOut):
            self.lost.show_number(answer)
        else:
            self.lost.show_found(answer)

    def _prioritise(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.standing.priority is Priority.CARRIED_OVER:
            self.notice.tell(tr("They waited on an earlier day: they go first already."), "warning")
        elif chosen is not None:
            waits_less = chosen.standing.priority is Priority.NONE
            priority = Priority.ASSISTED if waits_less else Priority.NONE
            self.at.moves.do(lambda counter, op_id: counter.prioritise(op_id, chosen, priority))

    def _show_chosen(self) -> None:
        """Only somebody who is chosen waits less or gives up."""
        self._cancel.ask_anew()
        for act in (self._less, self._cancel):
            act.setEnabled(self._chosen() is not None)

    def _give_up(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.at.moves.do(lambda counter, op_id: counter.give_up(op_id, chosen))

    def _front(self, store: Store) -> FrontDesk:
        hall, acting = self.at.hall, self.at.session.acting
        return FrontDesk(store, acting, hall.catalogue, hall.mission, self.at.bench.printer())

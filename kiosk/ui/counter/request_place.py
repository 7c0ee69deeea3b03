"""The request of whoever is at the desk: it opens when the desk begins to serve them, and goes with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.acting import Permission
from kiosk.domain.errors import IllegalMove
from kiosk.domain.fields import FieldFault
from kiosk.domain.request_file import HandOver
from kiosk.domain.states import RequestState, TicketState
from kiosk.domain.text import TextFault
from kiosk.domain.ticket import Ticket
from kiosk.office.counter import Looked
from kiosk.office.printing import PrintReport
from kiosk.office.request_printing import RequestPaper
from kiosk.office.requests_at_desk import OpenRequest, RequestDesk
from kiosk.store import Store
from kiosk.store.request_files import RequestBrief
from kiosk.ui.counter import request_words as words
from kiosk.ui.counter.act_queue import Act, ActQueue, Answer
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.counter.request_sheet import NOTE, RequestSheet, SheetActs
from kiosk.ui.counter.slip_printing import SlipPrinting
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.choice_field import Box
from kiosk.ui.widgets.parts import scrolling
from kiosk.ui.widgets.text import label
from kiosk.ui.widgets.work import work_for


class RequestPlace(DeskPlace):
    """What is typed is kept field by field."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._ticket: Ticket | None = None
        self._theirs: tuple[RequestBrief, ...] = ()
        self.open: OpenRequest | None = None
        self.sheet: RequestSheet | None = None
        self._typed: dict[str, str] = {}
        self._acts = ActQueue(self, self._run, self._answered, self._failed)
        self._slips = SlipPrinting(self)
        self._new = ""
        self._in_front = self._looked = False
        self._hint = label("", "hint")
        self._which = Box()
        self._which.setObjectName("which-request")
        self._which.setAccessibleName(tr("Their requests"))
        self._which.activated.connect(lambda at: self.bring(self._theirs[at].id))
        self._scroll = scrolling(QWidget())
        for widget in (self._which, self._hint, self.notice):
            self.lines.addWidget(widget)
        self.lines.addWidget(self._scroll, 1)
        self._forget()

    def show_seen(self, seen: Looked) -> None:
        """Open what belongs to whom the desk serves now; forget what belonged to who has gone."""
        mine = seen.mine
        serving = mine if mine is not None and mine.state is TicketState.SERVING else None
        if _id(serving) != _id(self._ticket) or (
            mine is not None and serving is None and self.open is not None
        ):
            self._ticket = serving
            self._forget()
        self._ticket = serving
        self._look_for_theirs()

    def shown(self) -> None:
        """Open what belongs to whom the desk serves."""
        self._in_front = True
        self._look_for_theirs()

    def left(self) -> None:
        """Nothing is opened behind another place; what is typed stays."""
        self._in_front = False

    def bring(self, thing: str) -> None:
        """Open the request of this id."""
        self._looked = True
        self._forget_open()
        self._acts.do(("open", thing), lambda desk, op_id: desk.open(op_id, thing))

    def bring_new(self, thing: str) -> None:
        """Open the request of this id, taken just now, and print its slip."""
        self.bring(thing)
        self._new = thing

    def _look_for_theirs(self) -> None:
        if self._ticket is None or self._looked or not self._in_front:
            return
        self._looked = True
        turn = self._acts.turn
        work_for(
            self,
            self.at.on_store(lambda store: self._desk(store).theirs()),
            lambda found: self._found(turn, found),
            self._tell_wrong,
        )

    def _found(self, turn: int, theirs: tuple[RequestBrief, ...]) -> None:
        if turn != self._acts.turn:
            return
        self._theirs = theirs
        self._show_which()
        if theirs and self.open is None:
            self.bring(theirs[0].id)
        elif not theirs:
            self._hint.setText(
                tr("Nothing was filed in this visit. Search for a request, or take a new one.")
            )

    def _show_which(self) -> None:
        self._which.clear()
        services = self.at.hall.catalogue.services
        for each in self._theirs:
            name = words.service_name(services.get(each.service_id), each.service_id, self.at.language)
            self._which.addItem(f"{name} · {words.reference(each.reference)}", each.id)
        opened = self.open.id if self.open else ""
        self._which.setCurrentIndex(max(0, self._which.findData(opened)))
        self._which.setVisible(len(self._theirs) > 1)

    def _desk(self, store: Store) -> RequestDesk:
        hall = self.at.hall
        return RequestDesk(store, self.at.session.acting, hall.catalogue, hall.mission, self._ticket)

    def _run(self, act: Act, op_id: str) -> Callable[[], Answer]:
        return self.at.on_store(lambda store: act(self._desk(store), op_id))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, IllegalMove):
            self.notice.tell(tr("It was moved on meanwhile. This is how it is now."), "warning")
            if self.open is not None:
                self.bring(self.open.id)
        else:
            self._tell_wrong(error)

    def _answered(self, name: str, answer: Answer) -> None:
        self.notice.tell("")
        match answer:
            case FieldFault():
                assert self.sheet is not None
                assert self.open is not None
                self.sheet.fields[name].tell(words.fault(answer, self.open.field(name)))
            case TextFault():
                assert self.sheet is not None
                self.sheet.note.tell(tr("The text has signs that cannot be kept. Type it again."))
            case OpenRequest():
                self._typed.pop(name, None)
                self.open = answer
                self._show_sheet(name)
                if answer.id not in [each.id for each in self._theirs]:
                    self._looked = False
                    self._look_for_theirs()
                if answer.id == self._new:
                    self._new = ""
                    self._print_slip()
                if name == "hand-over":
                    self._print_hand_over()

    def _show_sheet(self, kept: str) -> None:
        """Build the sheet anew, with the keyboard where the clerk goes on."""
        assert self.open is not None
        before, focused = self.sheet, QApplication.focusWidget()
        had = focused.objectName() if focused is not None and before and before.isAncestorOf(focused) else ""
        place = self._scroll.verticalScrollBar().value() if before else 0
        zone = self.at.hall.mission.time_zone
        self.sheet = RequestSheet(self.open, dict(self._typed), self.at.language, zone, self._sheet_acts())
        self._hint.setText("")
        self._hint.hide()
        self._scroll.setWidget(self.sheet)
        self._scroll.verticalScrollBar().setValue(place)
        self._go_to_field(self._next_field(kept) if kept in (had, "open") else had)
        self._show_which()

    def _next_field(self, kept: str) -> str:
        assert self.sheet is not None
        assert self.open is not None
        gaps = [each.key for each in self.open.gaps]
        if gaps or kept == "open":
            return gaps[0] if gaps else ""
        order = list(self.sheet.fields)
        return order[(order.index(kept) + 1) % len(order)] if kept in order else kept

    def _go_to_field(self, name: str) -> None:
        wanted = self.sheet.findChild(QWidget, name) if name and self.sheet is not None else None
        if wanted is not None and self._in_front:
            wanted.setFocus()
            self._scroll.ensureWidgetVisible(wanted)

    def _sheet_acts(self) -> SheetActs:
        return SheetActs(
            typed=self._typed.__setitem__,
            keep=self._keep,
            keep_all=self._keep_all,
            note=self._note,
            see=self._see,
            move=self._move,
            hand_over=self._hand_over,
            print_slip=self._print_slip if self._may_print else None,
            print_hand_over=self._print_hand_over if self._may_print else None,
        )

    def _keep(self, key: str) -> None:
        if key not in self._typed:
            self._go_to_field(self._next_field(key))
            return
        raw = self._typed[key]
        self._acts.do((key, raw), lambda desk, op_id: desk.correct(op_id, self._opened(), key, raw))

    def _keep_all(self) -> None:
        for key in [each for each in self._typed if each != NOTE]:
            self._keep(key)

    def _note(self) -> None:
        text = self._typed.get(NOTE, "")
        if text:
            self._acts.do((NOTE, text), lambda desk, op_id: desk.note(op_id, self._opened(), text))

    def _see(self, paper: str, seen: bool) -> None:
        what = (f"paper-{paper}", str(seen))
        self._acts.do(what, lambda desk, op_id: desk.see(op_id, self._opened(), paper, seen=seen))

    def _move(self, target: RequestState) -> None:
        self._acts.do(("move", target), lambda desk, op_id: desk.move(op_id, self._opened(), target))

    def _hand_over(self, given: HandOver) -> None:
        self._acts.do(
            ("hand-over", repr(given)), lambda desk, op_id: desk.hand_over(op_id, self._opened(), given)
        )

    @property
    def _may_print(self) -> bool:
        return Permission.PRINT_SLIP in self.at.session.acting.permissions

    def _print_slip(self) -> None:
        file = self._opened().file
        visit_id, language = file.filed.visit_id, file.language
        self._print(lambda paper, op_id: paper.print(op_id, visit_id, language))

    def _print_hand_over(self) -> None:
        request_id = self._opened().id
        self._print(lambda paper, op_id: paper.print_hand_over(op_id, request_id))

    def _print(self, paper: Callable[[RequestPaper, str], PrintReport]) -> None:
        if self._may_print:
            turn = self._acts.turn
            self._slips.print(paper, lambda: turn == self._acts.turn)

    def _opened(self) -> OpenRequest:
        assert self.open is not None
        return self.open

    def _forget(self) -> None:
        """Let nothing of a person stay."""
        self._theirs, self._looked = (), False
        self._which.clear()
        self._which.hide()
        self._forget_open()
        self.notice.tell("")
        self._hint.setText(tr("It opens when you begin to serve somebody. Nobody else's is shown."))

    def _forget_open(self) -> None:
        self._acts.forget()
        self.open = self.sheet = None
        self._new = ""
        self._typed.clear()
        self._hint.show()
        self._scroll.setWidget(QWidget())


def _id(ticket: Ticket | None) -> str:
    return ticket.id if ticket is not None else ""

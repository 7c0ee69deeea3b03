"""The request of whoever is at the desk: it opens when the desk begins to serve them, and goes with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.errors import IllegalMove
from kiosk.domain.field_faults import FieldFault
from kiosk.domain.states import RequestState
from kiosk.domain.text import TextFault
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.counter import Looked
from kiosk.office.requests.at_desk import OpenRequest, RequestDesk
from kiosk.store import Store
from kiosk.store.requests.histories import RequestBrief
from kiosk.ui.counter import request_words as words
from kiosk.ui.counter.act_queue import Act, ActQueue, Answer
from kiosk.ui.counter.hand_over_card import PROOF_TAIL
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.counter.request_acts import RequestActs
from kiosk.ui.counter.request_sheet import RequestSheet
from kiosk.ui.counter.slip_printing import SlipPrinting
from kiosk.ui.counter.which_request import WhichRequest
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import scrolling
from kiosk.ui.widgets.text import label
from kiosk.ui.widgets.work import work_for

_Typed = dict[str, str]
_Sheet = tuple[Ticket | None, tuple[RequestBrief, ...], OpenRequest, _Typed, dict[str, _Typed]]


class RequestPlace(DeskPlace):
    """What is typed is kept field by field, and until then it stays, also while another is looked at."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._ticket: Ticket | None = None
        self._theirs: tuple[RequestBrief, ...] = ()
        self.open: OpenRequest | None = None
        self.sheet: RequestSheet | None = None
        self._typed: _Typed = {}
        self._elsewhere: dict[str, _Typed] = {}
        """What was typed into other requests and isn't kept, by their ids."""
        self._acts = ActQueue(self, self._run, self._answered, self._failed)
        papers = SlipPrinting(self, self.notice.tell, lambda: self._acts.turn)
        self._sheet_acts = RequestActs(self._acts, papers, self._typed, self._opened, self._pass_by)
        self._new = ""
        self._in_front = self._looked = False
        self._hint = label("", "hint")
        self._which = WhichRequest(at, self.bring)
        self._scroll = scrolling(QWidget())
        for widget in (self._which, self._hint, self.notice):
            self.lines.addWidget(widget)
        self.lines.addWidget(self._scroll, 1)
        self._forget()

    def show_seen(self, seen: Looked) -> None:
        """Open what belongs to whom the desk serves now; forget what belonged to who has gone."""
        serving = seen.serving
        gone = seen.mine is not None and serving is None and self.open is not None
        before, self._ticket = self._ticket, serving
        if gone or (serving and serving.id) != (before and before.id):
            self._forget()
        self._look_for_theirs()

    def shown(self) -> None:
        """Open what belongs to whom the desk serves."""
        self._in_front = True
        self._look_for_theirs()

    def left(self) -> None:
        """Nothing is opened behind another place; what is typed stays."""
        self._in_front = False

    @property
    def awaits_answer(self) -> bool:
        """An act under way counts, too: its sheet and its paper come with the answer."""
        return super().awaits_answer or self._acts.under_way

    @property
    def unkept(self) -> bool:
        """What stands in a field as it was kept doesn't count, nor an empty note."""
        return bool(self._unkept() or self._elsewhere)

    def typed(self) -> _Sheet | None:
        """Return the request that is open, whose it is, and what is typed."""
        typed = dict(self._typed), dict(self._elsewhere)
        return None if self.open is None else (self._ticket, self._theirs, self.open, *typed)

    def take_up(self, typed: _Sheet) -> None:
        """Go on with a request, which isn't opened anew."""
        self._ticket, self._theirs, self.open, by_field, self._elsewhere = typed
        self._typed.update(by_field)
        self._looked = True
        self._show_sheet("")

    def bring(self, thing: str) -> None:
        """Open the request of this id."""
        self._looked = True
        if self.open is not None and (unkept := self._unkept()):
            self._elsewhere[self.open.id] = unkept
        self._forget_open()
        self._hint.setText(tr("One moment, please"))
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
        self._which.show_requests(self._theirs, self.open.id if self.open else "")

    def _desk(self, store: Store) -> RequestDesk:
        hall = self.at.hall
        return RequestDesk(store, self.at.session.acting, hall.catalogue, hall.mission, self._ticket)

    def _run(self, act: Act, op_id: str) -> Callable[[], Answer]:
        return self.at.on_store(lambda store: act(self._desk(store), op_id))

    def _failed(self, error: Exception) -> None:
        if self.open is None:
            self._hint.setText("")  # no moment leads to it any more: the notice says why
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
                self.sheet.fields[name].tell(words.fault(answer, self._opened().field(name)))
            case TextFault():
                assert self.sheet is not None
                self.sheet.note.tell(tr("The text has signs that cannot be kept. Type it again."))
            case OpenRequest():
                self._typed.pop(name, None)
                self._typed.update(self._elsewhere.pop(answer.id, {}))
                self.open = answer
                self._show_sheet(name)
                if answer.id not in [each.id for each in self._theirs]:
                    self._looked = False
                    self._look_for_theirs()
                if answer.id == self._new:
                    self._new = ""
                    self._sheet_acts.print_slip()
                if name == "hand-over":
                    self._sheet_acts.print_hand_over()

    def _show_sheet(self, kept: str) -> None:
        """Build the sheet anew, with the keyboard where the clerk goes on."""
        assert self.open is not None
        before, focused = self.sheet, QApplication.focusWidget()
        had = focused.objectName() if focused is not None and before and before.isAncestorOf(focused) else ""
        place = self._scroll.verticalScrollBar().value() if before else 0
        zone = self.at.hall.mission.time_zone
        acts = self._sheet_acts.of_sheet()
        self.sheet = RequestSheet(self.open, dict(self._typed), self.at.language, zone, acts)
        self._hint.setText("")
        self._hint.hide()
        self._scroll.setWidget(self.sheet)
        self._scroll.verticalScrollBar().setValue(place)
        self._go_to_field(self._next_field(kept) if kept in (had, "open") else had)
        self._show_which()

    def _next_field(self, kept: str) -> str:
        assert self.sheet is not None
        assert self.open is not None
        if kept == "open" and self.open.file.state is RequestState.READY_FOR_PICKUP:
            return PROOF_TAIL
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

    def _pass_by(self, key: str) -> None:
        self._go_to_field(self._next_field(key))

    def _unkept(self) -> _Typed:
        sheet = self.sheet
        return {name: text for name, text in self._typed.items() if sheet is not None and sheet.differs(name)}

    def _opened(self) -> OpenRequest:
        assert self.open is not None
        return self.open

    def _forget(self) -> None:
        """Let nothing of a person stay."""
        self._theirs, self._looked = (), False
        self._elsewhere.clear()
        self._which.show_requests((), "")
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

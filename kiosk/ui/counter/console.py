"""The desk at work: one person, the line behind them, and each move on a key of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.errors import IllegalMove
from kiosk.domain.hall import Desk
from kiosk.domain.help import HelpCall
from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.counter_bench import CounterBench, HallNow
from kiosk.office.hall.counter import Finish, Looked
from kiosk.office.people.session import StaffSession
from kiosk.store.queue.calling import DeskBusy, MovedMeanwhile
from kiosk.store.queue.staffing import DeskTaken, Staffing, StaffingState
from kiosk.ui.counter import words
from kiosk.ui.counter.beside import BesidePerson
from kiosk.ui.counter.desk_head import LOCK_KEY, DeskHead, WaysOut
from kiosk.ui.counter.help_banner import HelpBanner
from kiosk.ui.counter.letting_go import LettingGo, not_paid
from kiosk.ui.counter.moves import PARK_MINUTES, CounterOn, DeskMoves
from kiosk.ui.counter.person import PersonCard
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.counter.places import PLACES
from kiosk.ui.counter.sending import Sending
from kiosk.ui.counter.station_watch import StationWatch
from kiosk.ui.counter.station_words import Part
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import PressedOnce
from kiosk.ui.widgets.content import Content, empty
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.parts import MARGIN, Notice, button, column, row
from kiosk.ui.widgets.shortcut import shortcut


class DeskConsole(Content):
    """Goes the `ways` out once the clerk has got up, and when they lock it."""

    def __init__(
        self,
        bench: CounterBench,
        hall: HallNow,
        desk: Desk,
        session: StaffSession,
        counter: CounterOn,
        ways: WaysOut,
        station: StationWatch,
    ) -> None:
        super().__init__()
        self._bench, self._hall, self._desk, self._ways = bench, hall, desk, ways
        self._session, self._station = session, station
        self._language = Language.ARABIC
        self._lines = row(self, MARGIN, MARGIN)
        self.moves = DeskMoves(bench, hall, counter)
        self.moves.setParent(self)
        self.moves.hide()
        self.moves.looked.connect(self._show)
        self.moves.answered.connect(self._answered)
        self.moves.told.connect(lambda sentence: self.notice.tell(sentence))
        self.moves.failed.connect(self._failed)
        for key, press in self._keys():
            shortcut(key, self, press)

    def show_language(self, language: Language) -> None:
        """Build the desk anew in `language`."""
        self._language, before = language, self.findChild(BesidePerson)
        person = QWidget()
        self._fill_person(column(person))
        at = AtDesk(self._bench, self._hall, self._desk, self._session, self.moves, self._station, language)
        self.beside = BesidePerson(at, PLACES, before)
        self._going = LettingGo(at, self.beside, self.notice)
        empty(self._lines)
        self._lines.addWidget(person, 2)
        self._lines.addWidget(self.beside, 3)
        self._show(self.moves.seen)
        self._primary.setFocus()
        self.moves.begin()

    @property
    def awaits_answer(self) -> bool:
        """Whether a place beside the person waits for what came of something."""
        return self.beside.awaits_answer

    def left(self) -> None:
        """Look no more."""
        self.moves.stop()
        self.beside.left()

    def show_part(self, part: Part) -> None:
        """Go where a part of the station is seen to."""
        self.beside.bring("station", part.value)

    def _keys(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        moves = self.moves
        return (
            ("F2", lambda: self._going.go_on()),
            ("F3", moves.call_again),
            ("F4", moves.miss),
            ("F5", moves.park),
            ("F6", self._ask_where),
            ("F7", self._call_chosen),
            ("F8", self._bring_back),
            ("F9", moves.undo),
            ("F10", moves.pause),
            (LOCK_KEY, self._ways.lock),
            ("F1", lambda: self._help.answer()),
        )

    def _fill_person(self, lines: QVBoxLayout) -> None:
        language = self._language
        self._help = HelpBanner(self._bench, self.moves)
        self._person = PersonCard(self._hall, language)
        self._sending = Sending(self._hall, self._desk, language, self.moves.send)
        self.notice = Notice()
        self._primary = PressedOnce("", lambda: self._going.go_on(), "primary", "go-on")
        lines.addWidget(self._help)
        desk = self._desk.name.in_language(language)
        lines.addWidget(DeskHead(desk, self._session.person.name, self._ways.lock))
        self._hands = (self._primary, self._acts(), QWidget(), QWidget())
        space, foot = self._hands[2:]
        for widget in (self._person, self._primary, self._hands[1], self._outcomes(), self._sending):
            lines.addWidget(widget)
        lines.addWidget(self.notice)
        lines.addWidget(space, 1)
        self._sending.asking.connect(self._make_room)
        self._break = button("", self.moves.pause, name="break")
        foot_line = row(foot)
        foot_line.addWidget(self._break)
        foot_line.addWidget(button(tr("Leave the desk"), self._get_up, name="get-up"))
        lines.addWidget(foot)

    def _acts(self) -> QWidget:
        acts = (
            (words.keyed("F3", tr("Call again")), self.moves.call_again, "call-again"),
            (words.keyed("F4", tr("Didn't come")), self.moves.miss, "miss"),
            (words.keyed("F5", tr("Set aside for %n minute(s)", "", PARK_MINUTES)), self.moves.park, "park"),
            (words.keyed("F6", tr("Send on")), self._ask_where, "send-on"),
            (words.keyed("F7", tr("Call the chosen one")), self._call_chosen, "call-chosen"),
            (words.keyed("F9", tr("Undo")), self.moves.undo, "undo"),
        )
        holder = QWidget()
        lines = QGridLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        self._act_buttons: dict[str, QPushButton] = {}
        for at, (text, press, name) in enumerate(acts):
            made = button(text, press, name=name)
            self._act_buttons[name] = made
            lines.addWidget(made, at // 2, at % 2)
        return holder

    def _outcomes(self) -> QWidget:
        self._others = QWidget()
        lines = row(self._others, gap=6)
        for outcome in (Finish.PAPERS_MISSING, Finish.COMES_AGAIN, Finish.LEFT):
            finish = partial(self.moves.finish, outcome)
            lines.addWidget(button(words.outcome(outcome), finish, name=f"finish-{outcome}"))
        return self._others

    def _show(self, seen: Looked) -> None:
        mine = seen.mine
        state = None if mine is None else mine.state
        on_break = self.moves.on_break
        unpaid = self.moves.unpaid
        self._person.show_ticket(mine, on_break, not_paid(unpaid, self._language) if unpaid else "")
        self.beside.show_seen(seen)
        self._going.look()
        self._help.show_calls(seen.help)
        free = tr("Back from the break") if on_break else tr("Call the next one")
        next_move = {None: free, TicketState.CALLED: tr("Is here")}.get(state, tr("Serving is over"))
        self._primary.setText(words.keyed("F2", next_move))
        for name, needs in (("call-again", TicketState.CALLED), ("miss", TicketState.CALLED)):
            self._act_buttons[name].setEnabled(state is needs)
        for name in ("park", "send-on"):
            self._act_buttons[name].setEnabled(mine is not None)
        self._act_buttons["undo"].setEnabled(self.moves.can_undo)
        self._act_buttons["call-chosen"].setEnabled(self._may_choose and bool(seen.line))
        if mine is None:
            self._sending.close_again()
        self._others.setVisible(state is TicketState.SERVING and self._sending.isHidden())
        pause = tr("Back from the break") if on_break else tr("Break")
        self._break.setText(words.keyed("F10", pause))

    def _make_room(self, asking: bool) -> None:
        """Where somebody is sent takes the place of what else can be done with them."""
        for widget in self._hands:
            widget.setVisible(not asking)
        self._show(self.moves.seen)
        if not asking:
            self._primary.setFocus()

    def _ask_where(self) -> None:
        if self.moves.seen.mine is not None:
            self._sending.ask()

    @property
    def _may_choose(self) -> bool:
        """Whether the desk may call somebody out of turn."""
        return self.moves.seen.mine is None and not self.moves.on_break

    def _call_chosen(self) -> None:
        chosen = self.beside.line.chosen()
        if not self._may_choose:
            return
        if chosen is None:
            self.notice.tell(tr("Choose somebody in the line first."), "warning")
        else:
            self.moves.call(chosen)

    def _bring_back(self) -> None:
        self.beside.line.bring_back()

    def _get_up(self) -> None:
        if self.moves.seen.mine is not None:
            self.notice.tell(tr("Finish with the person at your desk first."), "warning")
        else:
            self.moves.get_up()

    def _answered(self, answer: object) -> None:
        match answer:
            case None:
                self.notice.tell(tr("Nobody can be called now."))
            case DeskBusy(ticket):
                self._tell_number(tr("{number} is still at your desk."), ticket)
            case MovedMeanwhile(ticket):
                self._tell_number(tr("{number} was moved by somebody else a moment ago."), ticket)
            case DeskTaken():
                self.notice.tell(tr("Somebody else sits at this desk now."), "warning")
            case HelpCall(desk=desk) if desk not in ("", self._desk.id):
                self.notice.tell(tr("Somebody else goes to help there."))
            case Staffing(state=StaffingState.LEFT):
                self._ways.left_desk()
            case _:
                self.notice.tell("")

    def _tell_number(self, sentence: str, ticket: Ticket) -> None:
        number = words.number(ticket, self._hall, self._language)
        self.notice.tell(sentence.replace("{number}", number), "warning")

    def _failed(self, error: Exception) -> None:
        if isinstance(error, IllegalMove):
            self.notice.tell(tr("That can't be done with this number now."), "warning")
        else:
            self.notice.tell(fault_sentence(self._bench, error, self._language), "danger")

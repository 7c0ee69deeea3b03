"""The desk at work: one person, the line behind them, and each move on a key of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kiosk.domain.errors import IllegalMove
from kiosk.domain.hall import Desk
from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.office.counter_bench import CounterBench, HallNow
from kiosk.office.hall.counter import Looked
from kiosk.office.people.session import StaffSession
from kiosk.store.queue.staffing import Staffing, StaffingState
from kiosk.ui.counter import answer_words, words
from kiosk.ui.counter.beside import Begun, BesidePerson
from kiosk.ui.counter.desk_acts import ActButtons, DeskActs, OutcomeButtons
from kiosk.ui.counter.desk_head import LOCK_KEY, DeskHead, WaysOut
from kiosk.ui.counter.desk_seen import CounterOn
from kiosk.ui.counter.getting_up import GettingUp
from kiosk.ui.counter.help_banner import HelpBanner
from kiosk.ui.counter.letting_go import LettingGo, not_paid
from kiosk.ui.counter.moves import DeskMoves
from kiosk.ui.counter.person import PersonCard
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.counter.places import PLACES
from kiosk.ui.counter.sending import Sending
from kiosk.ui.counter.setting_aside import SettingAside
from kiosk.ui.counter.station_watch import StationWatch
from kiosk.ui.counter.station_words import Part
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import PressedOnce
from kiosk.ui.widgets.content import Content, empty
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.parts import MARGIN, Notice, button, column, row
from kiosk.ui.widgets.shortcut import deliberate, shortcut


class DeskConsole(Content):
    """Goes the `ways` out once the clerk has got up, and when they lock it.

    `begun` is what was typed when the same clerk locked it: it stands again once the desk was looked at.
    """

    def __init__(
        self,
        bench: CounterBench,
        hall: HallNow,
        desk: Desk,
        session: StaffSession,
        counter: CounterOn,
        ways: WaysOut,
        station: StationWatch,
        begun: Begun | None = None,
    ) -> None:
        super().__init__()
        self._begun = begun
        self._bench, self._desk, self._ways = bench, desk, ways
        self._session, self._station = session, station
        self._stale = False
        self._language = Language.ARABIC
        self._lines = row(self, MARGIN, MARGIN)
        self.moves = DeskMoves(bench, hall, counter)
        self.moves.setParent(self)
        self.moves.hide()
        self.moves.looked.connect(self._show)
        self.moves.hall_changed.connect(self._hall_changed)
        self.moves.answered.connect(self._answered)
        self.moves.told.connect(lambda sentence: self.notice.tell(sentence))
        self.moves.failed.connect(self._failed)
        for key, press in self._keys():
            shortcut(key, self, deliberate(press))

    def show_language(self, language: Language) -> None:
        """Build the desk anew in `language`."""
        self._language, before = language, self.findChild(BesidePerson)
        self._stale = False
        person = QWidget()
        self._fill_person(column(person))
        here = self._bench, self._desk, self._session, self.moves, self._station
        at = AtDesk(*here, language, lambda: self.beside.unkept)
        self.beside = BesidePerson(at, PLACES, None if before is None else before.begun())
        self._going = LettingGo(at, self.beside, self.notice)
        self._up = GettingUp(at, self.beside, self.notice)
        empty(self._lines)
        self._lines.addWidget(person, 2)
        self._lines.addWidget(self.beside, 3)
        self._show(self.moves.seen)
        self._primary.setFocus()
        self.moves.begin()

    def _hall_changed(self) -> None:
        self._stale = True
        self._build_anew()

    def _build_anew(self) -> None:
        """Show what the mission has set since: between two people, where nothing is begun or being typed."""
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        begun = self.moves.busy or self.awaits_answer or typing
        if self._stale and self.moves.seen.mine is None and not begun:
            self.show_language(self._language)

    @property
    def awaits_answer(self) -> bool:
        """Whether a place beside the person waits for what came of something."""
        return self.beside.awaits_answer

    @property
    def lost_by_closing(self) -> str:
        """What was typed beside the person and isn't kept."""
        return self._up.unkept()

    @property
    def begun(self) -> Begun:
        """What was typed beside the person and isn't kept yet."""
        return self._begun if self._begun is not None else self.beside.begun()

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
            ("F5", lambda: self._ask(self._aside)),
            ("F6", lambda: self._ask(self._sending)),
            ("F7", self._call_chosen),
            ("F8", lambda: self.beside.line.bring_back()),
            ("F9", lambda: self._going.undo()),
            ("F10", moves.pause),
            (LOCK_KEY, self._ways.lock),
            ("F1", lambda: self._help.answer()),
        )

    def _fill_person(self, lines: QVBoxLayout) -> None:
        language = self._language
        self._help = HelpBanner(self._bench, self.moves)
        self._person = PersonCard(self.moves.hall, language)
        self._sending = Sending(self.moves.hall, self._desk, language, lambda *to: self._going.send(*to))
        self._aside = SettingAside(lambda minutes: self._going.park(minutes))
        self.notice = Notice()
        self._primary = PressedOnce("", lambda: self._going.go_on(), "primary", "go-on")
        lines.addWidget(self._help)
        desk = self._desk.name.in_language(language)
        lines.addWidget(DeskHead(desk, self._session.person.name, self._ways.lock))
        how_long, where = (partial(self._ask, question) for question in self._asked)
        acts = DeskActs(how_long, where, self._call_chosen, lambda: self._going.undo())
        self._acts = ActButtons(self.moves, acts)
        self._others = OutcomeButtons(lambda outcome: self._going.finish(outcome))
        self._space, foot = QWidget(), QWidget()
        self._hands = (self._primary, self._acts, foot)
        for widget in (self._person, self._primary, self._acts, self._others, *self._asked):
            lines.addWidget(widget)
        lines.addWidget(self.notice)
        lines.addWidget(self._space, 1)
        for question in self._asked:
            question.asking.connect(self._make_room)
        self._break = button("", self.moves.pause, name="break")
        foot_line = row(foot)
        foot_line.addWidget(self._break)
        foot_line.addWidget(button(tr("Leave the desk"), lambda: self._up.press(), name="get-up"))
        lines.addWidget(foot)

    def _show(self, seen: Looked) -> None:
        mine = seen.mine
        state = None if mine is None else mine.state
        on_break = self.moves.on_break
        unpaid = self.moves.unpaid
        self._person.show_ticket(mine, on_break, not_paid(unpaid, self._language) if unpaid else "")
        if self._begun is not None and self.moves.has_looked:
            self.beside.go_on_from(self._begun, seen)
            self._begun = None
        self.beside.show_seen(seen)
        self._going.look()
        self._help.show_calls(seen.help)
        free = tr("Back from the break") if on_break else tr("Call the next one")
        next_move = {None: free, TicketState.CALLED: tr("Is here")}.get(state, tr("Serving is over"))
        self._primary.setText(words.keyed("F2", next_move))
        self._acts.show_seen(seen)
        for question in self._asked if mine is None else ():
            question.close_again()
        hidden = all(question.isHidden() for question in self._asked)
        self._others.setVisible(state is TicketState.SERVING and hidden)
        pause = tr("Back from the break") if on_break else tr("Break")
        self._break.setText(words.keyed("F10", pause))
        self._build_anew()

    def _make_room(self, asking: bool) -> None:
        """What is asked of somebody takes the place of what else can be done with them."""
        for widget in self._hands:
            widget.setVisible(not asking)
        self._space.setVisible(self._sending.isHidden())  # its choices take all room there is
        self._going.ask_no_more()
        self._show(self.moves.seen)
        if not asking:
            self._primary.setFocus()

    @property
    def _asked(self) -> tuple[SettingAside, Sending]:
        return self._aside, self._sending

    def _ask(self, question: Sending | SettingAside) -> None:
        if self.moves.seen.mine is not None:
            for other in self._asked:
                other.close_again()
            question.ask()

    def _call_chosen(self) -> None:
        chosen = self.beside.line.chosen()
        if not self._acts.may_choose:
            return
        if chosen is None:
            self.notice.tell(tr("Choose somebody in the line first."), "warning")
        else:
            self._going.call(chosen)

    def _answered(self, answer: object) -> None:
        if isinstance(answer, Staffing) and answer.state is StaffingState.LEFT:
            self._ways.left_desk()
        else:
            self.notice.tell(*answer_words.told(answer, self._desk.id, self.moves.hall, self._language))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, IllegalMove):
            self.notice.tell(tr("That can't be done with this number now."), "warning")
        else:
            self.notice.tell(fault_sentence(self._bench, error, self._language), "danger")

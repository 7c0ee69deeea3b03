"""Logging in at the console: number and PIN; whoever has a PIN for once chooses their own before anything."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kiosk.devices.cards.piv import PivRefusal
from kiosk.domain.pin import LONGEST_PIN, PinFault
from kiosk.domain.practice import PRACTICE, PRACTICE_PIN
from kiosk.domain.service import Language
from kiosk.domain.staff import Person
from kiosk.domain.text import isolate
from kiosk.office.people.proof import Refused
from kiosk.office.people.session import IDLE_MS, StaffSession
from kiosk.office.setting_up.workbench import Workbench
from kiosk.ui.i18n import tr
from kiosk.ui.people_words import card_words, pin_words, refused_words, role_words
from kiosk.ui.widgets.content import Content, empty
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import MARGIN, Card, Notice, button, column, row
from kiosk.ui.widgets.text import set_apart
from kiosk.ui.widgets.work import work_for

_LONGEST_NUMBER = 5
_UNSENT_MS = 60_000
"""A PIN that was typed and not sent doesn't stand longer than this after the last key."""
_SECRET = FieldLook(latin=True, secret=True, most=LONGEST_PIN)


class LogIn(Content):
    """Emits `let_in` with whoever may go on. What is typed is forgotten when the language changes.

    `locked` is whose work it was locked on, None where nobody was logged in. Where one `trains` it says who
    everybody may be.
    """

    let_in = Signal(object)

    def __init__(self, bench: Workbench, locked: Person | None = None, trains: bool = False) -> None:
        super().__init__()
        self._bench, self._locked, self._trains = bench, locked, trains
        self._session: StaffSession | None = None
        self._busy = False
        self._language = Language.ARABIC
        self._lines = row(self, MARGIN)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._lock_again)

    def show_language(self, language: Language) -> None:
        """Ask for number and PIN, or for a PIN of one's own."""
        self._language = language
        empty(self._lines)
        card = Card(tr("Choose your PIN") if self._session else tr("Log in"))
        card.setMaximumWidth(card.fontMetrics().averageCharWidth() * 70)
        self._notice = Notice()
        self._fields = self._choosing(card) if self._session else self._asking(card)
        text = tr("Keep this PIN") if self._session else tr("Log in")
        card.put(button(text, self.go_on, "primary", "log-in"))
        card.put(self._notice)
        holder = QWidget()
        lines = column(holder)
        lines.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addStretch(1)
        self._lines.addWidget(holder, 4)
        self._lines.addStretch(1)
        for field in self._fields:
            field.edit.returnPressed.connect(self.go_on)
            field.edit.textEdited.connect(self._wait_for_more)
        self._fields[0].edit.setFocus()

    def go_on(self) -> None:
        """Look at what was typed."""
        if self._busy:
            return
        first, second = (field.text for field in self._fields)
        session, bench = self._session, self._bench
        if not second or (session and not first):
            self._fields[0 if not first else 1].edit.setFocus()
        elif session is None:
            self._begin()
            by_pin, by_card = bench.log_in, bench.log_in_by_card
            work_for(
                self,
                lambda: by_pin(first, second) if first else by_card(second),
                self._answered,
                self._failed,
            )
        elif first != second:
            self._fields[1].tell(tr("The two aren't the same. Type it again."))
        else:
            self._begin()
            work_for(self, lambda: bench.choose_pin(session, first), self._answered, self._failed)

    def _asking(self, card: Card) -> tuple[Field, Field]:
        if self._locked is not None:
            told = tr("Locked while {name} was logged in. Log in to go on, or let somebody else log in.")
            card.say(told.replace("{name}", set_apart(self._locked.name)), "hint")
        number = Field(
            "number", tr("Staff number"), "", _nothing, FieldLook(latin=True, most=_LONGEST_NUMBER)
        )
        pin = Field("pin", tr("PIN"), "", _nothing, _SECRET)
        for field in (number, pin):
            card.put(field)
        if self._trains:
            _tell_practice(card)
        else:
            card.say(
                tr(
                    "With a staff card: put it into the reader, leave the number empty, and type the card's "
                    "PIN."
                ),
                "hint",
            )
        return number, pin

    def _choosing(self, card: Card) -> tuple[Field, Field]:
        card.say(tr("The PIN that you were given counts once. Choose six digits or more that only you know."))
        first = Field("new-pin", tr("Your PIN"), "", _nothing, _SECRET)
        again = Field("new-pin-again", tr("The same again"), "", _nothing, _SECRET)
        for field in (first, again):
            card.put(field)
        return first, again

    def _begin(self) -> None:
        self._busy = True
        self._notice.tell(tr("One moment, please"))

    def _answered(self, answer: StaffSession | Refused | PivRefusal | PinFault) -> None:
        self._busy = False
        self._notice.tell("")
        if isinstance(answer, (Refused, PivRefusal)):
            told = refused_words(answer) if isinstance(answer, Refused) else card_words(answer)
            self._notice.tell(told, "danger")
            self._fields[1].edit.clear()
            self._fields[1].edit.setFocus()
        elif isinstance(answer, PinFault):
            self._fields[0].tell(pin_words(answer))
            self._fields[0].edit.setFocus()
        elif answer.must_choose_pin:
            self._session = answer
            self._wait_for_more()
            self.show_language(self._language)
        else:
            self._patience.stop()
            self.let_in.emit(answer)

    def _wait_for_more(self) -> None:
        self._patience.start(IDLE_MS if self._session else _UNSENT_MS)

    def _lock_again(self) -> None:
        """Leave nobody else what somebody typed who went away, nor the choice of their PIN."""
        if self._busy:
            self._wait_for_more()
            return
        if self._session is not None:
            self._locked = self._session.person
        self._session = None
        self.show_language(self._language)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._notice.tell(fault_sentence(self._bench, error, self._language), "danger")


def _tell_practice(card: Card) -> None:
    """Say with which numbers one may practise, and their PIN. Real ones aren't known here."""
    told = tr("For practice, with the PIN {pin}:").replace("{pin}", isolate(PRACTICE_PIN))
    card.say(told, "strong")
    for number, role in PRACTICE.items():
        card.say(f"{isolate(number)}  {role_words(role)}")


def _nothing(_typed: str) -> None:
    """What is typed here is kept nowhere but in its field."""

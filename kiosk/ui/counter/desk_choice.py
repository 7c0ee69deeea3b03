"""Where the clerk sits today, and which lines they serve; or they log out, and somebody else logs in."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.service import Language
from kiosk.office.counter_bench import HallNow
from kiosk.office.hall.usual_seat import Seat
from kiosk.ui.counter import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.content import Content, empty
from kiosk.ui.widgets.keyboard import first_stop
from kiosk.ui.widgets.parts import MARGIN, Card, Choices, Notice, button, column
from kiosk.ui.widgets.text import set_apart


class DeskChoice(Content):
    """Emits `chosen` with the desk and its lines, `over` when whoever is logged in, `name`, leaves.

    It begins with the `usual` seat; None where no desk stands here.
    """

    chosen = Signal(object, object)
    over = Signal()

    def __init__(self, hall: HallNow, name: str, usual: Seat | None) -> None:
        super().__init__()
        self._hall, self._name, self._usual = hall, name, usual
        self._desk = usual.desk if usual is not None else None
        self._language = Language.ARABIC
        self._lines = column(self, MARGIN)
        self._boxes: dict[str, QCheckBox] = {}

    def show_language(self, language: Language) -> None:
        """Ask for the desk and the lines."""
        self._language = language
        empty(self._lines)
        card = Card(tr("Your desk"))
        card.say(tr("Logged in: {name}").replace("{name}", set_apart(self._name)), "hint")
        self.notice = Notice()
        log_out = button(tr("Log out"), self.over.emit, name="log-out")
        if self._desk is None:
            card.say(tr("No desk stands here yet. IT adds desks in set-up."), "danger")
            card.put_row(log_out)
        else:
            self._ask(card, self._desk)
            card.put_row(button(tr("Sit down"), self.go_on, "primary", "sit-down"), log_out)
        card.put(self.notice)
        self._lines.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        QTimer.singleShot(0, self, self._take_keyboard)  # once it is seen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sit down at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Sit down."""
        if self._desk is None:
            return
        lines = tuple(line for line, box in self._boxes.items() if box.isChecked())
        if not lines and self._desk.kind is DeskKind.SERVICE:
            self.notice.tell(tr("Choose at least one line."), "warning")
            return
        self.chosen.emit(self._desk, lines)

    def _ask(self, card: Card, desk: Desk) -> None:
        offered = tuple((each.id, each.name.in_language(self._language)) for each in self._hall.desks)
        choices = Choices(offered, desk.id, self._choose, columns=3)
        card.put(choices)
        self._boxes = {}
        served = self._usual.lines if self._usual and self._usual.desk == desk else desk.queue_groups
        asked = desk.queue_groups if desk.kind is not DeskKind.CASHIER else ()
        if asked:
            card.say(tr("Lines that you serve"), "strong")
        for line in asked:
            box = QCheckBox(words.line_title(line, self._hall, self._language))
            box.setObjectName(f"serves-{line}")
            box.setChecked(line in served)
            self._boxes[line] = box
            card.put(box)

    def _take_keyboard(self) -> None:
        stop = first_stop(self)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, desk_id: str) -> None:
        desk = next(desk for desk in self._hall.desks if desk.id == desk_id)
        if desk != self._desk:
            self._desk = desk
            self.show_language(self._language)

"""A number for whoever stands at the reception: line, service, how many, and whether they wait less."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from kiosk.domain.service import Language, QueueGroup
from kiosk.domain.serving_order import Priority
from kiosk.domain.text import isolate, western_digits
from kiosk.office.counter_bench import HallNow
from kiosk.office.hall.front_desk import Wish, services_of
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.choice_field import ChoiceField
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import GAP, MARGIN, Card, Choices, button, row
from kiosk.ui.widgets.text import label, show_as

MOST_PERSONS = 20
_LANGUAGES = (("ar", "العربية"), ("en", "English"))


class NumberCard(Card):
    """Calls `give` with what is wanted. Enter gives the number from wherever one types."""

    def __init__(self, hall: HallNow, language: Language, give: Callable[[Wish], None]) -> None:
        super().__init__()
        self.setAccessibleName(tr("New number"))
        self.inside.setContentsMargins(MARGIN, GAP, MARGIN, GAP)  # what waits below needs the room
        self._hall, self._language, self._give = hall, language, give
        offered = [(line.id, self._line_words(line)) for line in hall.catalogue.queue_groups]
        self.line = ChoiceField(
            "hall-which-line", tr("Line", "one of several"), offered, offered[0][0], self._choose_line
        )
        self.assisted = QCheckBox(tr("Needs help: waits less"))
        self.assisted.setObjectName("hall-assisted")
        self._ask_what_for()
        self.speaks = Choices(_LANGUAGES, "ar", lambda _value: None, columns=2)
        self.given = label("", "code", wrap=False)
        self.given.setObjectName("given")
        self.paper = label("", "hint")
        self._gives = button(tr("Give a number"), self.press, "primary", "give-number")
        self.put_row(self.speaks, self._gives, self.given, self.paper)
        self._choose_line(offered[0][0])

    def _ask_what_for(self) -> None:
        self.service = ChoiceField("hall-service", tr("Service"), (), "", lambda _value: None)
        for field in (self.line, self.service):
            field.edit.returnPressed.connect(self.press)
        self.persons = Field("hall-persons", tr("People"), "1", lambda _text: None, FieldLook(most=2))
        look = FieldLook(most=600, placeholder=tr("if any"))
        self.on_paper = Field("hall-paper", tr("Number on paper"), "", lambda _text: None, look)
        first, second = row(), row()
        first.addWidget(self.line, 1, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.assisted, 0, Qt.AlignmentFlag.AlignBottom)
        second.addWidget(self.service, 5, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.persons, 1, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.on_paper, 2, Qt.AlignmentFlag.AlignTop)
        for line in (first, second):
            self.inside.addLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the number at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.press()
        else:
            super().keyPressEvent(event)

    def press(self) -> None:
        """Give the number, if all is said that it takes."""
        typed = western_digits(self.persons.text)
        if not typed.isdigit() or not 1 <= int(typed) <= MOST_PERSONS:
            self.persons.tell(tr("A number from 1 to {most}.").replace("{most}", isolate(str(MOST_PERSONS))))
            return
        if not self.service.text:
            self.service.tell(tr("Choose a service."))
            return
        priority = Priority.ASSISTED if self.assisted.isChecked() else Priority.NONE
        service = self._hall.catalogue.services[self.service.text]
        language = Language(self.speaks.chosen)
        self._give(Wish(service, int(typed), priority, language, self.on_paper.text))

    def tell(self, number: str, paper: str) -> None:
        """Show the number that was given, and whether it came on paper."""
        self.given.setText(number)
        show_as(self.paper, paper, "hint")

    def begin(self) -> None:
        """Be ready for the next person: one, without priority; line and service stay."""
        self.persons.clear()
        self.persons.edit.setText("1")
        self.on_paper.clear()
        self.assisted.setChecked(False)
        self.speaks.choose("ar")
        self.line.edit.setFocus()

    def _choose_line(self, line_id: str) -> None:
        services = services_of(self._hall.catalogue, line_id)
        offered = [(each.id, each.name.in_language(self._language)) for each in services]
        self.service.offer(offered, offered[0][0] if offered else "")

    def _line_words(self, line: QueueGroup) -> str:
        letter = line.arabic_letter if self._language is Language.ARABIC else line.letter
        return f"{letter}  {line.title.in_language(self._language)}"

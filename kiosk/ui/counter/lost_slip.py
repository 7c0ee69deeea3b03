"""Somebody with an appointment and without its slip: found by their document, and checked in at the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from kiosk.domain.appointment import CHECKS_IN, Appointment, Arrival
from kiosk.office.hall.check_in import Arrived
from kiosk.office.hall.front_desk import HandedOut
from kiosk.ui.counter import words
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.counter.request_words import reference
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import button, row
from kiosk.ui.widgets.text import label

LONGEST_DOCUMENT = 20


class LostSlip(QWidget):
    """A line with what was found; `asked` is the field for the document's number, which stands elsewhere.

    Calls `find` with the number, `check_in` with the appointment that was found.
    """

    def __init__(
        self, at: AtDesk, find: Callable[[str], None], check_in: Callable[[Appointment], None]
    ) -> None:
        super().__init__()
        self._at, self._find, self._check_in = at, find, check_in
        self._found: Appointment | None = None
        self.asked = self._built_asked()
        line = row(self)
        self._told = label("", "strong")
        self._told.setObjectName("found-appointment")
        line.addWidget(self._told, 1)
        self._receives: QPushButton = button(
            tr("Check in, print the number"), self._press, "primary", "check-in"
        )
        line.addWidget(self._receives)
        self.forget()

    def _built_asked(self) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=6)
        name = tr("Slip lost: number of their document")
        self._document = QLineEdit()
        self._document.setObjectName("lost-slip")
        self._document.setAccessibleName(name)
        self._document.setPlaceholderText(tr("Slip lost: document number"))
        self._document.setMaxLength(LONGEST_DOCUMENT)
        self._document.returnPressed.connect(self._look)
        line.addWidget(self._document, 1)
        line.addWidget(button(tr("Find"), self._look, name="find-appointment"))
        return holder

    def forget(self) -> None:
        """Let nothing of a person stay."""
        self._document.setText("")  # nor can it be brought back by undoing
        self._show("", None)

    def show_found(self, found: Arrived | None) -> None:
        """Show what holds for whoever has the document."""
        if found is None:
            self._show(tr("No appointment of this document is known here."), None)
            return
        kept = found.appointment
        sentence = tr("Appointment on {moment}, reference {reference}.")
        sentence = sentence.replace("{moment}", words.moment(kept.start_ms, self._at.hall.mission.time_zone))
        sentence = sentence.replace("{reference}", reference(kept.reference))
        may_come = found.arrival in CHECKS_IN and found.ticket is None
        self._show(f"{sentence} {self._holds(found)}", kept if may_come else None)

    def show_number(self, given: HandedOut) -> None:
        """Show the number that was given, and whether it came on paper."""
        self._document.setText("")  # nor can it be brought back by undoing
        number = words.number(given.ticket, self._at.hall, self._at.language)
        paper = tr("Printed.") if given.printed else tr("No paper came: write the number down.")
        self._show(f"{number}  {paper}", None)

    def _holds(self, found: Arrived) -> str:
        ticket, hall, language = found.ticket, self._at.hall, self._at.language
        number = words.number(ticket, hall, language) if ticket is not None else ""
        told = {
            Arrival.ON_TIME: tr("They can be checked in."),
            Arrival.EARLY: tr("They can be checked in, and are called at their time."),
            Arrival.LATE: tr("They come late, and can be checked in."),
            Arrival.FUTURE: tr("That is another day."),
            Arrival.PAST: tr("That is over: give them a number, or let them choose a new time."),
            Arrival.OVER: tr("That is over: give them a number."),
            Arrival.ALREADY: tr("They are checked in: {number}"),
            Arrival.CARRIED_OVER: tr("They come first on another day: {number}"),
            Arrival.CALLED: tr("They were called: {number}"),
            Arrival.CANCELLED: tr("It was cancelled."),
            Arrival.MOVED: tr("Another one took its place: {successor}"),
            Arrival.REBOOK: tr("The hours of that day were changed: they choose a new time at the kiosk."),
            Arrival.ELSEWHERE: tr("They are received at another place."),
        }
        sentence = told[found.arrival].replace("{number}", number)
        return sentence.replace("{successor}", reference(found.appointment.successor))

    def _look(self) -> None:
        number = self._document.text().strip()
        if number:
            self._find(number)

    def _press(self) -> None:
        if self._found is not None:
            self._check_in(self._found)

    def _show(self, told: str, found: Appointment | None) -> None:
        self._found = found
        self._told.setText(told)
        self._receives.setVisible(found is not None)
        self.setVisible(bool(told))

"""Walks the pages of an appointment as its holder does: book, take another time, come on the day."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.demo.walk import Walk
from kiosk.domain.reference import read_reference
from kiosk.domain.service import Language, Service
from kiosk.ui.applicant.route import Page

NAME, NUMBER, YEAR = "سلمى الحسن", "N00112233", "1965"


@dataclass(frozen=True, slots=True)
class Holder:
    """One person at the pages of `walk`, who types who she is."""

    walk: Walk

    def book(self, language: Language, service: Service, persons: int) -> str:
        """Book a time of another day and leave with the slip; return the appointment's number."""
        walk = self.walk
        walk.start(language)
        walk.tap("book")
        walk.tap(f"tile-{service.group}")
        walk.tap(f"tile-{service.id}")
        walk.tap(f"cell-{persons}")
        self._choose_in_calendar()
        walk.tap("tile-typed")
        for key, value in (("name", NAME), ("number", NUMBER), ("year", YEAR)):
            walk.visitor.fill(f"field-holder.{key}", value)
        walk.tap("primary")
        return self._booked()

    def change(self, language: Language, reference: str) -> str:
        """Take the nearest time instead; return the new number."""
        self._show(language, reference)
        self.walk.reach(Page.ARRIVED)
        self.walk.tap("tile-change")
        walk = self.walk
        walk.reach(Page.BOOK_TIMES)
        walk.tap(f"tile-{walk.window.face.models.tiles.nearest.rows[0].key}")
        return self._booked()

    def come(self, language: Language, reference: str) -> str:
        """Check in, and leave with the ticket; return its number as the screen shows it."""
        self._show(language, reference)
        self.walk.reach(Page.TICKET)
        number = str(self.walk.window.face.models.arriving.property("number"))
        self._leave()
        return number

    def _show(self, language: Language, reference: str) -> None:
        """Type the appointment's number and the document's last four characters."""
        walk = self.walk
        walk.start(language)
        walk.tap("have-appointment")
        walk.tap("secondary")
        walk.visitor.fill("field-claim.reference", reference)
        walk.visitor.fill("field-claim.document", NUMBER[-4:])
        walk.tap("primary")

    def _choose_in_calendar(self) -> None:
        """Tap the last free day of the last month that has one, and its first time."""
        walk = self.walk
        walk.reach(Page.BOOK_TIMES)
        walk.tap("secondary")
        walk.reach(Page.BOOK_MONTH)
        months = walk.window.session.state.plan.months
        for _ in months[1:]:
            walk.visitor.tap("month-after")
        free = [day for day in walk.window.session.state.plan.days if day.times and day.day >= months[-1]]
        walk.tap(f"cell-{free[-1].day}")
        walk.tap(f"cell-{free[-1].times[0].start_ms}")

    def _booked(self) -> str:
        """From the review to the open screen again, with the slip."""
        self.walk.reach(Page.BOOK_REVIEW)
        self.walk.tap("primary")
        self.walk.reach(Page.BOOKED)
        reference = read_reference(str(self.walk.window.face.models.booking.property("number"))) or ""
        self._leave()
        return reference

    def _leave(self) -> None:
        walk = self.walk
        walk.visitor.wait_until(
            lambda: walk.window.face.models.details.property("printState") != "printing", "paper"
        )
        walk.tap("primary")
        walk.reach(Page.TAKE)
        walk.tap("primary")
        walk.reach(Page.ATTRACT)

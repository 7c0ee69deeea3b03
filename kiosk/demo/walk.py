"""Walks the applicant's pages as a person does, from the open screen to the last page, with real taps.

What to answer comes from `answers`; where to tap comes from the pages themselves. The scripted visit and the
tests of every service walk through here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.demo.applicant import answer_to
from kiosk.domain.draft import Answer
from kiosk.domain.form import visible_steps
from kiosk.domain.questions import Field
from kiosk.domain.reference import read_reference
from kiosk.domain.service import Language, Relation, Service, ServiceKind
from kiosk.ui.applicant.menu import options_of
from kiosk.ui.applicant.request.form_rows import control_of
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import ApplicantWindow
from kiosk.ui.visitor import Visitor


class ShownPassport(Protocol):
    """A passport in the person's hand: the lines at the foot of its page, and its way onto the reader."""

    @property
    def lines(self) -> str: ...

    def lay_down(self) -> None: ...


def no_note(page: str) -> None:
    """Take no note of a page."""


@dataclass
class Walk:
    """One person at `window`, answering with `answers`; `note` is called with each page once complete."""

    window: ApplicantWindow
    visitor: Visitor
    answers: Callable[[Field], str] = answer_to
    note: Callable[[str], None] = no_note
    pages: list[str] = field(default_factory=list)
    passport: ShownPassport | None = None

    # -- pieces --------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page on the screen."""
        return self.window.session.state.here.page

    @property
    def answered(self) -> Mapping[str, Answer]:
        """The answers given so far, by field key."""
        draft = self.window.session.state.visit.draft
        return {} if draft is None else dict(draft.answers)

    def reach(self, page: Page) -> None:
        """Wait for `page`."""
        self.visitor.wait_until(lambda: self.page is page, f"page {page.value} doesn't come")

    def see(self) -> None:
        """Take note of the page on the screen."""
        here = self.window.session.state.here
        name = here.page.value.removesuffix("Page").lower() + (f"-{here.step}" if here.step else "")
        self.pages.append(name)
        self.note(name)

    def tap(self, name: str) -> None:
        """Take note of the page, then tap; the page has changed when this returns."""
        self.see()
        before = self.window.session.state.here
        self.visitor.tap(name)
        self.visitor.wait_until(lambda: self.window.session.state.here != before, f"{name} leads nowhere")

    # -- the path ------------------------------------------------------------------------------

    def start(self, language: Language) -> None:
        """Touch the open screen."""
        self.reach(Page.ATTRACT)
        self.tap(f"start-{language.value}")

    def find(self, service: Service) -> None:
        """From home to the service's own page."""
        self.tap("want-service")
        self.tap(f"tile-{service.group}")
        self.tap(f"tile-{service.event}")
        if self.page is Page.SPEED:
            catalogue = self.window.session.desk.catalogue
            options = options_of(catalogue, service.group, service.event)
            self.tap(f"tile-{next(option.key for option in options if option.service.id == service.id)}")
        self.reach(Page.SERVICE)

    def fill_in(self, relation: Relation) -> None:
        """From the service's page to the review: whom it is for, who it is, answers, all papers at hand."""
        self.tap("primary")
        if self.page is Page.PRIVACY:
            self.tap("primary")
        if self.page is Page.WHOM:
            self.tap(f"tile-{relation.value}")
        self.show_who_it_is()
        while self.page is Page.STEP:
            self.answer_step()
            self.tap("primary")
        if self.page is Page.PAPERS:
            self.say_papers()
            self.tap("primary")
        self.reach(Page.REVIEW)

    def show_who_it_is(self) -> None:
        """With the passport where there is one: its lines at the scanner, then its chip on the reader."""
        if self.passport is None or not self.visitor.offers("tile-passport"):
            self.tap("tile-typed")
            return
        self.tap("tile-passport")
        self.reach(Page.SCAN)
        self.see()
        self.window.scanned(self.passport.lines)
        self.reach(Page.CHIP)
        self.see()
        self.passport.lay_down()
        self.reach(Page.STEP)

    def answer_step(self) -> None:
        """Answer what the step on the screen lacks; some fields appear only after others are answered."""
        answered = set(self.answered)
        while True:
            open_fields = [asked for asked in self._fields() if asked.key not in answered]
            if not open_fields:
                return
            self.answer(open_fields[0])
            answered.add(open_fields[0].key)

    def answer(self, asked: Field) -> None:
        """Answer one field with the control that it has."""
        value = self.answers(asked)
        match control_of(asked):
            case "date":
                self._pick_date(f"field-{asked.key}", value)
            case "period":
                self._pick_period(f"field-{asked.key}", value)
            case "choice" | "yesNo":
                self.visitor.tap(f"field-{asked.key} > option-{value}")
            case "search":
                self._search(asked, value)
            case _:
                self.visitor.fill(f"field-{asked.key}", value)

    def say_papers(self) -> None:
        """Say "I have it" to every paper."""
        for row in self.window.face.models.papers.rows:
            self.visitor.tap(f"paper-{row.key} > option-yes")

    def hand_in(self) -> str:
        """Submit, and return the reference read off the screen."""
        self.tap("primary")
        self.reach(Page.DONE)
        return read_reference(str(self.window.face.models.details.property("latestReference"))) or ""

    def take_slip(self) -> None:
        """From the request's number to the open screen again."""
        self.tap("primary")
        self.reach(Page.PRINT)
        self.visitor.wait_until(
            lambda: self.window.face.models.details.property("printState") != "printing", "paper"
        )
        self.tap("primary")
        self.reach(Page.TAKE)
        self.tap("primary")
        self.reach(Page.ATTRACT)

    def file(self, service: Service, language: Language, relation: Relation | None = None) -> str:
        """Walk the whole path of a service that is filed here; return its reference."""
        assert service.kind is ServiceKind.FILED
        self.start(language)
        self.find(service)
        self.fill_in(relation or service.relations[0])
        return self.hand_in()

    # -- the hand ------------------------------------------------------------------------------

    def _fields(self) -> tuple[Field, ...]:
        state = self.window.session.state
        if state.option is None or state.visit.draft is None:
            return ()
        steps = visible_steps(state.option.service, state.visit.draft, self.window.session.today)
        return next((step.fields for step in steps if step.id == state.here.step), ())

    def _pick_date(self, name: str, value: str) -> None:
        year, _, rest = value.partition("-")
        month, _, day = rest.partition("-")
        decade = f"{name} > decade-{int(year) // 10 * 10}"
        if not self.visitor.offers(decade) and not self.visitor.offers(f"{name} > year-{int(year)}"):
            self.visitor.tap(f"{name} > slot-year")
        if self.visitor.offers(decade):
            self.visitor.tap(decade)
        self.visitor.tap(f"{name} > year-{int(year)}")
        if not month:
            self.visitor.tap(f"{name} > year-only")
            return
        self.visitor.tap(f"{name} > month-{int(month)}")
        if day:
            self.visitor.tap(f"{name} > day-{int(day)}")

    def _pick_period(self, name: str, value: str) -> None:
        for end, part in zip(("from", "to"), value.split("/"), strict=True):
            self.visitor.tap(f"{name} > period-{end}")
            self._pick_date(name, part if "-" in part else f"{part}-01")

    def _search(self, asked: Field, value: str) -> None:
        label = next(choice.label for choice in asked.choices if choice.value == value)
        if not self.visitor.sees(f"option-{value}"):
            self.visitor.fill("search", label.ar)
        self.visitor.tap(f"option-{value}")

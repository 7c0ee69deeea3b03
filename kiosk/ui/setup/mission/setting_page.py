"""What the mission's pages have in common: reading what is set, and showing a change before it is made."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from kiosk.catalogue.setting import Setting, TakenOut
from kiosk.domain.staff import Person
from kiosk.office.configuration.configured import Seen, look_at
from kiosk.office.configuration.configuring import Configuring, NotChanged, configuring
from kiosk.office.configuration.standing_for import (
    Proof,
    SamePerson,
    Stands,
    TooFew,
    stand_for,
    who_can,
)
from kiosk.office.people.proof import Refused
from kiosk.store import Store
from kiosk.store.missions.configuring import Change, Overtaken, change_configuration
from kiosk.ui.i18n import tr
from kiosk.ui.people_words import refused_words
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.mission.asked import Asked
from kiosk.ui.setup.mission.proving import Proofs
from kiosk.ui.setup.mission.words import edit_words, not_changed_words
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.parts import Card, button, column

Wish = Callable[[Configuring], Change | NotChanged]
Able = Mapping[Proof, tuple[Person, ...]] | TooFew


class SettingPage(Page):
    """A page that shows what is set and offers to change it. What it shows comes with `show_seen`."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self.seen: Seen | None = None

    def made(self) -> Page:
        """Build the page: what is said and asked stands above all, and the rest follows what was read."""
        self.column.addWidget(self.notice)
        self._asking = self._place()
        self._shown = self._place()
        self.build()
        self.column.addStretch(1)
        return self

    def build(self) -> None:
        """Everything is shown once it was read."""

    def _place(self) -> QVBoxLayout:
        place = QWidget()
        self.column.addWidget(place)
        return column(place, gap=14)

    def shown(self) -> None:
        """Read what is set."""
        self.look(lambda: self.bench.on_store(look_at), self._seen)

    def show_seen(self, seen: Seen) -> None:
        """Put what was read, and what can be set, into cards."""
        raise NotImplementedError

    def shown_card(self, heading: str = "") -> Card:
        """Add a card under what is shown and return it."""
        made = Card(heading)
        self._shown.addWidget(made)
        return made

    def asking_card(self, heading: str) -> Card:
        """Put a card in which something is asked above what is shown, and return it."""
        self.notice.tell("")
        self._drop()
        made = Card(heading)
        self._add_asking(made)
        return made

    def take_out(self, gone: TakenOut) -> None:
        """Propose that a row is no more."""
        self.propose(lambda here: here.setting(gone))

    def set(self, settings: Callable[[], Setting | tuple[Setting, ...]]) -> None:
        """Propose what was typed; what can't be that is told where it was typed."""
        try:
            asked = settings()
        except Asked:
            return
        wanted = asked if isinstance(asked, tuple) else (asked,)
        self.propose(lambda here: here.setting(*wanted))

    def propose(self, wish: Wish) -> None:
        """Find out what a wish comes to, and show that before anything is made."""

        acting = self.given.acting

        def proposed(store: Store) -> tuple[Change, Able] | NotChanged:
            change = wish(configuring(store))
            return (change, who_can(store, change, acting)) if isinstance(change, Change) else change

        self.work(lambda: self.bench.on_store(proposed), self._proposed, one_moment())

    def why_not(self, outcome: NotChanged) -> str:
        """Return why nothing was changed, in words."""
        told, language = self.bench.faults_told, self.given.language
        return not_changed_words(outcome, lambda faults: told(faults, language))

    def _seen(self, seen: Seen | None) -> None:
        self.seen = seen
        empty(self._shown)
        if seen is None:
            self.notice.tell(tr("The mission isn't known here yet."), "warning")
        else:
            self.show_seen(seen)
        if self.notice.text:  # of what was done: Qt scrolls along when what had the keyboard goes
            QTimer.singleShot(0, self, self._to_top)

    def _proposed(self, proposal: tuple[Change, Able] | NotChanged) -> None:
        empty(self._asking)
        if not isinstance(proposal, tuple):
            self.notice.tell(self.why_not(proposal), "warning")
            self._to_top()
            return
        assert self.seen is not None
        change, able = proposal
        card = Card(tr("This will change"))
        for edit in change.edits:
            card.say(edit_words(edit, self.seen.catalogue, self.given.language))
        drop = button(tr("Don't save"), self._drop, name="drop-change")
        if isinstance(able, TooFew):
            card.say(_too_few_words(change), "warning")
            card.put_row(drop)
            first: QWidget = drop
        else:
            proofs = Proofs(card, able)
            save = button(tr("Save"), lambda: self._save(change, proofs), "primary", "save-change")
            card.put_row(save, drop)
            first = proofs.first or save
        self._add_asking(card)
        first.setFocus()

    def _save(self, change: Change, proofs: Proofs) -> None:
        acting, op_id = self.given.acting, str(uuid.uuid4())
        typed = proofs.typed(self.given.session.person.number if self.given.session else "")

        def saved(store: Store) -> int | Overtaken | Refused | SamePerson:
            stands = stand_for(store, change, acting, typed)
            if not isinstance(stands, Stands):
                return stands
            return change_configuration(store, stands.acting, op_id, change, stands.approval, stands.beside)

        self.work(lambda: self.bench.on_store(saved), self._saved, one_moment())

    def _saved(self, done: int | Overtaken | Refused | SamePerson) -> None:
        if isinstance(done, Refused | SamePerson):
            same = tr("Somebody else has to approve.")
            self.notice.tell(same if isinstance(done, SamePerson) else refused_words(done), "danger")
            self._to_top()
            return
        self._drop()
        if isinstance(done, Overtaken):
            self.notice.tell(tr("Somebody changed this meanwhile. Look at it, then try again."), "warning")
        else:
            self.notice.tell(tr("Saved. Screens show it within a minute; History takes it back."), "info")
        self._to_top()
        self.shown()

    def _drop(self) -> None:
        empty(self._asking)

    def _add_asking(self, card: Card) -> None:
        self._asking.addWidget(card)
        self._to_top()

    def _to_top(self) -> None:
        """What is said stands above: whoever pressed something far below is taken there."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.verticalScrollBar().setValue(0)


def too_few_for_fees() -> str:
    """Return why nobody changes a fee here, and who helps."""
    said = tr("Fees are changed by two people who may do that, and too few of them work here.")
    return " ".join((said, tr("IT adds them, under “Staff”.")))


def _too_few_words(change: Change) -> str:
    """Return why nobody is asked to stand for a change, and who helps."""
    if change.takes_two:
        return too_few_for_fees()
    said = tr("Your log-in may not do all of that, and nobody works here who may.")
    return " ".join((said, tr("IT adds them, under “Staff”.")))


def of_row(
    text: str, about: str, pressed: Callable[[], object], role: str = "", name: str = ""
) -> QPushButton:
    """Return the button of a row in a list; who doesn't see the row hears what it is `about`."""
    made = button(text, pressed, role, name)
    made.setAccessibleName(f"{text}: {about}")
    return made

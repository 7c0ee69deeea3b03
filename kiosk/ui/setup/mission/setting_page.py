"""What the mission's pages have in common: reading what is set, and showing a change before it is made.

Fees take two people: whoever is logged in shows their PIN once more, and another one types number and PIN.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from kiosk.catalogue.setting import Setting, TakenOut
from kiosk.office.configured import Seen, look_at
from kiosk.office.configuring import Configuring, NotChanged, configuring
from kiosk.office.people.proof import Refused
from kiosk.office.standing_for import Proof, SamePerson, Stands, proofs_for, stand_for
from kiosk.store import Store
from kiosk.store.configuring import Change, Overtaken, change_configuration
from kiosk.ui.i18n import tr
from kiosk.ui.people_words import refused_words
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.mission.asked import Asked
from kiosk.ui.setup.mission.words import edit_words, not_changed_words
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, button, column

_ASKED: Mapping[Proof, object] = {
    Proof.OWN: QT_TRANSLATE_NOOP("", "Fees are changed by two. Type your PIN once more"),
    Proof.FIRST: QT_TRANSLATE_NOOP("", "Fees are changed by two. Whoever changes it"),
    Proof.SECOND: QT_TRANSLATE_NOOP("", "Somebody else who approves it"),
    Proof.FURTHER: QT_TRANSLATE_NOOP("", "Somebody who may change that"),
}
Wish = Callable[[Configuring], Change | NotChanged]


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

        def proposed(store: Store) -> Change | NotChanged:
            return wish(configuring(store))

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

    def _proposed(self, change: Change | NotChanged) -> None:
        empty(self._asking)
        if not isinstance(change, Change):
            self.notice.tell(self.why_not(change), "warning")
            self._to_top()
            return
        assert self.seen is not None
        card = Card(tr("This will change"))
        for edit in change.edits:
            card.say(edit_words(edit, self.seen.catalogue, self.given.language))
        proofs = self._proofs(card, change)
        save = button(tr("Save"), lambda: self._save(change, proofs), "primary", "save-change")
        card.put_row(save, button(tr("Don't save"), self._drop, name="drop-change"))
        self._add_asking(card)
        (next(iter(proofs.values()))[0] if proofs else save).setFocus()

    def _proofs(self, card: Card, change: Change) -> dict[Proof, tuple[Field, ...]]:
        """Ask for number and PIN of everybody who has to stand for it; of who is logged in the PIN alone."""
        fields: dict[Proof, tuple[Field, ...]] = {}
        for proof in proofs_for(change, self.given.acting):
            card.say(tr(str(_ASKED[proof])), "strong")
            pin = Field(
                f"{proof}-pin", tr("PIN"), "", lambda _: None, FieldLook(secret=True, latin=True, most=16)
            )
            number = Field(
                f"{proof}-number", tr("Staff number"), "", lambda _: None, FieldLook(latin=True, most=5)
            )
            fields[proof] = (pin,) if proof is Proof.OWN else (number, pin)
            for field in fields[proof]:
                card.put(field)
        return fields

    def _save(self, change: Change, proofs: dict[Proof, tuple[Field, ...]]) -> None:
        acting, op_id = self.given.acting, str(uuid.uuid4())
        own = self.given.session.person.number if self.given.session else ""
        typed = {
            proof: (own if len(fields) == 1 else fields[0].text, fields[-1].text)
            for proof, fields in proofs.items()
        }

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


def of_row(
    text: str, about: str, pressed: Callable[[], object], role: str = "", name: str = ""
) -> QPushButton:
    """Return the button of a row in a list; who doesn't see the row hears what it is `about`."""
    made = button(text, pressed, role, name)
    made.setAccessibleName(f"{text}: {about}")
    return made

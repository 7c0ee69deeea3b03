"""Who works here: added with a PIN for once, given other roles, blocked, and let in again."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from kiosk.devices.cards.piv import PivRefusal
from kiosk.domain.acting import Permission
from kiosk.domain.staff import LONGEST_NAME, NewPerson, Person, PersonFault, Role
from kiosk.domain.text import isolate
from kiosk.store.people.pins import Addition, PinGiven, add_people, reset_pin
from kiosk.store.people.staff import PersonChange, change_person, people
from kiosk.ui.i18n import tr
from kiosk.ui.people_words import card_words, person_words, role_words
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, button, column, row
from kiosk.ui.widgets.text import label, set_apart


class PeoplePage(Page):
    """Shows everybody, and what whoever is logged in may do with them."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._may_add = Permission.MANAGE_PEOPLE in given.acting.permissions

    def build(self) -> None:
        """Offer to add somebody; the list follows."""
        self.column.addWidget(self.notice)
        if self._may_add:
            self._ask()
        place = QWidget()
        self._list = column(place)
        self.column.addWidget(place)

    def shown(self) -> None:
        """Read who is there."""
        self.look(lambda: self.bench.on_store(people), self._show)

    def _ask(self) -> None:
        card = self.card(tr("Add somebody"))
        self._name = Field("person-name", tr("Name"), "", lambda _: None, FieldLook(most=LONGEST_NAME))
        card.put(self._name)
        card.say(tr("Roles"), "strong")
        self._roles: dict[Role, QCheckBox] = {}
        line = row()
        for role in Role:
            box = QCheckBox(role_words(role))
            box.setObjectName(f"role-{role.value}")
            self._roles[role] = box
            line.addWidget(box)
        line.addStretch(1)
        card.inside.addLayout(line)
        card.put_row(button(tr("Add"), self._add, "primary", "add-person"))

    def _add(self) -> None:
        roles = frozenset(role for role, box in self._roles.items() if box.isChecked())
        addition = Addition(str(uuid.uuid4()), NewPerson(self._name.text, roles))
        acting, on_store = self.given.acting, self.bench.on_store
        self.work(
            lambda: on_store(lambda store: add_people(store, acting, (addition,))), self._added, one_moment()
        )

    def _added(self, added: tuple[PinGiven, ...] | PersonFault) -> None:
        if isinstance(added, PersonFault):
            self.notice.tell(person_words(added), "danger")
            return
        self._name.edit.clear()
        for box in self._roles.values():
            box.setChecked(False)
        self._tell_pin(added[0])

    def _tell_pin(self, given: PinGiven | PersonFault) -> None:
        if isinstance(given, PersonFault):
            self.notice.tell(person_words(given), "danger")
            return
        told = tr("{name}: staff number {number}, PIN for once {pin}. Write it down now: it is shown once.")
        person = given.person
        self.notice.tell(
            told.format(name=set_apart(person.name), number=isolate(person.number), pin=isolate(given.pin)),
            "warning",
        )
        self.shown()

    def _show(self, everybody: Sequence[Person]) -> None:
        empty(self._list)
        for person in everybody:
            self._list.addWidget(self._card(person))

    def _card(self, person: Person) -> Card:
        card = Card()
        line = row()
        text = column(gap=4)
        roles = "، ".join(role_words(role) for role in Role if role in person.roles)
        text.addWidget(label(f"{isolate(person.number)} · {set_apart(person.name)}", "strong"))
        text.addWidget(label(roles if person.active else tr("{roles} · blocked").format(roles=roles), "hint"))
        line.addLayout(text, 1)
        if self.given.session is None or person.id != self.given.session.person.id:
            reset = button(tr("New PIN"), lambda: self._reset(person), name=f"reset-{person.number}")
            line.addWidget(reset)
            if self._may_add:
                line.addWidget(
                    button(tr("Staff card"), partial(self._enrol, person), name=f"card-{person.number}")
                )
                words = tr("Block") if person.active else tr("Let in again")
                role = "danger" if person.active else ""
                line.addWidget(button(words, lambda: self._turn(person), role, f"turn-{person.number}"))
        card.inside.addLayout(line)
        return card

    def _reset(self, person: Person) -> None:
        acting, op_id, on_store = self.given.acting, str(uuid.uuid4()), self.bench.on_store
        self.work(
            lambda: on_store(lambda store: reset_pin(store, acting, op_id, person.id)),
            self._tell_pin,
            one_moment(),
        )

    def _enrol(self, person: Person) -> None:
        work, acting = self.bench.enrol_card, self.given.acting
        self.work(lambda: work(acting, person.id), self._enrolled, tr("Reading the card in the reader…"))

    def _enrolled(self, done: Person | PersonFault | PivRefusal) -> None:
        if isinstance(done, PivRefusal):
            self.notice.tell(card_words(done), "warning")
        elif isinstance(done, PersonFault):
            self.notice.tell(person_words(done), "danger")
        else:
            told = tr("This card is {name}'s now.").format(name=set_apart(done.name))
            self.notice.tell(told, "info")

    def _turn(self, person: Person) -> None:
        acting, op_id, on_store = self.given.acting, str(uuid.uuid4()), self.bench.on_store
        change = PersonChange(active=not person.active)
        self.work(
            lambda: on_store(lambda store: change_person(store, acting, op_id, person.id, change)),
            self._turned,
            one_moment(),
        )

    def _turned(self, done: Person | PersonFault) -> None:
        if isinstance(done, PersonFault):
            self.notice.tell(person_words(done), "danger")
        self.shown()

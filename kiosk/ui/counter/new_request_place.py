"""A request taken at the desk for somebody who can't use the kiosk: one dense form, by keyboard alone."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.draft import Draft, Filed
from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language, Relation, Service, ServiceKind, Speed
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.counter import Looked
from kiosk.office.requests.at_desk import RequestDesk
from kiosk.office.requests.new_request import Taken, begun, for_whom, taken
from kiosk.store import Store
from kiosk.ui.counter import request_words as words
from kiosk.ui.counter.answer_fields import CHOSEN, AnswerField, AnswerGrid
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.counter.slip_printing import SlipPrinting
from kiosk.ui.counter.whom_and_speed import WhomAndSpeed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.asked_twice import AskedTwice
from kiosk.ui.widgets.choice_field import ChoiceField
from kiosk.ui.widgets.keyboard import first_stop
from kiosk.ui.widgets.parts import Card, button, column, scrolling
from kiosk.ui.widgets.text import label


@dataclass(frozen=True, slots=True)
class _Form:
    """A form as far as it is typed, and whose it is."""

    draft: Draft
    typed: dict[str, str]
    op_ids: dict[str, str]
    visit_id: str
    ticket: Ticket | None


class NewRequestPlace(DeskPlace):
    """What is left empty is listed as a gap. The form is forgotten when the person at the desk has gone.

    Another service keeps what was typed, field by field, so that no stray key at the service loses it.
    """

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._ticket: Ticket | None = None
        self._services = {each.id: each for each in _filed_here(at)}
        self._draft: Draft | None = None
        self._relation: Relation | None = None
        self._speed: Speed | None = None
        self._typed: dict[str, str] = {}
        self._fields: dict[str, AnswerField] = {}
        self._op_ids: dict[str, str] = {}
        """By service: what is handed in twice is the same operation only for the same service."""
        self._visit_id = ""
        offered = [(each.id, each.name.in_language(at.language)) for each in self._services.values()]
        self._service = ChoiceField("service", tr("Service"), offered, "", self._choose)
        self._service.edit.returnPressed.connect(self._begin_form)
        self._scroll = scrolling(QWidget())
        self.lines.addWidget(self._service)
        self.lines.addWidget(self._scroll, 1)
        self.lines.addWidget(self.notice)

    def show_seen(self, seen: Looked) -> None:
        """Forget the form of somebody who has gone."""
        serving = seen.serving
        gone = self._ticket is not None and (serving is None or serving.id != self._ticket.id)
        self._ticket = serving
        if gone or (seen.mine is not None and serving is None):
            self._forget()

    @property
    def unkept(self) -> bool:
        """Whether something is typed that isn't handed in."""
        return self._draft is not None and any(self._typed.values())

    def shown(self) -> None:
        """Begin with the service; it is the one that whom the desk serves took a number for."""
        if self._draft is not None:
            return
        self._service.edit.setFocus()
        if self._ticket is not None and self._ticket.service_id in self._services:
            self._service.choose(self._ticket.service_id)
            self._choose(self._ticket.service_id)

    def typed(self) -> _Form | None:
        """Return the form that was begun."""
        if self._draft is None:
            return None
        return _Form(self._draft, dict(self._typed), dict(self._op_ids), self._visit_id, self._ticket)

    def take_up(self, typed: _Form) -> None:
        """Go on with a form."""
        self._draft, self._typed, self._op_ids = typed.draft, typed.typed, typed.op_ids
        self._visit_id, self._ticket = typed.visit_id, typed.ticket
        self._relation, self._speed = typed.draft.relation, typed.draft.speed
        self._service.choose(typed.draft.service_id)
        self._build()

    def _choose(self, service_id: str) -> None:
        service = self._services.get(service_id)
        self._visit_id = self._visit_id or str(uuid.uuid4())
        self._op_ids.setdefault(service_id, str(uuid.uuid4()))
        self._draft = self._begun(service) if service is not None else None
        self._build()

    def _begun(self, service: Service) -> Draft:
        """Return the empty form, for whom and how fast as it was said of another service."""
        empty = begun(service, Language.ARABIC)
        relation = self._relation if self._relation in service.relations else empty.relation
        speeds = [each.speed for each in service.speeds]
        assert relation is not None
        return for_whom(empty, relation, self._speed if self._speed in speeds else empty.speed)

    def _begin_form(self) -> None:
        """Enter at the service goes on to the form."""
        form = self._scroll.widget()
        first = first_stop(form) if form is not None else None
        if first is not None:
            first.setFocus()

    def _taken(self) -> Taken:
        assert self._draft is not None
        mission, now = self.at.hall.mission, self.at.bench.now_ms()
        today = local_day(now, mission.time_zone)
        service = self._services[self._draft.service_id]
        return taken(service, self._draft, self._typed, today, mission.country_code)

    def _build(self) -> None:
        """Show the fields that apply now; what was typed and the keyboard's place stay."""
        focused = QApplication.focusWidget()
        had, place = focused.objectName() if focused else "", self._scroll.verticalScrollBar().value()
        sheet = QWidget()
        self._fields = {}
        lines = column(sheet)
        if self._draft is None:
            lines.addWidget(label(tr("Choose a service; Enter goes on to its form."), "hint"))
        else:
            service = self._services[self._draft.service_id]
            lines.addWidget(WhomAndSpeed(service, self._draft, self._set_relation, self._set_speed))
            for step in self._taken().steps:
                card = Card(step.title.in_language(self.at.language))
                grid = AnswerGrid(step.fields, self._typed, self.at.language, self._type, self._go_on)
                self._fields |= grid.fields
                card.put(grid)
                lines.addWidget(card)
            self._hands_in = button(tr("Hand in"), self._hand_in, "primary", "hand-in")
            lines.addWidget(self._hands_in)
            ask = tr("Press once more to clear it")
            lines.addWidget(AskedTwice(tr("Clear the form"), ask, self._clear, "danger", "clear-form"))
        lines.addStretch(1)
        self._scroll.setWidget(sheet)
        self._scroll.verticalScrollBar().setValue(place)
        wanted = sheet.findChild(QWidget, had) if had else None
        if wanted is not None:
            wanted.setFocus()

    def _set_relation(self, value: str) -> None:
        if self._draft is not None and value:
            self._relation = Relation(value)
            self._draft = for_whom(self._draft, self._relation, self._draft.speed)
            self._build()

    def _set_speed(self, value: str) -> None:
        if self._draft is not None and self._draft.relation and value:
            self._speed = Speed(value)
            self._draft = for_whom(self._draft, self._draft.relation, self._speed)
            self._build()

    def _type(self, key: str, raw: str) -> None:
        self._typed[key] = raw
        asked = {each.key: each for step in self._taken().steps for each in step.fields}
        if asked[key].kind in CHOSEN and set(asked) != set(self._fields):
            self._build()

    def _go_on(self, key: str) -> None:
        """Enter goes to the next field if this one is right, from the last one to the button."""
        found = self._taken()
        if key in found.faults:
            self._tell(found, key)
            return
        order = list(self._fields)
        after = order[order.index(key) + 1 :]
        wanted = self._fields[after[0]].edit if after else self._hands_in
        wanted.setFocus()
        self._scroll.ensureWidgetVisible(wanted)

    def _tell(self, found: Taken, key: str) -> None:
        asked = {each.key: each for step in found.steps for each in step.fields}
        self._fields[key].tell(words.fault(found.faults[key], asked[key]))
        self._fields[key].edit.setFocus()
        self._scroll.ensureWidgetVisible(self._fields[key])

    def _hand_in(self) -> None:
        found = self._taken()
        for key in reversed(list(found.faults)):
            self._tell(found, key)
        if found.faults:
            return
        op_id = self._op_ids[found.draft.service_id]
        visit_id, hall, ticket = self._visit_id, self.at.hall, self._ticket

        def file(store: Store) -> Filed:
            desk = RequestDesk(store, self.at.session.acting, hall.catalogue, hall.mission, ticket)
            return desk.hand_in(op_id, found.draft, visit_id)

        self.work(self.at.on_store(file), partial(self._filed, ticket), tr("Handing in"))

    def _filed(self, ticket: Ticket | None, filed: Filed) -> None:
        """Open it, unless whose it is has gone meanwhile: nobody's name stands before the next person."""
        if (ticket and ticket.id) == (self._ticket and self._ticket.id):
            self._forget()
            self.taken.emit("request", filed.request_id)
            return
        handed_in = tr("The request of who was here before is handed in: {reference}.")
        handed_in = handed_in.replace("{reference}", words.reference(filed.reference))
        tell = self.at.moves.told.emit
        tell(handed_in)
        SlipPrinting(self, lambda told, _role: tell(f"{handed_in} {told}")).slip(
            filed.visit_id, Language.ARABIC
        )

    def _clear(self) -> None:
        self._forget()
        self._service.edit.setFocus()

    def _forget(self) -> None:
        self._draft = None
        self._visit_id, self._relation, self._speed = "", None, None
        self._op_ids.clear()
        self._typed.clear()
        self._service.edit.setCurrentIndex(0)
        self._build()


def _filed_here(at: AtDesk) -> Sequence[Service]:
    services = at.hall.catalogue.services.values()
    offered = [each for each in services if each.enabled and each.kind is ServiceKind.FILED]
    return sorted(offered, key=lambda each: each.order)

"""A request taken at the desk for somebody who can't use the kiosk: one dense form, by keyboard alone."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.draft import Draft, Filed
from kiosk.domain.service import Language, Relation, Service, ServiceKind, Speed
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.counter import Looked
from kiosk.office.new_request import Taken, begun, for_whom, taken
from kiosk.office.requests_at_desk import RequestDesk
from kiosk.paper.dates import local_time
from kiosk.store import Store
from kiosk.ui.counter import request_words as words
from kiosk.ui.counter.answer_fields import CHOSEN, AnswerField, AnswerGrid
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.choice_field import ChoiceField
from kiosk.ui.widgets.parts import Card, button, column, row, scrolling


class NewRequestPlace(DeskPlace):
    """What is left empty is listed as a gap. The form is forgotten when the person at the desk has gone."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._ticket: Ticket | None = None
        self._services = {each.id: each for each in _filed_here(at)}
        self._draft: Draft | None = None
        self._typed: dict[str, str] = {}
        self._fields: dict[str, AnswerField] = {}
        self._op_id = self._visit_id = ""
        offered = [(each.id, each.plain.in_language(at.language)) for each in self._services.values()]
        self._service = ChoiceField("service", tr("Service"), offered, "", self._choose)
        self._scroll = scrolling(QWidget())
        self.lines.addWidget(self._service)
        self.lines.addWidget(self._scroll, 1)
        self.lines.addWidget(self.notice)

    def show_seen(self, seen: Looked) -> None:
        """Forget the form of somebody who has gone."""
        mine = seen.mine
        serving = mine if mine is not None and mine.state is TicketState.SERVING else None
        gone = self._ticket is not None and (serving is None or serving.id != self._ticket.id)
        self._ticket = serving
        if gone or (mine is not None and serving is None):
            self._forget()

    def shown(self) -> None:
        """Begin with the service."""
        if self._draft is None:
            self._service.edit.setFocus()

    def _choose(self, service_id: str) -> None:
        service = self._services.get(service_id)
        self._typed.clear()
        self._op_id, self._visit_id = str(uuid.uuid4()), str(uuid.uuid4())
        self._draft = begun(service, Language.ARABIC) if service is not None else None
        self._build()

    def _taken(self) -> Taken:
        assert self._draft is not None
        mission, now = self.at.hall.mission, self.at.bench.now_ms()
        today = local_time(now, mission.time_zone).date()
        service = self._services[self._draft.service_id]
        return taken(service, self._draft, self._typed, today, mission.country_code)

    def _build(self) -> None:
        """Show the fields that apply now; what was typed and the keyboard's place stay."""
        focused = QApplication.focusWidget()
        had, place = focused.objectName() if focused else "", self._scroll.verticalScrollBar().value()
        sheet = QWidget()
        self._fields = {}
        if self._draft is not None:
            lines = column(sheet)
            lines.addWidget(self._for_whom(self._services[self._draft.service_id], self._draft))
            for step in self._taken().steps:
                card = Card(step.title.in_language(self.at.language))
                grid = AnswerGrid(step.fields, self._typed, self.at.language, self._type, self._go_on)
                self._fields |= grid.fields
                card.put(grid)
                lines.addWidget(card)
            self._hands_in = button(tr("Hand in"), self._hand_in, "primary", "hand-in")
            lines.addWidget(self._hands_in)
            lines.addStretch(1)
        self._scroll.setWidget(sheet)
        self._scroll.verticalScrollBar().setValue(place)
        wanted = sheet.findChild(QWidget, had) if had else None
        if wanted is not None:
            wanted.setFocus()

    def _for_whom(self, service: Service, draft: Draft) -> QWidget:
        holder = QWidget()
        line = row(holder)
        relations = [(each.value, words.relation(each)) for each in service.relations]
        speeds = [(each.speed.value, words.speed(each.speed)) for each in service.speeds]
        chosen = draft.relation.value if draft.relation else ""
        if len(relations) > 1:
            line.addWidget(ChoiceField("relation", tr("For whom"), relations, chosen, self._set_relation))
        if len(speeds) > 1:
            line.addWidget(ChoiceField("speed", tr("Speed"), speeds, draft.speed.value, self._set_speed))
        return holder

    def _set_relation(self, value: str) -> None:
        if self._draft is not None and value:
            self._draft = for_whom(self._draft, Relation(value), self._draft.speed)
            self._build()

    def _set_speed(self, value: str) -> None:
        if self._draft is not None and self._draft.relation and value:
            self._draft = for_whom(self._draft, self._draft.relation, Speed(value))
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
        op_id, visit_id, hall, ticket = self._op_id, self._visit_id, self.at.hall, self._ticket

        def file(store: Store) -> Filed:
            desk = RequestDesk(store, self.at.session.acting, hall.catalogue, hall.mission, ticket)
            return desk.hand_in(op_id, found.draft, visit_id)

        self.work(self.at.on_store(file), self._filed, tr("Handing in"))

    def _filed(self, filed: Filed) -> None:
        self._forget()
        self.taken.emit("request", filed.request_id)

    def _forget(self) -> None:
        self._draft = None
        self._typed.clear()
        self._service.edit.setCurrentIndex(0)
        self._build()


def _filed_here(at: AtDesk) -> Sequence[Service]:
    services = at.hall.catalogue.services.values()
    offered = [each for each in services if each.enabled and each.kind is ServiceKind.FILED]
    return sorted(offered, key=lambda each: each.order)

"""For whom a request is taken at the desk, and how fast it is wanted, where its service lets one choose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk.domain.draft import Draft
from kiosk.domain.service import Service
from kiosk.ui.counter import request_words as words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.choice_field import ChoiceField
from kiosk.ui.widgets.parts import row


class WhomAndSpeed(QWidget):
    """Shows what a draft says, and calls `relation` or `speed` with the value chosen instead, "" for none."""

    def __init__(
        self,
        service: Service,
        draft: Draft,
        relation: Callable[[str], None],
        speed: Callable[[str], None],
    ) -> None:
        super().__init__()
        line = row(self)
        relations = [(each.value, words.relation(each)) for each in service.relations]
        speeds = [(each.speed.value, words.speed(each.speed)) for each in service.speeds]
        if len(relations) > 1:
            chosen = draft.relation.value if draft.relation else ""
            line.addWidget(ChoiceField("relation", tr("For whom"), relations, chosen, relation))
        if len(speeds) > 1:
            line.addWidget(ChoiceField("speed", tr("Speed"), speeds, draft.speed.value, speed))

"""Which of somebody's requests is open, where they have several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.store.requests.histories import RequestBrief
from kiosk.ui.counter import request_words as words
from kiosk.ui.counter.place import AtDesk
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.choice_field import Box


class WhichRequest(Box):
    """`chosen` is called with the id of another one."""

    def __init__(self, at: AtDesk, chosen: Callable[[str], None]) -> None:
        super().__init__()
        self._at = at
        self.setObjectName("which-request")
        self.setAccessibleName(tr("Their requests"))
        self.activated.connect(lambda _: chosen(str(self.currentData())))

    def show_requests(self, theirs: Sequence[RequestBrief], opened: str) -> None:
        """Offer these with the one of id `opened` marked; one alone is no choice."""
        self.clear()
        services = self._at.hall.catalogue.services
        for each in theirs:
            name = words.service_name(services.get(each.service_id), each.service_id, self._at.language)
            self.addItem(f"{name} · {words.reference(each.reference)}", each.id)
        self.setCurrentIndex(max(0, self.findData(opened)))
        self.setVisible(len(theirs) > 1)

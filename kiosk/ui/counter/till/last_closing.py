"""How the clerk's last drawer was closed, and its deposit slip: printed then, and whenever asked."""

from __future__ import annotations

from kiosk.domain.drawer import Drawer
from kiosk.domain.text import isolate
from kiosk.office.papers.printing import PrintReport
from kiosk.office.till.deposit_printing import DepositPaper
from kiosk.store import Store
from kiosk.ui.counter.paper_printing import PaperPrinting
from kiosk.ui.counter.paper_words import Paper
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, Notice, button


class LastClosing(Card):
    """Stands beside the opening of the next drawer."""

    def __init__(self, place: DeskPlace) -> None:
        super().__init__(tr("Your last closing"))
        self._place = place
        self._closed: Drawer | None = None
        self._serial = self.say("", "strong")
        self._serial.setObjectName("deposit-serial")
        self._came_to = self.say("")
        self._by_others = self.say(tr("It was counted and closed without you, by a supervisor and another."))
        self._by_others.setObjectName("closed-by-others")
        self._paper = Notice()
        self.put(self._paper)
        self.put_row(button(tr("Print the deposit slip"), self.print, name="print-deposit"))
        self._printing = PaperPrinting(place, self._paper.tell)

    def show_closed(self, closed: Drawer | None) -> None:
        """Show how a session was closed; nothing before the first."""
        if closed is None or self._closed is None or closed.id != self._closed.id:
            self._paper.tell("")
        self._closed = closed
        self.setVisible(closed is not None)
        if closed is not None:
            counted = words.amount(closed.counted_minor or 0, closed.currency, self._place.language)
            self._serial.setText(f"{isolate(closed.deposit_serial)} · {counted}")
            self._by_others.setVisible(closed.counted_by_others)
            self._came_to.setText(words.over(closed.over_minor or 0, closed.currency, self._place.language))

    def print(self) -> None:
        """Print the next copy of its deposit slip."""
        closed, at = self._closed, self._place.at
        if closed is None:
            return
        drawer_id = closed.id

        def printed(store: Store, op_id: str) -> PrintReport:
            paper = DepositPaper(store, at.session.acting, at.bench.printer(), at.hall.mission)
            return paper.print(op_id, drawer_id, at.language)

        self._printing.print(Paper.DEPOSIT, printed)

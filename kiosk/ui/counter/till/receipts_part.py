"""The receipts of the session: printed again, or asked to be void with a reason while the clerk goes on."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping

from kiosk.domain.receipt import Receipt, SerialKind
from kiosk.domain.text import clean_text, isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.papers.printing import PrintReport
from kiosk.office.till.receipt_printing import BOTH, OFFICE_COPY, ORIGINAL
from kiosk.office.till.till import TillNow
from kiosk.store import Store
from kiosk.store.money.drawer_closing import Undecided
from kiosk.store.money.receipt_papers import ReceiptPapers
from kiosk.store.money.wishes import Wish, ask_void
from kiosk.ui.counter.paper_printing import PaperPrinting
from kiosk.ui.counter.paper_words import Paper, being_printed, each_became
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.give_back_card import GiveBackCard
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.till.receipt_prints import PAPERS, receipt_paper
from kiosk.ui.counter.words import clock, keyed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, Notice, button, side_by_side
from kiosk.ui.widgets.tables import Columns, RowTable

_LONGEST_REASON = 120
_WIDE = 4
"""The column that takes what room is left."""


class ReceiptsPart(TillPart):
    """F12 prints the next copy of the chosen receipt; what papers are missing stands beside each."""

    def __init__(self, place: DeskPlace, look_again: Callable[[], None]) -> None:
        super().__init__(place, look_again)
        self._papers: Mapping[str, ReceiptPapers] = {}
        self._asked: Mapping[str, str] = {}
        self._refused = frozenset[str]()
        self._printing = PaperPrinting(place, self._told)
        self._table: RowTable[Receipt] = RowTable(
            "receipts", tr("Receipts of this drawer"), self._columns(), _WIDE
        )
        look = FieldLook(most=_LONGEST_REASON)
        self._reason = Field("void-reason", tr("Why it is to be void"), look=look)
        self._reason.edit.returnPressed.connect(self._ask_void)
        self._void = button(tr("Ask to void it"), self._ask_void, name="ask-void")
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._offer_void())
        self._waits = Notice()
        self.lines.addWidget(self._waits)
        self.lines.addWidget(self._table, 1)
        again = button(keyed("F12", tr("Print again")), self.go_on, "primary", "reprint")
        office = button(tr("Print the office copy"), lambda: self._print(OFFICE_COPY), name="reprint-office")
        self.foot_lines.addWidget(side_by_side(again, office))
        card = Card()
        card.put(self._reason)
        card.put_row(self._void)
        self.lines.addWidget(card)
        self._give_back = GiveBackCard(place, self._given_back)
        self.lines.addWidget(self._give_back)

    def _columns(self) -> Columns[Receipt]:
        zone = self.at.hall.mission.time_zone
        return (
            (tr("Receipt"), lambda each: isolate(str(each.serial))),
            (tr("At"), lambda each: clock(each.issued_ms, zone)),
            (tr("Paid"), lambda each: words.paid(each.bill)),
            (tr("Worth"), lambda each: words.worth(each, self._asked, self._refused)),
            (tr("Papers"), lambda each: words.papers(self._papers.get(each.id, ReceiptPapers()))),
        )

    def waiting(self, now: TillNow) -> int:
        """Return how many receipts lack a paper, or may lack one, or are to be void."""
        papers = [now.papers.get(each.id, ReceiptPapers()) for each in now.receipts]
        lacking = {each.id for each, of in zip(now.receipts, papers, strict=True) if not of.has(*BOTH)}
        return len(lacking | now.refused)

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Show the receipts, the newest first."""
        asked = {each.receipt_id: each.kind for each in now.asked}
        if (self._papers, self._asked, self._refused) != (now.papers, asked, now.refused):
            self._papers, self._asked, self._refused = now.papers, asked, now.refused
            self._table.kept.show_again()
        self._table.begin_with(now.receipts)
        self._offer_void()
        told = words.undecided(Undecided(len(now.asked))) if now.asked else ""
        self._waits.tell(told, "warning")

    def _offer_void(self) -> None:
        """A reversal is never void: its money is out of the drawer."""
        chosen = self._table.chosen()
        offered = chosen is None or chosen.serial.kind is not SerialKind.REVERSAL
        for widget in (self._reason, self._void):
            widget.setVisible(offered)

    def begin(self) -> None:
        """Give the keyboard to the receipts."""
        self._table.setFocus()

    def forget(self) -> None:
        """Let no PIN stand."""
        self._give_back.forget()

    def go_on(self) -> None:
        """Print the next copy of the chosen receipt."""
        self._print(ORIGINAL)

    def _given_back(self, reversal: Receipt) -> None:
        self.look_again()
        op_ids = {kind: str(uuid.uuid4()) for kind in BOTH}

        def printed(store: Store) -> dict[str, PrintReport]:
            return receipt_paper(self, store).print_each(op_ids, reversal.id, self.at.language)

        def done(reports: dict[str, PrintReport]) -> None:
            self._told(*each_became({PAPERS[kind]: of for kind, of in reports.items()}))

        self.place.work(self.at.on_store(printed), done, being_printed(Paper.RECEIPT))

    def _print(self, kind: str) -> None:
        kept = self._table.chosen()
        if kept is None:
            self.place.notice.tell(tr("Choose a receipt first."), "warning")
            return
        receipt_id, language = kept.id, self.at.language

        def printed(store: Store, op_id: str) -> PrintReport:
            return receipt_paper(self, store).print(op_id, receipt_id, language, kind)

        self._printing.print(PAPERS[kind], printed)

    def _told(self, sentence: str, role: str) -> None:
        self.place.notice.tell(sentence, role)
        self.look_again()

    def _ask_void(self) -> None:
        kept, reason = self._table.chosen(), clean_text(self._reason.text, _LONGEST_REASON)
        if kept is None:
            self.place.notice.tell(tr("Choose a receipt first."), "warning")
            return
        if reason.fault or not reason.value:
            self._reason.tell(tr("A reason is needed: somebody else decides by it."))
            self._reason.edit.setFocus()
            return
        op_id, acting = str(uuid.uuid4()), self.at.session.acting

        def asked(_wish: Wish) -> None:
            self._reason.clear()
            self.place.notice.tell(tr("Asked. Go on; somebody else decides."))
            self.look_again()

        asking = self.at.on_store(lambda store: ask_void(store, acting, op_id, kept.id, reason.value))
        self.place.work(asking, asked, "")

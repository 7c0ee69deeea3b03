"""The receipts of the session, and earlier ones that lack a paper: printed again, or asked to be void.

Who paid stands here for the clerk to find a receipt by, while these are in front, and is kept nowhere.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping

from kiosk.domain.receipt import Receipt, SerialKind
from kiosk.domain.text import isolate
from kiosk.domain.ticket import Ticket
from kiosk.office.papers.printing import PrintReport
from kiosk.office.till.cleaning import LONGEST_REASON
from kiosk.office.till.receipt_printing import BOTH, OFFICE_COPY, ORIGINAL
from kiosk.office.till.till import NotTaken, TillNow
from kiosk.store import Store
from kiosk.store.money.drawer_closing import Undecided
from kiosk.store.money.receipt_papers import ReceiptPapers
from kiosk.store.money.wishes import Wish
from kiosk.ui.counter.paper_printing import PaperPrinting
from kiosk.ui.counter.paper_words import Paper, being_printed, each_became
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.by_number_card import ByNumberCard, FoundActs
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.counter.till.receipt_prints import PAPERS, receipt_paper
from kiosk.ui.counter.words import clock, keyed, moment
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, Notice, button, side_by_side
from kiosk.ui.widgets.tables import Columns, RowTable, choose_row
from kiosk.ui.widgets.text import set_apart
from kiosk.ui.widgets.work import work_for

_LEAST_LINES = 12
"""The least height of the receipts, in lines of text: some are in sight above what is done with one."""
_WIDE = 1
"""The column that takes what room is left."""


class ReceiptsPart(TillPart):
    """F12 prints the next copy of the chosen receipt; what papers are missing stands beside each."""

    def __init__(self, place: DeskPlace, look_again: Callable[[], None]) -> None:
        super().__init__(place, look_again)
        self._drawer_id = ""
        self._payers: Mapping[str, str] = {}
        self._papers: Mapping[str, ReceiptPapers] = {}
        self._asked: Mapping[str, str] = {}
        self._refused = frozenset[str]()
        self._printing = PaperPrinting(place, self._told)
        self._table: RowTable[Receipt] = RowTable("receipts", tr("Receipts"), self._columns(), _WIDE)
        self._table.grow_rows()
        self._table.setMinimumHeight(self.fontMetrics().height() * _LEAST_LINES)
        look = FieldLook(most=LONGEST_REASON)
        self._reason = Field("void-reason", tr("Why it is to be void"), look=look)
        self._reason.edit.returnPressed.connect(self._ask_void)
        void = button(tr("Ask to void it"), self._ask_void, name="ask-void")
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._offer_void())
        self._waits = Notice()
        self.lines.addWidget(self._waits)
        self.lines.addWidget(self._table, 1)
        again = button(keyed("F12", tr("Print again")), self.go_on, "primary", "reprint")
        office = button(tr("Print the office copy"), lambda: self._print(OFFICE_COPY), name="reprint-office")
        self.foot_lines.addWidget(side_by_side(again, office))
        self._voiding = Card()
        self._voiding.put(self._reason)
        self._voiding.put_row(void)
        self.lines.addWidget(self._voiding)
        acts = FoundActs(self._choose, self._print_receipt, self._given_back)
        self._by_number = ByNumberCard(place, acts)
        self.lines.addWidget(self._by_number)

    def _columns(self) -> Columns[Receipt]:
        return (
            (tr("Receipt"), lambda each: f"{isolate(str(each.serial))}\n{self._when(each)}"),
            (tr("Payer and fee"), self._who_and_what),
            (tr("Paid"), lambda each: words.paid(each.bill)),
            (tr("Worth, and papers"), self._state),
        )

    def _when(self, each: Receipt) -> str:
        """Return the time; of an earlier drawer's receipt with its day."""
        zone = self.at.hall.mission.time_zone
        today = each.drawer_id == self._drawer_id
        return clock(each.issued_ms, zone) if today else moment(each.issued_ms, zone)

    def _state(self, each: Receipt) -> str:
        """Return what it is worth, and which papers are missing."""
        papers = words.papers(self._papers.get(each.id, ReceiptPapers()))
        return f"{words.worth(each, self._asked, self._refused)}\n{papers}"

    def _who_and_what(self, each: Receipt) -> str:
        """Return who paid, and each fee on a line of its own."""
        payer = self._payers.get(each.id, "")
        fees = [words.fee_name(line, self.at.hall, self.at.language) for line in each.bill.lines]
        return "\n".join([set_apart(payer)] * bool(payer) + fees)

    def waiting(self, now: TillNow) -> int:
        """Return how many receipts lack a paper, or may lack one, or are to be void."""
        papers = [now.papers.get(each.id, ReceiptPapers()) for each in now.receipts]
        lacking = {each.id for each, of in zip(now.receipts, papers, strict=True) if not of.has(*BOTH)}
        return len(lacking | now.refused) + len(now.lacking)

    def show_now(self, now: TillNow, ticket: Ticket | None) -> None:
        """Show the receipts, the newest first, and below them those of earlier drawers that lack a paper."""
        self._drawer_id = now.drawer.id if now.drawer else ""
        receipts = (*now.receipts, *now.lacking)
        asked = {each.receipt_id: each.kind for each in now.asked}
        if (self._papers, self._asked, self._refused) != (now.papers, asked, now.refused):
            self._papers, self._asked, self._refused = now.papers, asked, now.refused
            self._table.kept.show_again()
        self._table.begin_with(receipts)
        self._table.say_nothing(tr("No receipt was given in this drawer yet."))
        self._offer_void()
        self._look_who_paid(receipts)
        told = words.undecided(Undecided(len(now.asked))) if now.asked else ""
        self._waits.tell(told, "warning")

    def show_news(self, now: TillNow, ticket: Ticket | None) -> None:
        """Show what became of the receipts; what is chosen stays chosen."""
        self.show_now(now, ticket)

    def _look_who_paid(self, receipts: tuple[Receipt, ...]) -> None:
        if all(each.id in self._payers for each in receipts):
            return

        def failed(error: Exception) -> None:
            self.place.notice.tell(fault_sentence(self.place.bench, error, self.at.language), "danger")

        looked = self.at.on_store(lambda store: self.till(store).payers(receipts))
        work_for(self, looked, self._name, failed)

    def _name(self, payers: Mapping[str, str]) -> None:
        if self.isVisible():  # else they were forgotten meanwhile
            self._payers = payers
            self._table.kept.show_again()

    def _choose(self, wanted: Receipt) -> None:
        ids = [each.id for each in self._table.kept.rows]
        if wanted.id in ids:
            choose_row(self._table, ids.index(wanted.id))

    def _offer_void(self) -> None:
        """A reversal is never void: its money is out of the drawer; nor is a receipt of a closed one."""
        chosen = self._table.chosen()
        here = chosen is not None and chosen.drawer_id == self._drawer_id
        offered = chosen is None or (here and chosen.serial.kind is not SerialKind.REVERSAL)
        self._voiding.setVisible(offered)

    def begin(self) -> None:
        """Give the keyboard to the receipts."""
        self._table.setFocus()

    def forget(self) -> None:
        """Let no PIN stand, nor who paid."""
        self._by_number.forget()
        self._payers = {}
        self._table.kept.show_again()

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
        else:
            self._print_receipt(kept, kind)

    def _print_receipt(self, kept: Receipt, kind: str) -> None:
        receipt_id, language = kept.id, self.at.language

        def printed(store: Store, op_id: str) -> PrintReport:
            return receipt_paper(self, store).print(op_id, receipt_id, language, kind)

        self._printing.print(PAPERS[kind], printed)

    def _told(self, sentence: str, role: str) -> None:
        self.place.notice.tell(sentence, role)
        self.look_again()

    def _ask_void(self) -> None:
        kept, reason = self._table.chosen(), self._reason.text
        if kept is None:
            self.place.notice.tell(tr("Choose a receipt first."), "warning")
            return
        op_id = str(uuid.uuid4())

        def asked(wish: Wish | NotTaken) -> None:
            if isinstance(wish, NotTaken):
                self._reason.tell(tr("A reason is needed: somebody else decides by it."))
                self._reason.edit.setFocus()
                return
            self._reason.clear()
            self.place.notice.tell(words.decided(wish) or tr("Asked. Go on; somebody else decides."))
            self.look_again()

        asking = self.at.on_store(lambda store: self.till(store).ask_void(op_id, kept.id, reason))
        self.place.work(asking, asked, "")

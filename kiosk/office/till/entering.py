"""Papers that were written by hand while the store was away, entered by two people at a desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.approval import shown_digest
from kiosk.domain.receipt import Bill, BillFault, Receipt
from kiosk.domain.text import clean_text
from kiosk.office.people.session import StaffSession
from kiosk.office.till.till import LONGEST_PAYER, NotTaken
from kiosk.office.till.two_people import NotAgreed, TypedPins, agreed
from kiosk.store import Store
from kiosk.store.handwriting import ENTERING, EnteredBefore, enter_handwritten, entering_shown
from kiosk.store.receipts import NoDrawer

LONGEST_NUMBER = 30
Entered = Receipt | NoDrawer | BillFault | EnteredBefore | NotTaken | NotAgreed


@dataclass(frozen=True, slots=True)
class HandwrittenPaper:
    """What stands on a paper beside its bill."""

    number: str
    written_on: date
    payer: str


def enter_paper(
    store: Store, session: StaffSession, op_id: str, bill: Bill, paper: HandwrittenPaper, typed: TypedPins
) -> Entered:
    """Commit a paper with its own day's bill, and return its receipt; see `enter_handwritten`.

    The money is in the drawer of whoever is logged in; both who enter it see the same paper.
    """
    number, payer = clean_text(paper.number, LONGEST_NUMBER), clean_text(paper.payer, LONGEST_PAYER)
    if number.fault or payer.fault or not number.value:
        return NotTaken.TEXT
    digest = shown_digest(ENTERING, entering_shown(bill, number.value, paper.written_on))
    both = agreed(store, session.person, typed, digest)
    if isinstance(both, NotAgreed):
        return both
    name = payer.value.encode()
    return enter_handwritten(store, session.acting, op_id, bill, name, number.value, paper.written_on, both)

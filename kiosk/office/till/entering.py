"""Papers that were written by hand while the store was away, entered by two people at a desk.

What was paid then was asked by that day's tariff at that day's rate: today's may be others.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.approval import shown_digest
from kiosk.domain.receipt import BillFault, Receipt
from kiosk.office.people.session import StaffSession
from kiosk.office.till.billing import is_current
from kiosk.office.till.cleaning import cleaned_bill, cleaned_number, cleaned_payer
from kiosk.office.till.owing import ways_of
from kiosk.office.till.till import NotTaken, Till
from kiosk.office.till.two_people import NotAgreed, TypedPins, agreed
from kiosk.store.money.handwriting import (
    ENTERING,
    EnteredBefore,
    HandwrittenPaper,
    enter_handwritten,
    entering_shown,
)
from kiosk.store.money.receipts import NoDrawer

Entered = Receipt | NoDrawer | BillFault | EnteredBefore | NotTaken | NotAgreed


def enter_paper(
    till: Till, session: StaffSession, op_id: str, paper: HandwrittenPaper, typed: TypedPins
) -> Entered:
    """Commit a paper with its own day's bill, and return its receipt; see `enter_handwritten`.

    The money is in the drawer of whoever is logged in; both who enter it see the same paper.
    """
    day, cleaned = paper.written_on, _cleaned(paper)
    if cleaned is None:
        return NotTaken.TEXT
    if day > till.today:
        return NotTaken.DAY
    if not is_current(cleaned.bill, till.catalogue_on(day), till.rates_on(day), day):
        return NotTaken.RATE
    both = agreed(till.store, session.person, typed, shown_digest(ENTERING, entering_shown(cleaned)))
    if isinstance(both, NotAgreed):
        return both
    return enter_handwritten(till.store, session.acting, op_id, cleaned, both, ways_of(till.catalogue))


def _cleaned(paper: HandwrittenPaper) -> HandwrittenPaper | None:
    number, payer, bill = cleaned_number(paper.number), cleaned_payer(paper.payer), cleaned_bill(paper.bill)
    if not number or payer is None or bill is None:
        return None
    return replace(paper, number=number, payer=payer, bill=bill)

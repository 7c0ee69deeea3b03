"""A paper that was written by hand, entered and given back."""

from __future__ import annotations

from datetime import date

from kiosk.domain.approval import shown_digest
from kiosk.domain.receipt import Receipt
from kiosk.store.money.handwriting import ENTERING, HandwrittenPaper, enter_handwritten, entering_shown
from kiosk.store.money.receipts import REVERSING, reversal_shown, reverse_receipt
from tests.store.money.test_money import YEAR, Office, bill
from tests.store.money.test_money import office as office
from tests.store.site import new_op

DAY = date(2026, 11, 1)


def enter(office: Office, paper: str = "0417", day: date = DAY) -> object:
    written = HandwrittenPaper(paper, day, bill(), "سلمى")
    digest = shown_digest(ENTERING, entering_shown(written))
    return enter_handwritten(office.store, office.acting, new_op(), written, office.both(digest))


def give_back(office: Office, kept: Receipt) -> object:
    both = office.both(shown_digest(REVERSING, reversal_shown(kept, "not served")))
    return reverse_receipt(office.store, office.acting, new_op(), kept.id, "not served", both, YEAR)

"""Money of a closed session that is given back: found by the receipt's number, agreed to by two people."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.acting import Permission
from kiosk.domain.approval import shown_digest
from kiosk.domain.receipt import Receipt, read_serial
from kiosk.domain.text import western_digits
from kiosk.office.people.session import StaffSession
from kiosk.office.till.two_people import NotAgreed, TypedPins, agreed
from kiosk.store import Store
from kiosk.store.money.receipt_rows import find_receipt
from kiosk.store.money.receipts import REVERSING, NoDrawer, reversal_shown, reverse_receipt


@dataclass(frozen=True, slots=True)
class GivingBack:
    """What whoever is logged in may give back, with somebody who approves. `year` is the mission's."""

    store: Store
    session: StaffSession
    year: int

    def find(self, typed: str) -> Receipt | None:
        """Return the receipt of a number as it was typed, None for one that isn't known here."""
        serial = read_serial(western_digits(typed))
        return find_receipt(self.store, str(serial)) if serial else None

    def give(
        self, op_id: str, kept: Receipt, reason: str, typed: TypedPins
    ) -> Receipt | NoDrawer | NotAgreed:
        """Commit the reversal and return it; see `reverse_receipt`."""
        digest = shown_digest(REVERSING, reversal_shown(kept, reason))
        both = agreed(self.store, self.session.person, typed, digest, Permission.APPROVE_MONEY)
        if isinstance(both, NotAgreed):
            return both
        acting = self.session.acting
        return reverse_receipt(self.store, acting, op_id, kept.id, reason, both, self.year)

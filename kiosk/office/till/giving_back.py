"""An earlier receipt, found by its number; and its money given back, agreed to by two people.

Only a closed session's money is given back so. As long as its drawer is open a receipt is to be void instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.acting import Permission
from kiosk.domain.approval import shown_digest
from kiosk.domain.receipt import Receipt, Serial, SerialKind, typed_serial
from kiosk.domain.staff import Person
from kiosk.domain.states import DrawerState, ReceiptState
from kiosk.domain.text import western_digits
from kiosk.office.people.session import StaffSession
from kiosk.office.till.cleaning import cleaned_reason
from kiosk.office.till.till import NotTaken
from kiosk.office.till.two_people import NotAgreed, TypedPins, agreed
from kiosk.store import Store
from kiosk.store.money.drawer_rows import must_know_drawer
from kiosk.store.money.receipt_papers import ReceiptPapers, papers_of
from kiosk.store.money.receipt_rows import find_receipt
from kiosk.store.money.receipts import REVERSING, NoDrawer, reversal_shown, reverse_receipt
from kiosk.store.people.staff import person_of


@dataclass(frozen=True, slots=True)
class Found:
    """A receipt with what is known of its papers; `holder` has the drawer that its money is in, if open."""

    receipt: Receipt
    papers: ReceiptPapers
    holder: Person | None

    @property
    def pays(self) -> bool:
        """Whether money was taken for it that is neither void nor given back."""
        good = self.receipt.state is ReceiptState.ISSUED
        return good and self.receipt.serial.kind is not SerialKind.REVERSAL


@dataclass(frozen=True, slots=True)
class GivingBack:
    """What whoever is logged in may give back, with somebody who approves. `year` is the mission's."""

    store: Store
    session: StaffSession
    year: int

    def find(self, typed: str) -> Found | None:
        """Return the receipt of a number as it was typed, None for one that isn't known here.

        Its last digits alone are those of a receipt of this year and of this store's own book. Raises
        `NotAllowed` for whoever neither takes money nor decides about it.
        """
        acting = self.session.acting
        if Permission.APPROVE_MONEY not in acting.permissions:
            acting.require(Permission.TAKE_PAYMENT)
        node = self.store.node
        usual = Serial(node.mission_code, self.year, SerialKind.RECEIPT, node.book, 0)
        serial = typed_serial(western_digits(typed), usual)
        kept = find_receipt(self.store, str(serial)) if serial else None
        if kept is None:
            return None
        papers = papers_of(self.store, (kept,)).get(kept.id, ReceiptPapers())
        return Found(kept, papers, self._holder(kept))

    def _holder(self, kept: Receipt) -> Person | None:
        with self.store.reading() as connection:
            drawer = must_know_drawer(connection, kept.drawer_id)
            return None if drawer.state is DrawerState.CLOSED else person_of(connection, drawer.actor)

    def give(
        self, op_id: str, kept: Receipt, reason: str, typed: TypedPins
    ) -> Receipt | NoDrawer | NotAgreed | NotTaken:
        """Commit the reversal and return it; see `reverse_receipt`."""
        cleaned = cleaned_reason(reason)
        if not cleaned:
            return NotTaken.TEXT
        digest = shown_digest(REVERSING, reversal_shown(kept, cleaned))
        both = agreed(self.store, self.session.person, typed, digest, Permission.APPROVE_MONEY)
        if isinstance(both, NotAgreed):
            return both
        acting = self.session.acting
        return reverse_receipt(self.store, acting, op_id, kept.id, cleaned, both, self.year)

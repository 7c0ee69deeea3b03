"""A drawer from its opening to its closing: what is signed by two goes through here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.acting import Permission
from kiosk.domain.approval import shown_digest
from kiosk.domain.drawer import CashMove, Drawer
from kiosk.office.people.proof import NotLetIn, Refused
from kiosk.office.people.session import StaffSession
from kiosk.office.till.cleaning import cleaned_reason
from kiosk.office.till.till import NotTaken
from kiosk.office.till.two_people import NotAgreed, TypedPins, agreed
from kiosk.store import Store
from kiosk.store.money.drawer_absent import CLOSING_WITHOUT, close_without_clerk, counted_shown
from kiosk.store.money.drawer_closing import CLOSING, Undecided, close_drawer, closing_shown
from kiosk.store.money.drawer_handing import HANDING_OVER, hand_over_drawer
from kiosk.store.money.drawers import OPENING, HasDrawer, move_cash, open_drawer, opening_shown


@dataclass(frozen=True, slots=True)
class Seen:
    """What both who sign for a drawer see: the count, what should be there, and what is `said` of it."""

    counted: Drawer
    expected_minor: int
    said: str = ""


@dataclass(frozen=True, slots=True)
class DrawerKeeping:
    """The drawer of whoever is logged in at `desk`, or one whose clerk is away. `year` is the mission's."""

    store: Store
    session: StaffSession
    desk: str
    year: int

    def open(
        self, op_id: str, currency: str, float_minor: int, typed: TypedPins
    ) -> Drawer | HasDrawer | NotAgreed:
        """Open a session with `float_minor` in the drawer, before a witness; see `open_drawer`."""
        digest = shown_digest(OPENING, opening_shown(self.desk, currency, float_minor))
        both = agreed(self.store, self.session.person, typed, digest)
        if isinstance(both, NotAgreed):
            return both
        acting = self.session.acting
        return open_drawer(self.store, acting, op_id, self.desk, currency, float_minor, both)

    def move(self, op_id: str, kind: CashMove, minor: int, reason: str) -> bool | NotTaken:
        """Put money in or take it out without a receipt; False without an open session. See `move_cash`."""
        cleaned = cleaned_reason(reason)
        if not cleaned:
            return NotTaken.TEXT
        return move_cash(self.store, self.session.acting, op_id, kind, minor, cleaned)

    def hand_over(
        self, op_id: str, seen: Seen, typed: TypedPins
    ) -> Drawer | HasDrawer | Undecided | NotAgreed:
        """Let another person go on with what was counted; see `hand_over_drawer`."""
        digest = shown_digest(HANDING_OVER, closing_shown(seen.counted, seen.expected_minor, seen.said))
        both = agreed(self.store, self.session.person, typed, digest, Permission.TAKE_PAYMENT)
        if isinstance(both, NotAgreed):
            return both
        acting = self.session.acting
        return hand_over_drawer(self.store, acting, op_id, seen.counted.id, both, seen.said)

    def close(self, op_id: str, seen: Seen, typed: TypedPins) -> Drawer | Undecided | NotAgreed:
        """Close a counted session over what both saw; see `close_drawer`."""
        digest = shown_digest(CLOSING, closing_shown(seen.counted, seen.expected_minor, seen.said))
        both = agreed(self.store, self.session.person, typed, digest)
        if isinstance(both, NotAgreed):
            return both
        acting = self.session.acting
        return close_drawer(self.store, acting, op_id, seen.counted.id, both, self.year, seen.said)

    def close_without_clerk(
        self, op_id: str, drawer: Drawer, pieces: Sequence[tuple[int, int]], typed: TypedPins
    ) -> Drawer | Undecided | NotAgreed:
        """Close another's drawer over what two others counted in it; see the store's function."""
        digest = shown_digest(CLOSING_WITHOUT, counted_shown(drawer.id, pieces))
        both = agreed(self.store, self.session.person, typed, digest, own=Permission.APPROVE_MONEY)
        if isinstance(both, NotAgreed):
            return both
        if both.other.person_id == drawer.actor:
            return NotAgreed(Refused(NotLetIn.NOT_ALLOWED), other=True)
        acting = self.session.acting
        return close_without_clerk(self.store, acting, op_id, drawer.id, pieces, both, self.year)

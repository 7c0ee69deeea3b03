"""A drawer from its opening to its closing: what is signed by two goes through here."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.acting import Permission
from kiosk.domain.approval import shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.office.people.session import StaffSession
from kiosk.office.till.two_people import NotAgreed, TypedPins, agreed
from kiosk.store import Store
from kiosk.store.drawer_checks import HANDING_OVER, hand_over_drawer, handing_over_shown
from kiosk.store.drawer_closing import CLOSING, Undecided, close_drawer, closing_shown
from kiosk.store.drawers import OPENING, HasDrawer, open_drawer, opening_shown


@dataclass(frozen=True, slots=True)
class DrawerKeeping:
    """The drawer of whoever is logged in at `desk`."""

    store: Store
    session: StaffSession
    desk: str

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

    def hand_over(
        self, op_id: str, counted: Drawer, expected: int, typed: TypedPins
    ) -> Drawer | HasDrawer | Undecided | NotAgreed:
        """Let another person go on with what was counted; see `hand_over_drawer`."""
        digest = shown_digest(HANDING_OVER, handing_over_shown(counted, expected))
        both = agreed(self.store, self.session.person, typed, digest, Permission.TAKE_PAYMENT)
        if isinstance(both, NotAgreed):
            return both
        return hand_over_drawer(self.store, self.session.acting, op_id, counted.id, both)

    def close(
        self, op_id: str, counted: Drawer, expected: int, typed: TypedPins
    ) -> Drawer | Undecided | NotAgreed:
        """Close a counted session over what both saw; see `close_drawer`."""
        digest = shown_digest(CLOSING, closing_shown(counted, expected))
        both = agreed(self.store, self.session.person, typed, digest)
        if isinstance(both, NotAgreed):
            return both
        return close_drawer(self.store, self.session.acting, op_id, counted.id, both)

"""A drawer that goes from one to the other in the middle of the day, with what was counted in it."""

from __future__ import annotations

import uuid

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.store.journal import Entry
from kiosk.store.money.drawer_closing import (
    Ending,
    Undecided,
    closing_shown,
    counted_expectation,
    ending_entries,
)
from kiosk.store.money.drawer_rows import drawer_of, must_know_drawer, own_drawer
from kiosk.store.money.drawers import HasDrawer, opening_entry, opening_shown
from kiosk.store.money.writing import money_writing
from kiosk.store.people.approvals import approved
from kiosk.store.store import Store, Writing

HANDING_OVER = "drawer.hand_over"
"""What two people confirm: `closing_shown`, as at a closing."""


def hand_over_drawer(
    store: Store, acting: Acting, op_id: str, drawer_id: str, approval: Approval, said: str = ""
) -> Drawer | HasDrawer | Undecided:
    """Commit that a counted session ends and another person's begins with what was counted.

    Whoever takes over signs as the second of the one and has the first as the witness of the other. What is
    over or short stays with whoever hands over; nothing goes to the safe. Returns the new session. The same
    `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `IllegalMove`, `LookupError`, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id, taker = str(uuid.UUID(op_id)), approval.other.person_id
    with money_writing(store, op_id) as (writing, before):
        kept = own_drawer(writing.connection, acting, drawer_id)
        theirs = drawer_of(writing.connection, taker)
        if before is not None:
            return theirs or kept
        expected = counted_expectation(writing.connection, kept)
        if isinstance(expected, Undecided):
            return expected
        if theirs is not None:
            return HasDrawer(theirs)
        digest = shown_digest(HANDING_OVER, closing_shown(kept, expected, said))
        agreed = approved(writing, acting, op_id, Permission.TAKE_PAYMENT, digest, approval)
        ended = ending_entries(store, writing, op_id, kept, Ending(expected, taker, said))
        begun = _taken_over(store, writing, taker, kept)
        writing.append(acting, *ended, agreed)
        takes = frozenset({Permission.TAKE_PAYMENT})  # what else they may is no matter here
        writing.append(Acting(taker, acting.station, takes), begun)
        return must_know_drawer(writing.connection, begun.entity_id)


def _taken_over(store: Store, writing: Writing, taker: str, kept: Drawer) -> Entry:
    shown = opening_shown(kept.desk, kept.currency, kept.counted_minor or 0)
    return opening_entry(store, writing, taker, store.chance.new_id(), shown, kept.actor)

"""A drawer whose clerk is away: a supervisor counts it with a second person, and closes it.

Nobody is told what should be in it before it is closed: it is counted once, and both sign what they counted.
An exemption that was refused doesn't hinder that: only its clerk could void the receipt and take the fee.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.domain.errors import NotAllowed
from kiosk.domain.receipt import SerialKind, counted_minor
from kiosk.domain.states import DRAWER_MOVES, DrawerState, move
from kiosk.store.journal import Entry
from kiosk.store.money.cash_schema import deposit_slip
from kiosk.store.money.drawer_closing import Ending, Undecided, count_entry, ending_entries, undecided
from kiosk.store.money.drawer_rows import expected_in, must_know_drawer
from kiosk.store.money.writing import money_writing, next_serial
from kiosk.store.people.approvals import approved
from kiosk.store.store import Store, Writing

CLOSING_WITHOUT = "drawer.close_without"
"""What the two confirm; see `counted_shown`."""


def counted_shown(drawer_id: str, pieces: Sequence[tuple[int, int]]) -> Mapping[str, object]:
    """Return what the two confirm who close a drawer without its clerk: what they counted in it."""
    return {"drawer": drawer_id, "pieces": [list(one) for one in pieces]}


def close_without_clerk(
    store: Store,
    acting: Acting,
    op_id: str,
    drawer_id: str,
    pieces: Sequence[tuple[int, int]],
    approval: Approval,
    year: int,
) -> Drawer | Undecided:
    """Commit that a supervisor and a second person counted a drawer that isn't theirs, and closed it.

    `pieces` are (value in minor units, pieces); both confirmed `counted_shown`. The deposit slip takes the
    next number of the mission's `year`. The same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`,
    also if one of the two is the drawer's clerk, `IllegalMove`, `LookupError`, `ValueError`, `StoreError`.
    """
    acting.require(Permission.APPROVE_MONEY)
    counted_minor(pieces)
    op_id, second = str(uuid.UUID(op_id)), approval.other.person_id
    with money_writing(store, op_id) as (writing, before):
        kept = must_know_drawer(writing.connection, drawer_id)
        if kept.actor in (acting.actor, second):
            raise NotAllowed(Permission.APPROVE_MONEY)
        if before is not None:
            return kept
        move("drawer", DRAWER_MOVES, kept.state, DrawerState.COUNTED)
        hindered = undecided(writing.connection, drawer_id)
        if hindered is not None and hindered.wishes:
            return hindered
        agreed = _agreed(writing, acting, op_id, counted_shown(drawer_id, pieces), approval)
        counted = count_entry(writing.connection, store.chance.new_id(), drawer_id, pieces)
        kept = must_know_drawer(writing.connection, drawer_id)
        serial = next_serial(writing.connection, deposit_slip, SerialKind.DEPOSIT, year)
        ending = Ending(expected_in(writing.connection, kept), second, "", str(serial))
        writing.append(acting, counted, *ending_entries(store, writing, op_id, kept, ending), agreed)
        return must_know_drawer(writing.connection, drawer_id)


def _agreed(
    writing: Writing, acting: Acting, op_id: str, shown: Mapping[str, object], approval: Approval
) -> Entry:
    both = Permission.APPROVE_MONEY, shown_digest(CLOSING_WITHOUT, shown), approval
    return approved(writing, acting, op_id, *both, of_other=Permission.WITNESS_CASH)

"""A drawer whose clerk is away, on both databases: two others count it blind and close it, marked as such."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kiosk.domain.approval import shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.staff import Person
from kiosk.domain.states import DrawerState, WishState
from kiosk.store.money.counts import money_counts
from kiosk.store.money.deposits import last_closed, undeposited_drawers
from kiosk.store.money.drawer_absent import CLOSING_WITHOUT, close_without_clerk, counted_shown
from kiosk.store.money.drawer_closing import Undecided
from kiosk.store.money.drawers import open_session
from kiosk.store.money.wishes import ask_void, decide, open_wishes
from tests.store.money.test_money import YEAR, Office
from tests.store.money.test_money import office as office
from tests.store.site import new_op
from tests.store.staff import acting_of

Pieces = Sequence[tuple[int, int]]
SHORT: Pieces = ((100, 149),)


def closes(
    office: Office,
    drawer: Drawer,
    pieces: Pieces = SHORT,
    op_id: str = "",
    own: Person | None = None,
    second: Person | None = None,
    confirmed: Pieces = (),
) -> Drawer | Undecided:
    """Close it as `own`, the supervisor, with `second`, the other cashier, over what they confirmed."""
    own, second = own or office.head, second or office.other
    digest = shown_digest(CLOSING_WITHOUT, counted_shown(drawer.id, confirmed or pieces))
    both = office.both(digest, own=own, second=second)
    return close_without_clerk(office.store, acting_of(own), op_id or new_op(), drawer.id, pieces, both, YEAR)


def test_two_others_close_what_an_absent_clerk_left_open_and_it_is_marked_everywhere(office: Office) -> None:
    drawer = office.opened(10_000)
    office.paid(5_000)
    closed = closes(office, drawer)

    assert isinstance(closed, Drawer)
    assert (closed.state, closed.actor) == (DrawerState.CLOSED, office.cashier.id)
    assert (closed.counted_minor, closed.expected_minor, closed.over_minor) == (14_900, 15_000, -100)
    assert (closed.counted_by, closed.second) == (office.head.id, office.other.id)
    assert closed.counted_by_others
    assert closed.deposit_serial.endswith("-000001")
    (told,) = money_counts(office.store, acting_of(office.head), 0, 2**53).closed
    assert told.drawer == closed
    assert undeposited_drawers(office.store, acting_of(office.head)) == (closed,)
    assert last_closed(office.store, office.acting) == closed, "its clerk finds how it was closed"
    assert open_session(office.store, office.cashier.id) is None
    own = office.closed(office.counted(office.opened(20_000), 20_000))
    assert isinstance(own, Drawer)
    assert not own.counted_by_others
    assert office.store.check().sound


def test_nobody_closes_it_alone_nor_its_clerk_so_nor_over_what_was_not_confirmed(office: Office) -> None:
    drawer = office.opened(10_000)
    for own, second in (
        (office.head, office.head),
        (office.head, office.cashier),
        (office.cashier, office.other),
        (office.other, office.head),
    ):
        with pytest.raises(NotAllowed):
            closes(office, drawer, own=own, second=second)
    with pytest.raises(NotAllowed):
        closes(office, drawer, confirmed=((100, 100),))

    kept = open_session(office.store, office.cashier.id)
    assert kept is not None
    assert (kept.state, kept.counts) == (DrawerState.OPEN, 0)


def test_it_is_closed_once_and_not_while_something_waits_for_a_word(office: Office) -> None:
    drawer, op_id = office.opened(10_000), new_op()
    wish = ask_void(office.store, office.acting, new_op(), office.paid().id, "typing")
    assert closes(office, drawer) == Undecided(1)
    kept = open_session(office.store, office.cashier.id)
    assert kept is not None
    assert (kept.state, kept.counts) == (DrawerState.OPEN, 0), "a count was kept that closed nothing"

    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)
    closed, node = closes(office, drawer, op_id=op_id), office.store.node
    assert closes(office, drawer, op_id=op_id) == closed
    assert office.store.node == node
    with pytest.raises(IllegalMove):
        closes(office, drawer)


def test_an_exemption_that_was_refused_keeps_no_drawer_open_whose_clerk_never_comes_back(
    office: Office,
) -> None:
    drawer = office.opened(10_000)
    office.paid(exemption="needy")
    (wish,) = open_wishes(office.store, acting_of(office.head))
    assert closes(office, drawer, ((100, 100),)) == Undecided(1)
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=False)
    assert office.closed(office.counted(drawer, 10_000)) == Undecided(0, 1), "its clerk can still mend it"

    closed = closes(office, drawer, ((100, 100),))
    assert isinstance(closed, Drawer)
    assert closed.over_minor == 0
    (unpaid,) = money_counts(office.store, acting_of(office.head), 0, 2**53).fees
    assert unpaid.decision == WishState.REFUSED


def test_what_its_clerk_counted_before_they_left_stays(office: Office) -> None:
    drawer = office.opened(10_000)
    office.counted(drawer, 9_000)
    closed = closes(office, drawer, ((100, 100),))

    assert isinstance(closed, Drawer)
    assert (closed.first_minor, closed.counted_again, closed.counted_minor) == (9_000, 1, 10_000)
    assert closed.counted_by_others

"""What somebody else decides or asks for is seen at the till that is in front, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QTableView

from kiosk.domain.service import Language
from kiosk.domain.staff import Role
from kiosk.store import Store
from kiosk.store.money.wishes import ask_void, decide
from tests.store.site import new_op
from tests.ui.counter.conftest import Hall, add_staff
from tests.ui.counter.supervised import Before, must_know, office_of_other, opens_till
from tests.ui.counter.supervised import before as before
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till
from tests.ui.setup.officer import Officer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_wish_and_what_is_decided_of_it_are_seen_in_front_and_what_is_typed_stays(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    at.take_money()
    at.clerk.wait_for("next-bill")
    at.see_receipts()
    at.clerk.wait(lambda: not at.place.under_way, "the look")
    at.clerk.type("void-reason", "half a rea")
    (kept,) = at.receipts()
    clerk = hall.bench.on_store(lambda store: must_know(store, hall.clerk)).acting("counter-1")
    head = hall.bench.on_store(lambda store: must_know(store, add_staff(store, "نور", Role.SUPERVISOR)))
    wish = hall.bench.on_store(lambda store: ask_void(store, clerk, new_op(), kept.id, "twice"))
    at.clerk.wait(lambda: at.states[0].startswith("Void asked for"), "the wish")

    acting = head.acting("counter-2")
    hall.bench.on_store(lambda store: decide(store, acting, new_op(), wish.id, agrees=False))
    at.clerk.wait(lambda: at.states[0].startswith("Good"), "what was decided")
    assert (at.clerk.typed("void-reason"), at.focused) == ("half a rea", "void-reason")


def test_a_supervisor_sees_a_wish_that_comes_while_they_look_at_the_decisions(
    open_counter: Callable[..., Officer], hall: Hall, before: Before
) -> None:
    head = open_counter(Language.ENGLISH)
    place = opens_till(head, before.head, "decisions")
    head.wait_to_read("Nothing waits for a decision.")
    head.wait(lambda: not place.under_way, "the look")

    def asks(store: Store) -> None:
        office = office_of_other(store, hall, before.head)
        wanted = office.taken()
        ask_void(store, must_know(store, hall.other).acting("counter-1"), new_op(), wanted.id, "twice")

    hall.bench.on_store(asks)
    shown = head.wait_for("wishes")
    assert isinstance(shown, QTableView)
    head.wait(lambda: shown.model().rowCount() == 1, "the wish")

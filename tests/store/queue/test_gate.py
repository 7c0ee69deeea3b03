"""Numbers of the gate: each kept before it is printed, in no line until somebody says what they come for."""

from __future__ import annotations

import pytest

from kiosk.catalogue.reader import load_catalogue
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import IllegalMove
from kiosk.domain.paper_numbers import GATE, KIT, PaperNumber, read_paper_number
from kiosk.domain.serving_order import USUAL_ORDER, Priority
from kiosk.domain.ticket import Ticket
from kiosk.opening import CATALOGUE
from kiosk.store import Store, find_ticket
from kiosk.store.queue.calling import call_next
from kiosk.store.queue.gate import Named, issue_gate_numbers, name_service, numbered
from tests.store.queue.at_desks import DAY, clerk
from tests.store.site import new_op

FRONT = Acting("front", "counter-1", frozenset({Permission.ISSUE_NUMBER}))
SHIPPED = load_catalogue(CATALOGUE)
RENEWAL = SHIPPED.services["passport_renewal"]
LINE = next(each for each in SHIPPED.queue_groups if each.id == RENEWAL.queue_group)


def printed(store: Store, count: int, op_id: str = "") -> tuple[Ticket, ...]:
    now = store.clock.now_ms()
    return issue_gate_numbers(store, FRONT, op_id or new_op(), count, DAY, USUAL_ORDER, now)


def named(store: Store, kept: Ticket, priority: Priority = Priority.NONE) -> Ticket:
    return name_service(store, FRONT, new_op(), kept.id, Named(RENEWAL, LINE, priority), USUAL_ORDER)


def test_a_batch_is_kept_once_and_the_next_goes_on_counting(store: Store) -> None:
    tap = new_op()
    batch = printed(store, 3, tap)
    node = store.node

    assert [each.number for each in batch] == [1, 2, 3]
    assert printed(store, 3, tap) == batch
    assert store.node == node
    assert [each.number for each in printed(store, 2)] == [4, 5]
    assert store.check().sound


def test_nobody_is_called_before_the_service_is_named_and_then_by_the_paper_s_turn(store: Store) -> None:
    first, second, third = printed(store, 3)
    assert call_next(store, clerk(), new_op(), "1", (LINE.id,), DAY) is None
    named(store, third), named(store, first)

    called = [call_next(store, clerk(n), new_op(), str(n), (LINE.id,), DAY) for n in (1, 2, 3)]
    assert [each.number if isinstance(each, Ticket) else None for each in called] == [1, 3, None]
    kept = find_ticket(store, first.id)
    assert kept is not None
    assert (kept.service_id, kept.series) == (RENEWAL.id, GATE.letter)
    with pytest.raises(IllegalMove):
        named(store, first)
    assert named(store, second, Priority.ASSISTED).standing.priority is Priority.ASSISTED


def test_a_number_is_found_as_it_stands_on_paper(store: Store) -> None:
    batch = printed(store, 2)

    assert numbered(store, DAY, PaperNumber(GATE, 2)) == batch[1]
    assert numbered(store, DAY, PaperNumber(GATE, 3)) is None
    for typed in ("ل 2", "L2", "٢", "\u2067ل 2\u2069", "l 2"):
        assert read_paper_number(typed) == PaperNumber(GATE, 2)
    assert read_paper_number("ق 17") == PaperNumber(KIT, 17)
    for typed in ("", "J 2", "L0", "L 2 3", "Lx"):
        assert read_paper_number(typed) is None

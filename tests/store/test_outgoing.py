"""What leaves the journal for the portal, and what the portal's answers may change here."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from kiosk.domain.acting import applicant, it_officer, sync_worker
from kiosk.domain.chain import GENESIS, chain_hash, payload_digest
from kiosk.domain.errors import NotAllowed, StoreRestored
from kiosk.domain.states import LineState, RequestState
from kiosk.store import Store, find_request, submit_request
from kiosk.store.line import Line, join_portal, line_status, move_line, note_trouble
from kiosk.store.outgoing import Acknowledged, Heard, Outgoing, acknowledge, outgoing
from kiosk.store.requests.decisions import Decision, take_decisions
from kiosk.store.requests.entries import move_request
from kiosk.store.requests.schema import request
from tests.store.site import CLERK, FILING, Site, new_op

ACTING, SYNC, IT = applicant("k1"), sync_worker("k1"), it_officer("k1")
LINE = Line("http://127.0.0.1:8000", "", "key", "", "", 5)


@pytest.fixture
def joined(store: Store) -> Store:
    join_portal(store, IT, new_op(), LINE)
    for _ in range(3):
        submit_request(store, ACTING, new_op(), FILING)
    return store


def everything(store: Store) -> Outgoing:
    return outgoing(store, SYNC, 500, 10**9)


def heard(store: Store, seq: int, **other: object) -> Heard:
    hashes = {0: GENESIS} | {int(o.facts["seq"]): o.hash for o in everything(store).operations}
    plain = Heard(1, seq, hashes.get(seq, bytes(32)), seq, "one", 7)
    return replace(plain, **other)  # type: ignore[arg-type]


def test_the_whole_journal_leaves_in_order_each_operation_chained_to_the_one_before(joined: Store) -> None:
    leaving = everything(joined)

    assert [o.facts["seq"] for o in leaving.operations] == list(range(1, joined.node.next_seq))
    head = leaving.prev_hash
    for operation in leaving.operations:
        assert (
            chain_hash(head, {**operation.facts, "payload_digest": operation.payload_digest})
            == operation.hash
        )
        if operation.payload:
            assert payload_digest(*operation.payload[1:]) == operation.payload_digest
        head = operation.hash
    assert head == joined.node.head_hash
    assert sum(operation.payload is not None for operation in leaving.operations) == 3


def test_a_batch_is_as_small_as_asked_but_never_empty(joined: Store) -> None:
    assert len(outgoing(joined, SYNC, 2, 10**9).operations) == 2
    assert len(outgoing(joined, SYNC, 500, 1).operations) == 1


def test_an_acknowledged_operation_is_not_sent_again(joined: Store) -> None:
    answer = heard(joined, 3)
    assert acknowledge(joined, SYNC, answer) is Acknowledged.ADVANCED
    assert everything(joined).operations[0].facts["seq"] == 4
    assert everything(joined).prev_hash == answer.acked_hash
    assert acknowledge(joined, SYNC, answer) is Acknowledged.SAME


@pytest.mark.parametrize(
    "lie",
    [
        {"acked_hash": b"\1" * 32},
        {"acked_seq": 3},
        {"acked_seq": 10_000},
        {"acked_seq": 0},
        {"epoch": 2},
    ],
)
def test_an_answer_without_our_own_hash_acknowledges_nothing(joined: Store, lie: dict[str, object]) -> None:
    assert acknowledge(joined, SYNC, heard(joined, 2, **lie)) is Acknowledged.FOREIGN
    assert joined.node.acked_seq == 0


def test_an_old_letter_takes_nothing_back(joined: Store) -> None:
    early, late = heard(joined, 2, portal_ms=7), heard(joined, 4, portal_ms=9)
    assert acknowledge(joined, SYNC, late) is Acknowledged.ADVANCED
    assert acknowledge(joined, SYNC, early, carried=True) is Acknowledged.STALE
    assert joined.node.acked_seq == 4


def test_a_portal_restored_from_a_backup_is_sent_again_what_it_lost(joined: Store) -> None:
    early, late = heard(joined, 2, incarnation="two"), heard(joined, 4)
    acknowledge(joined, SYNC, late)
    assert acknowledge(joined, SYNC, early) is Acknowledged.REWOUND
    assert everything(joined).operations[0].facts["seq"] == 3


def test_a_portal_restored_from_a_backup_is_asked_anew_what_was_decided(joined: Store) -> None:
    filed = submit_request(joined, ACTING, new_op(), FILING)
    answer = heard(joined, joined.node.next_seq - 1)
    acknowledge(joined, SYNC, answer)
    take_decisions(joined, SYNC, [Decision(7, filed.request_id, RequestState.APPROVED, 1)], 7)

    acknowledge(joined, SYNC, replace(answer, incarnation="two"))

    line = line_status(joined).line
    assert line is not None
    assert line.states_cursor == 0
    with joined.reading() as connection:
        states = [row.state for row in connection.execute(request.select())]
    assert states == [RequestState.RECEIVED] * 4


def test_what_the_portal_holds_back_is_in_sight_and_in_nobodys_way(joined: Store) -> None:
    last = everything(joined).operations[-1]
    answer = heard(joined, joined.node.next_seq - 1, held=((last.facts["op_id"], "unknown-service"),))
    assert acknowledge(joined, SYNC, answer) is Acknowledged.ADVANCED
    acknowledge(joined, SYNC, answer)

    status = line_status(joined)
    assert [(held.seq, held.kind, held.reason) for held in status.held] == [
        (last.facts["seq"], "request.filed", "unknown-service")
    ]
    assert (status.waiting, status.oldest_ms) == (0, None)


def test_a_request_is_received_with_its_acknowledgement_unless_it_is_held(joined: Store) -> None:
    first, _, last = (operation for operation in everything(joined).operations if operation.payload)
    held = ((str(last.facts["op_id"]), "unknown-service"),)
    acknowledge(joined, SYNC, heard(joined, joined.node.next_seq - 1, held=held))
    with joined.reading() as connection:
        states = {row.op_id: row.state for row in connection.execute(request.select())}
    assert states[first.facts["op_id"]] == RequestState.RECEIVED
    assert states[last.facts["op_id"]] == RequestState.SUBMITTED
    assert len(states) == 3


def test_what_was_mended_at_the_portal_is_held_no_more(joined: Store) -> None:
    first, second, *_ = (operation.facts["op_id"] for operation in everything(joined).operations)
    held = ((first, "unreadable"), (second, "not-applied"))
    answer = heard(joined, 3, held=held)
    acknowledge(joined, SYNC, answer)
    acknowledge(joined, SYNC, replace(answer, held=()))
    assert [one.op_id for one in line_status(joined).held] == [first, second]

    acknowledge(joined, SYNC, replace(answer, held=held[1:], all_held=True))
    assert [one.op_id for one in line_status(joined).held] == [second]


def test_the_status_tells_what_waits_and_since_when(joined: Store) -> None:
    status = line_status(joined)
    assert (status.waiting, status.acked_seq) == (status.head_seq, 0)
    assert status.oldest_ms == everything(joined).operations[0].facts["occurred_ms"]

    note_trouble(joined, SYNC, "unreachable")
    line = line_status(joined).line
    assert line is not None
    assert (line.trouble, line.heard_ms) == ("unreachable", 0)
    acknowledge(joined, SYNC, heard(joined, 1))
    line = line_status(joined).line
    assert line is not None
    assert line.trouble == ""
    assert line.heard_ms > 0


def test_a_decision_reaches_its_request_once_and_in_order(joined: Store) -> None:
    filed = submit_request(joined, ACTING, new_op(), FILING)
    review = Decision(7, filed.request_id, RequestState.IN_REVIEW, 1)
    approved = Decision(9, filed.request_id, RequestState.APPROVED, 2)

    assert take_decisions(joined, SYNC, [review, approved], 9) == 2
    assert take_decisions(joined, SYNC, [review], 7) == 0
    assert take_decisions(joined, SYNC, [Decision(10, "nobody's", RequestState.REJECTED, 3)], 10) == 1
    with joined.reading() as connection:
        states = connection.execute(request.select()).mappings().all()
    assert {row["id"]: row["state"] for row in states}[filed.request_id] == "approved"
    assert find_request(joined, filed.reference) == filed
    assert joined.check().sound


def test_a_decision_that_did_not_know_what_was_said_here_since_waits_for_one_that_does(
    joined: Store,
) -> None:
    filed, first, second = submit_request(joined, ACTING, new_op(), FILING), new_op(), new_op()
    move_request(joined, CLERK, first, filed.request_id, RequestState.IN_REVIEW)
    move_request(joined, CLERK, second, filed.request_id, RequestState.READY_FOR_PICKUP)

    def told(number: int, known_op: str) -> str:
        decision = Decision(number, filed.request_id, RequestState.APPROVED, number, known_op)
        take_decisions(joined, SYNC, [decision], number)
        with joined.reading() as connection:
            mine = select(request.c.state).where(request.c.id == filed.request_id)
            return str(connection.execute(mine).scalar_one())

    assert told(1, "") == told(2, first) == "ready_for_pickup"
    assert told(3, second) == "approved"
    move_request(joined, CLERK, new_op(), filed.request_id, RequestState.READY_FOR_PICKUP)
    assert told(4, "on a branch that was given up") == "approved"


def test_in_quarantine_nothing_is_filed_any_more(joined: Store) -> None:
    move_line(joined, SYNC, LineState.QUARANTINED, "journal-fork")
    with pytest.raises(StoreRestored):
        submit_request(joined, ACTING, new_op(), FILING)


def test_a_portal_is_joined_once_for_one_tap(store: Store) -> None:
    op_id = new_op()
    assert join_portal(store, IT, op_id, LINE) == LINE
    before = store.node.next_seq
    assert join_portal(store, IT, op_id, replace(LINE, url="http://other")) == LINE
    assert store.node.next_seq == before


def test_only_the_worker_carries_and_only_it_joins(joined: Store) -> None:
    with pytest.raises(NotAllowed):
        outgoing(joined, ACTING, 1, 1)
    with pytest.raises(NotAllowed):
        join_portal(joined, SYNC, new_op(), LINE)


def test_what_was_sent_is_known_outside_the_store_first(site: Site) -> None:
    store = site.create()
    submit_request(store, ACTING, new_op(), FILING)
    store.anchor.path.unlink()

    last = everything(store).operations[-1]

    mark = store.anchor.read()
    assert mark is not None
    assert mark.hash == last.hash
    store.close()

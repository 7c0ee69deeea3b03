"""What applicants filed goes when it is due, by the portal's clock, and nothing of it a moment earlier."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.acting import applicant, it_officer, sync_worker
from kiosk.domain.draft import Filed
from kiosk.domain.errors import NotAllowed
from kiosk.domain.request_file import Collector, HandOver, Proof
from kiosk.domain.states import RequestState
from kiosk.store import Store, find_request, import_mission, request_payload, submit_request
from kiosk.store.line import Line, join_portal
from kiosk.store.outgoing import Heard, acknowledge, outgoing
from kiosk.store.requests.decisions import Decision, take_decisions
from kiosk.store.requests.entries import hand_over, move_request
from kiosk.store.requests.erasing import DAY_MS, due_payloads, erase_due
from kiosk.store.requests.schema import request_document, request_name_word
from tests.store.missions.test_missions import RIYADH
from tests.store.site import CLERK, FILING, READER, new_op

SYNC = sync_worker("k1")
GIVEN = HandOver(Collector.HOLDER, "", Proof.PASSPORT, "7734")
ENDED_MS = 1_900_000_000_000
RETENTION = RIYADH.retention_days * DAY_MS


@pytest.fixture
def filed(store: Store) -> Filed:
    """A request whose portal has ended it and holds it, in a store that was told so."""
    import_mission(store, it_officer("k1"), new_op(), RIYADH, ())
    join_portal(store, it_officer("k1"), new_op(), Line("http://127.0.0.1", "", "key", "", "", 1))
    made = submit_request(store, applicant("k1"), new_op(), FILING)
    decide(store, made, 1, RequestState.COLLECTED)
    return made


def decide(store: Store, made: Filed, number: int, state: RequestState, known_op: str | None = None) -> None:
    take_decisions(store, SYNC, [Decision(number, made.request_id, state, ENDED_MS, known_op)], number)


def at(store: Store, now_ms: int) -> Store:
    """Return the store with its station's clock at a moment."""
    return replace(store, clock=replace(store.clock, now_ms=lambda: now_ms))


def handed_over(store: Store, made: Filed) -> str:
    """Mark a request's document as ready, hand it over, and return the operation."""
    move_request(store, CLERK, new_op(), made.request_id, RequestState.READY_FOR_PICKUP)
    op_id = new_op()
    hand_over(store, CLERK, op_id, made.request_id, GIVEN)
    return op_id


def hear(store: Store, portal_ms: int, durable_seq: int | None = None) -> None:
    """The portal has everything, and says what time it is there."""
    here = store.node
    last = here.next_seq - 1
    heard = Heard(1, last, here.head_hash, last if durable_seq is None else durable_seq, "one", portal_ms)
    acknowledge(store, SYNC, heard)


def test_a_form_is_erased_when_its_time_is_over_and_the_rest_stays(store: Store, filed: Filed) -> None:
    hear(store, ENDED_MS + RETENTION)
    assert [due.reference for due in due_payloads(store)] == [filed.reference]
    assert erase_due(store, SYNC) == 1

    assert request_payload(store, READER, filed.request_id) is None
    assert find_request(store, filed.reference) == filed
    with store.reading() as connection:
        assert connection.execute(request_name_word.select()).all() == []
        assert len(connection.execute(request_document.select()).all()) == 1
    assert store.check().sound


def test_a_day_early_nothing_is_due(store: Store, filed: Filed) -> None:
    hear(store, ENDED_MS + RETENTION - 1)
    assert due_payloads(store) == ()
    assert erase_due(store, SYNC) == 0
    assert request_payload(store, READER, filed.request_id) is not None


def test_what_the_portals_backup_lacks_is_kept_however_old(store: Store, filed: Filed) -> None:
    hear(store, ENDED_MS + 10 * RETENTION, durable_seq=filed.seq - 1)
    assert erase_due(store, SYNC) == 0
    assert request_payload(store, READER, filed.request_id) is not None


def test_a_kiosks_wrong_clock_erases_nothing(store: Store, filed: Filed) -> None:
    ahead = at(store, ENDED_MS + 100 * RETENTION)
    hear(ahead, ENDED_MS + 1)
    assert erase_due(ahead, SYNC) == 0


def test_an_open_request_keeps_its_form_and_a_reopened_one_too(store: Store, filed: Filed) -> None:
    open_one = submit_request(store, applicant("k1"), new_op(), FILING)
    decide(store, open_one, 2, RequestState.IN_REVIEW)
    decide(store, filed, 3, RequestState.IN_REVIEW)
    hear(store, ENDED_MS + 2 * RETENTION)
    assert due_payloads(store) == ()


def test_what_a_mission_ends_is_erased_when_its_time_is_over_and_not_before(
    store: Store, filed: Filed
) -> None:
    hear(store, ENDED_MS - 5)
    here = at(store, ENDED_MS)
    given, taken_back = (submit_request(store, applicant("k1"), new_op(), FILING) for _ in range(2))
    handed_over(here, given)
    move_request(here, CLERK, new_op(), taken_back.request_id, RequestState.CANCELLED)
    marked = submit_request(store, applicant("k1"), new_op(), FILING)
    move_request(here, CLERK, new_op(), marked.request_id, RequestState.READY_FOR_PICKUP)

    hear(store, ENDED_MS + RETENTION - 1)
    assert erase_due(store, SYNC) == 0
    hear(store, ENDED_MS + RETENTION, durable_seq=filed.seq)
    assert [due.reference for due in due_payloads(store)] == [filed.reference]
    hear(store, ENDED_MS + RETENTION)
    assert erase_due(store, SYNC) == 3
    left = [
        each.reference
        for each in (filed, given, taken_back, marked)
        if request_payload(store, READER, each.request_id) is not None
    ]
    assert left == [marked.reference]


def test_a_clock_that_is_years_behind_makes_nothing_due_early(store: Store, filed: Filed) -> None:
    made = submit_request(store, applicant("k1"), new_op(), FILING)
    hear(store, ENDED_MS)
    op_id = handed_over(at(store, 1), made)
    hear(store, ENDED_MS + RETENTION - 1)
    assert due_payloads(store) == ()
    decide(store, made, 2, RequestState.COLLECTED, op_id)
    hear(store, ENDED_MS + RETENTION)
    assert erase_due(store, SYNC) == 2


def test_what_was_ended_here_stays_ended_when_a_restored_portal_tells_anew(
    store: Store, filed: Filed
) -> None:
    made = submit_request(store, applicant("k1"), new_op(), FILING)
    handed_over(at(store, ENDED_MS), made)
    hear(store, ENDED_MS)
    here = store.node
    again = Heard(1, here.next_seq - 1, here.head_hash, here.next_seq - 1, "restored", ENDED_MS + RETENTION)
    acknowledge(store, SYNC, again)
    assert [due.reference for due in due_payloads(store)] == [made.reference]


def test_the_journal_says_which_forms_were_erased_and_nothing_of_them(store: Store, filed: Filed) -> None:
    hear(store, ENDED_MS + RETENTION)
    erase_due(store, SYNC)
    last = outgoing(store, SYNC, 500, 10**9).operations[-1]
    assert last.facts["kind"] == "payloads.erased"
    assert last.facts["body"] == f'{{"requests":["{filed.request_id}"]}}'


def test_nobody_but_the_worker_erases(store: Store, filed: Filed) -> None:
    hear(store, ENDED_MS + RETENTION)
    with pytest.raises(NotAllowed):
        erase_due(store, applicant("k1"))
    assert request_payload(store, READER, filed.request_id) is not None

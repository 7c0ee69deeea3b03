"""What became of each paper is kept; nothing is printed twice by itself."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from kiosk.domain.acting import Acting, applicant
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.store import PrintJob, Store, interrupted_prints, move_print, queue_print
from kiosk.store.schema import op
from tests.store.print_jobs import copies_of
from tests.store.site import Site, new_op

ACTING = applicant("k1")
ARABIC = Language.ARABIC


def _queue(store: Store, op_id: str | None = None, acting: Acting = ACTING, visit: str = "v") -> PrintJob:
    return queue_print(store, acting, op_id or new_op(), "slip", visit, ARABIC, "thermal")


def _print(store: Store, end: PrintState, fault: str = "") -> PrintJob:
    job = _queue(store)
    move_print(store, ACTING, job.id, PrintState.PRINTING)
    return move_print(store, ACTING, job.id, end, fault)


def test_a_job_is_kept_before_a_byte_goes_out(store: Store) -> None:
    job = _queue(store)
    assert (job.copy, job.state, job.kind, job.station, job.device) == (
        1,
        PrintState.QUEUED,
        "slip",
        "k1",
        "thermal",
    )
    assert copies_of(store, "v") == [(job.id, 1, PrintState.QUEUED)]


def test_a_second_tap_queues_nothing(store: Store) -> None:
    op_id = new_op()
    with ThreadPoolExecutor(8) as pool:
        jobs = set(pool.map(lambda _: _queue(store, op_id), range(8)))
    assert copies_of(store, "v") == [(job.id, 1, PrintState.QUEUED) for job in jobs]
    assert store.check().sound


def test_the_original_comes_once_and_every_later_print_is_the_next_copy(store: Store) -> None:
    assert _print(store, PrintState.PRINTED).copy == 1
    assert _print(store, PrintState.UNKNOWN).copy == 2
    assert _print(store, PrintState.PRINTED).copy == 3


def test_a_copy_of_which_no_byte_went_out_is_printed_again_as_itself(store: Store) -> None:
    failed = _print(store, PrintState.FAILED, "paper_out")
    assert failed.detail == "paper_out"
    again = queue_print(store, applicant("k2"), new_op(), "slip", "v", Language.ENGLISH, "office")
    assert (again.id, again.copy, again.state, again.detail) == (failed.id, 1, PrintState.QUEUED, "")
    assert (again.station, again.device, again.language) == ("k2", "office", Language.ENGLISH)
    assert _queue(store).copy == 1


def test_a_copy_that_another_station_took_over_is_printed_there_alone(store: Store) -> None:
    job, elsewhere = _queue(store), applicant("k2")
    assert _queue(store, acting=elsewhere).id == job.id
    with pytest.raises(IllegalMove):
        move_print(store, ACTING, job.id, PrintState.PRINTING)
    move_print(store, elsewhere, job.id, PrintState.PRINTING)
    assert interrupted_prints(store, "k1") == ()
    assert move_print(store, elsewhere, job.id, PrintState.PRINTED).copy == 1


def test_prints_at_once_never_share_a_copy_number(store: Store) -> None:
    def one(_: int) -> int:
        job = _queue(store)
        try:
            move_print(store, ACTING, job.id, PrintState.PRINTING)
        except IllegalMove:
            return 0
        return job.copy

    with ThreadPoolExecutor(8) as pool:
        copies = [copy for copy in pool.map(one, range(8)) if copy]
    assert sorted(copies) == list(range(1, len(copies) + 1))
    assert store.check().sound


def test_a_printed_paper_can_t_become_unprinted(store: Store) -> None:
    job = _print(store, PrintState.PRINTED)
    node = store.node
    for target in PrintState:
        with pytest.raises(IllegalMove):
            move_print(store, ACTING, job.id, target)
    assert store.node == node


def test_what_was_printing_when_the_station_stopped_is_unknown(site: Site) -> None:
    store = site.create()
    printing, other = _queue(store), _queue(store, acting=applicant("k2"), visit="w")
    done, waiting = _queue(store, visit="x"), _queue(store, visit="y")
    for job in (printing, other, done):
        move_print(store, applicant(job.station), job.id, PrintState.PRINTING)
    move_print(store, ACTING, done.id, PrintState.PRINTED)
    store.close()
    store = site.open()
    found = interrupted_prints(store, "k1")
    assert [(job.id, job.state) for job in found] == [(printing.id, PrintState.UNKNOWN)]
    assert interrupted_prints(store, "k1") == ()
    assert copies_of(store, "w") == [(other.id, 1, PrintState.PRINTING)]
    assert copies_of(store, "y") == [(waiting.id, 1, PrintState.QUEUED)]
    assert store.check().sound
    store.close()


def test_each_move_is_journaled(store: Store) -> None:
    job = _print(store, PrintState.UNKNOWN, "silent")
    with store.reading() as connection:
        rows = connection.execute(
            select(op.c.kind, op.c.body).where(op.c.entity_id == job.id).order_by(op.c.seq)
        ).all()
    assert [row.kind for row in rows] == ["print.queued", "print.moved", "print.moved"]
    assert '"detail":"silent"' in rows[-1].body


def test_an_unknown_job_and_a_person_who_may_not(file_store: Store) -> None:
    with pytest.raises(LookupError):
        move_print(file_store, ACTING, "none", PrintState.PRINTING)
    with pytest.raises(NotAllowed):
        _queue(file_store, acting=Acting("nobody", "k1", frozenset()))

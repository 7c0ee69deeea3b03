"""Papers of which nobody knows whether they came out are listed until they were printed again."""

from __future__ import annotations

from kiosk.domain.acting import applicant
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.store import PrintJob, Store, move_print, queue_print
from kiosk.store.stations.unknown_prints import find_print, unknown_prints
from tests.store.site import new_op


def printed(store: Store, end: PrintState | None, visit: str = "v", station: str = "k1") -> PrintJob:
    """Print a paper of a visit to `end`; None leaves it queued."""
    acting = applicant(station)
    job = queue_print(store, acting, new_op(), "slip", visit, Language.ARABIC, "thermal")
    if end is not None:
        move_print(store, acting, job.id, PrintState.PRINTING)
        job = move_print(store, acting, job.id, end)
    return job


def listed(store: Store, since_ms: int = 0, most: int = 10) -> list[PrintJob]:
    return list(unknown_prints(store, "k1", since_ms, most))


def test_only_this_stations_unknown_papers_are_listed(store: Store) -> None:
    unknown = printed(store, PrintState.UNKNOWN)
    printed(store, PrintState.UNKNOWN, "w", "k2")
    printed(store, PrintState.PRINTED, "x")
    printed(store, PrintState.FAILED, "y")
    assert listed(store) == [unknown]
    assert find_print(store, unknown.id) == unknown
    assert find_print(store, "none") is None


def test_what_was_printed_again_is_settled_and_a_print_that_never_began_settles_nothing(store: Store) -> None:
    first = printed(store, PrintState.UNKNOWN)
    printed(store, None)
    assert listed(store) == [first]
    printed(store, PrintState.UNKNOWN)
    (second,) = listed(store)
    assert second.copy == 2
    printed(store, PrintState.PRINTED)
    assert listed(store) == []


def test_the_newest_come_first_and_not_more_than_asked_for(store: Store) -> None:
    jobs = [printed(store, PrintState.UNKNOWN, visit) for visit in "abc"]
    newest = max(job.queued_ms for job in jobs)
    assert {job.id for job in listed(store)} == {job.id for job in jobs}
    assert len(listed(store, most=2)) == 2
    assert listed(store, since_ms=newest + 1) == []

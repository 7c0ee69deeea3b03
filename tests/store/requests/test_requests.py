"""A request that was handed in is kept once, whole, and found again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import chain, repeat

import pytest
from sqlalchemy import func, select

from kiosk.domain.acting import Acting, applicant
from kiosk.domain.draft import Filed
from kiosk.domain.errors import NotAllowed, StoreError
from kiosk.domain.reference import read_reference
from kiosk.store import Chance, Store, find_request, request_payload, submit_request, visit_requests
from kiosk.store.requests.schema import request, request_document, request_name_word
from kiosk.store.schema import op
from tests.store.child import hand_in
from tests.store.processes import process, rest_of
from tests.store.site import CANARY, FILING, NUMBER, READER, Site, new_op, of_visit

ACTING = applicant("k1")


def test_what_was_handed_in_is_found_by_its_reference(store: Store) -> None:
    filed = submit_request(store, ACTING, new_op(), FILING)
    assert read_reference(filed.reference) == filed.reference
    assert find_request(store, filed.reference) == filed
    assert (filed.gaps, filed.missing_papers, filed.fee_ids) == (
        ("concerned.mother_name",),
        ("photo",),
        ("base", "urgent"),
    )
    assert find_request(store, "000000000000") is None


def test_everything_filled_in_is_kept(store: Store) -> None:
    filed = submit_request(store, ACTING, new_op(), FILING)
    kept = request_payload(store, READER, filed.request_id)
    assert kept is not None
    assert kept["answers"] == {
        key: {"value": answer.value, "by_clerk": answer.by_clerk}
        for key, answer in FILING.draft.answers.items()
    }
    assert kept["papers"] == {"old_passport": True, "photo": False}
    assert (kept["relation"], kept["identity"]) == ("child", "typed")


def test_it_survives_closing_and_opening(site: Site) -> None:
    store = site.create()
    filed = submit_request(store, ACTING, new_op(), FILING)
    store.close()
    store = site.open()
    assert find_request(store, filed.reference) == filed
    assert store.check().sound
    store.close()


def test_a_second_tap_changes_nothing(store: Store) -> None:
    op_id = new_op()
    filed = submit_request(store, ACTING, op_id, FILING)
    node = store.node
    assert submit_request(store, ACTING, op_id.upper(), of_visit("another")) == filed
    assert store.node == node


def test_taps_at_once_on_one_form_make_one_request(store: Store) -> None:
    op_id, start = new_op(), threading.Barrier(8)

    def tap() -> Filed:
        start.wait()
        return submit_request(store, ACTING, op_id, FILING)

    with ThreadPoolExecutor(8) as pool:
        filed = [done.result() for done in [pool.submit(tap) for _ in range(8)]]
    assert len(set(filed)) == 1
    assert _count(store) == 1


def test_processes_at_once_on_one_form_make_one_request(site: Site) -> None:
    store, op_id = site.create(), new_op()
    with ExitStack() as held:
        children = [held.enter_context(process(hand_in, site, "once", op_id)) for _ in range(4)]
        answers = [rest_of(heard) for _, heard in children]
    filed = visit_requests(store, "visit-1")
    assert answers == [[(op_id, filed[0].reference)]] * 4
    assert len(filed) == 1
    store.close()


def test_sixteen_at_once_lose_and_double_nothing(store: Store) -> None:
    def visit(number: int) -> list[Filed]:
        return [submit_request(store, ACTING, new_op(), of_visit(f"visit-{number}")) for _ in range(5)]

    before = store.node.next_seq
    with ThreadPoolExecutor(16) as pool:
        filed = list(chain.from_iterable(pool.map(visit, range(16))))
    assert sorted(each.seq for each in filed) == list(range(before, before + 80))
    assert len({each.reference for each in filed}) == 80
    assert store.check().sound
    for number in range(16):
        of_this = [each for each in filed if each.visit_id == f"visit-{number}"]
        assert visit_requests(store, f"visit-{number}") == tuple(of_this)


def test_a_reference_that_is_taken_is_drawn_again(site: Site) -> None:
    draws = iter([5, 5, 5, 6])
    store = site.create(Chance(draw=lambda _: next(draws)))
    first, second = (submit_request(store, ACTING, new_op(), FILING) for _ in range(2))
    assert first.reference[2:10] == "00000005"
    assert second.reference[2:10] == "00000006"
    store.close()


def test_when_no_reference_is_free_nothing_is_kept(site: Site) -> None:
    draws = repeat(5)
    store = site.create(Chance(draw=lambda _: next(draws)))
    submit_request(store, ACTING, new_op(), FILING)
    node = store.node
    with pytest.raises(StoreError):
        submit_request(store, ACTING, new_op(), FILING)
    assert store.node == node
    assert _count(store) == 1
    store.close()


def test_names_are_searched_as_people_write_them(store: Store) -> None:
    submit_request(store, ACTING, new_op(), FILING)
    with store.reading() as connection:
        words = set(connection.execute(select(request_name_word.c.word)).scalars())
    assert words == {CANARY, "الاحمد"}


def test_a_document_is_found_by_its_number_which_itself_isn_t_kept(store: Store) -> None:
    filed = submit_request(store, ACTING, new_op(), FILING)
    with store.reading() as connection:
        digests = connection.execute(select(request_document.c.digest, request_document.c.request_id)).all()
    assert digests == [(store.keys.document_digest(f" {NUMBER} "), filed.request_id)]


def test_the_journal_holds_nothing_personal(store: Store) -> None:
    submit_request(store, ACTING, new_op(), FILING)
    with store.reading() as connection:
        rows = repr(connection.execute(select(op)).all())
    assert "request.filed" in rows
    assert CANARY not in rows
    assert NUMBER not in rows


@pytest.mark.parametrize(
    "act",
    [
        lambda store, nobody: submit_request(store, nobody, new_op(), FILING),
        lambda store, nobody: request_payload(store, nobody, "any"),
    ],
)
def test_whoever_may_not_is_refused(file_store: Store, act: Callable[[Store, Acting], object]) -> None:
    with pytest.raises(NotAllowed):
        act(file_store, Acting("nobody", "k1", frozenset()))
    assert _count(file_store) == 0


def test_an_operation_id_is_a_uuid(file_store: Store) -> None:
    with pytest.raises(ValueError, match="UUID"):
        submit_request(file_store, ACTING, "tap", FILING)


def _count(store: Store) -> int:
    with store.reading() as connection:
        return connection.execute(select(func.count()).select_from(request)).scalar_one()

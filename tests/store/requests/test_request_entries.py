"""What staff do with a request is kept in order, beside what was filed, and comes back with the journal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from kiosk.domain.acting import Acting, Permission, applicant
from kiosk.domain.draft import Filed, Filing
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.domain.request_file import Collector, EntryKind, HandOver, Proof
from kiosk.domain.states import RequestState
from kiosk.store import Store, find_request, submit_request
from kiosk.store.outgoing import outgoing
from kiosk.store.replaying import replay
from kiosk.store.requests.entries import (
    correct_request,
    hand_over,
    move_request,
    note_request,
    open_request,
    see_paper,
)
from kiosk.store.requests.erasing import erase_payloads
from kiosk.store.requests.filing import FoundBy
from kiosk.store.requests.histories import file_of, requests_of_ticket
from kiosk.store.requests.schema import (
    request,
    request_document,
    request_end,
    request_entry,
    request_name_word,
)
from kiosk.store.requests.search import By, search_requests
from kiosk.store.schema import op, payload
from tests.store.site import CANARY, CLERK, FILING, NUMBER, new_op, of_visit

SYNC = Acting("sync", "k1", frozenset({Permission.SYNC}))
KEY = "concerned.mother_name"
GIVEN = HandOver(Collector.AUTHORISED, "خالد كناري", Proof.PASSPORT, "7734")


def filed(store: Store, filing: Filing = FILING) -> Filed:
    return submit_request(store, applicant("k1"), new_op(), filing)


def corrected(store: Store, request_id: str, value: str) -> None:
    correct_request(store, CLERK, new_op(), request_id, KEY, value, FoundBy((value,)))


def names(store: Store, wanted: str) -> list[str]:
    found = search_requests(store, CLERK, new_op(), By.NAME, wanted)
    return [each.id for each in found.requests]


def test_a_correction_stands_beside_what_was_filed_and_is_found_by_name(store: Store) -> None:
    one = filed(store)
    corrected(store, one.request_id, "مريم")
    corrected(store, one.request_id, "مريانا")
    file = open_request(store, CLERK, new_op(), one.request_id, "ticket-1")

    assert [(each.nth, each.kind, each.text) for each in file.entries] == [
        (1, EntryKind.CORRECTED, "مريم"),
        (2, EntryKind.CORRECTED, "مريانا"),
        (3, EntryKind.OPENED, ""),
    ]
    assert file.draft is not None
    assert file.now is not None
    assert (file.draft.answers[KEY].value, file.now.answers[KEY].value) == ("", "مريانا")
    assert names(store, "مريم الأحمد") == names(store, "مريانا") == [one.request_id]
    assert [each.id for each in requests_of_ticket(store, CLERK, "ticket-1", ())] == [one.request_id]


def test_the_same_tap_writes_once_and_whoever_may_not_writes_nothing(store: Store) -> None:
    one, op_id = filed(store), new_op()
    first = note_request(store, CLERK, op_id, one.request_id, "يعود غداً")
    assert note_request(store, CLERK, op_id, one.request_id, "شيء آخر") == first
    with pytest.raises(NotAllowed):
        open_request(store, replace(CLERK, permissions=frozenset()), new_op(), one.request_id)
    with pytest.raises(NotAllowed):
        note_request(
            store,
            replace(CLERK, permissions=frozenset({Permission.READ_REQUEST})),
            new_op(),
            one.request_id,
            "x",
        )
    with pytest.raises(LookupError):
        open_request(store, CLERK, new_op(), "nobody")
    with store.reading() as connection:
        assert len(file_of(store, connection, one.request_id).entries) == 1


def test_a_mission_moves_only_where_it_may_and_a_document_is_collected_once(store: Store) -> None:
    one = filed(store)
    with pytest.raises(IllegalMove):
        move_request(store, CLERK, new_op(), one.request_id, RequestState.APPROVED)
    with pytest.raises(IllegalMove):
        hand_over(store, CLERK, new_op(), one.request_id, GIVEN)
    ready = move_request(store, CLERK, new_op(), one.request_id, RequestState.READY_FOR_PICKUP)
    assert ready.state is RequestState.READY_FOR_PICKUP
    with pytest.raises(IllegalMove):
        move_request(store, CLERK, new_op(), one.request_id, RequestState.COLLECTED)
    given = hand_over(store, CLERK, new_op(), one.request_id, GIVEN)

    assert given.state is RequestState.COLLECTED
    assert given.entries[-1].text == "خالد كناري 7734"
    with pytest.raises(IllegalMove):
        hand_over(store, CLERK, new_op(), one.request_id, GIVEN)


def test_nothing_typed_is_in_the_journal_and_it_is_erased_with_the_form(store: Store) -> None:
    one = filed(store)
    corrected(store, one.request_id, CANARY)
    note_request(store, CLERK, new_op(), one.request_id, CANARY)
    names(store, CANARY)
    with store.writing() as writing:
        rows = repr(writing.connection.execute(select(op)).all())
        entries = repr(writing.connection.execute(select(request_entry)).all())
        assert "requests.searched" in rows
        assert CANARY not in rows
        assert CANARY not in entries
        erase_payloads(writing.connection, [one.request_id])
        assert writing.connection.execute(select(payload)).all() == []
        file = file_of(store, writing.connection, one.request_id)

    assert (file.draft, file.now, [each.text for each in file.entries]) == (None, None, ["", ""])
    assert names(store, CANARY) == []


def test_it_comes_back_with_the_journal_as_it_was(store: Store) -> None:
    one = filed(store)
    corrected(store, one.request_id, "مريم")
    see_paper(store, CLERK, new_op(), one.request_id, "photo", seen=True)
    move_request(store, CLERK, new_op(), one.request_id, RequestState.READY_FOR_PICKUP)
    hand_over(store, CLERK, new_op(), one.request_id, GIVEN)
    sent = outgoing(store, SYNC, 100, 10**6)
    tables = (request_entry, request_name_word, request_document, request_end, request)
    with store.writing() as writing:
        connection = writing.connection
        before = [connection.execute(select(table)).all() for table in tables]
        again = [each for each in sent.operations if each.facts["kind"].startswith("request.")]
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            for name in ("op_delete",):
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            connection.exec_driver_sql("DROP TRIGGER op_unchanged ON op")
        for table in (payload, *tables, op):
            wanted = table.c.op_id.in_([each.facts["op_id"] for each in again]) if table is op else None
            connection.execute(table.delete() if wanted is None else table.delete().where(wanted))
        for each in again:
            replay(store, connection, each, b"", lambda _facts, _content: FILING)
        after = [connection.execute(select(table)).all() for table in tables]

    assert after == before


def test_requests_are_found_by_each_way_and_only_by_what_fits(store: Store) -> None:
    one, two = (
        filed(store),
        filed(store, replace(of_visit("v2"), names=("سلمى", "عبد الله"), document_numbers=("N1",))),
    )

    def ids(by: By, wanted: str) -> list[str]:
        return [each.id for each in search_requests(store, CLERK, new_op(), by, wanted).requests]

    assert ids(By.REFERENCE, two.reference) == [two.request_id]
    assert ids(By.DOCUMENT, f" {NUMBER} ") == [one.request_id]
    assert ids(By.NAME, "عبدالله سَلْمى") == [two.request_id]
    assert ids(By.NAME, "سلمى الأحمد") == ids(By.NAME, "") == ids(By.DOCUMENT, "N") == []
    found = search_requests(store, CLERK, new_op(), By.NAME, "الاحمد")
    assert found.requests[0].draft == FILING.draft
    assert find_request(store, found.requests[0].reference) == one


def test_the_newest_come_first_and_a_search_says_that_there_are_more(file_store: Store) -> None:
    all_of_them = [filed(file_store, of_visit(f"v{number}")) for number in range(51)]
    found = search_requests(file_store, CLERK, new_op(), By.NAME, "الأحمد")

    assert [each.id for each in found.requests] == [each.request_id for each in all_of_them[:0:-1]]
    assert found.more

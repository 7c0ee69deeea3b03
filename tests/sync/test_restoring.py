"""An old copy of the store was put back: no number is given out twice, and what the portal has comes back."""

from __future__ import annotations

import pytest

from kiosk.domain.acting import it_officer
from kiosk.domain.errors import NotAllowed, StoreRestored
from kiosk.domain.staff import Role
from kiosk.store import find_request, open_station_up, request_payload, shut_since, shut_station_down
from kiosk.store.opening import open_restored
from kiosk.store.people.log_ins import card_owner, set_card
from kiosk.store.people.pins import kept_pin, reset_pin
from kiosk.store.people.staff import PersonChange, change_person, people
from kiosk.store.requests.schema import request_document, request_name_word
from kiosk.store.restoring import Lost, begin_epoch, lost_operations
from tests.store.site import READER, new_op
from tests.store.staff import hired
from tests.sync.cut_off import IT, PERSON, Station
from tests.sync.restored_station import station as station


def test_what_the_copy_lacks_comes_back_from_the_portal_as_it_was(station: Station) -> None:
    station.join()
    station.file(3)
    copy = station.copy("monday")
    later = station.file(4)
    assert station.drain() == ""
    journal = station.here()
    station.put_back(copy)
    with pytest.raises(StoreRestored):
        station.opened()

    assert station.restore() == len(journal) - len(journal[: later[0].seq - 1])
    assert station.here()[: len(journal)] == journal
    for filed in later:
        assert find_request(station.store, filed.reference) == filed
        assert request_payload(station.store, READER, filed.request_id) is not None
    assert station.store.check().sound
    assert station.drain() == ""
    assert station.there() == station.here()


def test_requests_that_came_back_are_found_by_name_and_document(station: Station) -> None:
    station.join()
    copy = station.copy("monday")
    station.file(1)
    with station.store.reading() as connection:
        words = connection.execute(request_name_word.select()).all()
        documents = connection.execute(request_document.select()).all()
    station.drain()
    station.put_back(copy)

    station.restore()
    with station.store.reading() as connection:
        assert connection.execute(request_name_word.select()).all() == words
        assert connection.execute(request_document.select()).all() == documents
    assert words
    assert documents


def test_a_station_that_was_shut_after_the_copy_is_shut_again(station: Station) -> None:
    station.join()
    shut_station_down(station.store, it_officer("k1"), new_op())
    copy = station.copy("monday")
    open_station_up(station.store, it_officer("k1"), new_op())
    shut_station_down(station.store, it_officer("k1"), new_op())
    since = shut_since(station.store, "k1")
    station.drain()
    station.put_back(copy)

    station.restore()
    assert shut_since(station.store, "k1") == since
    assert station.store.check().sound


def test_people_come_back_as_they_were_and_a_pin_that_was_replaced_meanwhile_doesn_t(
    station: Station,
) -> None:
    station.join()
    clerk, officer = (given.person for given in hired(station.store, Role.CLERK, Role.IT))
    copy = station.copy("monday")
    change_person(station.store, IT, new_op(), clerk.id, PersonChange("سلمى ب", frozenset({Role.CASHIER})))
    reset_pin(station.store, IT, new_op(), clerk.id)
    hired(station.store, Role.SUPERVISOR)
    set_card(station.store, IT, new_op(), officer.id, b"1" * 32)
    before = people(station.store)
    station.drain()
    station.put_back(copy)

    station.restore()
    assert people(station.store) == before
    assert card_owner(station.store, b"1" * 32) == officer
    assert kept_pin(station.store, clerk.id) is None
    assert kept_pin(station.store, officer.id) is not None
    assert station.store.check().sound


def test_after_a_restore_no_place_in_the_journal_is_given_out_twice(station: Station) -> None:
    station.join()
    copy = station.copy("monday")
    sent = station.file(2)
    station.drain()
    lost = station.file(3)
    station.put_back(copy)

    station.store = open_restored(station.url, station.state, station.store.clock, "k1")
    behind = lost_operations(station.store)
    station.store.close()
    assert behind == Lost(1, sent[0].seq, lost[-1].seq)
    station.restore()
    new = station.file(5)
    places = [(filed.epoch, filed.seq) for filed in (*sent, *lost, *new)]
    assert len(set(places)) == len(places)
    assert {filed.epoch for filed in new} == {2}
    assert station.drain() == ""
    assert station.references_there() == {filed.reference for filed in (*sent, *new)}


def test_what_waited_when_the_copy_was_made_is_sent_under_the_epoch_it_was_made_in(station: Station) -> None:
    station.join()
    waiting = station.file(3)
    copy = station.copy("monday")
    lost = station.file(1)
    station.put_back(copy)

    station.restore()
    assert station.drain() == ""
    assert station.references_there() == {filed.reference for filed in waiting}
    assert lost[0].reference not in station.references_there()


def test_a_restore_that_was_cut_off_can_be_made_again(station: Station) -> None:
    station.join()
    copy = station.copy("monday")
    later = station.file(2)
    station.drain()
    station.put_back(copy)
    station.store = open_restored(station.url, station.state, station.store.clock, "k1")
    node = station.store.node
    station.store.close()
    station.restore()
    assert station.store.node.epoch == node.epoch + 1

    station.put_back(copy)
    station.restore()
    assert find_request(station.store, later[0].reference) == later[0]
    assert station.store.node.epoch == node.epoch + 2
    assert station.drain() == ""


def test_a_node_without_a_portal_goes_on_in_a_new_epoch(station: Station) -> None:
    copy = station.copy("monday")
    lost = station.file(2)
    station.put_back(copy)

    restored = open_restored(station.url, station.state, station.store.clock, "k1")
    begin_epoch(restored, IT, 2, 0, None, lost_operations(restored))
    restored.close()
    station.store = station.opened()
    new = station.file(3)
    assert not {(filed.epoch, filed.seq) for filed in new} & {(filed.epoch, filed.seq) for filed in lost}
    assert station.store.check().sound


def test_every_other_station_of_the_node_believes_the_new_epoch(station: Station) -> None:
    """Its own anchor saw operations that nobody has any more."""
    station.join()
    copy = station.copy("monday")
    station.file(2)
    others_anchor = station.store.anchor.path.read_bytes()
    station.put_back(copy)
    station.restore()
    station.store.close()

    station.store.anchor.path.write_bytes(others_anchor)
    station.store = station.opened()
    assert station.file(1)[0].epoch == 2


def test_nobody_but_it_gives_a_store_a_new_epoch(station: Station) -> None:

    with pytest.raises(NotAllowed):
        begin_epoch(station.store, PERSON, 2, 0, None, None)
    assert station.store.node.epoch == 1

"""A mission without a line: what a stick carries counts like what the line carries, once, in any order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.domain.states import RequestState
from kiosk.portal.identity import identity_of, renew_incarnation
from kiosk.portal.nodes.backups import note_backup
from kiosk.portal.nodes.courier import answer_letter
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.moving import move_request
from kiosk.store import import_mission, request_payload
from kiosk.store.line import line_status
from kiosk.store.outgoing import Acknowledged
from kiosk.sync.courier import Taken, take_reply, write_letter
from kiosk.sync.wire import WireError
from tests.store.missions.test_missions import RIYADH
from tests.store.site import READER, new_op
from tests.sync.cut_off import IT, SYNC, Station

OFFICER = Officer("huda", None)


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    made = Station(tmp_path)
    made.join()
    yield made
    made.close()


def written(station: Station) -> bytes:
    line = line_status(station.store).line
    assert line is not None
    return write_letter(station.store, SYNC, line, station.key)[0]


def answered(station: Station, letter: bytes) -> bytes:
    return answer_letter(station.engine, identity_of(station.engine), letter, Clock().now_ms()).letter


def taken(station: Station, reply: bytes) -> Taken:
    line = line_status(station.store).line
    assert line is not None
    return take_reply(station.store, SYNC, line, station.key, reply)


def test_a_stick_carries_everything_there_and_the_acknowledgement_back(station: Station) -> None:
    filed = station.file(5)
    letter = written(station)
    assert line_status(station.store).waiting > 0, "a letter that is written has arrived nowhere"

    reply = taken(station, answered(station, letter))
    assert reply.acknowledged is Acknowledged.ADVANCED
    assert line_status(station.store).waiting == 0
    assert station.there() == station.here()
    assert station.references_there() == {one.reference for one in filed}


def test_decisions_come_back_on_the_stick(station: Station) -> None:
    (filed,) = station.file(1)
    taken(station, answered(station, written(station)))
    move_request(station.engine, OFFICER, filed.request_id, RequestState.IN_REVIEW, "", 1)

    assert taken(station, answered(station, written(station))).decisions == 1
    with station.store.reading() as connection:
        states = connection.exec_driver_sql("SELECT state FROM request").scalars().all()
    assert states == ["in_review"]


def test_what_goes_both_ways_counts_once(station: Station) -> None:
    station.file(3)
    letter = written(station)
    assert station.drain() == ""
    late = answered(station, letter)
    station.file(2)
    assert station.drain() == ""

    assert taken(station, late).acknowledged is Acknowledged.STALE
    assert line_status(station.store).waiting == 0
    assert station.there() == station.here()


def test_letters_in_any_order_and_twice_change_nothing_for_the_worse(station: Station) -> None:
    station.file(2)
    first = written(station)
    station.file(2)
    second = written(station)
    replies = [answered(station, one) for one in (second, first, second)]
    assert [taken(station, one).acknowledged for one in reversed(replies)] == [
        Acknowledged.ADVANCED,
        Acknowledged.STALE,
        Acknowledged.STALE,
    ]
    assert station.there() == station.here()


def test_a_lost_letter_is_no_loss(station: Station) -> None:
    filed = station.file(2)
    written(station)
    filed += station.file(1)
    taken(station, answered(station, written(station)))
    assert station.references_there() == {one.reference for one in filed}


def test_another_nodes_reply_and_a_forged_one_are_not_taken(station: Station, tmp_path: Path) -> None:
    station.file(1)
    reply = answered(station, written(station))
    own, station.key = station.key, Ed25519PrivateKey.generate()
    with pytest.raises(WireError):
        taken(station, reply)
    station.key = own
    with pytest.raises(WireError):
        taken(station, reply[:-1] + bytes([reply[-1] ^ 1]))
    assert line_status(station.store).acked_seq == 0


def test_a_letter_to_a_restored_portal_loses_no_decision(station: Station) -> None:
    filed = station.file(3)
    taken(station, answered(station, written(station)))
    for one in filed:
        move_request(station.engine, OFFICER, one.request_id, RequestState.IN_REVIEW, "", 1)
    taken(station, answered(station, written(station)))
    letter = written(station)
    renew_incarnation(station.engine, Clock().now_ms())

    taken(station, answered(station, letter))
    taken(station, answered(station, written(station)))
    with station.store.reading() as connection:
        states = connection.exec_driver_sql("SELECT state FROM request").scalars().all()
    assert states == ["in_review"] * 3


def test_a_reply_from_before_a_mend_is_no_news(station: Station) -> None:
    station.file(2)
    early = answered(station, written(station))
    assert station.drain() == ""
    status = line_status(station.store)
    assert taken(station, early).acknowledged is Acknowledged.STALE
    assert line_status(station.store) == status


def test_a_mission_without_a_line_erases_what_is_due(station: Station) -> None:
    import_mission(station.store, IT, new_op(), RIYADH, ())
    (filed,) = station.file(1)
    taken(station, answered(station, written(station)))
    move_request(station.engine, OFFICER, filed.request_id, RequestState.CANCELLED, "", 1)
    note_backup(station.engine)
    note_backup(station.engine)
    assert request_payload(station.store, READER, filed.request_id) is not None

    taken(station, answered(station, written(station)))
    assert request_payload(station.store, READER, filed.request_id) is None

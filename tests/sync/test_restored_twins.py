"""A store and its copy that both live on lose nothing of either, and the older is let in no more."""

from __future__ import annotations

import pytest

from kiosk.domain.errors import StoreRestored
from kiosk.domain.states import LineState
from kiosk.store import submit_request
from kiosk.store.line import line_status
from kiosk.sync.trouble import Trouble
from tests.store.site import new_op
from tests.sync.cut_off import PERSON, Station, filing
from tests.sync.restored_station import station as station


def test_a_disk_image_with_its_anchor_is_found_out_and_loses_nothing_of_either_branch(
    station: Station,
) -> None:
    station.join()
    copy = station.copy("image")
    first = station.file(3)
    station.drain()
    station.put_back(copy, anchor=True)
    station.store = station.opened()
    second = station.file(2)
    for _ in range(5):
        station.drain()
    line = line_status(station.store).line
    assert line is not None
    assert line.state is LineState.QUARANTINED
    with pytest.raises(StoreRestored):
        submit_request(station.store, PERSON, new_op(), filing())
    station.store.close()

    station.restore()
    third = station.file(1)
    assert station.drain() == ""
    assert station.references_there() == {filed.reference for filed in (*first, *second, *third)}
    assert station.there() == station.here()
    assert station.store.check().sound


def test_a_twin_with_the_old_key_is_let_in_no_more(station: Station) -> None:
    station.join()
    copy = station.copy("monday")
    station.file(1)
    station.drain()
    twins_key = station.key
    station.put_back(copy)
    station.restore()
    station.drain()

    station.file(1)
    ours, station.key = station.key, twins_key
    assert station.drain(3) == Trouble.NOT_ADMITTED
    station.key = ours
    assert station.drain() == ""


def test_a_copy_that_a_clone_drove_out_comes_back_with_all_it_had(station: Station) -> None:
    station.join()
    image = station.copy("image")
    first = station.file(3)
    station.drain()
    original = station.copy("original")
    originals_key = station.key

    station.put_back(image, anchor=True)
    station.store = station.opened()
    second = station.file(2)
    station.restore()
    assert station.drain() == ""

    station.put_back(original, anchor=True)
    station.store = station.opened()
    station.key = originals_key
    assert station.drain(3) == Trouble.NOT_ADMITTED
    station.restore()
    third = station.file(1)
    assert station.drain() == ""
    assert station.there() == station.here()
    assert station.references_there() == {filed.reference for filed in (*first, *second, *third)}


def test_what_is_held_of_a_driven_out_copy_stops_nothing_here(station: Station) -> None:
    station.join()
    image = station.copy("image")
    held = station.file(1)[0]
    station.drain()
    station.hold(held)
    station.put_back(image, anchor=True)
    station.store = station.opened()
    station.file(2)
    station.restore()

    assert station.drain() == ""
    assert line_status(station.store).held == ()
    assert station.there() == station.here()

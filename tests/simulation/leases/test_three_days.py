"""A line is down for three days; its kiosk, another one and the web go on booking, and all agree then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.domain.service import Text
from kiosk.domain.timetable import SpecialDays
from kiosk.portal.database import reading
from kiosk.portal.missions import find_mission
from kiosk.store import import_mission, key_id_of, station_keys, timetable
from kiosk.store.line import line_status
from tests.paper.slips import MISSION
from tests.simulation.capital import Capital
from tests.simulation.leases.hall_state import DAY_MS, TIMETABLE
from tests.simulation.leases.oracles import not_agreed, overbooked
from tests.simulation.leases.world import Hall
from tests.simulation.world import IT

A_DAY = 2
"""Bookings of each kind on each day."""


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A mission with two nodes and a web, and a line that is good for now."""
    made = Hall(Capital(tmp_path, seed=1, faults=0.0), count=2)
    yield made
    made.close()


def test_bookings_of_three_days_without_a_line_agree_when_it_returns(hall: Hall) -> None:
    cut_off, in_touch = hall.nodes
    for _ in range(3):
        for _ in range(A_DAY):
            hall.book_at(cut_off)
            hall.book_at(in_touch)
            hall.web_books()
        hall.exchange(1)
        assert overbooked(hall) == []
        hall.capital.pass_time(DAY_MS)
    booked_here = {reference for reference in hall.papers if reference.startswith("01")}
    assert len(booked_here) == 3 * A_DAY

    for place in (0, 1, 0, 1):
        hall.exchange(place)

    assert overbooked(hall) == []
    assert not_agreed(hall) == []
    assert len(hall.papers) == 6 * A_DAY
    assert hall.web


def test_each_node_knows_the_keys_that_sign_the_others_slips(hall: Hall) -> None:
    keys = {key_id_of(node.store.station_key.public_key().public_bytes_raw()) for node in hall.nodes}
    assert len(keys) == len(hall.nodes)
    for node in hall.nodes:
        assert keys <= station_keys(node.store).keys()


def test_an_import_of_days_without_a_line_is_judged_when_it_returns_and_all_keep_one_time(hall: Hall) -> None:
    """Each of two kiosks took a file in meanwhile: the first one to be heard holds, the other is held."""
    cut_off = hall.nodes[0]
    take_in(hall, 0, closing(4))
    for _ in range(3):
        hall.book_at(cut_off)
        take_in(hall, 1, closing(5))
        hall.exchange(1)
        hall.capital.pass_time(DAY_MS)
    assert timetable(cut_off.store).special_days == closing(4)
    for place in (0, 1, 0):
        hall.exchange(place)

    assert times(hall) == [closing(5)] * 3
    assert [one.reason for one in line_status(cut_off.store).held] == ["other-time"]
    take_in(hall, 0, closing(4, 5))
    for place in (0, 1, 0):
        hall.exchange(place)
    assert times(hall) == [closing(4, 5)] * 3
    assert line_status(cut_off.store).held == ()
    assert overbooked(hall) == []
    assert not_agreed(hall) == []


def test_a_store_restored_from_a_copy_and_a_restored_portal_come_to_the_newest_time_again(
    hall: Hall,
) -> None:
    hall.befalls[0].copy_kiosk()
    hall.befalls[0].back_up_portal()
    take_in(hall, 0, closing(4))
    for place in (0, 1):
        hall.exchange(place)
    take_in(hall, 1, closing(5))
    for place in (1, 0):
        hall.exchange(place)
    hall.befalls[0].put_back_store()
    assert hall.nodes[0].shut
    for place in (0, 0, 1):
        hall.exchange(place)
    assert times(hall) == [closing(5)] * 3

    hall.befalls[0].restore_portal()
    for place in (1, 0, 1, 0, 1):
        hall.exchange(place)
        assert [one for one in times(hall)[1:] if one != closing(5)] == [], "no kiosk ever hears the old one"
    assert times(hall) == [closing(5)] * 3
    assert [line_status(node.store).held for node in hall.nodes] == [(), ()]


def take_in(hall: Hall, place: int, special_days: tuple[SpecialDays, ...]) -> None:
    """IT takes the mission's file into a node's store, with other special days."""
    hours = replace(TIMETABLE, special_days=special_days)
    import_mission(hall.nodes[place].store, IT, hall.capital.new_id(), MISSION, (), hours)


def closing(*days_ahead: int) -> tuple[SpecialDays, ...]:
    """Days on which the mission is closed, after the day on which all begins."""
    days = [date(2027, 1, 15) + timedelta(days=ahead) for ahead in days_ahead]
    return tuple(SpecialDays(Text("عطلة", "Holiday"), day, day) for day in days)


def times(hall: Hall) -> list[tuple[SpecialDays, ...]]:
    """The special days in force: at the portal, and at each node."""
    with reading(hall.capital.engine) as connection:
        found = find_mission(connection, "RUH")
    assert found is not None
    return [found.read_timetable().special_days, *(timetable(node.store).special_days for node in hall.nodes)]

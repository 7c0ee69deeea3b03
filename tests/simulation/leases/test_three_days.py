"""A line is down for three days; its kiosk, another one and the web go on booking, and all agree then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.store import key_id_of, station_keys
from tests.simulation.capital import Capital
from tests.simulation.leases.oracles import not_agreed, overbooked
from tests.simulation.leases.world import DAY_MS, Hall

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
        hall.capital.now_ms += DAY_MS
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

"""A node's journal is carried by one worker at a time."""

from __future__ import annotations

import pytest

from kiosk.domain.errors import WorkerBusy
from kiosk.store.working import working
from tests.store.site import Site


def test_one_worker_at_a_time_and_the_next_when_it_has_ended(site: Site) -> None:
    one, other = site.create(), site.open()
    turns = []

    with working(one), pytest.raises(WorkerBusy), working(other):
        turns.append("at once")
    with working(other):
        turns.append("afterwards")
    with working(one):
        turns.append("again")

    assert turns == ["afterwards", "again"]
    one.close()
    other.close()

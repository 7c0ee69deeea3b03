"""Fills a store with requests by the code that files them, a thousand to a commit.

Only the commit is shared: numbers, chain, payloads and what a request is found by are those of a kiosk.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from itertools import islice

from kiosk.domain.acting import applicant
from kiosk.domain.draft import Filing
from kiosk.store import Store, submit_request
from kiosk.store.store import Writing

AT_ONCE = 1000


@dataclass(frozen=True)
class _Together(Store):
    """A store whose writers all write into the one transaction `shared`."""

    shared: Writing | None = None

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        assert self.shared is not None
        yield self.shared


def fill(store: Store, people: Iterator[Filing], count: int) -> None:
    """File `count` requests of `people`, durably."""
    acting = applicant(store.station)
    left = count
    while left > 0:
        with store.writing() as writing:
            together = _together(store, writing)
            for filing in islice(people, min(AT_ONCE, left)):
                submit_request(together, acting, str(uuid.uuid4()), filing)
        left -= AT_ONCE


def _together(store: Store, writing: Writing) -> Store:
    opened = {each.name: getattr(store, each.name) for each in fields(store) if each.init}
    return _Together(**opened, shared=writing)

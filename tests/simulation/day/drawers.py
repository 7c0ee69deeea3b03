"""The day's drawers: opened before a witness, money taken to the safe, counted blind and closed by two."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

from kiosk.domain.approval import shown_digest
from kiosk.domain.drawer import CashMove, Drawer
from kiosk.domain.errors import IllegalMove, NotAllowed
from kiosk.store.money.drawer_closing import CLOSING, close_drawer, closing_shown, count_drawer, expected_now
from kiosk.store.money.drawer_rows import must_know_drawer
from kiosk.store.money.drawers import OPENING, move_cash, open_drawer, opening_shown
from tests.simulation.day.embassy import CURRENCY, DAY, Clerk, Embassy, Till

FLOAT, TO_SAFE = 50_000, 20_000
PIECES = (50_000, 20_000, 10_000, 5_000, 1_000, 500, 100, 50, 25, 10, 5, 1)
MISCOUNTED = 100
"""What the first clerk doesn't find in the drawer."""


@dataclass(frozen=True)
class Drawers:
    """All drawers of the day."""

    embassy: Embassy

    def open_all(self) -> None:
        """Open everybody's drawer before the head of section."""
        for clerk in self.embassy.clerks:
            self.open(clerk, FLOAT)

    def open(self, clerk: Clerk, float_minor: int) -> None:
        """Open a drawer with so much in it."""
        desk, store = clerk.counter.desk.id, self.embassy.store
        digest = shown_digest(OPENING, opening_shown(desk, CURRENCY, float_minor))
        both, op_id = self.embassy.both(clerk.person, digest), self.embassy.new_id()
        opened = open_drawer(store, clerk.acting, op_id, desk, CURRENCY, float_minor, both)
        assert isinstance(opened, Drawer)
        clerk.till = Till(opened.id, float_minor, float_minor)
        self.embassy.drawers.append((clerk, clerk.till))

    def bring_to_safe(self, clerk: Clerk) -> None:
        """Take money out of a drawer at noon; the same press twice is one move."""
        op_id = self.embassy.new_id()
        for _ in range(2):
            assert move_cash(
                self.embassy.store, clerk.acting, op_id, CashMove.PAY_OUT, TO_SAFE, "to the safe"
            )
        assert clerk.till is not None
        clerk.till.cash_minor -= TO_SAFE

    def close(self, clerks: Sequence[Clerk]) -> None:
        """Count these drawers blind, and close all in one moment; one of them twice at once."""
        for clerk in clerks:
            first = clerk.till is self.embassy.drawers[0][1]
            self._count(clerk, MISCOUNTED if first else 0)
        ids = [self.embassy.new_id() for _ in (*clerks, clerks[0])]
        with ThreadPoolExecutor(len(ids)) as threads:
            closed = list(threads.map(self._close, (*clerks, clerks[0]), ids))
        if sum(closed) != len(clerks):
            self.embassy.wrong.append("a drawer was closed twice, or not at all")

    def _close(self, clerk: Clerk, op_id: str) -> bool:
        assert clerk.till is not None
        store = self.embassy.store
        with suppress(IllegalMove, NotAllowed):  # of two at once the second comes too late
            expected = expected_now(store, clerk.acting, clerk.till.drawer_id)
            counted = self._kept(clerk)
            both = self.embassy.both(clerk.person, shown_digest(CLOSING, closing_shown(counted, expected)))
            closed = close_drawer(store, clerk.acting, op_id, clerk.till.drawer_id, both, DAY.year)
            return isinstance(closed, Drawer)
        return False

    def _count(self, clerk: Clerk, short: int) -> None:
        assert clerk.till is not None
        rest, pieces = clerk.till.cash_minor - short, []
        for value in PIECES:
            pieces.append((value, rest // value))
            rest %= value
        count_drawer(self.embassy.store, clerk.acting, self.embassy.new_id(), clerk.till.drawer_id, pieces)

    def _kept(self, clerk: Clerk) -> Drawer:
        assert clerk.till is not None
        with self.embassy.store.reading() as connection:
            return must_know_drawer(connection, clerk.till.drawer_id)

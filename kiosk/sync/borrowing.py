"""Units to book from, a mission's time and bookings: fetched for the kiosks, which ask no portal themselves.

What was asked is kept in memory only: a worker that starts anew tells what the node holds, and asks for all.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Protocol

from kiosk.domain.acting import Acting
from kiosk.domain.lease import LeaseAnswer
from kiosk.domain.states import LineState
from kiosk.store import Store
from kiosk.store.appointments.feed import take_bookings
from kiosk.store.appointments.leasing import held_leases, lease_targets, take_leases
from kiosk.store.appointments.returning import due_returns, return_units
from kiosk.store.line import line_status
from kiosk.store.stations.known import take_stations
from kiosk.sync.bookings import BookingPage
from kiosk.sync.leases import LeaseTargets
from kiosk.sync.trouble import Refusal

LEASES_MS = 60_000
"""How long the portal isn't asked for news of slots while this node lacks nothing new."""
ALL_MS = 3_600_000
"""How long it isn't asked again for what it couldn't lend."""
BOOKINGS_AT_ONCE = 200
MOST_ROUNDS = 5
"""Questions of a kind in one step: the journal goes first again after them."""


class Lender(Protocol):
    """What is asked of the portal; raises `NoAnswer` and `Refusal`."""

    async def leases(self, asked: LeaseTargets) -> LeaseAnswer:
        """What this node has and may ask for, after lending what it lacks."""

    async def bookings(self, after: int, most: int) -> BookingPage:
        """The mission's bookings behind a number."""


class Borrower:
    """Asks for one store; an older portal lends nothing, and that is no trouble."""

    def __init__(self, store: Store, acting: Acting, portal: Lender) -> None:
        self._store, self._acting, self._portal = store, acting, portal
        self._asking = ("", 0)
        self._after = 0
        self._asked: dict[str, tuple[int, int]] = {}
        self._asked_ms: int | None = None
        self._all_ms = 0

    async def exchange(self) -> bool:
        """Give back what is due, and fetch; return whether there is more."""
        line = line_status(self._store).line
        if line is None or line.state is not LineState.JOINED:
            return False
        self._begin_anew(line.incarnation, self._store.node.epoch)
        returned = bool(due_returns(self._store)) and return_units(self._store, self._acting) > 0
        try:
            await self._fetch_leases()
            return await self._fetch_bookings() or returned
        except Refusal as refusal:
            if refusal.status != HTTPStatus.NOT_FOUND:
                raise
            self._asked_ms = self._store.clock.mono_ms()
            return returned

    def _begin_anew(self, incarnation: str, epoch: int) -> None:
        """Forget what another portal was asked, or this one before it or the store was restored."""
        if (incarnation, epoch) != self._asking:
            self._asking, self._after, self._asked_ms = (incarnation, epoch), 0, None
            self._asked.clear()

    async def _fetch_leases(self) -> None:
        """Ask until nothing new is lacking: with the first answer a node hears of the slots at all."""
        for _ in range(MOST_ROUNDS):
            lacking = self._lacking()
            if not (lacking or self._long_since_asked()):
                return
            incarnation, epoch = self._asking
            asked = LeaseTargets(
                epoch=epoch,
                targets=tuple((slot_id, want) for slot_id, want, _ in lacking),
                after=self._after,
                held=None if self._after else held_leases(self._store),
                incarnation=incarnation,
            )
            answer = await self._portal.leases(asked)
            all_taken = take_leases(self._store, self._acting, answer)
            # A number lower than asked behind: the portal was put back and nobody said so. It is told all.
            after = answer.number if answer.number >= self._after else 0
            # What wasn't taken is asked for again.
            self._after = after if all_taken else min(after, self._after)
            self._asked_ms = self._store.clock.mono_ms()
            self._asked |= {slot_id: (want, free) for slot_id, want, free in lacking}

    def _lacking(self) -> tuple[tuple[str, int, int], ...]:
        """Return (slot, wanted, free) of what wasn't asked for like this before."""
        now_ms = self._store.clock.mono_ms()
        if not 0 <= now_ms - self._all_ms < ALL_MS:
            self._asked.clear()
            self._all_ms = now_ms
        targets = lease_targets(self._store, self._store.clock.now_ms())
        return tuple(one for one in targets if self._asked.get(one[0]) != one[1:])

    def _long_since_asked(self) -> bool:
        last = self._asked_ms
        return last is None or self._store.clock.mono_ms() - last >= LEASES_MS

    async def _fetch_bookings(self) -> bool:
        """Take what is new; return whether there is more."""
        for _ in range(MOST_ROUNDS):
            line = line_status(self._store).line
            if line is None:
                return False
            page = await self._portal.bookings(line.bookings_cursor, BOOKINGS_AT_ONCE)
            take_stations(self._store, self._acting, page.stations)
            if page.last > line.bookings_cursor:
                take_bookings(self._store, self._acting, page.items, page.last)
            if not page.more:
                return False
        return True

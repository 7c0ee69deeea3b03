"""Carries the journal to the portal and the portal's decisions back, one step after the other.

Nothing of a step is kept but its result: cut off at any moment, the next one begins from how far the portal
is. Each step says when the next one is due, whatever happened in it; nothing else decides that.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Protocol

from kiosk.domain.acting import Acting
from kiosk.domain.states import LineState
from kiosk.store import Store
from kiosk.store.line import Line, line_status, move_line, note_trouble
from kiosk.store.missions.publications import newest_publication, take_publications
from kiosk.store.outgoing import Acknowledged, acknowledge
from kiosk.store.requests.decisions import fetch_anew, take_decisions
from kiosk.store.requests.erasing import erase_due
from kiosk.sync.borrowing import Borrower, Lender
from kiosk.sync.carrying import decision_of, health_of, heard_of
from kiosk.sync.pace import rest_s
from kiosk.sync.publishing import verified
from kiosk.sync.sending import Receiver, Sender
from kiosk.sync.trouble import LineMoved, NoAnswer, Refusal, Trouble
from kiosk.sync.wire import Health, PublicationPage, Standing, StatePage

LOOK_S = 2.0
"""How often the store is looked at while the portal has everything."""
ASK_MS = 15_000
"""How long the portal is left alone while there is nothing to send."""
KNOCK_MS = 300_000
"""How often a withdrawn node asks whether it is wanted again."""
GREET_MS = 60_000
"""How long it says nothing of its own health while there is much to send."""
STATES_AT_ONCE = 200
STRANGE_ANSWERS = 3
"""So many answers in a row about another journal make a fork."""


class Portal(Lender, Receiver, Protocol):
    """What the worker asks of the portal; raises `NoAnswer` and `Refusal`."""

    async def standing(self) -> tuple[Standing, str]:
        """How far it is with this node, and its incarnation."""

    async def greet(self, health: Health) -> tuple[Standing, str]:
        """The same, after hearing how the node is."""

    async def states(self, after: int, most: int) -> StatePage:
        """Its decisions behind a number."""

    async def publications(self, after: int) -> PublicationPage:
        """What it published behind a number."""


class Worker:
    """The steps for one store in this `release` of the program; `draw` gives numbers from 0 to 1."""

    def __init__(
        self,
        store: Store,
        acting: Acting,
        portal: Portal,
        release: str,
        draw: Callable[[], float],
    ) -> None:
        self._store, self._acting, self._portal, self._draw = store, acting, portal, draw
        self._release = release
        self._borrower = Borrower(store, acting, portal)
        self._joined = _joined(line_status(store).line)
        self._sender = Sender(store, acting, portal)
        self._failures = 0
        self._strange = 0
        self._greeted_ms: int | None = None

    async def step(self, *, now: bool = False) -> float:
        """Exchange once what there is to exchange; return after how many seconds the next step is due.

        `now` asks the portal even if there is nothing to send and it was heard a moment ago. Raises
        `LineMoved` once the node has joined anew: another worker goes on, with the new address and key.
        """
        status = line_status(self._store)
        if _joined(status.line) != self._joined:
            raise LineMoved
        if status.line is None or status.line.state is LineState.QUARANTINED:
            return LOOK_S
        if status.line.state is LineState.WITHDRAWN:
            return await self._knock(status.line, now=now)
        quiet = self._store.clock.now_ms() - status.line.heard_ms
        if not (now or status.waiting or self._failures) and 0 <= quiet < ASK_MS:
            return LOOK_S
        try:
            more = await self._exchange()
        except NoAnswer as error:
            return self._failed(error.trouble, error.retry_after_s)
        except Refusal as refusal:
            return await self._refused(refusal)
        self._failures = 0
        return 0.0 if more else LOOK_S

    async def _knock(self, line: Line, *, now: bool) -> float:
        """Ask now and then whether headquarters took the withdrawal back; then all goes on by itself."""
        if not now and 0 <= self._store.clock.now_ms() - line.tried_ms < KNOCK_MS:
            return LOOK_S
        try:
            await self._portal.standing()
        except (NoAnswer, Refusal):
            note_trouble(self._store, self._acting, Trouble.WITHDRAWN)
            return LOOK_S
        move_line(self._store, self._acting, LineState.JOINED, "")
        return 0.0

    async def _exchange(self) -> bool:
        """Send, and now and then fetch what was decided and published; return whether there is more."""
        erase_due(self._store, self._acting)
        greeting = self._long_since_greeted()
        waits = await self._send()
        if greeting or not waits:
            await self._greet()
        more = (greeting or not waits) and await self._fetch()
        if greeting or not (waits or more):
            more = await self._borrower.exchange() or more
        if not (waits or more):
            await self._fetch_publications()
        return waits or more

    async def _greet(self) -> None:
        """Tell how this node is, and hear how far the portal is; an older one is only asked that."""
        try:
            standing, incarnation = await self._portal.greet(health_of(self._store, self._release))
        except Refusal as refusal:
            if refusal.status != HTTPStatus.NOT_FOUND:
                raise
            standing, incarnation = await self._portal.standing()
        self._take(standing, incarnation, asked=True)
        self._greeted_ms = self._store.clock.mono_ms()

    def _long_since_greeted(self) -> bool:
        last = self._greeted_ms
        return last is None or self._store.clock.mono_ms() - last >= GREET_MS

    async def _send(self) -> bool:
        """Send one batch; return whether more waits."""
        heard = await self._sender.send()
        if heard is None:
            return False
        if self._take(*heard) is Acknowledged.SAME:
            raise NoAnswer(Trouble.FAILING)
        return line_status(self._store).waiting > 0

    async def _fetch(self) -> bool:
        """Take one page of decisions; return whether there are more."""
        line = line_status(self._store).line
        if line is None or line.state is not LineState.JOINED:
            return False
        after = line.states_cursor
        if line.release != self._release:
            fetch_anew(self._store, self._acting, self._release)
            after = 0
        page = await self._portal.states(after, STATES_AT_ONCE)
        if page.changes:
            known = [decision for change in page.changes if (decision := decision_of(change))]
            cursor = max(change.number for change in page.changes)
            take_decisions(self._store, self._acting, known, cursor)
        return page.more

    async def _fetch_publications(self) -> None:
        """Take what is published; an older portal publishes nothing."""
        try:
            page = await self._portal.publications(newest_publication(self._store))
        except Refusal as refusal:
            if refusal.status != HTTPStatus.NOT_FOUND:
                raise
            return
        if page.publications:
            take_publications(self._store, self._acting, verified(self._store, page.publications))

    def _take(self, standing: Standing, incarnation: str, *, asked: bool = False) -> Acknowledged:
        """Acknowledge what an answer says. `asked`: it was asked for, so it tells all that is held."""
        change = acknowledge(self._store, self._acting, heard_of(standing, incarnation, asked=asked))
        if change is Acknowledged.FOREIGN:
            raise NoAnswer(self._doubted())
        self._strange = 0
        return change

    def _doubted(self) -> Trouble:
        """The portal seems to know another journal of this node: believed when it says so again and again.

        One such answer may be garbled, or somebody else's; closing the node on it would close it for nothing.
        """
        self._strange += 1
        if self._strange < STRANGE_ANSWERS:
            return Trouble.DOUBTED
        move_line(self._store, self._acting, LineState.QUARANTINED, Trouble.FORK)
        return Trouble.FORK

    def _failed(self, trouble: Trouble, retry_after_s: float | None = None) -> float:
        """Keep what is wrong, and rest."""
        self._failures += 1
        note_trouble(self._store, self._acting, trouble)
        rest = rest_s(self._failures, self._draw)
        return rest if retry_after_s is None else max(rest, retry_after_s)

    async def _refused(self, refusal: Refusal) -> float:
        """Do what the portal's no asks for; what it won't take stays here, in sight."""
        match refusal.status, refusal.problem:
            case HTTPStatus.CONFLICT, "journal-gap":
                return await self._begin_again()
            case HTTPStatus.CONFLICT, "journal-fork" | "epoch-superseded":
                return self._failed(self._doubted())
            case HTTPStatus.FORBIDDEN, "node-withdrawn":
                move_line(self._store, self._acting, LineState.WITHDRAWN, Trouble.WITHDRAWN)
                return LOOK_S
            case HTTPStatus.UNAUTHORIZED, _:
                return self._failed(Trouble.NOT_ADMITTED)
            case HTTPStatus.UPGRADE_REQUIRED, _:
                return self._failed(Trouble.TOO_OLD)
        if self._sender.sifting:
            self._failures = 0
        elif self._sender.alone:
            return self._failed(Trouble.HELD_BACK)
        return self._failed(Trouble.REFUSED)

    async def _begin_again(self) -> float:
        """The portal lacks what it once acknowledged: go on from where it is now."""
        self._failures += 1
        try:
            self._take(*await self._portal.standing(), asked=True)
        except NoAnswer as error:
            return self._failed(error.trouble, error.retry_after_s)
        except Refusal:
            return self._failed(Trouble.REFUSED)
        return rest_s(self._failures, self._draw)


def _joined(line: Line | None) -> tuple[str, ...]:
    """Return what a client was made with."""
    return () if line is None else (line.url, line.authority, line.key_id)

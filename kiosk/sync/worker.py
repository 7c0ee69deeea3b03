"""Carries the journal to the portal and the portal's decisions back, one step after the other.

Nothing of a step is kept but its result: cut off at any moment, the next one begins from how far the portal
is. Each step says when the next one is due, whatever happened in it; nothing else decides that.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Protocol

from kiosk.domain.acting import Acting
from kiosk.domain.states import LineState, RequestState
from kiosk.store import Store
from kiosk.store.line import leave_line, line_status, note_trouble
from kiosk.store.outgoing import Acknowledged, Heard, Outgoing, acknowledge, outgoing, take_states
from kiosk.sync.pace import BatchSize, rest_s
from kiosk.sync.trouble import NoAnswer, Refusal, Trouble
from kiosk.sync.wire import Batch, Payload, Standing, StateChange, StatePage, WireOperation

LOOK_S = 2.0
"""How often the store is looked at while the portal has everything."""
ASK_MS = 15_000
"""How long the portal is left alone while there is nothing to send."""
STATES_AT_ONCE = 200
STRANGE_ANSWERS = 3
"""So many answers in a row about another journal make a fork."""


class Portal(Protocol):
    """What the worker asks of the portal; raises `NoAnswer` and `Refusal`."""

    async def standing(self) -> tuple[Standing, str]:
        """How far it is with this node, and its incarnation."""

    async def push(self, batch: Batch) -> tuple[Standing, str]:
        """The same, after taking `batch`."""

    async def states(self, after: int, most: int) -> StatePage:
        """Its decisions behind a number."""


class Worker:
    """The steps for one store. `draw` gives numbers from 0 to 1."""

    def __init__(self, store: Store, acting: Acting, portal: Portal, draw: Callable[[], float]) -> None:
        self._store, self._acting, self._portal, self._draw = store, acting, portal, draw
        self._size = BatchSize()
        self._failures = 0
        self._strange = 0

    async def step(self, *, now: bool = False) -> float:
        """Exchange once what there is to exchange; return after how many seconds the next step is due.

        `now` asks the portal even if there is nothing to send and it was heard a moment ago.
        """
        status = line_status(self._store)
        if status.line is None or status.line.state is not LineState.JOINED:
            return LOOK_S
        quiet = self._store.clock.now_ms() - status.line.heard_ms
        if not (now or status.waiting or self._failures) and 0 <= quiet < ASK_MS:
            return LOOK_S
        try:
            more = await self._send() | await self._fetch()
        except NoAnswer as error:
            return self._failed(error.trouble, error.retry_after_s)
        except Refusal as refusal:
            return await self._refused(refusal)
        self._failures = 0
        return 0.0 if more else LOOK_S

    async def _send(self) -> bool:
        """Send one batch, or ask how far the portal is; return whether more waits."""
        leaving = outgoing(self._store, self._acting, self._size.operations, self._size.content)
        if leaving.operations:
            standing, incarnation = await self._portal.push(self._batch(leaving))
            self._size = self._size.larger()
        else:
            standing, incarnation = await self._portal.standing()
        self._take(standing, incarnation)
        return line_status(self._store).waiting > 0

    async def _fetch(self) -> bool:
        """Take one page of decisions; return whether there are more."""
        line = line_status(self._store).line
        if line is None or line.state is not LineState.JOINED:
            return False
        page = await self._portal.states(line.states_cursor, STATES_AT_ONCE)
        if page.changes:
            known = [_known(change) for change in page.changes]
            cursor = max(change.number for change in page.changes)
            take_states(self._store, self._acting, [one for one in known if one], cursor)
        return page.more

    def _take(self, standing: Standing, incarnation: str, *, lost: bool = False) -> None:
        held = tuple((one.op_id, one.reason) for one in standing.outcomes if one.status == "held")
        heard = Heard(
            standing.epoch,
            standing.acked_seq,
            standing.acked_hash,
            standing.durable_seq,
            incarnation,
            held,
        )
        if acknowledge(self._store, self._acting, heard, lost=lost) is Acknowledged.FOREIGN:
            raise NoAnswer(self._doubted())
        self._strange = 0

    def _doubted(self) -> Trouble:
        """The portal seems to know another journal of this node: believed when it says so again and again.

        One such answer may be garbled, or somebody else's; closing the node on it would close it for nothing.
        """
        self._strange += 1
        if self._strange < STRANGE_ANSWERS:
            return Trouble.NOT_THE_PORTAL
        leave_line(self._store, self._acting, LineState.QUARANTINED, Trouble.FORK)
        return Trouble.FORK

    def _failed(self, trouble: Trouble, retry_after_s: float | None = None) -> float:
        """Keep what is wrong, and rest."""
        self._failures += 1
        if trouble is Trouble.TIMEOUT:
            self._size = self._size.smaller()
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
                leave_line(self._store, self._acting, LineState.WITHDRAWN, Trouble.WITHDRAWN)
                return LOOK_S
            case HTTPStatus.UNAUTHORIZED, _:
                return self._failed(Trouble.NOT_ADMITTED)
            case HTTPStatus.UPGRADE_REQUIRED, _:
                return self._failed(Trouble.TOO_OLD)
        self._size = self._size.smaller()
        return self._failed(Trouble.REFUSED)

    async def _begin_again(self) -> float:
        """The portal lacks what it once acknowledged: go on from where it is now."""
        self._failures += 1
        try:
            self._take(*await self._portal.standing(), lost=True)
        except NoAnswer as error:
            return self._failed(error.trouble, error.retry_after_s)
        except Refusal:
            return self._failed(Trouble.REFUSED)
        return rest_s(self._failures, self._draw)

    def _batch(self, leaving: Outgoing) -> Batch:
        operations = tuple(
            WireOperation(
                one.facts, one.payload_digest, one.hash, Payload(*one.payload) if one.payload else None
            )
            for one in leaving.operations
        )
        sent_ms = self._store.clock.now_ms()
        return Batch(leaving.node_id, leaving.epoch, leaving.prev_hash, sent_ms, operations)


def _known(change: StateChange) -> tuple[int, str, RequestState] | None:
    """A newer portal may decide on states that this release doesn't know: those stay as they are."""
    try:
        return change.number, change.request_id, RequestState(change.state)
    except ValueError:
        return None

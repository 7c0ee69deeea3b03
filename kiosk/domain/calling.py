"""What a desk does with a ticket: each move from where it stands to where it stands then.

A move that the ticket's table doesn't have raises `IllegalMove`. Times are UTC milliseconds.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.errors import IllegalMove
from kiosk.domain.serving_order import Coming, OrderRules, Priority, rank
from kiosk.domain.states import TICKET_MOVES, TicketState, move
from kiosk.domain.ticket import Standing

CALLABLE = (TicketState.WAITING, TicketState.PARKED, TicketState.TRANSFERRED)
"""The states from which a desk calls."""
AT_DESK = (TicketState.CALLED, TicketState.SERVING)
"""The states in which a ticket occupies its desk."""


def may_be_called(standing: Standing, issued_ms: int, now_ms: int) -> bool:
    """Return whether a desk may call who stands so, with a number given out at `issued_ms` (UTC).

    Bound by time are who is set aside, and whose number was given out before their time. All others are here:
    while a clock that was set back shows an earlier time they wait all the same.
    """
    came = standing.coming is Coming.RETURN or issued_ms >= standing.since_ms
    waits = standing.state is TicketState.WAITING and came
    return standing.since_ms <= now_ms or waits or standing.state is TicketState.TRANSFERRED


def called(standing: Standing, desk: str) -> Standing:
    """Return the ticket called to `desk`, again if it was there; one promised to it is back."""
    if standing.desk not in ("", desk):
        raise IllegalMove("ticket", standing.state, TicketState.CALLED)
    moved = _moved(standing, TicketState.CALLED)
    promised = tuple(each for each in standing.back_to if each != desk)
    return replace(moved, desk=desk, calls=standing.calls + 1, back_to=promised)


def left_to_line(standing: Standing) -> Standing:
    """Return the ticket that waits for one desk, at which nobody sits: any of its line may call it."""
    return replace(standing, desk="")


def started(standing: Standing) -> Standing:
    """Return the ticket whose holder has come to the desk."""
    return _moved(standing, TicketState.SERVING)


def missed(standing: Standing) -> Standing:
    """Return the ticket that was called and whose holder didn't come."""
    return replace(_moved(standing, TicketState.MISSED), desk="")


def brought_back(standing: Standing, now_ms: int, rules: OrderRules) -> Standing:
    """Return a missed ticket that waits again, ranked as somebody who returns now."""
    return _waits(standing, TicketState.WAITING, now_ms, rules)


def parked(standing: Standing, until_ms: int, rules: OrderRules) -> Standing:
    """Return the ticket set aside until `until_ms`; from then on desks may call it."""
    return _waits(standing, TicketState.PARKED, until_ms, rules)


def handed_on(
    standing: Standing, now_ms: int, *, line: str = "", desk: str = "", and_back: bool = False
) -> Standing:
    """Return the ticket handed on to another `line`, to one `desk`, or to that desk of that line.

    It keeps its rank: the waiting was done. `and_back` brings it back to the desk it comes from afterwards;
    in any case it goes back to each that was promised it before, but to the one that it is sent to now.
    """
    moved = _moved(standing, TicketState.TRANSFERRED)
    promised = tuple(each for each in standing.back_to if each not in (standing.desk, desk))
    back_to = (*promised, standing.desk) if and_back else promised
    return replace(moved, line=line or standing.line, desk=desk, calls=0, since_ms=now_ms, back_to=back_to)


def finished(standing: Standing, now_ms: int) -> Standing:
    """Return the ticket that a desk is done with: served, or on its way back to the desk it came from."""
    if not standing.back_to:
        return _moved(standing, TicketState.SERVED)
    moved = _moved(standing, TicketState.TRANSFERRED)
    *promised, back = standing.back_to
    return replace(moved, desk=back, calls=0, since_ms=now_ms, back_to=tuple(promised))


def given_up(standing: Standing) -> Standing:
    """Return the ticket of somebody who doesn't want their turn any more."""
    return replace(_moved(standing, TicketState.CANCELLED), desk="")


def prioritised(standing: Standing, priority: Priority, rules: OrderRules) -> Standing:
    """Return the ticket of somebody who waits or is at a desk with another `priority`.

    Its rank shifts by what the two allow: what it counts from stays, also for who was sent on or came back.
    Who was carried over goes first by yesterday's waiting: no desk gives that, and none takes it.
    """
    holds = standing.state in (*CALLABLE, *AT_DESK)
    if not holds or Priority.CARRIED_OVER in (standing.priority, priority):
        raise IllegalMove("ticket", standing.state, "prioritised")
    later_ms = rules.allowance_ms(standing.priority) - rules.allowance_ms(priority)
    return replace(standing, priority=priority, rank_ms=standing.rank_ms + later_ms)


def _waits(standing: Standing, state: TicketState, since_ms: int, rules: OrderRules) -> Standing:
    ranked = rank(Coming.RETURN, standing.priority, since_ms, rules)
    moved = replace(_moved(standing, state), coming=Coming.RETURN, since_ms=since_ms, rank_ms=ranked)
    return replace(moved, desk="", calls=0)


def _moved(standing: Standing, target: TicketState) -> Standing:
    return replace(standing, state=move("ticket", TICKET_MOVES, standing.state, target))

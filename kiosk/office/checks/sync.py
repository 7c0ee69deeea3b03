"""The line to the portal: joined, when it spoke last, what waits, and what is held there."""

from __future__ import annotations

from kiosk.domain.states import LineState
from kiosk.office.checks.finding import Check, Finding, failed, passed, warned
from kiosk.store.line import LineStatus

LONG_SILENCE_MS = 24 * 3_600_000
"""Away for hours is a normal day; longer, somebody should ask."""


def check_sync(status: LineStatus, now_ms: int) -> Finding:
    """Return how far the portal is, the worst first; needs no network."""
    line = status.line
    if line is None:
        return warned(Check.SYNC, "not_joined")
    if line.state is not LineState.JOINED:
        return failed(Check.SYNC, line.state.value)
    if status.held:
        return warned(Check.SYNC, "held", count=str(len(status.held)))
    silent_ms = now_ms - (line.heard_ms or line.joined_ms)
    if silent_ms > LONG_SILENCE_MS:
        hours, waiting = str(silent_ms // 3_600_000), str(status.waiting)
        return warned(Check.SYNC, "silent", hours=hours, count=waiting, trouble=line.trouble)
    if line.trouble:
        return warned(Check.SYNC, "trouble", trouble=line.trouble, count=str(status.waiting))
    return passed(Check.SYNC, count=str(status.waiting))

"""The clock: whether it contradicts what this station wrote before, or what the portal said of the time."""

from __future__ import annotations

from datetime import UTC, datetime

from kiosk.domain.local_time import local_time
from kiosk.office.checks.finding import Check, Finding, failed, passed, warned
from kiosk.store.line import Line

MADE_MS = round(datetime(2026, 11, 1, tzinfo=UTC).timestamp() * 1000)
"""No clock that is right shows a time before this release."""
_TOLERANCE_MS = 5 * 60_000
_FAR_MS = 3_600_000


def check_clock(
    now_ms: int,
    written_ms: int | None,
    line: Line | None,
    behind_ms: int = _TOLERANCE_MS,
    time_zone: str = "",
) -> Finding:
    """Return whether `now_ms` can be true.

    `written_ms` is when this node wrote its last operation (None: nothing yet), from which a clock may be
    `behind_ms`: another station of the node may be a little fast. All are UTC milliseconds, told in the
    mission's `time_zone`.
    """
    now = told_time(now_ms, time_zone)
    if now_ms < MADE_MS:
        return failed(Check.CLOCK, "impossible", time=now)
    if written_ms is not None and now_ms < written_ms - behind_ms:
        return failed(Check.CLOCK, "behind", time=now, before=told_time(written_ms, time_zone))
    if line is None or not line.portal_ms or not line.heard_ms:
        return passed(Check.CLOCK, time=now)
    off_ms = line.heard_ms - line.portal_ms
    if abs(off_ms) > _TOLERANCE_MS:
        judge = failed if abs(off_ms) > _FAR_MS else warned
        return judge(Check.CLOCK, "fast" if off_ms > 0 else "slow", minutes=str(abs(off_ms) // 60_000))
    return passed(Check.CLOCK, time=now)


def told_time(ms: int, time_zone: str = "") -> str:
    """Return UTC milliseconds as a clock of the mission shows them, to the minute.

    Without a `time_zone`, as where no mission is known yet, as this machine shows them.
    """
    moment = local_time(ms, time_zone) if time_zone else datetime.fromtimestamp(ms / 1000, UTC).astimezone()
    return f"{moment:%Y-%m-%d %H:%M}"

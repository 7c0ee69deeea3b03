"""The self-test before opening, as it ended last."""

from __future__ import annotations

from kiosk.domain.self_test import SelfTested, SelfTestPlan
from kiosk.office.checks.clock import told_time
from kiosk.office.checks.finding import Check, Finding, Verdict, failed, passed


def check_self_test(last: SelfTested | None, plan: SelfTestPlan, time_zone: str = "") -> Finding:
    """Return how the last self-test ended, and when in the mission's `time_zone`.

    The value `checks` holds names of checks, parted by spaces.
    """
    if not plan.minutes_before:
        return Finding(Check.SELF_TEST, Verdict.PASS, "off")
    if last is None:
        minutes = {"minutes": str(plan.minutes_before)}
        return Finding(Check.SELF_TEST, Verdict.PASS, "none_yet", minutes)
    time = told_time(last.at_ms, time_zone)
    if last.passed:
        return passed(Check.SELF_TEST, time=time)
    return failed(Check.SELF_TEST, "failed", time=time, checks=" ".join(last.failed))

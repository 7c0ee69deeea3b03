"""How the last self-test is told: passed, failed with the names of what did, none yet, switched off."""

from __future__ import annotations

from kiosk.domain.self_test import SelfTested, SelfTestPlan
from kiosk.office.checks.finding import Verdict
from kiosk.office.checks.self_test import check_self_test
from tests.office.checks.sentences import assert_read

NOW_MS = 1_795_996_800_000
PLAN = SelfTestPlan()


def test_how_the_last_self_test_ended_is_told_with_names() -> None:
    failed = check_self_test(SelfTested(NOW_MS, ("clock", "store")), PLAN)
    assert_read(failed, Verdict.FAIL, "failed", "stays shut: Clock, Store.", "الساعة، المخزن")
    passed = check_self_test(SelfTested(NOW_MS, (), ("sync",)), PLAN)
    assert_read(passed, Verdict.PASS, "ok", "passed", "نجح")


def test_none_yet_and_none_wanted_are_told() -> None:
    assert_read(check_self_test(None, PLAN), Verdict.PASS, "none_yet", "15 minutes before", "قبل افتتاح")
    off = check_self_test(None, SelfTestPlan(minutes_before=0))
    assert_read(off, Verdict.PASS, "off", "No self-test", "لا فحص")

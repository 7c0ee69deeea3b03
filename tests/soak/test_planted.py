"""The planted bugs still fit the source, and their tests are still there."""

from __future__ import annotations

import pytest

from tests.soak.bug import Bug
from tests.soak.planted import BUGS, ROOT, with_bug


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_a_planted_bug_can_be_put_in_and_has_a_test_that_must_see_it(bug: Bug) -> None:
    for file, wrong in with_bug(ROOT, bug).items():
        compile(wrong, file, "exec")
        assert wrong != (ROOT / file).read_text(encoding="utf-8")
    file, _, test = bug.test.partition("::")
    assert f"def {test or 'test_'}" in (ROOT / file).read_text(encoding="utf-8")

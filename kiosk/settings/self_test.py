"""The table `[self_test]` of `station.toml`: when the kiosk looks at itself before the mission opens."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.settings.rules import Rule, whole

SELF_TEST: Mapping[str, Rule] = {
    "minutes_before": whole(0, 240),
    "test_print": Rule("true | false", lambda value: isinstance(value, bool)),
}

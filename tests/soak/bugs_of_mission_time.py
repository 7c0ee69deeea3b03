"""Bugs by which a mission's kiosks would keep different times, or an old one come back, planted here."""

from __future__ import annotations

from tests.soak.bug import planted

_EDITIONS = "kiosk/portal/booking/editions.py"
_ANY_ORDER = (
    "tests/portal/booking/test_editions_again.py"
    "::test_in_whatever_order_a_portal_hears_again_it_ends_at_the_newest_and_holds_nothing"
)

OF_MISSION_TIME = (
    planted(
        "The file of a new kiosk takes the place of the mission's time",
        "tests/portal/booking/test_editions.py",
        (_EDITIONS, "if brought.first_start or brought.name in led_to:", "if brought.name in led_to:"),
        (_EDITIONS, "if brought.over == kept.edition or", "if brought.first_start or"),
    ),
    planted(
        "What led to the time in force is taken for something else",
        _ANY_ORDER,
        (_EDITIONS, "or brought.name in led_to:", "or brought.name == kept.edition:"),
    ),
    planted(
        "What was held isn't looked at again",
        _ANY_ORDER,
        ("kiosk/portal/booking/imported.py", "    _look_again(connection, kept.code)\n    tell", "    tell"),
    ),
    planted(
        "Hours that were changed back are the first ones again",
        "tests/portal/booking/test_editions_again.py",
        ("kiosk/catalogue/editions.py", "(self.over or NONE, self.time_zone", "(NONE, self.time_zone"),
    ),
    planted(
        "A restored portal tells a time that was changed since",
        "tests/simulation/leases/test_three_days.py",
        (_EDITIONS, "    if not all_heard:\n", "    if not all_heard and not kept.edition:\n"),
    ),
    planted(
        "The portal's word takes an import back that it hasn't seen",
        "tests/store/missions/test_mission_time.py",
        (
            "kiosk/store/missions/mission_time.py",
            "    if newest is not None and newest.seq >",
            "    if newest is None and 0 >",
        ),
    ),
    planted(
        "A day that an officer closed opens with another plan",
        "tests/portal/booking/test_closed_days.py",
        (
            "kiosk/portal/booking/planning.py",
            "return planned if found is None else",
            "return planned if True else",
        ),
    ),
)

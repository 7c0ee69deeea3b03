"""The range of waiting holds what it says."""

from __future__ import annotations

from random import Random

import pytest

from kiosk.domain.serving_order import MINUTE_MS
from kiosk.domain.waiting import (
    InLine,
    WaitBand,
    WaitingRange,
    band_of,
    ends_after,
    service_times,
    waiting_range,
)

NOW = 1_795_000_000_000


def minutes(*times: int) -> tuple[int, ...]:
    return tuple(time * MINUTE_MS for time in times)


ME = InLine("passports", NOW)


def line_of(people: int) -> list[InLine]:
    return [InLine("passports", NOW)] * people


def desks(many: int, *lines: str) -> list[frozenset[str]]:
    return [frozenset(lines or ("passports",))] * many


def test_where_no_desk_is_open_nobody_knows() -> None:
    assert waiting_range(line_of(3), ME, desks(2, "civil"), minutes(10), NOW, Random(1)) is None


def test_equal_times_give_a_narrow_range_about_the_sum() -> None:
    """Six people of ten minutes at two desks that are half through: 30 to 40 minutes."""
    wait = waiting_range(line_of(6), ME, desks(2), minutes(10), NOW, Random(1))

    assert wait is not None
    assert (wait.shortest, wait.longest) == (30, 40)


def test_more_desks_shorten_it_and_a_family_lengthens_it() -> None:
    one, three = (
        waiting_range(line_of(9), ME, desks(many), minutes(8, 10, 12), NOW, Random(2)) for many in (1, 3)
    )
    family = waiting_range([InLine("passports", NOW, 9)], ME, desks(1), minutes(8, 10, 12), NOW, Random(2))

    assert one is not None
    assert three is not None
    assert three.longest < one.shortest
    assert family == one


def test_an_appointment_waits_at_least_for_its_time() -> None:
    wait = waiting_range([], InLine("passports", NOW + 25 * MINUTE_MS), desks(4), minutes(10), NOW, Random(3))

    assert wait == WaitingRange(25, 25)


def test_who_is_next_is_told_five_minutes_and_never_none() -> None:
    assert waiting_range([], ME, desks(50), minutes(1), NOW, Random(4)) == WaitingRange(0, 5)


def test_a_desk_for_two_lines_is_shared_and_one_for_another_line_is_no_help() -> None:
    others = [InLine("civil", NOW)] * 10
    alone = waiting_range([], ME, desks(1, "passports", "civil"), minutes(10), NOW, Random(5))
    shared = waiting_range(others, ME, desks(1, "passports", "civil"), minutes(10), NOW, Random(5))
    apart = waiting_range(
        others, ME, [*desks(1, "passports"), *desks(1, "civil")], minutes(10), NOW, Random(5)
    )

    assert alone is not None
    assert shared is not None
    assert shared.shortest >= alone.longest + 85
    assert apart == alone


def test_while_little_is_measured_the_plan_counts() -> None:
    assert service_times((), 10) == tuple(
        int(10 * MINUTE_MS * part) for part in (0.6, 0.8, 1.0, 1.0, 1.3, 1.8)
    )
    assert service_times(minutes(*range(1, 9)), 10) == minutes(*range(1, 9))


def test_it_is_said_when_the_turn_may_come_after_closing() -> None:
    wait = WaitingRange(20, 35)

    assert ends_after(wait, NOW + 34 * MINUTE_MS, NOW)
    assert not ends_after(wait, NOW + 35 * MINUTE_MS, NOW)


@pytest.mark.parametrize("seed", range(5))
def test_four_waits_of_five_lie_in_the_range(seed: int) -> None:
    """The announced range is right for who really waits, with times as they are measured at counters."""
    random = Random(seed)
    times = [int(random.lognormvariate(2.3, 0.5) * MINUTE_MS) for _ in range(60)]
    wait = waiting_range(line_of(20), ME, desks(4), times, NOW, random)
    assert wait is not None

    real = [_real_wait(20, 4, random) for _ in range(400)]

    inside = sum(wait.shortest <= each <= wait.longest for each in real)
    assert inside >= 0.7 * len(real), f"{inside} of {len(real)} with seed {seed}"


def _real_wait(people: int, desks: int, random: Random) -> float:
    """Return the minutes until a desk is free for who comes after `people`, by the plainest simulation."""
    free = [random.lognormvariate(2.3, 0.5) * random.random() for _ in range(desks)]
    for _ in range(people):
        desk = free.index(min(free))
        free[desk] += random.lognormvariate(2.3, 0.5)
    return min(free)


@pytest.mark.parametrize(
    ("shortest", "longest", "band"),
    [
        (0, 5, WaitBand.SHORT),
        (0, 15, WaitBand.UP_TO),
        (20, 35, WaitBand.MINUTES),
        (55, 90, WaitBand.MINUTES),
        (60, 90, WaitBand.HOUR_AND_HALF),
        (80, 110, WaitBand.MINUTES),
        (90, 120, WaitBand.TWO_HOURS),
        (120, 180, WaitBand.THREE_HOURS),
        (170, 200, WaitBand.MINUTES),
        (180, 185, WaitBand.LONGER),
    ],
)
def test_hours_are_said_only_where_nobody_is_called_sooner(
    shortest: int, longest: int, band: WaitBand
) -> None:
    assert band_of(WaitingRange(shortest, longest)) is band

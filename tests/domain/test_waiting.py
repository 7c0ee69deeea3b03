"""The range of waiting holds what it says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from kiosk.domain.gate_play import AtGate, Unnamed, comes_after
from kiosk.domain.line_play import DeskNow, InLine, Scene
from kiosk.domain.measured_visits import Measured, Stay, Visit, Visits, of_one, planned, visits_of
from kiosk.domain.serving_order import MINUTE_MS
from kiosk.domain.waiting import WaitBand, WaitingRange, band_of, ends_after, waiting_range

NOW = 1_795_000_000_000
LINE = "passports"
ME = InLine(LINE, NOW, NOW)


def stay(minutes: float, away: float = 0, *, here: bool = False) -> Stay:
    return Stay(int(away * MINUTE_MS), int(minutes * MINUTE_MS), here)


def day_of(*minutes: float, many: int = 60) -> list[Measured]:
    """A day on which that many visits took so long, in turn."""
    return [Measured(1, (stay(minutes[at % len(minutes)]),), ended=True) for at in range(many)]


def scene(
    desks: Sequence[DeskNow], *minutes: float, helped: float = 0, visits: Sequence[Measured] | None = None
) -> Scene:
    known = visits_of(day_of(*minutes) if visits is None else visits, planned(10))
    coming = {LINE: helped} if helped else {}
    return Scene(NOW, desks, {LINE: known, "civil": known}, coming, 20 * MINUTE_MS)


def desks(many: int, *lines: str) -> list[DeskNow]:
    """So many desks, half through with somebody of ten minutes."""
    has, since = InLine(LINE, NOW, NOW), NOW - 5 * MINUTE_MS
    return [DeskNow(f"{lines} {at}", lines or (LINE,), has=has, since_ms=since) for at in range(many)]


def line_of(people: int, line: str = LINE) -> list[InLine]:
    return [InLine(line, NOW, NOW - people + at) for at in range(people)]


def told(stands: Scene, ahead: Sequence[InLine] = (), me: InLine = ME, seed: int = 1) -> tuple[int, int]:
    wait = waiting_range(stands, ahead, me, Random(seed))
    assert wait is not None
    return wait.shortest, wait.longest


def test_where_no_desk_serves_the_line_nobody_knows() -> None:
    assert waiting_range(scene(desks(2, "civil"), 10), line_of(3), ME, Random(1)) is None


def test_the_range_lies_about_what_the_line_takes_and_says_how_unsure_that_is() -> None:
    """Twelve people of ten minutes at two desks that are half through: 65 minutes, and a day of its own."""
    shortest, longest = told(scene(desks(2), 10), line_of(12))

    assert 50 <= shortest <= 60
    assert 70 <= longest <= 85


def test_while_nothing_of_the_day_is_known_the_range_is_wider() -> None:
    known, unknown = (told(scene(desks(2), visits=visits), line_of(12)) for visits in (day_of(*[10]), []))

    assert unknown[1] - unknown[0] > known[1] - known[0]


def test_more_desks_shorten_it_and_a_family_lengthens_it() -> None:
    one, three = (told(scene(desks(many), 8, 10, 12), line_of(9)) for many in (1, 3))
    family = told(scene(desks(1), 10), [InLine(LINE, NOW, NOW - 1, persons=5)])

    assert three[1] < one[0]
    assert family[0] >= told(scene(desks(1), 10), line_of(1))[1]


def test_an_appointment_waits_at_least_for_its_time() -> None:
    later = NOW + 25 * MINUTE_MS

    assert told(scene(desks(4), 10), me=InLine(LINE, later, later)) == (25, 25)


def test_who_is_next_at_a_free_desk_is_told_five_minutes_and_never_none() -> None:
    assert told(scene([DeskNow("1", (LINE,))], 1)) == (0, 5)


def test_a_desk_for_two_lines_is_shared_and_one_for_another_line_is_no_help() -> None:
    others = line_of(10, "civil")
    alone = told(scene(desks(1, LINE, "civil"), 10))
    shared = told(scene(desks(1, LINE, "civil"), 10), others)
    apart = told(scene([*desks(1, LINE), *desks(1, "civil")], 10), others)

    assert shared[0] >= alone[1] + 70
    assert apart[1] <= alone[1] + 5


def test_desks_that_open_later_are_waited_for_and_those_on_a_break_come_back() -> None:
    opening = DeskNow("1", (LINE,), NOW + 60 * MINUTE_MS, NOW + 60 * MINUTE_MS)
    pause = DeskNow("2", (LINE,), NOW + 5 * MINUTE_MS, NOW + 30 * MINUTE_MS)

    assert told(scene([opening], 10)) == (60, 60)
    assert told(scene([pause], 10)) <= (10, 30)


def test_who_comes_back_from_the_cashier_takes_the_desk_once_more() -> None:
    twice = [Measured(1, (stay(5), stay(20, away=1, here=True)), ended=True)] * 60
    soon = NOW + 5 * MINUTE_MS
    here = DeskNow("1", (LINE,), soon, soon)
    cashier = InLine(LINE, NOW, NOW - 1, stays=1, desk="1", away=True)

    assert told(scene([here], visits=twice), [cashier])[1] >= 20
    assert told(scene([here, DeskNow("2", (LINE,))], visits=twice), [cashier]) == (0, 5)


def test_whoever_is_to_be_called_by_one_desk_alone_keeps_no_other_from_calling() -> None:
    theirs = InLine(LINE, NOW, NOW - 1, desk="elsewhere")

    assert told(scene([DeskNow("1", (LINE,))], 30), [theirs]) == (0, 5)


def test_who_will_come_and_wait_less_is_counted_before_they_come() -> None:
    me = InLine(LINE, NOW, NOW + 60 * MINUTE_MS)
    without, with_them = (told(scene(desks(1), 10, helped=rate), line_of(6), me) for rate in (0, 0.1))

    assert with_them[0] >= without[0] + 10


def test_numbers_from_the_gate_lengthen_the_wait_as_far_as_they_may_be_held_and_are_for_this_line() -> None:
    def with_gate(held: int, perhaps: int, comes: float = 1.0, line: str = LINE) -> tuple[int, int]:
        numbers = (Unnamed(NOW - 1, comes),) * (held + perhaps)
        return told(replace(scene(desks(1), 10), gate=AtGate(numbers, held, {line: 1})), line_of(3))

    alone, sure, unsure = with_gate(0, 0), with_gate(10, 0), with_gate(0, 10)
    assert alone == told(scene(desks(1), 10), line_of(3))
    assert sure[0] >= alone[0] + 70
    assert unsure[0] < alone[0] + 30
    assert unsure[1] > alone[1] + 60
    assert with_gate(10, 0, comes=0.0) == with_gate(10, 0, line="registry") == alone
    assert comes_after(10 * MINUTE_MS) == 1 > comes_after(60 * MINUTE_MS) > 0.3 > comes_after(180 * MINUTE_MS)


def test_four_waits_of_five_lie_in_the_range_however_many_numbers_of_the_gate_were_handed_out() -> None:
    inside = 0
    for seed in range(DAYS):
        random = Random(seed)
        measured = [random.lognormvariate(2.3, 0.5) for _ in range(60)]
        gate = AtGate((Unnamed(NOW - 1, 1.0),) * 20, 0, {LINE: 1, "registry": 1})
        shortest, longest = told(replace(scene(desks(4), *measured), gate=gate), line_of(20), seed=seed)
        theirs = sum(random.random() < 0.5 for _ in range(random.randrange(21)))
        inside += shortest <= _real_wait(20 + theirs, 4, math.exp(2.3), random) <= longest

    assert inside >= 0.8 * DAYS, f"{inside} of {DAYS} days, the seeds from 0 on"


def test_who_is_still_at_a_desk_counts_as_one_who_takes_longer_than_so_far() -> None:
    """Early in a day only short visits have ended; those that will be long are still there."""
    ended, lasting = day_of(2, many=10), [Measured(1, (stay(9),), ended=False)] * 30
    drawn = visits_of([*ended, *lasting], planned(10))
    random = Random(3)
    mean = sum(drawn.draw(random)[0].busy_ms for _ in range(400)) / 400

    assert mean >= 8 * MINUTE_MS


def test_a_family_s_visit_is_known_for_one_person_and_earlier_days_stand_in_only_while_few_are_known() -> (
    None
):
    assert of_one(Measured(3, (stay(20),), ended=True)) == (stay(10),)


def test_earlier_visits_stand_in_only_while_few_are_known_today() -> None:
    assert {drawn(visits_of(day_of(7), planned(30)), at) for at in range(50)} == {(stay(7),)}
    few = {drawn(visits_of(day_of(7, many=8), planned(30)), at) for at in range(200)}
    assert few == {(stay(7),), *planned(30)}
    assert {drawn(visits_of((), planned(30)), at) for at in range(200)} == set(planned(30))


def drawn(visits: Visits, seed: int) -> Visit:
    return visits.draw(Random(seed))


def test_it_is_said_when_the_turn_may_come_after_closing() -> None:
    wait = WaitingRange(20, 35)

    assert ends_after(wait, NOW + 34 * MINUTE_MS, NOW)
    assert not ends_after(wait, NOW + 35 * MINUTE_MS, NOW)


def test_four_waits_of_five_lie_in_the_range_also_on_days_of_their_own() -> None:
    """Each day has a pace of its own, which sixty measured visits show only roughly."""
    inside = 0
    for seed in range(DAYS):
        random = Random(seed)
        pace = random.lognormvariate(2.3, 0.1)
        measured = [random.lognormvariate(0, 0.5) * pace for _ in range(60)]
        shortest, longest = told(scene(desks(4), *measured), line_of(20), seed=seed)
        inside += shortest <= _real_wait(20, 4, pace * random.lognormvariate(0, 0.08), random) <= longest

    assert inside >= 0.8 * DAYS, f"{inside} of {DAYS}"


DAYS = 60


def _real_wait(people: int, desks: int, pace: float, random: Random) -> float:
    """Return the minutes until a desk is free for who comes after `people`, by the plainest simulation."""
    free = [random.lognormvariate(0, 0.5) * pace * random.random() for _ in range(desks)]
    for _ in range(people):
        desk = free.index(min(free))
        free[desk] += random.lognormvariate(0, 0.5) * pace
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

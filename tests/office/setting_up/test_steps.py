"""What can wait waits, what can't be left out isn't, and nobody jumps over what isn't done."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

from kiosk.office.checks.finding import Check, passed, warned
from kiosk.office.setting_up.shut import missing, untold
from kiosk.office.setting_up.steps import REQUIRED, Progress, Step


def test_whatever_is_put_off_nobody_comes_to_the_last_page_without_mission_and_log_ins() -> None:
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    for _ in range(300):
        progress = Progress()
        for _ in range(40):
            to = partial(progress.at, chance.choice(list(Step)))
            moves: list[Callable[[], Progress]] = [progress.finished, progress.put_off, progress.back, to]
            progress = chance.choice(moves)()
            if progress.here is Step.FINISH:
                assert progress.done >= REQUIRED, f"seed {seed}"


def test_what_was_left_for_later_is_done_later() -> None:
    waiting = Progress(here=Step.PRINTER, done=frozenset({Step.LANGUAGE})).put_off()
    assert (waiting.here, waiting.later) == (Step.READER, frozenset({Step.PRINTER}))

    done = waiting.back().finished()
    assert (done.later, Step.PRINTER in done.done) == (frozenset(), True)


def test_what_was_done_once_stays_done_when_it_is_passed_by() -> None:
    done = Progress(here=Step.PANEL).finished().back().put_off()

    assert (done.here, done.later) == (Step.PRINTER, frozenset())


def test_what_the_mission_lacks_leads_to_the_page_that_says_it() -> None:
    found = (warned(Check.HALL, "no_hours"), warned(Check.HALL, "no_desk"), passed(Check.PRINTER))
    assert [each.place for each in missing(found)] == ["hours", "hall"]


def test_what_was_left_for_later_is_told_once_also_where_no_check_finds_it() -> None:
    waiting = Progress(later=frozenset({Step.PORTAL, Step.PRINTER, Step.CLOCK})).waiting
    assert untold(waiting, missing((warned(Check.PRINTER, "silent"), passed(Check.CLOCK)))) == (
        Step.CLOCK,
        Step.PORTAL,
    )

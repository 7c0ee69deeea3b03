"""Eight threads after the same twenty times: never one too many, on both databases."""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor

from kiosk.domain.appointment import Appointment
from kiosk.domain.service import Language
from kiosk.store import Store, appointments_of_holder, book, cancel_appointment, change_appointment
from tests.store.booking_oracle import free_units, overbooked
from tests.store.lent import ACTING, FAR_MS, lend, times, wanted
from tests.store.site import new_op

THREADS, SLOTS, UNITS = 8, 20, 3


def test_a_rush_for_the_same_times_never_gives_one_too_many(store: Store) -> None:
    """Each tries to book far more than there is; together they get all of it, each unit once."""
    seed = random.randrange(10**9)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    lend(store, [UNITS] * SLOTS)
    offered, start = times(store), threading.Barrier(THREADS)

    def rush(thread: int) -> list[str]:
        order = random.Random(seed + thread).sample(offered * 2, 2 * SLOTS)
        start.wait()
        answers = [
            book(store, ACTING, new_op(), wanted(time, f"N{thread}-{number}"))
            for number, time in enumerate(order)
        ]
        return [answer.id for answer in answers if isinstance(answer, Appointment)]

    with ThreadPoolExecutor(THREADS) as pool:
        made = [each for got in pool.map(rush, range(THREADS)) for each in got]
    assert len(made) == len(set(made)) == SLOTS * UNITS
    assert free_units(store) == 0
    assert overbooked(store) == []
    assert store.check().sound


def test_booking_changing_and_cancelling_at_once_leave_each_unit_with_one_holder(store: Store) -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    lend(store, [1] * SLOTS)
    offered, start = times(store), threading.Barrier(THREADS)

    def visitor(thread: int) -> None:
        chance, number = random.Random(seed + thread), f"N{thread % 4}"  # two at a time are one person
        start.wait()
        for _ in range(15):
            time = chance.choice(offered)
            mine = appointments_of_holder(store, number, 0, FAR_MS)
            book(store, ACTING, new_op(), wanted(time, number))
            for each in mine[-1:]:
                if chance.random() < 0.5:
                    cancel_appointment(store, ACTING, new_op(), each.id)
                else:
                    change_appointment(store, ACTING, new_op(), each.id, time, Language.ARABIC)

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(visitor, range(THREADS)))
    assert overbooked(store) == []
    assert store.check().sound
    active = [
        each
        for number in range(4)
        for each in appointments_of_holder(store, f"N{number}", 0, FAR_MS)
        if each.state == "booked"
    ]
    assert len(active) <= 4
    assert free_units(store) == SLOTS - len(active)

"""Everybody takes the same slots at the same time: nodes, the web, officers. Never one too many, no deadlock.

On a real PostgreSQL with workers of their own; a random order whose seed is printed.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine, func, select

from kiosk.portal.booking.schema import booking, slot
from kiosk.portal.booking.slot_care import change_capacity, close_day, open_day, override
from kiosk.portal.booking.web_booking import cancel_reservation, reserve
from kiosk.portal.booking.web_wishes import Wanted
from kiosk.portal.database import reading
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.web.problems import Problem
from tests.portal.appointments import DAY, GROUP, NOW, Booker, opened_mission
from tests.portal.booking_oracle import overbooked

SLOTS = [f"RUH-passports-20261125-{start}" for start in ("0900", "0930", "1000", "1030", "1100", "1130")]
HUDA = Officer("huda", "RUH")
ROUNDS = 25


def a_node(booker: Booker, engine: Engine, chance: random.Random) -> int:
    """Ask, book, cancel, give back and send, in any order; return how many bookings were made."""
    booker.engine = engine
    free: dict[str, list[tuple[str, int, int]]] = {}
    known: set[str] = set()
    made = 0
    for _ in range(ROUNDS):
        targets = [(slot_id, chance.randint(1, 6)) for slot_id in chance.sample(SLOTS, 3)]
        for one in booker.ask(*targets).leases:
            if one.id not in known and one.slot_id in SLOTS:
                known.add(one.id)
                free.setdefault(one.slot_id, []).extend(
                    (one.id, unit, 1) for unit in range(1, one.granted + 1)
                )
        for slot_id, units in free.items():
            if not units:
                continue
            lease_id, unit, generation = units.pop()
            if chance.random() < 0.2:
                booker.give_back(lease_id, unit)
                continue
            booking_id = booker.book((slot_id, lease_id, unit, generation), number=f"N{chance.random()}")
            made += 1
            if chance.random() < 0.3:
                booker.move(booking_id, "cancelled")
                units.append((lease_id, unit, generation + 1))
        if booker.journal.operations:
            assert booker.held() == []
    return made


def the_web(engine: Engine, chance: random.Random) -> int:
    """Reserve and cancel; return how many reservations were made."""
    made, refusals = 0, set()
    for _ in range(3 * ROUNDS):
        number = f"W{chance.randrange(10**8)}"
        wanted = Wanted(
            number, chance.choice(SLOTS), "passport_renewal", GROUP, chance.randint(1, 3), number, "ar"
        )
        try:
            reserved = reserve(engine, "RUH", wanted, NOW)
        except Problem as error:
            refusals.add(error.code)
            continue
        made += 1
        if chance.random() < 0.4:
            cancel_reservation(engine, "RUH", reserved.reference, number, NOW)
    assert refusals <= {"slot-taken"}
    return made


def an_officer(engine: Engine, chance: random.Random) -> int:
    """Change capacities, override, close and open the day."""
    for _ in range(ROUNDS):
        slot_id = chance.choice(SLOTS)
        change_capacity(engine, HUDA, slot_id, chance.randint(0, 12), NOW)
        if chance.random() < 0.2:
            override(engine, HUDA, slot_id, 1, "a trial", NOW)
        if chance.random() < 0.2:
            close_day(engine, HUDA, "RUH", DAY, NOW)
            open_day(engine, HUDA, "RUH", DAY)
    return ROUNDS


def test_nodes_the_web_and_officers_never_give_away_one_too_many(
    postgresql_url: str, opened: Callable[[str], Engine]
) -> None:
    seed = random.SystemRandom().randrange(10**6)
    engine = opened(postgresql_url)
    bookers = [opened_mission(engine), Booker(engine, "B")]
    engines = [opened(postgresql_url) for _ in range(6)]
    chances = [random.Random(f"{seed} {place}") for place in range(6)]
    with ThreadPoolExecutor(7) as threads:
        working = [
            *(threads.submit(a_node, bookers[place], engines[place], chances[place]) for place in (0, 1)),
            *(threads.submit(the_web, engines[place], chances[place]) for place in (2, 3, 4)),
            threads.submit(an_officer, engines[5], chances[5]),
        ]
        looks = 0
        while not all(one.done() for one in working):
            assert overbooked(engine) == [], f"seed {seed}"
            looks += 1
        made = [one.result() for one in working]
    assert overbooked(engine) == [], f"seed {seed}"
    assert min(made) > 0, f"seed {seed}"
    assert looks > 0
    with reading(engine) as connection:
        assert connection.execute(select(func.count()).select_from(booking)).scalar_one() == sum(made[:5])
        assert connection.execute(select(func.max(slot.c.taken))).scalar_one() > 5


def test_eight_wishes_for_the_last_place_get_it_once(
    postgresql_url: str, opened: Callable[[str], Engine]
) -> None:
    engine = opened(postgresql_url)
    opened_mission(engine)
    change_capacity(engine, HUDA, SLOTS[0], 1, NOW)

    def attempt(place: int) -> str:
        number = f"N{place:06}"
        wanted = Wanted(number, SLOTS[0], "passport_renewal", GROUP, 1, number, "ar")
        try:
            return reserve(engine, "RUH", wanted, NOW).state
        except Problem as error:
            return error.code

    with ThreadPoolExecutor(8) as threads:
        answers = sorted(threads.map(attempt, range(8)))
    assert answers == ["booked"] + ["slot-taken"] * 7


def test_the_same_wish_at_the_same_time_is_one_reservation(
    postgresql_url: str, opened: Callable[[str], Engine]
) -> None:
    engine = opened(postgresql_url)
    opened_mission(engine)
    wanted = Wanted("one-wish", SLOTS[0], "passport_renewal", GROUP, 1, "N123456", "ar")
    with ThreadPoolExecutor(6) as threads:
        answers = set(threads.map(lambda _: reserve(engine, "RUH", wanted, NOW), range(6)))
    assert len(answers) == 1
    assert overbooked(engine) == []

"""Who comes on a simulated day, when, what for, and what befalls them: all drawn from the seed beforehand."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.serving_order import Priority

OPENS, CLOSES, RUSH = 60, 420, 75
"""Minutes after half past seven, when the first people stand at the door."""
SERVICES = (
    ("passport_renewal", "passports", 20_000),
    ("passport_renewal", "passports", 20_000),
    ("passport_renewal_urgent", "passports", 40_000),
    ("civil_family_record", "documents", 2_500),
    ("power_of_attorney", "attestation", 3_550),
)
"""Service, line, and its fee in cents of the tariff."""
ELSEWHERE = {"passports": "documents", "documents": "attestation", "attestation": "passports"}


class Pays(StrEnum):
    """How somebody pays."""

    NOTHING = "nothing"
    AT_DESK = "at_desk"
    AT_CASHIER = "at_cashier"
    BY_CARD = "by_card"
    EXEMPT = "exempt"


class Death(StrEnum):
    """Where the clerk's process is killed while it takes the money, and whether it asks again afterwards."""

    NONE = "none"
    BEFORE_COMMIT = "before_commit"
    BEFORE_COMMIT_FORGOTTEN = "before_commit_forgotten"
    AFTER_COMMIT = "after_commit"
    AFTER_COMMIT_FORGOTTEN = "after_commit_forgotten"
    WHILE_PRINTING = "while_printing"


@dataclass(frozen=True, slots=True)
class Visit:
    """One person or family. Times are minutes after half past seven.

    `absent` is how many calls they miss before they come to the desk; three are missed for good, unless they
    come back after `back_after` minutes. `held` for an appointment at that minute, None for a walk-in.
    """

    number: int
    comes: float
    held: int | None
    service: str
    line: str
    fee_cents: int
    persons: int
    priority: Priority
    absent: int
    back_after: float
    takes: float
    parked: bool
    sent_on: bool
    pays: Pays
    death: Death
    wrong_receipt: bool
    by_hand: bool
    """The receipt is written by hand: the clerk's station can't reach the store just then."""


def drawn(chance: random.Random, visits: int) -> list[Visit]:
    """Return so many visits, in no order."""
    return [_visit(chance, number) for number in range(1, visits + 1)]


def _visit(chance: random.Random, number: int) -> Visit:
    service, line, cents = chance.choice(SERVICES)
    held = OPENS + 15 * chance.randrange(20) if chance.random() < 0.3 else None
    rush = chance.uniform(0, RUSH) if chance.random() < 0.5 else chance.uniform(RUSH, CLOSES - 30)
    absent = chance.choices((0, 1, 3), (86, 7, 7))[0]
    pays = chance.choices(list(Pays), (15, 35, 30, 15, 5))[0]
    deaths = [each for each in Death if each is not Death.NONE]
    return Visit(
        number=number,
        comes=rush if held is None else held + chance.uniform(-25, 10),
        held=held,
        service=service,
        line=line,
        fee_cents=cents,
        persons=chance.choices((1, 2, 4), (80, 12, 8))[0] if held is None else 1,
        priority=chance.choices((Priority.NONE, Priority.ASSISTED), (88, 12))[0],
        absent=absent,
        back_after=chance.uniform(3, 20) if absent == 3 and chance.random() < 0.6 else 0,
        takes=min(30.0, max(2.0, chance.lognormvariate(1.9, 0.5))),
        parked=chance.random() < 0.08,
        sent_on=chance.random() < 0.06,
        pays=pays,
        death=chance.choice(deaths) if chance.random() < 0.15 else Death.NONE,
        wrong_receipt=chance.random() < 0.04,
        by_hand=chance.random() < 0.2 and pays is Pays.AT_DESK,
    )

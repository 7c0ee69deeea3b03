"""What holds after each step of a mission's life, and what holds in the end."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select

from kiosk.portal.booking.schema import booking, lease, slot
from kiosk.store.appointments.schema import appointment
from tests.portal.booking_oracle import overbooked as overbooked_there
from tests.simulation.leases.world import Hall
from tests.store.booking_oracle import overbooked as overbooked_here

HOLDING = frozenset({"booked", "checked_in", "served", "missed", "needs_rebooking"})


def overbooked(hall: Hall) -> list[str]:
    """Return what is given away twice: at headquarters, at a node, or on people's slips."""
    hall.capital.calm()
    faults = [*hall.wrong, *overbooked_there(hall.capital.engine)]
    for node in hall.nodes:
        faults += overbooked_here(node.store)
    return [*faults, *_too_many_slips(hall)]


def _too_many_slips(hall: Hall) -> list[str]:
    """Count who holds a slip for each slot: never more than there is room for and officers overrode.

    Who gave it up and comes all the same is counted by the portal. So is a lease that a restored portal
    forgot, once its node tells of it: it overrides where it must.
    """
    with hall.capital.engine.connect() as connection:
        gone = set(
            connection.execute(select(booking.c.reference).where(booking.c.state.not_in(HOLDING))).scalars()
        )
        room = {
            row.id: row.capacity + row.override
            for row in connection.execute(select(slot.c.id, slot.c.capacity, slot.c.override))
        }
        granted = {row.id: row.granted for row in connection.execute(select(lease.c.id, lease.c.granted))}
    people: Counter[str] = Counter()
    for reference, paper in hall.papers.items():
        if reference not in hall.given_up:
            known = [slot_id for slot_id, unit in paper.units if unit[1] <= granted.get(unit[0], 0)]
            people.update(known)
    for reference, wanted in hall.web.items():
        if reference not in gone:
            people[wanted.slot_id] += wanted.persons
    return [f"{slot_id}: {count} people" for slot_id, count in people.items() if count > room.get(slot_id, 0)]


def not_agreed(hall: Hall) -> list[str]:
    """Return where nodes and portal differ once everything has crossed the line."""
    with hall.capital.engine.connect() as connection:
        there = {row.reference: row.state for row in connection.execute(select(booking))}
    missing = set(hall.papers) - hall.lost - set(there)
    faults = [f"{len(missing)} bookings are missing at the portal"] if missing else []
    unknown = set(there) - set(hall.papers) - set(hall.web)
    faults += [f"{len(unknown)} bookings are made up"] if unknown else []
    for node in hall.nodes:
        with node.store.reading() as connection:
            here = {row.reference: row.state for row in connection.execute(select(appointment))}
        faults += _differences(node.letter, here, there)
        if not node.store.check().sound:
            faults.append(f"the store of {node.letter} is unsound")
    return faults


def _differences(letter: str, here: dict[str, str], there: dict[str, str]) -> list[str]:
    different = [one for one, state in there.items() if here.get(one) != state]
    return [f"{letter}: {one} is {here.get(one)}, at the portal {there[one]}" for one in different]

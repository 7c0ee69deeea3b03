"""What officers ask of the portal about appointments, for programs; the pages show the same."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field

from kiosk.portal.booking.booking_list import (
    BookingDetail,
    BookingRow,
    bookings_to_move,
    find_booking_detail,
    flagged_bookings,
    note_seen_flag,
)
from kiosk.portal.booking.closed_days import ClosedDay, closed_from
from kiosk.portal.booking.doubts import DecisionRow, decide_doubt, decisions
from kiosk.portal.booking.planning import planned_mission
from kiosk.portal.booking.slot_care import (
    LONGEST_REASON,
    MOST_UNITS,
    change_capacity,
    close_day,
    close_slot,
    lend_again,
    open_day,
    open_slot,
    override,
    recall,
)
from kiosk.portal.booking.slot_list import (
    LentRow,
    OverrideRow,
    SlotRow,
    day_of,
    lent_ahead,
    lent_of,
    overrides_of,
    row_of,
)
from kiosk.portal.booking.slots import find_slots
from kiosk.portal.database import reading, writing
from kiosk.portal.missions import find_mission
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.sessions import Asking
from kiosk.portal.web.care_api import NodeId
from kiosk.portal.web.context import Here, Portal
from kiosk.portal.web.officers_api import MISSION, PLAIN, mission_for
from kiosk.portal.web.problems import PROBLEM_ANSWERS, Problem

SlotId = Annotated[str, Path(max_length=200, pattern=PLAIN)]
BookingId = Annotated[str, Path(max_length=200, pattern=PLAIN)]
MissionCode = Annotated[str, Path(pattern=MISSION)]
REASON = r"^[^\x00]*\S[^\x00]*$"

router = APIRouter(prefix="/api/v1", tags=["officers"], responses=PROBLEM_ANSWERS)


class CapacityBody(BaseModel):
    """How many units of a slot may be given away."""

    model_config = ConfigDict(strict=True, frozen=True)

    capacity: int = Field(ge=0, le=MOST_UNITS)


class OverrideBody(BaseModel):
    """How many units of a slot may be given away again, and why: as many people may come twice."""

    model_config = ConfigDict(strict=True, frozen=True)

    units: int = Field(ge=1, le=MOST_UNITS)
    reason: str = Field(min_length=1, max_length=LONGEST_REASON, pattern=REASON)


class DecisionBody(BaseModel):
    """Why units are given away again that a node in doubt may have given away."""

    model_config = ConfigDict(strict=True, frozen=True)

    reason: str = Field(min_length=1, max_length=LONGEST_REASON, pattern=REASON)


class SlotDetail(BaseModel):
    """A slot, who has units of it, and its overrides."""

    model_config = ConfigDict(frozen=True)

    slot: SlotRow
    nodes: tuple[LentRow, ...]
    overrides: tuple[OverrideRow, ...]


@router.get("/missions/{mission_code}/days/{day}/slots")
def slots(here: Here, asking: Asking, mission_code: MissionCode, day: date) -> list[SlotRow]:
    """List a day's slots: how many are lent to nodes, sold by the web, and free."""
    return list(slots_on_day(here, asking, mission_code, day))


@router.get("/missions/{mission_code}/closures")
def closures(here: Here, asking: Asking, mission_code: MissionCode) -> list[ClosedDay]:
    """List the days from today on that officers closed."""
    return list(closed_days(here, asking, mission_code))


@router.put("/missions/{mission_code}/days/{day}/closure", status_code=204)
def closure(here: Here, asking: Asking, mission_code: MissionCode, day: date) -> None:
    """Close a whole day, however far ahead: who has booked needs another time."""
    close_day(here.engine, asking, mission_code, day.isoformat(), here.clock.now_ms())


@router.delete("/missions/{mission_code}/days/{day}/closure", status_code=204)
def no_closure(here: Here, asking: Asking, mission_code: MissionCode, day: date) -> None:
    """Open what officers closed on a day."""
    open_day(here.engine, asking, mission_code, day.isoformat())


@router.get("/slots/{slot_id}")
def one_slot(here: Here, asking: Asking, slot_id: SlotId) -> SlotDetail:
    """Return a slot, who has units of it, and its overrides."""
    return known_slot(here, asking, slot_id)


@router.put("/slots/{slot_id}/capacity")
def capacity(here: Here, asking: Asking, slot_id: SlotId, body: CapacityBody) -> SlotDetail:
    """Change how many may be booked; what was given away stays, and fewer are reached as units come back."""
    change_capacity(here.engine, asking, slot_id, body.capacity, here.clock.now_ms())
    return known_slot(here, asking, slot_id)


@router.put("/slots/{slot_id}/closure")
def slot_closure(here: Here, asking: Asking, slot_id: SlotId) -> SlotDetail:
    """Close a slot: who has booked needs another time."""
    close_slot(here.engine, asking, slot_id, here.clock.now_ms())
    return known_slot(here, asking, slot_id)


@router.delete("/slots/{slot_id}/closure")
def no_slot_closure(here: Here, asking: Asking, slot_id: SlotId) -> SlotDetail:
    """Open a slot."""
    open_slot(here.engine, asking, slot_id, here.clock.now_ms())
    return known_slot(here, asking, slot_id)


@router.post("/slots/{slot_id}/overrides", status_code=201)
def overrides(here: Here, asking: Asking, slot_id: SlotId, body: OverrideBody) -> SlotDetail:
    """Let units be given away again that a lost kiosk holds; kept with the officer's name and reason."""
    override(here.engine, asking, slot_id, body.units, body.reason, here.clock.now_ms())
    return known_slot(here, asking, slot_id)


@router.get("/leases")
def leases(here: Here, asking: Asking) -> list[LentRow]:
    """List which nodes have units of times to come."""
    with reading(here.engine) as connection:
        return list(lent_ahead(connection, asking, here.clock.now_ms()))


@router.put("/nodes/{node_id}/recall", status_code=204)
def recalled(here: Here, asking: Asking, node_id: NodeId) -> None:
    """Ask a node to return what it has free, and lend it nothing more."""
    recall(here.engine, asking, node_id, here.clock.now_ms())


@router.delete("/nodes/{node_id}/recall", status_code=204)
def not_recalled(here: Here, asking: Asking, node_id: NodeId) -> None:
    """Lend to a node again."""
    lend_again(here.engine, asking, node_id)


@router.get("/doubt-decisions")
def doubt_decisions(here: Here, asking: Asking) -> list[DecisionRow]:
    """List what was decided of nodes that can't tell all they were lent."""
    with reading(here.engine) as connection:
        return list(decisions(connection, asking))


@router.post("/nodes/{node_id}/doubt-decisions", status_code=204)
def doubt_decision(here: Here, asking: Asking, node_id: NodeId, body: DecisionBody) -> None:
    """Let units be given away again though a node in doubt may have given them away; 409 `no-doubt`."""
    decide_doubt(here.engine, asking, node_id, body.reason, here.clock.now_ms())


@router.get("/bookings/to-move")
def to_move(here: Here, asking: Asking) -> list[BookingRow]:
    """List the bookings that need another time."""
    with reading(here.engine) as connection:
        return list(bookings_to_move(connection, asking, here.clock.now_ms()))


@router.get("/bookings/flagged")
def flagged(here: Here, asking: Asking) -> list[BookingRow]:
    """List the bookings that staff are to look at."""
    with reading(here.engine) as connection:
        return list(flagged_bookings(connection, asking, here.clock.now_ms()))


@router.get("/bookings/{booking_id}")
def one_booking(here: Here, asking: Asking, response: Response, booking_id: BookingId) -> BookingDetail:
    """Return a booking with what its kiosk sent of its holder."""
    response.headers["Cache-Control"] = "no-store"
    with reading(here.engine) as connection:
        return find_booking_detail(connection, asking, booking_id)


@router.put("/bookings/{booking_id}/seen", status_code=204)
def seen(here: Here, asking: Asking, booking_id: BookingId) -> None:
    """Note that why a booking is flagged was seen."""
    with writing(here.engine) as connection:
        note_seen_flag(connection, asking, booking_id)


def slots_on_day(here: Portal, asking: Officer, mission_code: str, day: date) -> tuple[SlotRow, ...]:
    """Return a day's slots; `Problem` 403 `other-mission` where the officer may not."""
    mission_for(asking, mission_code)
    with reading(here.engine) as connection:
        if find_mission(connection, mission_code) is None:
            return ()
    planned_mission(here.engine, mission_code, here.clock.now_ms())
    with reading(here.engine) as connection:
        return day_of(connection, mission_code, day.isoformat())


def closed_days(here: Portal, asking: Officer, mission_code: str) -> tuple[ClosedDay, ...]:
    """Return the days ahead that officers closed; `Problem` 403 `other-mission` where the officer may not."""
    mission_for(asking, mission_code)
    with reading(here.engine) as connection:
        found = find_mission(connection, mission_code)
        if found is None:
            return ()
        today = found.day_of(here.clock.now_ms())
        return tuple(closed_from(connection, mission_code, today.isoformat()).values())


def known_slot(here: Portal, asking: Officer, slot_id: str) -> SlotDetail:
    """Return a slot; `Problem` 404 `slot-unknown` if there is none that this officer may see."""
    with reading(here.engine) as connection:
        found = find_slots(connection, [slot_id]).get(slot_id)
        if found is None or asking.mission not in (None, found.mission_code):
            raise Problem(404, "slot-unknown", "There is no such slot")
        return SlotDetail(
            slot=row_of(found),
            nodes=lent_of(connection, slot_id),
            overrides=overrides_of(connection, slot_id),
        )

"""Which edition of a mission's time is in force: the one that follows on it takes its place, no other does.

Nodes may send in any order, and again after a restore. Once all have sent, the newest is in force: what led
to it is passed over, what follows on something that hasn't come yet waits until it has.
"""

from __future__ import annotations

from enum import Enum, auto

from sqlalchemy import Connection, insert, select, update

from kiosk.catalogue.editions import NONE, Edition
from kiosk.domain.lease import MissionTime
from kiosk.portal.booking.schema import mission, timetable_edition
from kiosk.portal.missions import Mission, next_offer
from kiosk.portal.schema import operation

_WITHHELD = 0


class Verdict(Enum):
    """What becomes of an import."""

    IN_FORCE = auto()
    PASSED_OVER = auto()
    """Nobody misses it: what is in force was made over it, or says the same, or goes before it."""
    ASIDE = auto()
    """It was made over something else than what is in force: an officer decides."""


def judge(
    connection: Connection, kept: Mission, op_id: str, brought: Edition, *, on_purpose: bool = False
) -> Verdict:
    """Return what becomes of the import `op_id`; `on_purpose`: an officer applies it."""
    if kept.edition == NONE:
        return Verdict.IN_FORCE
    led_to = _led_to(connection, kept)
    if brought.first_start or brought.name in led_to:
        return Verdict.PASSED_OVER
    if on_purpose:
        return Verdict.IN_FORCE
    own, other = _place(connection, op_id), _place(connection, kept.import_op)
    if own is not None and other is not None and own[0] == other[0]:
        return Verdict.IN_FORCE if own[1:] > other[1:] else Verdict.PASSED_OVER
    decided = brought.over is not None
    if brought.over == kept.edition or (decided and kept.first_start):
        return Verdict.IN_FORCE
    same = (brought.timetable, brought.time_zone) == (kept.timetable, kept.time_zone)
    # What it was made over may still be on its way, and more than this with it.
    nothing_new = same and (not decided or brought.over in led_to)
    return Verdict.PASSED_OVER if nothing_new else Verdict.ASIDE


def note_edition(connection: Connection, mission_code: str, brought: Edition) -> None:
    """Keep over which edition one was made."""
    mine = (timetable_edition.c.mission_code == mission_code) & (timetable_edition.c.name == brought.name)
    if connection.execute(select(timetable_edition.c.name).where(mine)).first() is None:
        row = {"mission_code": mission_code, "name": brought.name, "made_over": brought.over or NONE}
        connection.execute(insert(timetable_edition), row)


def put_in_force(connection: Connection, kept: Mission, op_id: str, brought: Edition) -> None:
    """Write the edition that holds from now on; the mission is locked. Its slots are made anew."""
    same = (brought.timetable, brought.time_zone) == (kept.timetable, kept.time_zone)
    values = {
        "timetable": brought.timetable,
        "time_zone": brought.time_zone,
        "slots_day": kept.slots_day if same else "",
        "edition": brought.name,
        "first_start": int(brought.first_start),
        "import_op": op_id,
    }
    connection.execute(update(mission).where(mission.c.code == kept.code).values(values))


def tell_time(connection: Connection, mission_code: str) -> int:
    """Let nodes be told the time in force with their next question; return its number. The mission is locked.

    They are after each import, whatever became of it: its node waits for the word.
    """
    number = next_offer(connection, mission_code)
    _write_number(connection, mission_code, number)
    return number


def untold_time(connection: Connection, kept: Mission, after: int, *, all_heard: bool) -> MissionTime | None:
    """Return the time in force if it wasn't told up to the number `after`; the mission is locked.

    A portal that was restored may have forgotten the newest: it tells none until all nodes were heard.
    """
    if kept.edition == NONE:
        return None
    if not all_heard:
        _write_number(connection, kept.code, _WITHHELD)
        return None
    number = tell_time(connection, kept.code) if kept.time_number == _WITHHELD else kept.time_number
    return MissionTime(kept.timetable, kept.time_zone, kept.edition) if number > after else None


def _write_number(connection: Connection, mission_code: str, number: int) -> None:
    connection.execute(update(mission).where(mission.c.code == mission_code).values(time_number=number))


def _led_to(connection: Connection, kept: Mission) -> set[str]:
    """Return the names of the editions over which the one in force was made, with its own."""
    columns = (timetable_edition.c.name, timetable_edition.c.made_over)
    query = select(*columns).where(timetable_edition.c.mission_code == kept.code)
    made_over = {row.name: row.made_over for row in connection.execute(query)}
    found, name = set[str](), kept.edition
    while name != NONE and name not in found:
        found.add(name)
        name = made_over.get(name, NONE)
    return found


def _place(connection: Connection, op_id: str) -> tuple[str, int, int] | None:
    """Return (node, branch, number): where an import stands in whose journal."""
    columns = (operation.c.node_id, operation.c.branch, operation.c.seq)
    row = connection.execute(select(*columns).where(operation.c.op_id == op_id)).one_or_none()
    return None if row is None else (row.node_id, row.branch, row.seq)

"""Who may know whose PIN: whoever reset it. Such two are no two people yet, where two have to agree.

Else a supervisor could reset another's PIN, log in with it, and approve their own wish.
"""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.acting import COMMAND_LINE
from kiosk.domain.errors import OneOfTwo
from kiosk.store.people.schema import person_pin, pin_reset

KNOWN_MS = 24 * 3_600_000
"""So long after a reset the two aren't two; and as long as the PIN for once wasn't replaced."""

_RESET = (
    select(pin_reset.c.by_staff, pin_reset.c.at_ms, person_pin.c.one_time)
    .join(person_pin, person_pin.c.person_id == pin_reset.c.person_id)
    .where(pin_reset.c.person_id == bindparam("of"))
)
_FORGET = delete(pin_reset).where(pin_reset.c.person_id == bindparam("of"))


def write_reset(connection: Connection, person_id: str, by_staff: str, now_ms: int) -> None:
    """Write who gave somebody their PIN for once, in place of whoever did before."""
    connection.execute(_FORGET, {"of": person_id})
    connection.execute(insert(pin_reset), {"person_id": person_id, "by_staff": by_staff, "at_ms": now_ms})


def require_two(connection: Connection, one: str, other: str, now_ms: int) -> None:
    """Raise `OneOfTwo` if somebody may know the PINs of both: one of them, or another who reset both."""
    if _who_may_know(connection, one, now_ms) & _who_may_know(connection, other, now_ms):
        raise OneOfTwo


def _who_may_know(connection: Connection, person_id: str, now_ms: int) -> set[str]:
    """Return who may know somebody's PIN: they, whoever reset it, whoever reset that one's, and so on.

    The machine's own log-in resets for all, and is no person who could agree.
    """
    known: set[str] = set()
    following: str | None = person_id
    while following is not None and following not in known:
        known.add(following)
        row = connection.execute(_RESET, {"of": following}).one_or_none()
        recent = row is not None and (row.one_time or now_ms < row.at_ms + KNOWN_MS)
        following = row.by_staff if row is not None and recent else None
    return known - {COMMAND_LINE}

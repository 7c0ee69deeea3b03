"""What an appointment's code says of it, so that it checks in where its booking isn't known yet."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")


@dataclass(frozen=True, slots=True)
class AppointmentClaims:
    """An appointment without its holder. `id` is a UUID; `start_ms` UTC milliseconds.

    Raises `ValueError` for what no appointment can be.
    """

    id: str
    service_id: str
    queue_group: str
    persons: int
    start_ms: int
    minutes: int

    def __post_init__(self) -> None:
        if str(uuid.UUID(self.id)) != self.id:
            raise ValueError("an appointment's id is a UUID as it is usually written")
        if not _ID.fullmatch(self.service_id) or not _ID.fullmatch(self.queue_group):
            raise ValueError("service or queue group of the wrong shape")
        if not (1 <= self.persons <= 99 and 1 <= self.minutes <= 1440 and self.start_ms >= 0):
            raise ValueError("persons, time or length of the wrong size")

    def row(self) -> list[bytes | str | int]:
        """Return the claims as the code carries them."""
        id_ = uuid.UUID(self.id).bytes
        return [id_, self.service_id, self.queue_group, self.persons, self.start_ms, self.minutes]


def read_row(row: object) -> AppointmentClaims:
    """Return the claims of a row; raise `ValueError` for anything else."""
    shape = (bytes, str, str, int, int, int)
    if not isinstance(row, list) or tuple(type(value) for value in row) != shape:
        raise ValueError("not the row of an appointment")
    return AppointmentClaims(str(uuid.UUID(bytes=row[0])), *row[1:])

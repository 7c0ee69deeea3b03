"""Editions of a mission's time: what each import brings, named so that both ends tell which follows on which.

A name is a digest over the edition and all those before it. So hours that were changed and changed back are
another edition than the first ones, and the same file at two new kiosks is the same one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.canonical import canonical

NONE = ""
"""The name of what nobody has imported yet."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What an import says of the mission's time; `timetable` is canonical JSON.

    `over` names the edition that was in force where it was made, None in an import of a release that didn't
    say. A `first_start` is the file that the station was installed with: nobody's decision.
    """

    timetable: str
    time_zone: str
    over: str | None
    first_start: bool

    @property
    def name(self) -> str:
        """Its digest (SHA-256), in hexadecimal digits."""
        told = "\n".join((self.over or NONE, self.time_zone, self.timetable))
        return hashlib.sha256(told.encode()).hexdigest()


def edition_of(body: Mapping[str, Any]) -> Edition | None:
    """Return what the body of an import says, None where one of an early release tells nothing of the time.

    Raises `KeyError`, `TypeError` or `ValueError` for what no import writes. Whether the timetable itself can
    be read is not looked at.
    """
    if "timetable" not in body:
        return None
    over, first_start = body.get("over"), body.get("first_start", False)
    time_zone = body["mission"]["time_zone"]
    if not (over is None or isinstance(over, str)) or not isinstance(time_zone, str):
        raise TypeError("not text")
    if not isinstance(first_start, bool):
        raise TypeError("neither true nor false")
    return Edition(canonical(body["timetable"]).decode(), time_zone, over, first_start)

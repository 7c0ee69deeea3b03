"""The table `[display]` of `station.toml`: which hall a display hangs in, where a mission has several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.settings.rules import Rule

_ID = re.compile(r"[a-z0-9_]{1,40}")


def _desk_ids(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) and _ID.fullmatch(each) for each in value)


DISPLAY: Mapping[str, Rule] = {"desks": Rule('["window_1", "window_2"]', _desk_ids)}


@dataclass(frozen=True, slots=True)
class DisplaySettings:
    """`desks` are the ids of the desks in this hall; none: all of the mission's."""

    desks: tuple[str, ...] = ()

"""Ids and randomness, handed in like the clock, so that a test can make two references collide."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass

import uuid_utils


@dataclass(frozen=True, slots=True)
class Chance:
    """`new_id` gives a UUIDv7, `draw(n)` a number below n, `token(n)` n random bytes."""

    new_id: Callable[[], str] = lambda: str(uuid_utils.uuid7())
    draw: Callable[[int], int] = secrets.randbelow
    token: Callable[[int], bytes] = secrets.token_bytes

"""What a key of a settings file may hold, and how that is said to people."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

NO_HOME_OF_OTHERS = r"(?!~[^/])"
"""Before a path: "~/" is the own home folder; "~name" is nobody's that we could know."""

_LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST_NAME = re.compile(rf"{_LABEL}(\.{_LABEL})*")
_MAX_HOST_NAME = 253


@dataclass(frozen=True, slots=True)
class Rule:
    """What a key may hold; `expected` says it to people."""

    expected: str
    accepts: Callable[[object], bool]


def text(pattern: str, expected: str) -> Rule:
    """Return the rule of a text that matches the whole `pattern`."""
    return Rule(expected, lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None)


def whole(low: int, high: int) -> Rule:
    """Return the rule of a whole number, `low` and `high` included."""
    return Rule(f"{low}..{high}", lambda value: type(value) is int and low <= value <= high)


def one_of(*allowed: object) -> Rule:
    """Return the rule of a few values."""
    return Rule(
        " | ".join(map(str, allowed)), lambda value: not isinstance(value, bool | float) and value in allowed
    )


def host(expected: str) -> Rule:
    """Return the rule of a machine's name or address, as a network may look it up."""
    return Rule(expected, lambda value: isinstance(value, str) and (_is_name(value) or _is_address(value)))


def _is_name(value: str) -> bool:
    """Whether `value` is a host name; one whose last part is a number would be a wrong address."""
    fits = len(value) <= _MAX_HOST_NAME and _HOST_NAME.fullmatch(value) is not None
    return fits and not value.rpartition(".")[2].isdigit()


def _is_address(value: str) -> bool:
    import ipaddress  # late: most stations have a printer without an address, or one with a name

    try:
        ipaddress.ip_address(value)
    except ValueError:
        return False
    return True

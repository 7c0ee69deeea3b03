"""Breaks a virtual twin, mends it, or does with it what a hand does, by the name that a person types.

Whoever types is told at once what there is, by the same rules (`refused`) as the face that owns the twin.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

from kiosk.office.devices.owned import UNSUPPORTED, Answer
from kiosk.office.devices.twin_kinds import TwinKind, kind_of

NAME, VALUE, MEND = "fault", "value", "mend"
"""Arguments of the task: which fault and with what value ("" for: yes), or "mend" for all well."""
BROKEN, MENDED = "broken", "mended"
UNKNOWN_FAULT, WRONG_VALUE = "unknown_fault", "wrong_value"
_MOST = 1_000_000
"""Of bytes, rows, commands or seconds: beyond it nothing happens that a person waits for."""


def break_twin(twin: Any, arguments: Mapping[str, str]) -> Answer:
    """Do what `arguments` say with the twin behind a device.

    Tells BROKEN or MENDED, of what a hand did its own word; UNSUPPORTED for a real device, and what `refused`
    tells.
    """
    kind = kind_of(twin)
    if kind is None:
        return {"state": UNSUPPORTED}
    if MEND in arguments:
        twin.faults = kind.faults()
        return {"state": MENDED}
    answer = refused(kind, arguments)
    if answer is not None:
        return answer
    name, value = arguments[NAME], arguments.get(VALUE, "")
    if name in kind.acts:
        return {"state": twin.act(name, value)}
    twin.faults = replace(twin.faults, **{name: _read(value, _hint(kind, name))})
    return {"state": BROKEN}


def refused(kind: TwinKind, arguments: Mapping[str, str]) -> Answer | None:
    """Return why no twin of `kind` does what `arguments` say, with what is "known" instead; else None."""
    name, value = arguments.get(NAME, ""), arguments.get(VALUE, "")
    if MEND in arguments:
        return None
    if name in kind.acts:
        example = kind.acts[name]
        written = f"{name}={example}" if example else name
        return None if bool(value) is bool(example) else {"state": WRONG_VALUE, "known": written}
    if name not in kind.breakable:
        return {"state": UNKNOWN_FAULT, "known": ", ".join(kind.names)}
    hint = _hint(kind, name)
    try:
        _read(value, hint)
    except ValueError:
        return {"state": WRONG_VALUE, "known": ", ".join(f"{name}={each}" for each in _examples(hint))}
    return None


def _hint(kind: TwinKind, name: str) -> Any:
    """Return the type of a fault, but for the None that is all well."""
    hint = get_type_hints(kind.faults)[name]
    kinds = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return next(each for each in kinds if each is not NoneType)


def _read(text: str, kind: Any) -> object:
    """Return `text` as a value of the field's type; raise `ValueError` if it is none."""
    if kind is bool:
        if text.lower() not in ("", "yes", "true", "1", "no", "false", "0"):
            raise ValueError(text)
        return text.lower() not in ("no", "false", "0")
    if issubclass(kind, Enum):
        if text.upper() not in kind.__members__:
            raise ValueError(text)
        return kind[text.upper()]
    number = int(text) if kind is int else float(text)
    if not math.isfinite(number) or not 0 <= number <= _MOST:
        raise ValueError(text)
    return number


def _examples(kind: Any) -> tuple[str, ...]:
    if issubclass(kind, Enum):
        return tuple(name.lower() for name in kind.__members__)
    return {bool: ("yes", "no"), int: ("1", "200")}.get(kind, ("0.5", "2"))

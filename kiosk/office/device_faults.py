"""Breaks a virtual twin in one way, or mends it, by the name of the fault as a person types it.

A twin's faults are one frozen dataclass with a default for all well; what its fields are called is what can
be broken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

from kiosk.office.devices import UNSUPPORTED, Answer

NAME, VALUE, MEND = "fault", "value", "mend"
"""Arguments of the task: which fault and with what value ("" for: yes), or "mend" for all well."""
BROKEN, MENDED = "broken", "mended"
UNKNOWN_FAULT, WRONG_VALUE = "unknown_fault", "wrong_value"


def break_twin(twin: object, arguments: Mapping[str, str]) -> Answer:
    """Do what `arguments` say with the twin behind a device; only a twin has `faults`.

    Faults that its line can't have it names as `never`.

    Tells BROKEN or MENDED; UNSUPPORTED for a real device; UNKNOWN_FAULT and WRONG_VALUE with what is "known".
    """
    faults = getattr(twin, "faults", None)
    if not is_dataclass(faults) or isinstance(faults, type):
        return {"state": UNSUPPORTED}
    if MEND in arguments:
        _set(twin, type(faults)())
        return {"state": MENDED}
    known = [each.name for each in fields(faults) if each.name not in getattr(twin, "never", ())]
    name = arguments.get(NAME, "")
    if name not in known:
        return {"state": UNKNOWN_FAULT, "known": ", ".join(known)}
    hint = get_type_hints(type(faults))[name]
    try:
        value = _read(arguments.get(VALUE, ""), hint)
    except ValueError:
        return {"state": WRONG_VALUE, "known": _told(hint)}
    changed: Any = replace(faults, **{name: value})
    _set(twin, changed)
    return {"state": BROKEN}


def _set(twin: Any, faults: object) -> None:
    twin.faults = faults


def _kinds(hint: Any) -> tuple[type, ...]:
    kinds = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return tuple(kind for kind in kinds if kind is not NoneType)


def _read(text: str, hint: Any) -> object:
    """Return `text` as a value of the field's type; raise `ValueError` if it is none."""
    (kind,) = _kinds(hint)
    if kind is bool:
        if text.lower() not in ("", "yes", "true", "1", "no", "false", "0"):
            raise ValueError(text)
        return text.lower() not in ("no", "false", "0")
    if issubclass(kind, Enum):
        if text.upper() not in kind.__members__:
            raise ValueError(text)
        return kind[text.upper()]
    return int(text) if kind is int else float(text)


def _told(hint: Any) -> str:
    (kind,) = _kinds(hint)
    if issubclass(kind, Enum):
        return ", ".join(name.lower() for name in kind.__members__)
    return {bool: "yes, no", int: "1, 2, 3", float: "0.5, 1, 2"}.get(kind, "")

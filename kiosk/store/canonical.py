"""One spelling for everything that is hashed or signed: the same value gives the same bytes anywhere."""

from __future__ import annotations

import json
from collections.abc import Mapping


def canonical(value: Mapping[str, object] | list[object]) -> bytes:
    """Return `value` as UTF-8 JSON with sorted keys and no spaces (RFC 8785 for the values used here).

    Numbers are integers only: a float has more than one spelling, so it raises `TypeError`.
    """
    _refuse_floats(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("a float has no canonical spelling")
    if isinstance(value, Mapping):
        for inner in value.values():
            _refuse_floats(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            _refuse_floats(inner)

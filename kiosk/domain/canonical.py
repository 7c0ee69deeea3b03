"""One spelling for everything that is hashed: the same value gives the same bytes anywhere."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

_SPELLING = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: Mapping[str, object] | Sequence[object]) -> bytes:
    """Return `value` as UTF-8 JSON with sorted keys and no spaces.

    Made of strings, whole numbers, booleans, None, lists and tables this is RFC 8785; a fraction has
    more than one spelling and is never handed in.
    """
    return _SPELLING.encode(value).encode()

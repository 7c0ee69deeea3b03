"""Reading what people typed, as far as the portal can: sealed payloads are opaque to it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

READABLE = "json"
"""The encoding whose payloads the portal can show."""


def read_form(encoding: str | None, content: bytes | None) -> Mapping[str, Any] | None:
    """Return what was typed, from a payload; None where it is erased or not readable here."""
    if encoding != READABLE or content is None:
        return None
    try:
        form = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return form if isinstance(form, dict) else None


def answers_of(form: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """Return the answers of what was filed, by key."""
    answers = (form or {}).get("answers")
    return answers if isinstance(answers, dict) else {}


def answer_of(form: Mapping[str, Any] | None, key: str) -> str:
    """Return what was answered in a field; "" for nothing, or what was left to the clerk."""
    answer = answers_of(form).get(key)
    if isinstance(answer, dict):
        return str(answer.get("value", ""))
    return "" if answer is None else str(answer)

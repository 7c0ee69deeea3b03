"""What may be said of a defect: where it happened. Its own words may hold what a person typed."""

from __future__ import annotations

import traceback


def defect_place(error: BaseException) -> str:
    """Return an error's type and the places it went through, the nearest first; no word of its message."""
    places = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
    return f"{type(error).__name__} at {' < '.join(reversed(places))}"

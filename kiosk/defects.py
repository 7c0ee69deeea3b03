"""Where a defect happened, told without its words: an error's own message may hold what a person typed."""

from __future__ import annotations

import traceback


def defect_place(error: BaseException) -> str:
    """Return an error's type and the lines that it came through, the newest first; nothing of its message."""
    places = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
    return f"{type(error).__name__} at {' < '.join(reversed(places))}"

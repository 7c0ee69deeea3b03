"""The languages that people read here: alone, because the first frame of each face waits for nothing more."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language that people read here."""

    ARABIC = "ar"
    ENGLISH = "en"

"""A bug as it is put into the source, and the tests that must catch it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """In `file`, `before` (there exactly once) becomes `after`."""

    file: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Bug:
    """What is wrong, in words; the tests that must see it; how it is put in."""

    name: str
    test: str
    changes: tuple[Change, ...]

    @property
    def where(self) -> str:
        """The files it is in."""
        return ", ".join(dict.fromkeys(change.file for change in self.changes))


def planted(name: str, test: str, *changes: tuple[str, str, str]) -> Bug:
    """Return the bug of these (file, before, after)."""
    return Bug(name, test, tuple(Change(*change) for change in changes))

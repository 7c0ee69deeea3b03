"""What is said of a change of station.toml: each key, what it says now, and what it would say then."""

from __future__ import annotations

from kiosk.cli.texts import _
from kiosk.settings.changing import Value
from kiosk.settings.file import Undo
from kiosk.store.place import without_password

_ADDRESS = "store"
_NOT_SET = "-"


def undo_lines(undo: Undo) -> tuple[str, ...]:
    """Return a line for each key that taking a change back would alter. They are Latin in any language."""
    return tuple(
        f"{key}: {_told(key, undo.now.get(key))} → {_told(key, value)}"
        for key, value in sorted(undo.changes.items())
    )


def kept_line() -> str:
    """Return what becomes of a change that was kept, and how it is taken back."""
    return _("Kept. Faces take it over when they start anew.") + " " + taking_back_line()


def taking_back_line() -> str:
    """Return how a change that was kept is taken back."""
    return _("To take it back: kiosk config undo-station")


def _told(key: str, value: Value | None) -> str:
    if value is None:
        return _NOT_SET
    return without_password(str(value)) if key == _ADDRESS else str(value)

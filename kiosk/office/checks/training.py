"""Whether a station works for training: then whatever else is well, it serves nobody."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.training import FOLDER, is_training
from kiosk.office.checks.finding import Check, Finding, warned
from kiosk.store import Store, hall


def check_training(store: Store | None, station: str, state: Path) -> Finding | None:
    """Return that it does, and why; None if it is at work. Raises `StoreError` subclasses."""
    if is_training(state):
        return warned(Check.TRAINING, "folder", folder=str(state))
    if store is not None and station in hall(store).training:
        return warned(Check.TRAINING, "station", folder=str(state / FOLDER))
    return None

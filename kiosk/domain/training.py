"""Training runs on a store of its own, in a folder known by its name, and nothing of it ever leaves it."""

from __future__ import annotations

from pathlib import Path

FOLDER = "training"
"""In the station's state folder."""


def is_training(state: Path) -> bool:
    """Tell whether a state folder is one for training."""
    return state.name == FOLDER

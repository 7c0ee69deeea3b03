"""Training runs on a store of its own, in a folder known by its name, and nothing of it ever leaves it.

It belongs to a mission called `CODE`, so that no number and no signed code of it can be taken for a real one.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = "training"
"""In the station's state folder."""
CODE = "TRAINING"
"""In place of the mission's code."""
WORDS = ("تدريب", "TRAINING")
"""What every screen and every paper says, in both languages."""


def is_training(state: Path) -> bool:
    """Tell whether a state folder is one for training."""
    return state.name == FOLDER

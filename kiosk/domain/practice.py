"""What a store for training begins with: the mission's own matters, and people to log in as.

No real PIN is ever typed at a station that trains, and whoever learns alone can be both of two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.configuration import Configuration
from kiosk.domain.staff import Role
from kiosk.domain.training import CODE

PRACTICE: Mapping[str, Role] = {
    "11": Role.CLERK,
    "12": Role.CASHIER,
    "13": Role.RECEPTION,
    "14": Role.SUPERVISOR,
}
"""Who may log in, by number."""
PRACTICE_PIN = "580264"
"""Of all of them: it stands on the screen, and opens nothing but a store for training."""


def as_training(configuration: Configuration) -> Configuration:
    """Return what a mission has set as its training has it."""
    return replace(configuration, mission=replace(configuration.mission, code=CODE))

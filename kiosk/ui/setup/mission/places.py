"""Which pages about the mission the console has."""

from __future__ import annotations

from kiosk.ui.setup.place import Place

MISSION_PLACES: tuple[Place, ...] = ()

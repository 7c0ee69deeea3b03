"""A day of one node and its portal, from a seed to what didn't hold."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.simulation.capital import Capital
from tests.simulation.disasters import Disasters
from tests.simulation.oracles import wrong
from tests.simulation.world import World

MOMENTS = 20
SKEWS_MS = [90_000, -90_000, 7_200_000, -7_200_000, 400 * 86_400_000, -400 * 86_400_000]
"""By how much the kiosk's clock may be wrong from the first day on."""


@dataclass(frozen=True, slots=True)
class Played:
    """What was done in the world of a seed, and every rule that didn't hold."""

    done: Mapping[str, int]
    wrong: tuple[str, ...]


def play(seed: int) -> Played:
    """Play the world of `seed`."""
    with tempfile.TemporaryDirectory() as folder:
        world = World(Capital(Path(folder), seed))
        try:
            world.ahead_ms += world.capital.chance.choice([0, *SKEWS_MS])
            befalls = Disasters(world)
            deeds = [world.file_request] * 8 + [world.decide] * 3 + [world.work] * 5 + [world.turn_clock] * 2
            deeds += [befalls.back_up_portal, befalls.restore_portal, befalls.restore_portal_untold]
            deeds += [befalls.restart_kiosk, befalls.fill_disk, befalls.copy_kiosk, befalls.copy_kiosk]
            deeds += [befalls.put_back_store, befalls.put_back_image]
            deeds += [befalls.write_letter, befalls.bring_letter, befalls.take_answer]
            world.live(MOMENTS, deeds, befalls.mend)
            return Played({"requests": len(world.filed), "work": len(world.worked)}, tuple(wrong(world)))
        finally:
            world.close()
            world.capital.close()

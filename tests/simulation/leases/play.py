"""A mission's days, from a seed to what didn't hold: the real code, or the protocol's model."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.simulation.capital import Capital
from tests.simulation.leases.model import Model
from tests.simulation.leases.oracles import not_agreed, overbooked
from tests.simulation.leases.sides import Planted
from tests.simulation.leases.world import Hall
from tests.simulation.play import Played

MOMENTS = 30
MOST_NODES = 3


def play(seed: int) -> Played:
    """Play the real code in the mission of `seed`."""
    with tempfile.TemporaryDirectory() as folder:
        capital = Capital(Path(folder), seed)
        hall = Hall(capital, capital.chance.randint(1, MOST_NODES))
        try:
            found: set[str] = set()
            hall.live(MOMENTS, lambda: found.update(overbooked(hall)), lambda: not not_agreed(hall))
            done = {
                "booked": len(hall.papers),
                "booked on the web": len(hall.web),
                "checked in": len(hall.came),
                "given up": len(hall.given_up),
                "came after all": len(hall.came & hall.given_up),
                "on paper only": len(hall.lost),
            }
            return Played(done, (*sorted(found), *not_agreed(hall)))
        finally:
            hall.close()


def play_model(seed: int, planted: Planted = Planted.NONE) -> Played:
    """Play the protocol's model of `seed`, with a mistake in it if one is `planted`."""
    model = Model(seed, planted)
    wrong = tuple(model.play())
    return Played({"booked": len(model.paper), "given up": len(model.given_back)}, wrong)

"""`python -m tests.simulation sync --seeds 0-999`: plays seeds, prints a JSON line, exits 1 if one fails."""

from __future__ import annotations

import argparse
import json
import logging
import sys
import tempfile
import time
from pathlib import Path

from tests.simulation.disasters import Disasters
from tests.simulation.oracles import wrong
from tests.simulation.world import World

MOMENTS = 20


def play(seed: int) -> list[str]:
    """Return what doesn't hold in the world of `seed`."""
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder), seed)
        try:
            befalls = Disasters(world)
            deeds = [world.file_request] * 8 + [world.decide] * 3 + [world.turn_clock]
            deeds += [befalls.back_up_portal, befalls.restore_portal, befalls.restore_portal_untold]
            deeds += [befalls.restart_kiosk, befalls.fill_disk, befalls.copy_kiosk, befalls.copy_kiosk]
            deeds += [befalls.put_back_store, befalls.put_back_image]
            deeds += [befalls.write_letter, befalls.bring_letter, befalls.take_answer]
            world.live(MOMENTS, deeds, befalls.mend)
            return wrong(world)
        finally:
            world.close()


def main() -> int:
    """Play the seeds of the command line."""
    logging.disable()  # portals that die say so, again and again
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("what", choices=["sync"])
    parser.add_argument("--seeds", default="0-99", help="first-last, or one")
    first, _, last = parser.parse_args().seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    start = time.monotonic()
    failed = {seed: found for seed in seeds if (found := play(seed))}
    seconds = round(time.monotonic() - start, 1)
    line = {"what": "sync", "seeds": len(seeds), "failed": failed, "seconds": seconds}
    sys.stdout.write(json.dumps(line) + "\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

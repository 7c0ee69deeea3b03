"""The full counts behind the suite's shorter ones: `python -m tests.soak all`, or one of them by its name.

Each prints its seed and a JSON line, and exits 1 if something isn't as it should be.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

MODULES = {
    "all": "tests.soak.full",
    "kills": "tests.soak.kills",
    "monkey": "tests.soak.monkey",
    "planted": "tests.soak.planted",
    "powercuts": "tests.soak.powercuts",
    "store-kills": "tests.store.soak",
}
SIMULATIONS = ("day", "leases", "leases-model", "sync")


def main(arguments: Sequence[str]) -> int:
    """Run what the first word names, with the words behind it."""
    name, *rest = arguments or [""]
    code: int
    if name in SIMULATIONS:
        code = import_module("tests.simulation.command").main([name, *rest])
    elif name in MODULES:
        code = import_module(MODULES[name]).main(rest)
    else:
        names = ",".join((*MODULES, *SIMULATIONS))
        sys.stderr.write(f"usage: python -m tests.soak {{{names}}} [options]\n")
        code = 2
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`python -m tests.simulation sync --seeds 0-999`: the simulations by their own name; see `command`."""

from __future__ import annotations

import sys

from tests.simulation import command

if __name__ == "__main__":
    sys.exit(command.main(sys.argv[1:]))

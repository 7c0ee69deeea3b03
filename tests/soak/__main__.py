"""The full counts behind the suite's shorter ones: `python -m tests.soak kills | monkey | planted | ...`.

Each prints its seed and a JSON line, and exits 1 if something isn't as it should be.
"""

from __future__ import annotations

import sys
from importlib import import_module

SOAKS = ("kills", "monkey", "planted", "powercuts")


def main() -> int:
    """Run the soak that the first word names, with the words behind it."""
    name, *arguments = sys.argv[1:] or [""]
    if name not in SOAKS:
        sys.stderr.write(f"usage: python -m tests.soak {{{','.join(SOAKS)}}} [options]\n")
        return 2
    code: int = import_module(f"tests.soak.{name}").main(arguments)
    return code


if __name__ == "__main__":
    sys.exit(main())

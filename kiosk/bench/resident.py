"""How much memory this process holds, as its benches ask for."""

from __future__ import annotations

import resource
from pathlib import Path


def resident_mb() -> float:
    """Return what is resident now, in millions of bytes (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6

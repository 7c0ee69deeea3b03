"""What the log is told, at level debug, once a face is painted first: benchmarks listen for it."""

from __future__ import annotations

PAINTED = "first frame painted"

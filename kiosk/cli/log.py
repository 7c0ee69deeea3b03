"""The program's lines in the system's journal: what happened on this machine, without personal data."""

from __future__ import annotations

import subprocess

_COMMAND = ("journalctl", "--no-pager", "--quiet", "--reverse", "--output=short-iso", "--since=-3days")
_UNITS = "kiosk*"
_MOST_LINES, _PATIENCE_S = 500, 5


def newest_lines() -> tuple[str, ...]:
    """Return the newest lines of our units, newest first; none where there is no such journal."""
    command = [*_COMMAND, f"--unit={_UNITS}", f"--lines={_MOST_LINES}"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(done.stdout.splitlines())

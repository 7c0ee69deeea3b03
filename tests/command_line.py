"""The `kiosk` command, as a shell would run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def kiosk(*arguments: str | Path, language: str = "en", typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command, with what is `typed` at it, and return what it said; a traceback fails the test."""
    environment = os.environ | {
        "LANGUAGE": language,
        "LC_ALL": "C.UTF-8",
        "XDG_CONFIG_HOME": "/nonexistent",
        "TERMINAL_WIDTH": "400",
    }
    command = [sys.executable, "-m", "kiosk.cli", *map(str, arguments)]
    done = subprocess.run(command, env=environment, input=typed, capture_output=True, text=True, check=False)

    assert "Traceback" not in done.stderr, done.stderr
    return done

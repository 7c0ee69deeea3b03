"""The files of the package as they are in the tree, and where they lie once installed."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from kiosk.resources import ASSETS

ROOT = ASSETS.parent
PACKAGING = ROOT / "packaging"
SYSTEMD = PACKAGING / "systemd"


def moved(script: Path, folder: Path, places: Mapping[str, str]) -> Path:
    """Copy a script of the package into `folder`, with the paths in it put elsewhere."""
    text = script.read_text("utf-8")
    for installed, elsewhere in places.items():
        assert installed in text, f"{script.name} knows no {installed}"
        text = text.replace(installed, elsewhere)
    copy = folder / script.name
    copy.write_text(text, "utf-8")
    copy.chmod(0o755)
    return copy


def run(*command: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command with these variables, and PATH, as its whole environment."""
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **variables}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

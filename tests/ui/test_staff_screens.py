"""Faces that are no kiosk fill its own screen as well: no window manager makes them as large as it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.x_server import HEIGHT, PATIENCE_S, WIDTH, screen

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("face", ["setup", "display"])
def test_a_face_fills_a_screen_without_a_window_manager(tmp_path: Path, face: str) -> None:
    file = tmp_path / "station.toml"
    file.write_text('state = "state"\n\n[sound]\nkind = "virtual"\n', encoding="utf-8")
    with screen() as hall:
        environment = {"PATH": os.environ["PATH"], "DISPLAY": hall.name, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "kiosk.cli", face, "--settings", str(file)]
        with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as process:
            until = time.monotonic() + PATIENCE_S
            while not hall.sizes():
                assert process.poll() is None, f"it ended with {process.returncode}"
                assert time.monotonic() < until, "no window came"
            seen = hall.sizes()
            process.kill()

    assert seen == [(WIDTH, HEIGHT)]

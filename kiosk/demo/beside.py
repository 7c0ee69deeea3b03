"""A portal and a sync worker as processes beside a station of this machine, joined and taken away at will."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from kiosk.domain.errors import KioskError

KIOSK = (sys.executable, "-m", "kiosk.cli")
LOOK_S = 0.1
PATIENCE_S = 60.0
"""What a machine under load needs to start a portal."""


class NoPortal(KioskError):
    """There is no portal to be had beside this station; the message is what was said of it."""


def station_file(folder: Path, name: str) -> Path:
    """Write the settings of a station that keeps all it has in `folder`; return their file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "station.toml"
    file.write_text(f'name = "{name}"\nstate = "."\n', encoding="utf-8")
    return file


def free_port() -> int:
    """Return a port of this machine that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


def serve(database: str, port: int) -> subprocess.Popen[bytes]:
    """Start a portal on `database` and return its process once it answers; raise `NoPortal`."""
    command = [*KIOSK, "portal", "serve", "--database", database, "--port", str(port)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process
        time.sleep(LOOK_S)
    stop(process)
    raise NoPortal(f"no portal answers at port {port}")


def join(station: Sequence[str], url: str, database: str, mission: str) -> None:
    """Let the station join the portal at `url`, which keeps `database`; raise `NoPortal`.

    `station` are the options that name it, such as `--settings FILE`.
    """
    from kiosk.portal.serving import make_code

    command = [*KIOSK, "sync", "join", url, make_code(database, mission), *station]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoPortal(done.stderr.strip())


def sync(station: Sequence[str], *options: str) -> subprocess.Popen[bytes]:
    """Start the station's worker."""
    return subprocess.Popen([*KIOSK, "sync", *options, *station], stdout=subprocess.DEVNULL)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process as a service manager does, and wait for it."""
    process.terminate()
    process.wait()

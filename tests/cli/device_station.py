"""A station whose devices are asked for by command line, with the face that uses them or without."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.store import Store
from kiosk.store.stations.devices import DeviceState, device_states
from tests.cli.command_line import kiosk
from tests.office.station import Station


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    """A station whose desk is open; its face takes no step by itself."""
    opened = Station(tmp_path, now_ms=Clock().now_ms())
    (tmp_path / "station.toml").write_text(
        f'name = "k1"\nstate = "{tmp_path}/state"\n[printer]\npath = "{tmp_path}/paper"\n', encoding="utf-8"
    )
    opened.desk.devices.step()
    yield opened
    opened.desk.close()


@contextmanager
def running(station: Station) -> Iterator[None]:
    """Take steps as a face does, for the block."""
    stop = threading.Event()

    def steps() -> None:
        while not stop.wait(0.1):
            station.desk.availability()

    face = threading.Thread(target=steps)
    face.start()
    try:
        yield
    finally:
        stop.set()
        face.join()


def states(station: Station) -> tuple[DeviceState, ...]:
    return device_states(station.desk.store, "k1")


def run(station: Station, *arguments: str, status: int = 0, language: str = "en") -> str:
    settings = station.folder / "station.toml"
    done = kiosk("devices", *arguments, "--settings", settings, language=language)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def at(station: Station, minutes: int) -> Store:
    """Return the station's store at another time."""
    ms = station.now_ms + minutes * 60_000
    return replace(station.desk.store, clock=Clock(now_ms=lambda: ms))

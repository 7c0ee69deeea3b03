"""The display of its bench: the real face on the hall's store, at the times that it reads on its input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.bench.resident import resident_mb
from kiosk.clock import Clock
from kiosk.devices.sound.virtual import VirtualVoice
from kiosk.office.display_bench import DisplayBench
from kiosk.ui.application import make_application
from kiosk.ui.background import finish_background
from kiosk.ui.display.face import DisplayFace
from kiosk.ui.tokens import Panel

PLAYED = """
from kiosk.cli.display_station import DisplayStation
from kiosk.bench.display_face import main
main(DisplayStation)
"""
"""The program of the display, as `kiosk display` would open its station."""
_FULL_HD = (1920, 1080)
Station = Callable[[Path, Path, Clock], DisplayBench]


def main(station: Station) -> None:
    """Run with a state folder and the time to begin from the command line."""
    run(station, Path(sys.argv[1]), int(sys.argv[2]), sys.stdin)


def run(station: Station, state: Path, now_ms: int, times: Iterable[str]) -> None:
    """Begin at `now_ms`, look at the hall of the store in `state` at each of `times`, and say the MB held."""
    application = make_application(["kiosk"])

    def now() -> int:
        return now_ms

    voice = VirtualVoice()
    bench = station(state / "station.toml", state, Clock(now_ms=now, mono_ms=now))
    face = DisplayFace(bench, Panel(600, *_FULL_HD), voice)
    face.window.resize(*_FULL_HD)
    face.window.show()
    face.begin()
    for time in times:
        now_ms = int(time)
        face.look()
        while face.looking:
            application.processEvents()
        voice.finish()
        application.processEvents()
        sys.stdout.write(f"{resident_mb()}\n")
        sys.stdout.flush()
    face.close()
    finish_background()

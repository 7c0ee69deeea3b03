"""What the kiosk holds in memory: a day of visits in a process of its own, each filed and printed.

The printer is a twin in this process, reached over the network as a real one is. The scripted visitor is no
part of a kiosk: what its library takes is told apart and not counted. Takes minutes, so it runs when named.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from itertools import cycle, islice, product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiosk.bench import Figure
from kiosk.bench.resident import resident_mb
from kiosk.devices.printers.virtual_server import VirtualServer
from kiosk.domain.service import Language
from kiosk.settings import PrinterKind, PrinterSettings, Settings

VISITS = 200
SETTLED = 100
"""From this visit on nothing may grow."""
_WINDOW = 20
"""Visits whose median counts, so that one collection of garbage more or less doesn't."""
_SERVICES = ("passport_renewal", "civil_family_record", "criminal_record_certificate")
_LIBRARIES = (
    "sqlalchemy.dialects.sqlite",
    "sqlcipher3",
    "cryptography.hazmat.primitives.asymmetric.ed25519",
    "escpos.printer",
    "babel.dates",
    "uharfbuzz",
    "segno",
    "cbor2",
)
"""What the product is made of beside Qt and has in memory while it serves."""


def measure() -> tuple[Figure, ...]:
    """Return what a bare window with our libraries holds, what the visits leave, and what is added late."""
    (bare,) = _child("bare")
    with (
        TemporaryDirectory() as folder,
        closing(VirtualServer(PrinterSettings().dots, lambda _: None)) as twin,
    ):
        _child("visits", folder, 1, twin.port)  # the first start of all makes the store: no usual day
        visitor, *resident = _child("visits", folder, VISITS, twin.port)
    before = median(resident[SETTLED : SETTLED + _WINDOW])
    after = median(resident[-_WINDOW:])
    return (
        Figure("memory: a bare window with the same libraries", bare, "MB"),
        Figure("memory: the scripted visitor, not counted", visitor, "MB"),
        Figure(f"memory: resident after {VISITS} visits", after - visitor, "MB", 160),
        Figure(f"memory: growth from visit {SETTLED} on", after - before, "MB", 1),
    )


def _child(*arguments: object) -> list[float]:
    command = [sys.executable, "-m", "kiosk.bench.memory", *map(str, arguments)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return [float(megabytes) for megabytes in json.loads(done.stdout)]


def bare() -> Iterator[float]:
    """Yield the resident MB of the least program with our libraries, its one word painted."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    from kiosk.bench.bare_window import PAGE
    from kiosk.ui.application import make_application

    application = make_application(["bare"])
    for library in _LIBRARIES:
        import_module(library)
    engine = QQmlApplicationEngine()
    engine.loadData(PAGE)
    window, painted = engine.rootObjects()[0], QEventLoop()
    assert isinstance(window, QQuickWindow)
    window.frameSwapped.connect(painted.quit)
    window.update()
    painted.exec()
    yield resident_mb()
    window.close()
    del window, engine, application


def visits(folder: Path, count: int, printer: PrinterSettings) -> Iterator[float]:
    """Play `count` visits on one window; yield the MB of the visitor, then those resident after each visit.

    `folder` holds the station; `printer` is its printer.
    """
    from kiosk.app import opened_window
    from kiosk.clock import Clock
    from kiosk.opening import open_desk
    from kiosk.ui.applicant.window import WindowOptions
    from kiosk.ui.application import make_application
    from kiosk.ui.taps import taps_of

    application = make_application(["kiosk"])
    with (
        closing(open_desk(Settings(name="bench", state=folder, printer=printer), Clock())) as desk,
        opened_window(WindowOptions(), desk) as window,
    ):
        taps_of(window.engine).interval_ms = 0
        without_visitor = resident_mb()
        from kiosk.demo.walk import Walk
        from kiosk.ui.visitor import Visitor

        yield resident_mb() - without_visitor
        visitor = Visitor(window.window)
        for service, language in islice(cycle(product(_SERVICES, Language)), count):
            walk = Walk(window, visitor)
            walk.file(desk.catalogue.services[service], language)
            walk.take_slip()
            yield resident_mb()
    del application


def _main(what: str, folder: str = "", count: str = "0", port: str = "0") -> None:
    network = PrinterSettings(PrinterKind.NETWORK, host="127.0.0.1", port=int(port))
    figures = bare() if what == "bare" else visits(Path(folder), int(count), network)
    json.dump(list(figures), sys.stdout)


if __name__ == "__main__":
    _main(*sys.argv[1:])

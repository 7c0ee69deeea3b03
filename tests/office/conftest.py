"""Paper is painted without a screen; prints go to a twin."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.virtual import VirtualPrinter
from kiosk.store import create_store
from tests.office.print_office import LONG, Office
from tests.office.printing_child import DOTS, STATION
from tests.office.station import Station
from tests.office.visitors import lend


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    url = f"sqlite:///{tmp_path / 'kiosk.db'}"
    store = create_store(url, tmp_path, Clock(), STATION, mission_code="RUH", node_letter="A")
    printer = VirtualPrinter(tmp_path / "paper", DOTS, Patience(answer=3.0, stall=LONG, fence=LONG))
    office = Office(tmp_path, store, printer)
    yield office
    printer.close()
    office.store.close()


@pytest.fixture
def lent(tmp_path: Path) -> Iterator[Station]:
    """A station on Monday at noon, with two units of each time until a week from now."""
    opened = Station(tmp_path)
    lend(opened)
    yield opened
    opened.desk.close()

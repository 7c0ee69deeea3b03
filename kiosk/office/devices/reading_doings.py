"""What a station's card reader and scanner can be asked by others: a test read."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kiosk.domain.device import DeviceTaskKind
from kiosk.domain.errors import SealError
from kiosk.office.devices.owned import Doing
from kiosk.office.devices.trial_read import reading_doing
from kiosk.office.devices.trial_scan import ScanEar, scanning_doing

if TYPE_CHECKING:
    from kiosk.clock import Clock
    from kiosk.office.desk import Desk
    from kiosk.office.devices.documents import DocumentReader


def reader_doings(
    documents: DocumentReader, clock: Clock, stop: threading.Event
) -> Mapping[DeviceTaskKind, Doing]:
    """Return what the owner of a document reader does for others, until `stop`."""
    from kiosk.devices.cards.connection import connect

    read = reading_doing(
        lambda: documents.here,
        lambda name: connect(documents.pcsc, name),
        documents.turn,
        clock,
        stop.wait,
    )
    return {DeviceTaskKind.TEST_READ: read}


def scanner_doings(ear: ScanEar, desk: Desk) -> Mapping[DeviceTaskKind, Doing]:
    """Return what the owner of a scanner does for others; `ear` hears what it scans."""
    return {DeviceTaskKind.TEST_READ: scanning_doing(ear, desk.today, lambda code: _is_slip(desk, code))}


def _is_slip(desk: Desk, code: str) -> bool:
    from kiosk.paper.seal import open_seal
    from kiosk.store import station_keys

    try:
        open_seal(code, station_keys(desk.store))
    except SealError:
        return False
    return True

"""`kiosk sync export` and `import`: letters on a stick, for a mission without a line."""

from __future__ import annotations

from pathlib import Path

from kiosk.cli import station
from kiosk.cli.line.joining import sync_key
from kiosk.cli.writing import write_whole
from kiosk.domain.acting import sync_worker
from kiosk.settings import Settings
from kiosk.store.line import line_status
from kiosk.store.working import working
from kiosk.sync.courier import Taken, take_reply, write_letter
from kiosk.sync.wire import WireError


def export_letter(settings: Settings, file: Path) -> int:
    """Write a letter to the portal into `file`, whole or not at all; return how many operations are in it."""
    with station.opened_store(settings) as store:
        line = line_status(store).line
        if line is None:
            raise station.NotJoined
        acting = sync_worker(settings.name)
        letter, operations = write_letter(store, acting, line, sync_key(settings))
    write_whole(file, letter)
    return operations


def import_letter(settings: Settings, file: Path) -> Taken:
    """Take the portal's reply in `file`. Raises `NotALetter`, and `WorkerBusy` while the line is at work."""
    with station.opened_store(settings) as store, working(store):
        line = line_status(store).line
        if line is None:
            raise station.NotJoined
        acting = sync_worker(settings.name)
        try:
            return take_reply(store, acting, line, sync_key(settings), file.read_bytes())
        except WireError as error:
            raise station.NotALetter from error

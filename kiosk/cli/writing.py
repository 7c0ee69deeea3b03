"""What a command writes for people: the whole file or none, so that no stick keeps half of one."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.cli.station import NotWritten


def write_whole(file: Path, content: bytes) -> None:
    """Write `content` into `file`, where one may stand already. Raises `NotWritten`."""
    from kiosk.store.files import replace_file

    try:
        replace_file(file, content)
    except OSError:
        raise NotWritten(str(file)) from None


def require_place(file: Path) -> None:
    """Raise `NotWritten` if nothing can be written there: before what would be kept without its paper."""
    folder = file.absolute().parent
    if file.is_dir() or not folder.is_dir() or not os.access(folder, os.W_OK):
        raise NotWritten(str(file))

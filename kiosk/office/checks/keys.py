"""The keys: whether they are all there, for nobody else to read, and sealed to the machine if IT did so."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from kiosk.domain.errors import StoreKeyMissing
from kiosk.office.checks.finding import Check, Finding, failed, passed, warned
from kiosk.store.files import is_shared, open_to_others
from kiosk.store.keys import keys_folder, load_keys

SEALED = Path("/etc/credstore.encrypted")
"""Where the installed units take keys from that are sealed to this machine."""


def sealed_keys(folder: Path = SEALED) -> tuple[str, ...]:
    """Return the names of the keys that are sealed to this machine ("store.key")."""
    return tuple(sorted(file.name.removeprefix("kiosk.") for file in folder.glob("kiosk.*.key")))


def check_keys(state: Path, *, embedded: bool, sealed: tuple[str, ...] = ()) -> Finding:
    """Return how it stands with the keys of a station that has a store; `embedded`: a file of its own.

    A face that runs has them in memory: without the files it doesn't come back. Raises `OSError` for a folder
    that this user may not look into.
    """
    folder = keys_folder(state)
    place = {"folder": str(folder)}
    try:
        load_keys(state, embedded=embedded)
    except StoreKeyMissing:
        return failed(Check.KEYS, "missing", **place)
    files = [file for file in folder.glob("*.key") if file.exists()]
    shared = is_shared(state)
    if any(open_to_others(each) for each in (folder, *files) if each.exists()):
        return failed(Check.KEYS, "open", **place, whom="o" if shared else "go")
    if shared and not all(_for_the_group(each) for each in (folder, *files)):
        return failed(Check.KEYS, "closed", **place)
    copies = [file.name for file in files if file.name in sealed]
    if copies:
        return warned(Check.KEYS, "copies", **place, names=", ".join(sorted(copies)))
    if sealed and "CREDENTIALS_DIRECTORY" in os.environ:
        return Finding(Check.KEYS, passed(Check.KEYS).verdict, "sealed")
    return passed(Check.KEYS, **place)


def _for_the_group(path: Path) -> bool:
    """Whether the group that shares a station may read `path`: its services are other users of it."""
    wanted = stat.S_IRGRP | (stat.S_IXGRP if path.is_dir() else 0)
    return path.stat().st_mode & wanted == wanted

"""The recovery key of a station: made with its sheet, journaled; its public half lies beside the keys."""

from __future__ import annotations

import uuid

from kiosk.domain.acting import Acting, Permission
from kiosk.store.backup.sealing import PUBLIC_HALF, recovery_id, recovery_key
from kiosk.store.files import make_private_folder
from kiosk.store.journal import Entry
from kiosk.store.keys import keys_folder, write_key
from kiosk.store.store import Store

RECOVERY_KEYED = "recovery.keyed"


def recovery_name(code: bytes) -> str:
    """Return by what the sheet of `code` is named on itself and in backups."""
    return recovery_id(recovery_key(code).public_key().public_bytes_raw())


def take_recovery_code(store: Store, acting: Acting, op_id: str, code: bytes) -> str:
    """Commit that backups are closed for `code` (16 bytes) from now on, and return the sheet's name.

    Nothing of the code is kept: print the sheet first. Older backups go on needing the older sheet.
    Raises `NotAllowed`, `StoreError` subclasses.
    """
    acting.require(Permission.BACK_UP)
    public_half = recovery_key(code).public_key().public_bytes_raw()
    name = recovery_id(public_half)
    body = {"recovery": name, "public_key": public_half.hex()}
    with store.writing() as writing:
        writing.append(acting, Entry(str(uuid.UUID(op_id)), RECOVERY_KEYED, store.station, body))
    folder = keys_folder(store.state_dir)
    make_private_folder(folder)  # the keys may be credentials
    write_key(folder / PUBLIC_HALF, public_half)
    return name

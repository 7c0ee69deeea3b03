"""What the databases say when they fail, told as the program's own errors.

Result codes: sqlite.org/rescode.html; SQLSTATEs: PostgreSQL manual, appendix A.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kiosk.domain.errors import StoreAway, StoreDamaged, StoreError, StoreFull
from kiosk.store.files import free_bytes

_SQLITE: dict[int, type[StoreError]] = {
    5: StoreAway,  # BUSY
    6: StoreAway,  # LOCKED
    7: StoreAway,  # NOMEM
    8: StoreAway,  # READONLY
    10: StoreDamaged,  # IOERR
    11: StoreDamaged,  # CORRUPT
    13: StoreFull,  # FULL
    14: StoreAway,  # CANTOPEN
    15: StoreAway,  # PROTOCOL
    26: StoreDamaged,  # NOTADB
}
LOG_INDEX_BYTES = 64 * 1024
"""SQLite maps its log's index in steps of 32 KiB."""
_FILES: dict[int, type[StoreError]] = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), StoreFull),
    errno.EIO: StoreDamaged,
}
"""Any other fault of a file (rights, a read-only disk, a folder that is gone) means `StoreAway`."""
_POSTGRESQL: tuple[tuple[str, type[StoreError]], ...] = (
    ("53100", StoreFull),  # disk_full
    ("53", StoreAway),  # too many connections, out of memory
    ("08", StoreAway),  # connection
    ("28", StoreAway),  # not let in
    ("42501", StoreAway),  # let in, but not allowed to work
    ("3D", StoreAway),  # no such database
    ("40", StoreAway),  # deadlock, serialization: the transaction can be repeated
    ("55P03", StoreAway),  # lock_timeout: a migration holds it
    ("57", StoreAway),  # shutting down, cancelled
    ("25006", StoreAway),  # read-only standby
    ("25P03", StoreAway),  # idle_in_transaction_session_timeout
    ("25P04", StoreAway),  # transaction_timeout
    ("58030", StoreDamaged),  # io_error
    ("58P01", StoreDamaged),  # undefined_file: one of its own
    ("58", StoreAway),  # another fault of the server's system
    ("XX001", StoreDamaged),  # data_corrupted
    ("XX002", StoreDamaged),  # index_corrupted
    ("XX", StoreAway),  # internal_error
)
_OF_THE_SERVER = (OperationalError, InternalError, InterfaceError)
"""What goes wrong beyond the program's reach, whatever code it bears: it may be over at the next try."""


@contextmanager
def store_faults(folder: Path) -> Iterator[None]:
    """Raise what goes wrong inside as the `StoreError` that it means; other errors pass unchanged.

    `folder` is where the store lies: SQLite calls it an I/O error when the index of its log finds no
    room there. The driver's own text is dropped, it may quote a row.
    """
    try:
        yield
    except DBAPIError as error:
        meaning = meaning_of(error)
        if meaning is None:
            raise
        if isinstance(meaning, StoreDamaged) and free_bytes(folder) < LOG_INDEX_BYTES:
            raise StoreFull("no room for the log's index") from None
        raise meaning from None
    except PoolTimeout:
        raise StoreAway("no free connection") from None
    except OSError as error:
        raise _FILES.get(error.errno or 0, StoreAway)(error.strerror) from None


def meaning_of(error: DBAPIError) -> StoreError | None:
    """Return the `StoreError` that a driver's error means, or None for a fault of the program."""
    kind, told = _by_code(error)
    if kind is None and isinstance(error, _OF_THE_SERVER):
        kind = StoreAway
    return kind(told) if kind else None


def _by_code(error: DBAPIError) -> tuple[type[StoreError] | None, str]:
    """Return what the driver's code means, None if it isn't known, and how to quote it."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return _SQLITE.get(code & 0xFF), f"sqlite {code}"
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        kinds = (kind for start, kind in _POSTGRESQL if state.startswith(start))
        return next(kinds, None), f"sqlstate {state}"
    return None, "not reachable"

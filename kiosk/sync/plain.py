"""Reading JSON from the line: it is exactly what this program writes, or a `WireError`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import zstandard

from kiosk.sync.wire import WireError

HASH_BYTES = 32


@contextmanager
def wire_errors() -> Iterator[None]:
    """Turn what reading says of foreign bytes into a `WireError`."""
    try:
        yield
    except WireError:
        raise
    except (zstandard.ZstdError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise WireError(type(error).__name__) from error


def read_text(value: object) -> str:
    """Return a text that any database can keep."""
    if not isinstance(value, str) or "\0" in value:
        raise WireError("not a text")
    return value


def read_whole(value: object) -> int:
    """Return a whole number from 0 on, of 63 bits."""
    if type(value) is not int or not 0 <= value < 2**63:
        raise WireError("not a whole number")
    return value


def read_flag(value: object) -> bool:
    """Return yes or no."""
    if not isinstance(value, bool):
        raise WireError("neither true nor false")
    return value


def read_hash(value: object) -> bytes:
    """Return 32 bytes from their hexadecimal digits."""
    found = bytes.fromhex(read_text(value))
    if len(found) != HASH_BYTES:
        raise WireError("not a hash")
    return found

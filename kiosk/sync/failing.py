"""What it says of the line that an exchange failed."""

from __future__ import annotations

import ssl

import httpx2

from kiosk.sync.trouble import Trouble
from kiosk.sync.trusting import WrongDates

_CUT = ("disconnected", "closed connection")
"""How the HTTP library words a line that ended in mid-exchange; it has no error of its own for that."""


def trouble_of(error: httpx2.RequestError) -> Trouble:
    """Return the trouble behind an error of the HTTP library."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, WrongDates):
            return Trouble.WRONG_DATES
        if isinstance(cause, ssl.SSLError):
            return Trouble.NOT_TRUSTED
        cause = cause.__cause__ or cause.__context__
    cut = any(words in str(error) for words in _CUT)
    protocol = isinstance(error, httpx2.ProtocolError | httpx2.DecodingError)
    return Trouble.NOT_THE_PORTAL if protocol and not cut else Trouble.UNREACHABLE

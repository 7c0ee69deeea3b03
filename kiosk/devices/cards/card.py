"""What carries commands to a card, whatever reader it lies on."""

from __future__ import annotations

from collections.abc import Callable

Transmit = Callable[[bytes], bytes]
"""Sends one command APDU and returns the whole answer with its status word (ISO/IEC 7816-4).

May raise `CardGone`."""


class CardGone(OSError):
    """The card was pulled, or its reader or the card service went: what was being read is lost."""

"""Reads an electronic passport, from the first command to what it proves: the way in for the whole product.

The zone comes first, then what the state signed, then the names in its own script if it signed any. Each file
is kept as read until the reading ends, so that a passport that slipped off is read on and not read again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.devices.cards.card import CardGone, Transmit
from kiosk.devices.passport.access import RandomBytes
from kiosk.devices.passport.apdu import Limits, Link
from kiosk.devices.passport.authentication import authenticate, authenticity_of
from kiosk.devices.passport.data_groups import read_dg1, read_dg11
from kiosk.devices.passport.files import PIECE, ElementaryFile, FileMissing, FileReader
from kiosk.devices.passport.issuers import Issuers
from kiosk.devices.passport.opening import open_chip
from kiosk.devices.passport.passport import (
    MrzKey,
    PassportData,
    PassportFault,
    PersonalDetails,
    ReadingStopped,
    ReadStep,
)
from kiosk.devices.passport.security_object import read_security_object

Progress = Callable[[ReadStep, float], None]
"""Hears which step is done and what share of the whole reading, from 0 to 1; it never goes back."""

_BEGINS = {
    ReadStep.OPENING: 0.0,
    ReadStep.PERSON: 0.4,
    ReadStep.SIGNATURE: 0.5,
    ReadStep.NAMES: 0.85,
    ReadStep.CHECKING: 0.95,
}
_ENDS = dict(zip(_BEGINS, [*list(_BEGINS.values())[1:], 1.0], strict=True))


@dataclass(frozen=True, slots=True)
class Partial:
    """What has been read of one passport: hand the same one in again after PULLED, and drop it afterwards."""

    files: dict[ElementaryFile, bytearray] = field(default_factory=dict)

    def of(self, file: ElementaryFile) -> bytearray:
        """Return what there is of `file`, to be added to."""
        return self.files.setdefault(file, bytearray())


@dataclass(frozen=True, slots=True)
class Terms:
    """What a station brings to each reading: whom it trusts, how much it bears, what its reader carries.

    `piece` is how many bytes are asked for at once: above 223 only where reader and chip are known to take
    extended lengths. `random` must be unpredictable.
    """

    issuers: Issuers
    limits: Limits = field(default_factory=Limits)
    piece: int = PIECE
    random: RandomBytes = os.urandom
    monotonic: Callable[[], float] = time.monotonic


def read_passport(
    transmit: Transmit,
    key: MrzKey,
    terms: Terms,
    now: datetime,
    progress: Progress,
    partial: Partial | None = None,
) -> PassportData | PassportFault:
    """Read the passport behind `transmit`; return what it says and proves, or why it can't be read.

    `key` comes from its printed zone, `now` (aware) is the station's clock. Blocks for a few seconds, a
    minute at most. Nothing is retried with the same key: chips slow down or block after wrong ones. Raises
    nothing but what `progress`, or a `transmit` that breaks its word, raises.
    """
    try:
        return _read(transmit, key, terms, now, progress, partial or Partial())
    except CardGone:
        return PassportFault.PULLED
    except ReadingStopped as stopped:
        return stopped.fault


def _read(
    transmit: Transmit, key: MrzKey, terms: Terms, now: datetime, progress: Progress, partial: Partial
) -> PassportData:
    progress(ReadStep.OPENING, 0.0)
    link = Link(transmit, terms.limits, terms.monotonic)
    opened = open_chip(link, key, terms.random)
    reader = FileReader(opened.channel, terms.piece)
    dg1 = _file(reader, ElementaryFile.DG1, ReadStep.PERSON, progress, partial)
    zone, reading = read_dg1(dg1, now.date())
    sod = _file(reader, ElementaryFile.SOD, ReadStep.SIGNATURE, progress, partial)
    security = read_security_object(sod)
    groups, details = {1: dg1}, PersonalDetails()
    if 11 in security.digests:
        dg11 = _optional_file(reader, ElementaryFile.DG11, ReadStep.NAMES, progress, partial)
        if dg11 is not None:
            groups[11], details = dg11, read_dg11(dg11)
    progress(ReadStep.CHECKING, _BEGINS[ReadStep.CHECKING])
    finding = authenticate(groups, zone, key, security, terms.issuers, now)
    progress(ReadStep.CHECKING, 1.0)
    return PassportData(reading, details, opened.protocol, authenticity_of(finding), finding)


def _file(
    reader: FileReader, file: ElementaryFile, step: ReadStep, progress: Progress, partial: Partial
) -> bytes:
    """Return a file that every passport has."""
    try:
        return _read_file(reader, file, step, progress, partial)
    except FileMissing as missing:
        raise ReadingStopped(missing.fault) from None


def _optional_file(
    reader: FileReader, file: ElementaryFile, step: ReadStep, progress: Progress, partial: Partial
) -> bytes | None:
    """Return a file that was signed, None if the chip doesn't hand it out."""
    try:
        return _read_file(reader, file, step, progress, partial)
    except FileMissing:
        return None


def _read_file(
    reader: FileReader, file: ElementaryFile, step: ReadStep, progress: Progress, partial: Partial
) -> bytes:
    begins, ends = _BEGINS[step], _ENDS[step]
    progress(step, begins)
    return reader.read(file, partial.of(file), lambda share: progress(step, begins + share * (ends - begins)))

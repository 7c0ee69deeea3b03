"""Reads an electronic passport, from the first command to what it proves: the way in for the whole product.

The zone comes first, then what the state signed, then the names in its own script if it signed any. Each file
is kept as read until the reading ends, so that a passport that slipped off is read on and not read again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from kiosk.devices.cards.card import CardGone, Transmit
from kiosk.devices.passport.access import RandomBytes
from kiosk.devices.passport.authentication import authenticate, authenticity_of
from kiosk.devices.passport.data_groups import read_dg1, read_dg11
from kiosk.devices.passport.files import PIECE, ElementaryFile, FileReader, FileUnavailable
from kiosk.devices.passport.issuers import Issuers
from kiosk.devices.passport.link import Limits, Link
from kiosk.devices.passport.opening import Opened, open_chip
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
_OPENING_COMMANDS = 12
"""A little more than opening takes, so that its progress never stands at its end."""


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
    now_ms: int,
    progress: Progress,
    partial: Partial | None = None,
    reset: Callable[[], None] = lambda: None,
) -> PassportData | PassportFault:
    """Read the passport behind `transmit`; return what it says and proves, or why it can't be read.

    `key` comes from its printed zone, `now_ms` (UTC) is the station's clock, `reset` resets the chip where
    the reader can. Blocks for a few seconds, a minute at most. Nothing is retried with the same key: chips
    slow down or block after wrong ones. Raises nothing but what `progress`, or a `transmit` that breaks its
    word, raises.
    """
    told = _Told(progress)
    told.tell(ReadStep.OPENING, 0.0)
    link = Link(told.while_opening(transmit), terms.limits, terms.monotonic)
    now = datetime.fromtimestamp(now_ms / 1000, UTC)
    try:
        opened = open_chip(link, reset, key, terms.random)
        return _read(opened, key, terms, now, told, partial or Partial())
    except CardGone:
        return PassportFault.PULLED
    except (ReadingStopped, FileUnavailable) as stopped:
        return stopped.fault


def _read(
    opened: Opened, key: MrzKey, terms: Terms, now: datetime, told: _Told, partial: Partial
) -> PassportData:
    reading = _Reading(FileReader(opened.channel, terms.piece), told, partial)
    dg1 = reading.file(ElementaryFile.DG1, ReadStep.PERSON)
    zone, mrz = read_dg1(dg1, now.date())
    security = read_security_object(reading.file(ElementaryFile.SOD, ReadStep.SIGNATURE))
    dg11 = reading.names() if 11 in security.digests else None
    told.tell(ReadStep.CHECKING, _BEGINS[ReadStep.CHECKING])
    groups = {1: dg1} if dg11 is None else {1: dg1, 11: dg11}
    finding = authenticate(groups, zone, key, security, terms.issuers, now)
    told.tell(ReadStep.CHECKING, 1.0)
    details = PersonalDetails() if dg11 is None else read_dg11(dg11)
    return PassportData(mrz, details, opened.protocol, authenticity_of(finding), finding)


@dataclass(slots=True)
class _Told:
    """What `progress` was told so far, which is never taken back."""

    progress: Progress
    share: float = 0.0
    answers: int = 0

    def tell(self, step: ReadStep, share: float) -> None:
        """Tell how far it is, unless that was said."""
        if share >= self.share:
            self.share = share
            self.progress(step, share)

    def while_opening(self, transmit: Transmit) -> Transmit:
        """Return `transmit`, telling of each answer until more than opening was told: PACE takes seconds."""

        def heard(command: bytes) -> bytes:
            answer = transmit(command)
            self.answers += 1
            share = min(self.answers / _OPENING_COMMANDS, 0.95) * _ENDS[ReadStep.OPENING]
            self.tell(ReadStep.OPENING, share)
            return answer

        return heard


@dataclass(frozen=True, slots=True)
class _Reading:
    """The reading of one passport's files."""

    reader: FileReader
    told: _Told
    partial: Partial

    def file(self, file: ElementaryFile, step: ReadStep) -> bytes:
        """Return a file, having told how it goes on."""
        begins, ends = _BEGINS[step], _ENDS[step]
        self.told.tell(step, begins)
        return self.reader.read(
            file,
            self.partial.of(file),
            lambda share: self.told.tell(step, begins + share * (ends - begins)),
        )

    def names(self) -> bytes | None:
        """Return DG11, None where the chip doesn't hand it out or it holds pictures: it is an extra."""
        try:
            return self.file(ElementaryFile.DG11, ReadStep.NAMES)
        except FileUnavailable:
            return None

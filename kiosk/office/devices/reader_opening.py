"""From what a station's settings say of its reader to the reader, watched from then on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.clock import Clock
from kiosk.devices.cards.pcsc import Pcsc, SystemPcsc
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.watcher import ReaderWatcher
from kiosk.devices.passport.virtual_reader import VIRTUAL_READER, VirtualReader
from kiosk.office.devices.documents import DocumentReader

if TYPE_CHECKING:
    from kiosk.devices.passport.issuers import Authority, Issuers
    from kiosk.devices.passport.reading import Terms
    from kiosk.devices.passport.virtual_booklet import Holder
    from kiosk.devices.passport.virtual_chip import VirtualChip
    from kiosk.devices.passport.virtual_state import VirtualState


class ReaderChoice(Protocol):
    """A station's reader: `kind` is "none", "pcsc" (name, issuers) or "virtual"."""

    @property
    def kind(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def issuers(self) -> Path | None: ...


def open_reader(choice: ReaderChoice, clock: Clock) -> DocumentReader | None:
    """Return the reader of `choice`, None if the station has none. Opening waits for no device.

    Raises `ValueError` for a kind that doesn't exist.
    """
    match choice.kind:
        case "none":
            return None
        case "pcsc":
            pcsc, terms = SystemPcsc(), _terms(lambda: known_issuers(choice.issuers))
            return DocumentReader(pcsc, _watch(pcsc), terms, clock, choice.name)
        case "virtual":
            return _virtual(clock)
    raise ValueError(f"no such reader: {choice.kind}")


@dataclass(frozen=True)
class VirtualDocumentReader(DocumentReader):
    """A reader of this process alone, on which passports are laid that it can verify."""

    twin: VirtualReader

    def lay_down(self, holder: Holder) -> VirtualChip:
        """Put a passport of `holder` on the reader, in place of what lies there; return its chip."""
        return self.twin.lay_down(holder)


def _virtual(clock: Clock) -> VirtualDocumentReader:
    @cache
    def state() -> VirtualState:
        from kiosk.devices.passport.virtual_state import found_state

        return found_state(clock.now_ms())

    pcsc = VirtualPcsc(VIRTUAL_READER)
    terms, twin = _terms(lambda: state().issuers), VirtualReader(pcsc, state)
    return VirtualDocumentReader(pcsc, _watch(pcsc), terms, clock, "", twin)


def _watch(pcsc: Pcsc) -> ReaderWatcher:
    watcher = ReaderWatcher(pcsc, lambda _: None)
    watcher.start()
    return watcher


def _terms(issuers: Callable[[], Issuers]) -> Callable[[], Terms]:
    @cache
    def terms() -> Terms:
        from kiosk.devices.passport.reading import Terms

        return Terms(issuers())

    return terms


def known_issuers(place: Path | None) -> Issuers:
    """Return the authorities in a file, or in all files of a folder; what is no certificate is passed over.

    One odd certificate among a master list's hundreds costs nobody the others.
    """
    from kiosk.devices.passport.issuers import Issuers

    known = [_understood(one) for file in _files(place) for one in _certificates(file)]
    return Issuers(tuple(authority for one in known for authority in one))


def copy_issuers(place: Path, own: Path) -> int:
    """Copy the certificates in a file or folder into the folder `own`; return how many authorities count.

    Files without any are left, and where there is none at all nothing is made: 0.
    """
    files = [file for file in _files(place) if known_issuers(file).authorities]
    if not files:
        return 0
    own.mkdir(exist_ok=True)
    for file in files:
        if file.parent != own:
            (own / file.name).write_bytes(file.read_bytes())
    return len(known_issuers(own).authorities)


def _certificates(file: Path) -> tuple[bytes, ...]:
    from kiosk.devices.passport.issuer_files import NoCertificates, certificates_in

    try:
        return certificates_in(file.read_bytes())
    except (OSError, NoCertificates):
        return ()


def _understood(certificate: bytes) -> tuple[Authority, ...]:
    from kiosk.devices.passport.issuers import BadCertificate, Issuers

    try:
        return Issuers.of((certificate,)).authorities
    except BadCertificate:
        return ()


def _files(place: Path | None) -> list[Path]:
    if place is None:
        return []
    try:
        return sorted(each for each in place.iterdir() if each.is_file()) if place.is_dir() else [place]
    except OSError:
        return []

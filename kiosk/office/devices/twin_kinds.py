"""What can be done with each kind of virtual device, known also where no face runs that has one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from kiosk.domain.device import DeviceKind


@dataclass(frozen=True, slots=True)
class TwinKind:
    """One kind of twin. What its `faults`, a frozen dataclass, calls its fields is what can be broken."""

    faults: type
    never: frozenset[str] = frozenset()
    """Faults that can't befall it on its line."""
    acts: Mapping[str, str] = field(default_factory=dict)
    """What a hand can do with it, each with an example of the value that it takes, "" for none."""

    @property
    def breakable(self) -> tuple[str, ...]:
        """Return the names of its faults."""
        return tuple(each.name for each in fields(self.faults) if each.name not in self.never)

    @property
    def names(self) -> tuple[str, ...]:
        """Return all that a person can type: what a hand can do, then faults."""
        return *self.acts, *self.breakable


def kind_of(twin: object) -> TwinKind | None:
    """Return what can be done with the twin behind a device; None for a real device: it has no `faults`."""
    faults = getattr(twin, "faults", None)
    if faults is None:
        return None
    return TwinKind(type(faults), getattr(twin, "never", frozenset()), getattr(twin, "acts", {}))


def kind_for(device: DeviceKind, link: str) -> TwinKind:
    """Return the same before any is opened. `link` is the line on which a virtual printer hangs."""
    match device:
        case DeviceKind.PRINTER:
            from kiosk.devices.printers.opening import VIRTUAL
            from kiosk.devices.printers.virtual_faults import TwinFaults

            return TwinKind(TwinFaults, VIRTUAL[link].never)
        case DeviceKind.READER:
            from kiosk.devices.passport.virtual_reader import ReaderFaults, VirtualReader

            return TwinKind(ReaderFaults, acts=VirtualReader.acts)
        case DeviceKind.SCANNER:
            from kiosk.devices.scanners.virtual import ScannerFaults, VirtualScanner

            return TwinKind(ScannerFaults, acts=VirtualScanner.acts)
        case DeviceKind.SOUND:
            from kiosk.devices.sound.virtual import VoiceFaults

            return TwinKind(VoiceFaults)

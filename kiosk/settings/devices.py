"""The devices that hang on a station, as `station.toml` names them: a table for each, with a `kind`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.devices.printers.printer import HEAD_DOTS
from kiosk.devices.printers.serial_speed import BAUDS
from kiosk.domain.device import DeviceKind
from kiosk.settings.rules import NO_HOME_OF_OTHERS, Rule, host, one_of, text, whole


class PrinterKind(StrEnum):
    """How bytes reach the printer."""

    VIRTUAL = "virtual"
    NETWORK = "network"
    USB = "usb"
    SERIAL = "serial"
    FILE = "file"
    CUPS = "cups"
    WINDOWS = "windows"


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """The slip printer.

    `host` and `port` are for NETWORK, `path` is FILE's device or file, and VIRTUAL's folder (left out:
    `paper` in the state folder). `device` is USB's ids ("04b8:0e15"; with `serial_number` that machine and
    no other of its kind), and SERIAL's port with its `baud` and `flow`. `queue` is for CUPS and WINDOWS,
    `link` says on which line a VIRTUAL one hangs.
    """

    kind: PrinterKind = PrinterKind.VIRTUAL
    dots: int = 576
    host: str = ""
    port: int = 9100
    path: Path | None = None
    device: str = ""
    serial_number: str = ""
    baud: int = 38400
    flow: str = "rts"
    queue: str = ""
    link: str = "network"


class ReaderKind(StrEnum):
    """How a passport's chip is reached."""

    NONE = "none"
    PCSC = "pcsc"
    VIRTUAL = "virtual"


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """The contactless reader. `name` is part of its name, "" for the most fitting one.

    `issuers` is a folder, or a file, with the certificates of authorities whose passports can be verified.
    """

    kind: ReaderKind = ReaderKind.NONE
    name: str = ""
    issuers: Path | None = None


class ScannerKind(StrEnum):
    """How codes and passports' lines come in."""

    KEYBOARD = "keyboard"
    """It types."""
    SERIAL = "serial"
    VIRTUAL = "virtual"


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """The scanner. `device` is a SERIAL one's port, with its `baud` (any for USB)."""

    kind: ScannerKind = ScannerKind.KEYBOARD
    device: str = ""
    baud: int = 9600


class SoundKind(StrEnum):
    """Who speaks."""

    SYSTEM = "system"
    VIRTUAL = "virtual"
    """Nobody: it remembers what it was to say."""


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """The voice."""

    kind: SoundKind = SoundKind.SYSTEM


@dataclass(frozen=True, slots=True)
class Table:
    """What a device's table may hold: its kinds, the keys of all and of each, and which can't be left out."""

    kinds: type[StrEnum]
    default: str
    common: Mapping[str, Rule]
    rules: Mapping[str, Mapping[str, Rule]]
    needs: Mapping[str, tuple[str, ...]]

    @property
    def kind(self) -> Rule:
        """The rule of `kind` itself."""
        return one_of(*self.kinds)


_SERIAL_PORT = text(r"/dev/.+|COM[1-9][0-9]{0,2}", '"/dev/ttyUSB0" | "COM3"')
_PRINTER: Mapping[str, Mapping[str, Rule]] = {
    PrinterKind.VIRTUAL: {
        "path": text(NO_HOME_OF_OTHERS + r".+", '"paper"'),
        "link": one_of("network", "usb", "serial"),
    },
    PrinterKind.NETWORK: {"host": host('"192.0.2.20"'), "port": whole(1, 65535)},
    PrinterKind.USB: {
        "device": text(r"[0-9a-fA-F]{4}:[0-9a-fA-F]{4}", '"04b8:0e15"'),
        "serial_number": text(r"[ -~]{1,126}", '"J4YF012345"'),
    },
    PrinterKind.SERIAL: {
        "device": _SERIAL_PORT,
        "baud": one_of(*BAUDS),
        "flow": one_of("rts", "dtr", "none"),
    },
    PrinterKind.FILE: {"path": text(NO_HOME_OF_OTHERS + r".+", '"/dev/usb/lp0"')},
    PrinterKind.CUPS: {"queue": text(r"[A-Za-z0-9_][!-~]{0,126}", '"slips"')},
    PrinterKind.WINDOWS: {"queue": text(r".{1,220}", '"EPSON TM-T20II Receipt"')},
}
TABLES: Mapping[str, Table] = {
    "printer": Table(
        PrinterKind,
        PrinterKind.VIRTUAL,
        {"dots": one_of(*HEAD_DOTS)},
        _PRINTER,
        {
            PrinterKind.NETWORK: ("host",),
            PrinterKind.USB: ("device",),
            PrinterKind.SERIAL: ("device",),
            PrinterKind.FILE: ("path",),
            PrinterKind.CUPS: ("queue",),
            PrinterKind.WINDOWS: ("queue",),
        },
    ),
    "reader": Table(
        ReaderKind,
        ReaderKind.NONE,
        {},
        {
            ReaderKind.PCSC: {
                "name": text(r"[ -~]{1,126}", '"ACR122"'),
                "issuers": text(NO_HOME_OF_OTHERS + r".+", '"issuers"'),
            },
        },
        {},
    ),
    "scanner": Table(
        ScannerKind,
        ScannerKind.KEYBOARD,
        {},
        {ScannerKind.SERIAL: {"device": _SERIAL_PORT, "baud": one_of(*BAUDS)}},
        {ScannerKind.SERIAL: ("device",)},
    ),
    "sound": Table(SoundKind, SoundKind.SYSTEM, {}, {}, {}),
}
"""The tables of `station.toml`, each of one device."""


def typed_table(device: DeviceKind, kind: str, typed: Mapping[str, str]) -> dict[str, str | int]:
    """Return a device's table as somebody typed it: what fits as a number is one."""
    known = TABLES[device]
    rules = {**known.common, **known.rules.get(kind, {})}

    def value(key: str, text: str) -> str | int:
        number = int(text) if text.isascii() and text.isdigit() else None
        return number if number is not None and key in rules and rules[key].accepts(number) else text

    return {"kind": kind, **{key: value(key, text) for key, text in typed.items()}}


def unseen_devices(reader: ReaderKind, scanner: ScannerKind) -> Mapping[DeviceKind, tuple[str, str]]:
    """Return the devices that can never be seen with such settings: what is wrong, and what to write."""
    unseen = {}
    if reader is ReaderKind.NONE:
        unseen[DeviceKind.READER] = (
            "this station has no passport reader",
            'write kind = "pcsc" under [reader] in station.toml',
        )
    if scanner is ScannerKind.KEYBOARD:
        unseen[DeviceKind.SCANNER] = (
            "this station's scanner types like a keyboard, and nobody can see whether such a one works",
            'set it to USB serial and write kind = "serial" and its device under [scanner] in station.toml',
        )
    return unseen

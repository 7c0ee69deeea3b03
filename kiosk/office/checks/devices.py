"""Printer, reader, scanner and speech, from how they were seen last; and what is set of the paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from kiosk.devices.cards.card import CardState
from kiosk.devices.printers.printer import PrinterState
from kiosk.devices.printers.serial_speed import BAUDS, slip_transfer
from kiosk.devices.scanners.scanner import ScannerState
from kiosk.domain.device import DeviceKind
from kiosk.office.checks.finding import Check, Finding, Verdict, failed, passed, warned
from kiosk.office.devices.owned import DEFECT, SILENT
from kiosk.store.stations.devices import Condition

Seen = Mapping[DeviceKind, Condition | None]

CHECK_OF: Mapping[DeviceKind, Check] = {
    DeviceKind.PRINTER: Check.PRINTER,
    DeviceKind.READER: Check.READER,
    DeviceKind.SCANNER: Check.SCANNER,
    DeviceKind.SOUND: Check.SPEECH,
}
"""The check that looks at each kind of device."""

VIRTUAL = "virtual"
"""State of a virtual device whose face doesn't run; a printer's detail is the folder of its paper."""
_SEE_TO = frozenset({PrinterState.PAPER_NEAR_END.value, PrinterState.UNKNOWN.value})
"""States of a printer that prints, and that somebody should see to."""
_NOT_THERE = frozenset({"no_reader", "service_absent"})
"""A station without a reader works, unless its mission requires one."""


_QUEUE = re.compile(r"^(cups|windows):")
"""Before the name of a print queue; whoever mends it names it without."""
_UNSEEN = "unseen"
"""A face holds the devices and has told nothing of this one, or nothing for long."""
_UNNAMED = (Check.READER, Verdict.PASS, "unnamed")
_KEYBOARD = (Check.SCANNER, Verdict.PASS, "keyboard")


def check_printer(seen: Seen) -> Finding:
    """Return how the printer is: without one nobody gets a paper, so any fault of it fails."""
    condition = seen.get(DeviceKind.PRINTER)
    if condition is None:
        return failed(Check.PRINTER, "silent")
    name = {"name": mended_name(condition.detail)}
    if condition.fault:
        return failed(Check.PRINTER, condition.fault, **name)
    if condition.state == VIRTUAL:
        return warned(Check.PRINTER, VIRTUAL, folder=condition.detail)
    if condition.state in _SEE_TO:
        return warned(Check.PRINTER, condition.state, **name)
    return passed(Check.PRINTER, **name)


def mended_name(printer: str) -> str:
    """Return a printer's name as whoever mends it writes it: a print queue's without its kind."""
    return _QUEUE.sub("", printer)


def check_reader(seen: Seen, required: bool, named: bool = False) -> Finding:
    """Return how the card reader is; `named`: the settings have one.

    One that isn't there fails only where the mission requires one.
    """
    condition = seen.get(DeviceKind.READER)
    if condition is None and named:
        return (failed if required else warned)(Check.READER, _UNSEEN)
    if condition is None:
        return failed(Check.READER, "no_reader") if required else Finding(*_UNNAMED)
    if condition.state in (CardState.STARTING, VIRTUAL):
        return warned(Check.READER, condition.state)
    if not condition.fault:
        return passed(Check.READER, name=condition.detail)
    judge = warned if condition.fault in _NOT_THERE and not required else failed
    return judge(Check.READER, condition.fault)


def check_issuers(place: Path | None, known: int) -> Finding:
    """Return whether passports' chips can be verified, with `known` certificates of authorities in `place`.

    Without any, a chip is still read: it counts as intact, its issuer unknown.
    """
    if place is None:
        return warned(Check.ISSUERS, "unnamed")
    if not known:
        return warned(Check.ISSUERS, "empty", place=str(place))
    return passed(Check.ISSUERS, count=str(known))


def check_scanner(seen: Seen, required: bool, named: bool = False) -> Finding:
    """Return how the scanner is; `named`: the settings have one. One that types is in none, and unseen."""
    condition = seen.get(DeviceKind.SCANNER)
    if condition is None and named:
        return (failed if required else warned)(Check.SCANNER, _UNSEEN)
    if condition is None:
        return failed(Check.SCANNER, "missing") if required else Finding(*_KEYBOARD)
    if condition.fault:
        return failed(Check.SCANNER, condition.fault, name=condition.detail)
    if condition.state in (ScannerState.STARTING, VIRTUAL):
        return warned(Check.SCANNER, condition.state)
    return passed(Check.SCANNER, name=condition.detail)


def check_speech(seen: Seen, required: bool) -> Finding:
    """Return whether the station would be heard; who isn't heard shows everything on the screen."""
    condition = seen.get(DeviceKind.SOUND)
    if condition is None:
        return (failed if required else warned)(Check.SPEECH, "silent")
    if condition.state == VIRTUAL:
        return warned(Check.SPEECH, VIRTUAL)
    if not condition.fault:
        return passed(Check.SPEECH)
    ours = condition.fault in (DEFECT, SILENT)
    code = condition.fault if ours else f"{condition.state}_{condition.fault}"
    return (failed if required else warned)(Check.SPEECH, code)


def check_paper_width(dots: int, known: int | None, named: bool) -> Finding:
    """Return whether the width of the head is settled.

    `dots` is what the settings say, or take for granted unless it is `named` there; `known` what is known of
    the model, None if nothing is.
    """
    if known is not None and known != dots:
        return failed(Check.PAPER_WIDTH, "wrong", dots=str(dots), known=str(known))
    if known is None and not named:
        return warned(Check.PAPER_WIDTH, "unset", dots=str(dots))
    return passed(Check.PAPER_WIDTH, dots=str(dots))


def check_serial_line(baud: int, dots: int) -> Finding:
    """Return whether a slip comes out before people give up waiting."""
    transfer = slip_transfer(baud, dots)
    values = {"baud": str(baud), "seconds": str(round(transfer.seconds))}
    if not transfer.warning:
        return passed(Check.SERIAL_LINE, **values)
    return warned(Check.SERIAL_LINE, "slow" if baud < BAUDS[-1] else "slow_at_best", **values)

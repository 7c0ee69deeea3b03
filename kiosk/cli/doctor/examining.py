"""Goes through a station check by check, as far as it can be looked at: what fails early hides the least."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.devices.named import Seen, is_named, is_virtual
from kiosk.cli.devices.use import FolderClosed, seen_now
from kiosk.cli.doctor.examining_machine import of_keys, of_machine, of_self_test
from kiosk.cli.station import zone_at
from kiosk.clock import Clock
from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import StoreError
from kiosk.office.checks.backup import check_backup
from kiosk.office.checks.clock import check_clock, told_time
from kiosk.office.checks.devices import (
    CHECK_OF,
    check_issuers,
    check_paper_width,
    check_printer,
    check_reader,
    check_scanner,
    check_serial_line,
    check_speech,
)
from kiosk.office.checks.fees import check_fees
from kiosk.office.checks.finding import Check, Finding, Verdict, failed, passed, warned
from kiosk.office.checks.fonts import check_fonts
from kiosk.office.checks.hall import check_hall
from kiosk.office.checks.mission import check_mission
from kiosk.office.checks.people import check_people
from kiosk.office.checks.portal import check_portal
from kiosk.office.checks.state_folder import check_state_folder
from kiosk.office.checks.store import looked_at
from kiosk.office.checks.sync import check_sync
from kiosk.office.checks.training import check_training
from kiosk.office.devices.watch import TOLD_AGAIN_MS
from kiosk.opening import CATALOGUE
from kiosk.settings import (
    PrinterKind,
    ReaderKind,
    Settings,
    StationFileError,
    find_station_file,
    read_settings,
)
from kiosk.settings.devices import unseen_devices

if TYPE_CHECKING:
    from kiosk.store import Store

_HANGS_MS = 3 * TOLD_AGAIN_MS
"""A face that owns devices says so every minute, if it doesn't hang."""
_BEFORE_THE_FIRST_START = ("none_yet", "unfinished")
"""Ends of the store's check with which `kiosk run` would still read the mission's file."""
_HARDWARE = frozenset(PrinterKind) - {PrinterKind.VIRTUAL}


def examine(file: Path | None, state: Path | None, clock: Clock) -> tuple[Finding, ...]:
    """Return what every check found, in the order of `Check`. Makes and changes nothing."""
    chosen = file or find_station_file()
    try:
        settings = read_settings(chosen, state)
    except StationFileError as error:
        from kiosk.cli.failures import sentences

        wrong = failed(Check.SETTINGS, "wrong", told=" ".join(sentences(error)))
        return wrong, check_fonts(_font_files())
    findings = [_of_file(chosen), check_state_folder(settings.state, os.geteuid())]
    with looked_at(settings.store_url, settings.state, clock, settings.name) as (finding, store):
        findings += [*of_keys(settings, finding), *_of_training(store, settings)]
        time_zone = zone_at(store)
        findings += [*_of_store(store, clock), *_of_devices(settings, store, clock.now_ms())]
        if store is None and finding.code in _BEFORE_THE_FIRST_START:
            findings.append(_of_mission(settings))
    findings += [*_of_paper(settings, chosen), check_fonts(_font_files())]
    findings.append(check_backup(settings.state, settings.backup.to is not None, clock.now_ms()))
    findings += [of_self_test(settings, time_zone), *of_machine(settings)]
    order = list(Check)
    return tuple(sorted(findings, key=lambda each: order.index(each.check)))


def examine_devices(settings: Settings, clock: Clock) -> tuple[Finding, ...]:
    """Return how the station's devices are, alone."""
    with looked_at(settings.store_url, settings.state, clock, settings.name) as (_finding, store):
        return tuple(_of_devices(settings, store, clock.now_ms()))


def examine_clock(settings: Settings, clock: Clock) -> Finding:
    """Return whether something contradicts the clock, alone."""
    with looked_at(settings.store_url, settings.state, clock, settings.name) as (_finding, store):
        return next(_of_store(store, clock))


def _of_store(store: Store | None, clock: Clock) -> Iterator[Finding]:
    """Yield clock, line, log-ins and hall; without a store the clock is held against nothing."""
    from kiosk.store.line import line_status
    from kiosk.store.operations import last_written_ms

    try:
        status = line_status(store) if store else None
        written_ms = last_written_ms(store) if store else None
        office = _of_office(store, clock.now_ms()) if store else ()
    except StoreError:
        status, written_ms, office = None, None, ()
    line, zone = status.line if status else None, zone_at(store)
    yield check_clock(clock.now_ms(), written_ms, line, time_zone=zone)
    if status is not None:
        yield check_sync(status, clock.now_ms())
        certificate = check_portal(status.line, clock.now_ms()) if status.line else None
        yield from (certificate,) if certificate else ()
    yield from filter(None, office)


def _of_office(store: Store, now_ms: int) -> tuple[Finding | None, ...]:
    shipped = load_catalogue(CATALOGUE)
    return check_people(store), *check_hall(store, now_ms), check_fees(store, shipped, now_ms)


def _of_training(store: Store | None, settings: Settings) -> Iterator[Finding]:
    try:
        found = check_training(store, settings.name, settings.state)
    except StoreError:
        return
    if found is not None:
        yield found


def _of_devices(settings: Settings, store: Store | None, now_ms: int) -> Iterator[Finding]:
    try:
        seen, said_ms = seen_now(settings, store)
    except FolderClosed:
        yield failed(Check.PRINTER, "closed", folder=str(settings.state))
        return
    requires = _required(store)
    if said_ms and now_ms - said_ms > _HANGS_MS:
        yield failed(Check.PRINTER, "stale", time=told_time(said_ms, zone_at(store)))
        seen = {}  # what it said before it hung is believed of no device
    else:
        yield _of_twin(settings, seen, DeviceKind.PRINTER, check_printer(seen))
    reader, scanner, sound = DeviceKind.READER, DeviceKind.SCANNER, DeviceKind.SOUND
    told = check_reader(seen, reader in requires, is_named(settings, reader))
    yield _of_twin(settings, seen, reader, told)
    yield from _of_issuers(settings)
    told = check_scanner(seen, scanner in requires, is_named(settings, scanner))
    yield _of_twin(settings, seen, scanner, told)
    yield _of_twin(settings, seen, sound, check_speech(seen, sound in requires))


def _of_issuers(settings: Settings) -> Iterator[Finding]:
    """Yield whether passports can be verified, where there is a reader for them."""
    if settings.reader.kind is ReaderKind.PCSC:
        from kiosk.office.devices.reader_opening import known_issuers

        place = settings.reader.issuers
        yield check_issuers(place, len(known_issuers(place).authorities))


def _of_file(file: Path | None) -> Finding:
    if file is None:
        return _DEFAULTS
    if file.stat().st_mode & stat.S_IWOTH:
        return warned(Check.SETTINGS, "open_to_others", file=str(file))
    return passed(Check.SETTINGS, file=str(file))


def _of_mission(settings: Settings) -> Finding:
    unseen = unseen_devices(settings.reader.kind, settings.scanner.kind)
    return check_mission(settings.mission, load_catalogue(CATALOGUE), unseen)


def _of_twin(settings: Settings, seen: Seen, kind: DeviceKind, told: Finding) -> Finding:
    """Return `told`; of a virtual device with which all is well that it is one, of no use in a hall."""
    troubled = seen.get(kind) is not None and told.verdict is not Verdict.PASS
    if not is_virtual(settings, kind) or troubled:
        return told
    return warned(CHECK_OF[kind], "virtual", folder=str(settings.paper))


def _of_paper(settings: Settings, file: Path | None) -> Iterator[Finding]:
    printer = settings.printer
    if printer.kind in _HARDWARE:
        yield check_paper_width(printer.dots, _dots_of(settings), _names_dots(file))
    if printer.kind is PrinterKind.SERIAL:
        yield check_serial_line(printer.baud, printer.dots)


def _required(store: Store | None) -> tuple[DeviceKind, ...]:
    from kiosk.store import mission

    try:
        known = mission(store) if store else None
    except StoreError:
        known = None
    return known.requires if known else ()


def _dots_of(settings: Settings) -> int | None:
    """Return the width of the connected printer that the settings name, as far as its model tells."""
    from kiosk.devices.printers.finding import find_printers

    if settings.printer.kind is not PrinterKind.USB:
        return None
    found = (each for each in find_printers() if each.ids == settings.printer.device.lower())
    return next((each.dots for each in found), None)


def _names_dots(file: Path | None) -> bool:
    import tomllib

    table = tomllib.loads(file.read_text(encoding="utf-8")) if file else {}
    return "dots" in table.get("printer", {})


def _font_files() -> Iterator[Path]:
    from kiosk.paper.fonts import Face, font_file

    return (font_file(face) for face in Face)


_DEFAULTS = Finding(Check.SETTINGS, passed(Check.SETTINGS).verdict, "defaults")

"""The mission's file, before the first start takes it into the store; afterwards the store holds it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.mission_file import check_mission_file, read_mission_file
from kiosk.domain.device import DeviceKind
from kiosk.office.checks.finding import Check, Finding, failed, passed
from kiosk.toml_lines import line_of, line_told


def check_mission(file: Path, shipped: Catalogue, unseen: Collection[DeviceKind] = ()) -> Finding:
    """Return whether the first start could take `file`; of many mistakes the first is told, with its line.

    `unseen` are devices that the station could never watch over: a mission can't require them of it.
    """
    try:
        source = file.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return failed(Check.MISSION, "missing", file=str(file))
    except OSError:
        return failed(Check.MISSION, "unreadable", file=str(file))
    faults = check_mission_file(file, shipped)
    if not faults:
        return _lived_up_to(file, source, unseen)
    first = faults[0]
    line = line_of(source, first.key) if first.key else line_told(first.problem)
    place = f"{file}:{line}" if line else str(file)
    if not first.key:
        return failed(Check.MISSION, "not_toml", place=place, file=str(file))
    return failed(Check.MISSION, "wrong", place=place, key=first.key, count=str(len(faults)), file=str(file))


def _lived_up_to(file: Path, source: str, unseen: Collection[DeviceKind]) -> Finding:
    required = [each for each in read_mission_file(file).mission.requires if each in unseen]
    if not required:
        return passed(Check.MISSION, file=str(file))
    place = f"{file}:{line_of(source, 'kiosk.requires')}"
    return failed(Check.MISSION, f"unseen_{required[0].value}", place=place)

"""What can be wrong with a station's settings: codes and places, for which a face has the sentences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.domain.errors import SettingsError


class SettingsProblem(StrEnum):
    """What is wrong with a line of `station.toml`; the command line has a sentence for each."""

    UNREADABLE = "unreadable"
    NOT_TOML = "not_toml"
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    WRONG_VALUE = "wrong_value"
    OTHER_KIND = "other_kind"
    """A key that only devices of another kind have."""


@dataclass(frozen=True, slots=True)
class SettingsFault:
    """One mistake. `key` is dotted ("printer.port"); `expected` is a pattern, list or range for people."""

    file: Path
    line: int
    key: str
    problem: SettingsProblem
    expected: str = ""


class StationFileError(SettingsError):
    """`station.toml` can't be used. `faults` holds every mistake found."""

    def __init__(self, faults: tuple[SettingsFault, ...]) -> None:
        super().__init__("; ".join(f"{f.file}:{f.line}: {f.key}: {f.problem}" for f in faults))
        self.faults = faults

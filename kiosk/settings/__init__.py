"""What belongs to this one station, as its `station.toml` says it."""

from kiosk.settings.backup import BackupSettings
from kiosk.settings.devices import (
    PrinterKind,
    PrinterSettings,
    ReaderKind,
    ReaderSettings,
    ScannerKind,
    ScannerSettings,
    SoundKind,
    SoundSettings,
)
from kiosk.settings.faults import SettingsFault, SettingsProblem, StationFileError
from kiosk.settings.station import Settings, find_station_file, read_settings, settings_in

__all__ = [
    "BackupSettings",
    "PrinterKind",
    "PrinterSettings",
    "ReaderKind",
    "ReaderSettings",
    "ScannerKind",
    "ScannerSettings",
    "Settings",
    "SettingsFault",
    "SettingsProblem",
    "SoundKind",
    "SoundSettings",
    "StationFileError",
    "find_station_file",
    "read_settings",
    "settings_in",
]

"""A reader and a scanner are set in tables of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.settings import (
    ReaderKind,
    ReaderSettings,
    ScannerKind,
    ScannerSettings,
    SettingsProblem,
    read_settings,
)
from tests.settings.written import mistakes, written

DEVICES = """
[reader]
kind = "pcsc"
name = "ACR122"
issuers = "issuers"

[scanner]
kind = "serial"
device = "/dev/ttyACM0"
baud = 19200
"""


def test_a_station_has_no_reader_and_a_scanner_that_types_unless_it_says_so(tmp_path: Path) -> None:
    settings = read_settings(None, state=tmp_path)

    assert (settings.reader.kind, settings.scanner.kind) == (ReaderKind.NONE, ScannerKind.KEYBOARD)


def test_reader_and_scanner_are_read_from_tables_of_their_own(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, DEVICES))

    assert settings.reader == ReaderSettings(ReaderKind.PCSC, "ACR122", tmp_path / "issuers")
    assert settings.scanner == ScannerSettings(ScannerKind.SERIAL, "/dev/ttyACM0", 19200)


@pytest.mark.parametrize(
    ("text", "key", "problem"),
    [
        ('[reader]\nkind = "usb"\n', "reader.kind", SettingsProblem.WRONG_VALUE),
        ('[reader]\nname = "ACR122"\n', "reader.name", SettingsProblem.OTHER_KIND),
        ('[scanner]\nkind = "serial"\n', "scanner.device", SettingsProblem.MISSING_KEY),
        ('[scanner]\nkind = "serial"\ndevice = "ttyACM0"\n', "scanner.device", SettingsProblem.WRONG_VALUE),
        ('scanner = "serial"\n', "scanner", SettingsProblem.WRONG_VALUE),
    ],
)
def test_a_mistake_in_a_devices_table_is_named(
    tmp_path: Path, text: str, key: str, problem: SettingsProblem
) -> None:
    assert [(found, what) for found, _, what in mistakes(written(tmp_path, text))] == [(key, problem)]

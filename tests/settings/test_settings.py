"""A station's file says what is wrong with it, where, and what belongs there instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.self_test import SelfTestPlan
from kiosk.settings import (
    BackupSettings,
    PrinterKind,
    SettingsProblem,
    StationFileError,
    find_station_file,
    read_settings,
)
from tests.settings.written import mistakes, written

WHOLE = """
name = "hall-2"
node_letter = "B"
panel_width_mm = 598
state = "state"
store = "postgresql+psycopg://kiosk@db.example/kiosk"
mission = "/etc/kiosk/cairo.toml"

[printer]
kind = "network"
host = "192.0.2.20"
dots = 384
"""
SERIAL = '[printer]\nkind = "serial"\ndevice = "/dev/ttyUSB0"\n'
UNKNOWN_KEY, OTHER_KIND = SettingsProblem.UNKNOWN_KEY, SettingsProblem.OTHER_KIND


def test_a_station_without_a_file_works_with_a_virtual_printer(tmp_path: Path) -> None:
    settings = read_settings(None, state=tmp_path)

    assert settings.printer.kind is PrinterKind.VIRTUAL
    assert settings.store_url == f"sqlite:///{tmp_path}/kiosk.db"
    assert settings.mission.exists() or settings.mission.name == "riyadh.toml"


def test_every_key_is_read_and_relative_paths_start_at_the_file(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, WHOLE))

    assert (settings.name, settings.node_letter, settings.panel_width_mm) == ("hall-2", "B", 598)
    assert settings.state == tmp_path / "state"
    assert settings.store_url == "postgresql+psycopg://kiosk@db.example/kiosk"
    assert settings.mission == Path("/etc/kiosk/cairo.toml")
    assert (settings.printer.kind, settings.printer.host) == (PrinterKind.NETWORK, "192.0.2.20")
    assert (settings.printer.port, settings.printer.dots) == (9100, 384)


def test_a_stores_file_is_found_wherever_the_program_is_started_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/clerk")
    for named, meant in (
        ("data/kiosk.db", f"{tmp_path}/data/kiosk.db"),
        ("/var/lib/kiosk.db", "/var/lib/kiosk.db"),
        ("~/kiosk.db", "/home/clerk/kiosk.db"),
    ):
        settings = read_settings(written(tmp_path, f'store = "sqlite:///{named}"'))
        assert settings.store_url == f"sqlite:///{meant}"


def test_the_state_folder_given_by_hand_wins(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, WHOLE), state=tmp_path / "other").state == tmp_path / "other"


@pytest.mark.parametrize(
    ("text", "key", "line", "problem"),
    [
        ('nmae = "x"', "nmae", 1, SettingsProblem.UNKNOWN_KEY),
        ('\n\nnode_letter = "a"', "node_letter", 3, SettingsProblem.WRONG_VALUE),
        ("panel_width_mm = true", "panel_width_mm", 1, SettingsProblem.WRONG_VALUE),
        ("panel_width_mm = 3", "panel_width_mm", 1, SettingsProblem.WRONG_VALUE),
        ('store = "mysql://x"', "store", 1, SettingsProblem.WRONG_VALUE),
        ('state = "~nobody-here/kiosk"', "state", 1, SettingsProblem.WRONG_VALUE),
        ('store = "sqlite:///~nobody-here/k.db"', "store", 1, SettingsProblem.WRONG_VALUE),
        ("[printer]\ndots = 576.0", "printer.dots", 2, SettingsProblem.WRONG_VALUE),
        ('[printer]\nkind = "bluetooth"', "printer.kind", 2, SettingsProblem.WRONG_VALUE),
        ('[printer]\nkind = "usb"', "printer.device", 1, SettingsProblem.MISSING_KEY),
        ('[printer]\nkind = "usb"\ndevice = "04b8"', "printer.device", 3, SettingsProblem.WRONG_VALUE),
        ('[printer]\nkind = "usb"\ndevice = "04b8:0e15"\nbaud = 9600', "printer.baud", 4, OTHER_KIND),
        ('[printer]\nkind = "serial"\ndevice = "ttyS0"', "printer.device", 3, SettingsProblem.WRONG_VALUE),
        (SERIAL + "baud = 300", "printer.baud", 4, SettingsProblem.WRONG_VALUE),
        (SERIAL + 'flow = "xon"', "printer.flow", 4, SettingsProblem.WRONG_VALUE),
        ('[printer]\nkind = "cups"\nqueue = "-o raw"', "printer.queue", 3, SettingsProblem.WRONG_VALUE),
        ('[printer]\nkind = "windows"', "printer.queue", 1, SettingsProblem.MISSING_KEY),
        ('[printer]\nlink = "wire"', "printer.link", 2, SettingsProblem.WRONG_VALUE),
        ("[printer]\nkind = 7", "printer.kind", 2, SettingsProblem.WRONG_VALUE),
        ('name = "a"\n[printer]\nkind = "network"', "printer.host", 2, SettingsProblem.MISSING_KEY),
        ('[printer]\nkind = "file"\npath = ""', "printer.path", 3, SettingsProblem.WRONG_VALUE),
        ('[printer]\nhost = "10.0.0.1"', "printer.host", 2, OTHER_KIND),
        ('printer.kind = "network"\nprinter.host = 5', "printer.host", 2, SettingsProblem.WRONG_VALUE),
        ('printer = { kind = "file" }', "printer.path", 1, SettingsProblem.MISSING_KEY),
        ('printer = "network"', "printer", 1, SettingsProblem.WRONG_VALUE),
        ("[printer]\ndots = 500", "printer.dots", 2, SettingsProblem.WRONG_VALUE),
        ('name = "a"\nnode_letter = B\n', "", 2, SettingsProblem.NOT_TOML),
    ],
)
def test_a_mistake_is_named_with_key_and_line(
    tmp_path: Path, text: str, key: str, line: int, problem: SettingsProblem
) -> None:
    assert mistakes(written(tmp_path, text)) == [(key, line, problem)]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    found = mistakes(written(tmp_path, 'name = ""\nstat = "x"\n[printer]\ndots = 1\nports = 2\n'))

    assert [key for key, _, _ in found] == ["name", "stat", "printer.dots", "printer.ports"]


def test_a_misspelt_table_is_answered_with_the_right_one(tmp_path: Path) -> None:
    with pytest.raises(StationFileError) as caught:
        read_settings(written(tmp_path, '[printers]\nkind = "cups"\nqueue = "slips"\n'))

    assert [fault.expected for fault in caught.value.faults] == ["printer"]


def test_a_key_of_another_kind_is_answered_with_that_kind(tmp_path: Path) -> None:
    with pytest.raises(StationFileError) as caught:
        read_settings(written(tmp_path, '[scanner]\ndevice = "/dev/ttyACM0"\n'))

    assert [(fault.key, fault.expected) for fault in caught.value.faults] == [("scanner.device", '"serial"')]


def test_a_misspelt_key_is_answered_with_the_right_one(tmp_path: Path) -> None:
    with pytest.raises(StationFileError) as caught:
        read_settings(written(tmp_path, "panel_width = 340"))

    assert caught.value.faults[0].expected == "panel_width_mm"


def test_a_file_that_is_no_text_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    file.write_bytes(b"\xff\xfe\x00")

    assert mistakes(file) == [("", 0, SettingsProblem.NOT_TOML)]


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    assert mistakes(tmp_path / "gone.toml") == [("", 0, SettingsProblem.UNREADABLE)]


def test_the_users_own_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "kiosk").mkdir()
    file = written(tmp_path / "kiosk", WHOLE)

    assert find_station_file() == file


def test_where_backups_go_is_set_and_what_is_wrong_with_it_is_told_with_its_line(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, '[backup]\nto = "stick"\nkeep_daily = 3'))
    assert settings.backup == BackupSettings(tmp_path / "stick", keep_daily=3)
    assert read_settings(None).backup.to is None
    file = written(tmp_path, 'name = "a"\n[backup]\nto = 7\nkeep_weekly = -1\nkeep = 2\n')
    wrong, unknown = SettingsProblem.WRONG_VALUE, SettingsProblem.UNKNOWN_KEY
    assert mistakes(file) == [
        ("backup.to", 3, wrong),
        ("backup.keep_weekly", 4, wrong),
        ("backup.keep", 5, unknown),
    ]
    assert mistakes(written(tmp_path, 'backup = "stick"')) == [("backup", 1, wrong)]


def test_the_self_test_is_set_and_what_is_wrong_with_it_is_told_with_its_line(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, "[self_test]\nminutes_before = 0\ntest_print = true"))
    assert settings.self_test == SelfTestPlan(minutes_before=0, test_print=True)
    assert read_settings(None).self_test == SelfTestPlan(minutes_before=15, test_print=False)
    wrong = SettingsProblem.WRONG_VALUE
    file = written(tmp_path, '[self_test]\nminutes_before = true\ntest_print = "yes"\n')
    assert mistakes(file) == [("self_test.minutes_before", 2, wrong), ("self_test.test_print", 3, wrong)]


def test_the_desks_of_a_display_s_hall_are_set_and_what_is_wrong_is_told(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, '[display]\ndesks = ["window_1", "till"]'))
    assert settings.display.desks == ("window_1", "till")
    assert read_settings(None).display.desks == ()
    file = written(tmp_path, '[display]\ndesks = "window_1"')
    assert mistakes(file) == [("display.desks", 2, SettingsProblem.WRONG_VALUE)]

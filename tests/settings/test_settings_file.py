"""What set-up writes into station.toml is right before it stands there, and leaves people's words alone."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.cli.settings_words import undo_lines
from kiosk.settings import PrinterKind, StationFileError, read_settings
from kiosk.settings.changing import Changes, changed
from kiosk.settings.file import BEFORE, change_settings, device_changes, undo_of, undo_settings

WRITTEN = """\
# The kiosk beside the door.
name = "hall-2"   # as on its label
panel_width_mm = 300

[printer]  # in the cupboard
kind = "network"
host = "192.0.2.20"
port = 9100

[reader]
kind = "pcsc"
"""


def test_a_value_is_changed_where_it_stands_and_the_words_around_it_stay() -> None:
    after = changed(WRITTEN, {"name": "hall-3", "panel_width_mm": 476})

    assert after == WRITTEN.replace("hall-2", "hall-3").replace("   # as", "  # as").replace("300", "476")


@pytest.mark.parametrize("gone", ["backup.to", "reader.kind", "scanner.device"])
def test_what_is_taken_away_takes_no_words_along_also_where_it_was_the_last_or_never_there(gone: str) -> None:
    after = changed(WRITTEN, {gone: None})

    assert after == WRITTEN.replace('kind = "pcsc"\n', "" if gone == "reader.kind" else 'kind = "pcsc"\n')


def test_a_table_that_was_left_empty_at_the_end_is_filled_again_with_all_words_kept() -> None:
    emptied = changed(changed(WRITTEN, {"backup.to": "/media/backup"}), {"backup.to": None})
    after = changed(emptied, {"backup.to": "/media/stick"})

    assert after.startswith(WRITTEN)
    assert tomllib.loads(after)["backup"] == {"to": "/media/stick"}


def test_another_kind_of_printer_takes_the_keys_of_the_old_one_away() -> None:
    table: dict[str, str | int] = {"kind": "usb", "device": "04b8:0e15", "dots": 576}
    after = changed(WRITTEN, device_changes("printer", table))

    assert tomllib.loads(after)["printer"] == table
    assert "# in the cupboard" in after
    assert tomllib.loads(after)["reader"] == {"kind": "pcsc"}


def test_a_new_table_and_a_new_key_find_their_places() -> None:
    after = changed(WRITTEN, {"scanner.kind": "serial", "scanner.device": "/dev/ttyACM0", "state": "/srv"})

    assert tomllib.loads(after)["scanner"] == {"kind": "serial", "device": "/dev/ttyACM0"}
    assert tomllib.loads(after)["state"] == "/srv"


def test_a_file_written_in_another_way_comes_out_right_too() -> None:
    inline = 'printer = { kind = "cups", queue = "slips" }\nname = "k1"\n'

    assert tomllib.loads(changed(inline, {"printer.queue": "tickets"})) == {
        "printer": {"kind": "cups", "queue": "tickets"},
        "name": "k1",
    }


def test_whatever_is_changed_the_file_says_exactly_that() -> None:
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    keys = ("name", "node_letter", "panel_width_mm", "printer.kind", "printer.port", "scanner.device")
    source, wanted = WRITTEN, tomllib.loads(WRITTEN)
    for _ in range(200):
        key = chance.choice(keys)
        value = chance.choice([None, chance.randrange(9999), 'a "b" \\ #c', "د", ""])
        source = changed(source, {key: value})
        table, _dot, name = key.rpartition(".")
        place = wanted.setdefault(table, {}) if table else wanted
        place.pop(name, None)
        if value is not None:
            place[name] = value
        said = tomllib.loads(source)  # a table's head may stay with the words beside it
        assert _without_empty(said) == _without_empty(wanted), f"seed {seed}"


def _without_empty(file: Mapping[str, object]) -> dict[str, object]:
    return {key: each for key, each in file.items() if each != {}}


def test_a_wrong_value_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    file.write_text(WRITTEN, encoding="utf-8")

    with pytest.raises(StationFileError):
        change_settings(file, {"panel_width_mm": 3})
    assert file.read_text(encoding="utf-8") == WRITTEN
    assert [each.name for each in tmp_path.iterdir()] == ["station.toml"]


def test_the_last_change_can_be_taken_back_and_done_again(tmp_path: Path) -> None:
    file = tmp_path / "new" / "station.toml"

    assert change_settings(file, {"name": "k1"}).name == "k1"
    assert change_settings(file, {"printer.kind": "cups", "printer.queue": "slips"}).printer.queue == "slips"
    shown = undo_lines(undo_of(file))
    assert shown == ("printer.kind: cups → -", "printer.queue: slips → -")
    assert read_settings(file).printer.queue == "slips", "shown, and nothing done"
    assert undo_settings(file) == {"printer.kind": None, "printer.queue": None}
    assert read_settings(file).printer.kind is PrinterKind.VIRTUAL
    assert undo_settings(file) == {"printer.kind": "cups", "printer.queue": "slips"}
    assert file.with_name(file.name + BEFORE).exists()


def test_who_write_at_once_lose_nothing_of_one_another(tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    file.write_text('name = "hall-1"\n', encoding="utf-8")
    changes: list[Changes] = [
        {"panel_width_mm": 477},
        {"printer.kind": "cups", "printer.queue": "slips"},
        {"reader.kind": "pcsc"},
        {"scanner.kind": "serial", "scanner.device": "/dev/ttyACM0"},
        {"sound.kind": "virtual"},
        {"backup.to": "/media/backup"},
        {"self_test.minutes_before": 45},
        {"node_letter": "B"},
    ]

    with ThreadPoolExecutor(len(changes)) as writers:
        for written in [writers.submit(change_settings, file, each) for each in changes]:
            written.result()

    told = tomllib.loads(file.read_text(encoding="utf-8"))
    assert (told["name"], told["panel_width_mm"], told["node_letter"]) == ("hall-1", 477, "B")
    assert {"printer", "reader", "scanner", "sound", "backup", "self_test"} <= told.keys()

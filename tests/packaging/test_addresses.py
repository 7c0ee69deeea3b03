"""The faces may reach the printer and the store that station.toml names by address, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.packaging.places import PACKAGING, run


def _opened(folder: Path, station_file: str | None) -> dict[str, str]:
    file = folder / "station.toml"
    if station_file is not None:
        file.write_text(station_file, "utf-8")
    drop_ins = folder / "normal"
    drop_ins.mkdir()
    done = run(sys.executable, "-I", PACKAGING / "sbin" / "addresses", drop_ins, "early", "late", file)
    assert (done.returncode, done.stderr) == (0, "")
    return {path.parent.name: path.read_text("utf-8") for path in drop_ins.rglob("*.conf")}


def test_printer_and_store_are_opened_for_each_face(tmp_path: Path) -> None:
    found = _opened(
        tmp_path,
        'store = "postgresql+psycopg://kiosk@198.51.100.7:5432/kiosk?sslmode=verify-full"\n'
        '[printer]\nkind = "network"\nhost = "192.0.2.20"\n',
    )

    assert found.keys() == {"kiosk.service.d", "kiosk-counter.service.d", "kiosk-display.service.d"}
    assert set(found.values()) == {"[Service]\nIPAddressAllow=192.0.2.20 198.51.100.7\n"}


@pytest.mark.parametrize(
    "station_file",
    [
        None,
        "",
        "printer = 3",
        '[printer]\nhost = "printer.hall"',
        "[printer\nhost=",
        'store = "postgresql+psycopg://kiosk@/kiosk?host=/run/postgresql"',
    ],
)
def test_what_names_no_address_opens_nothing(tmp_path: Path, station_file: str | None) -> None:
    assert _opened(tmp_path, station_file) == {}

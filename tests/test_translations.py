"""Texts can be built anew while a kiosk runs."""

from __future__ import annotations

from pathlib import Path

from tools.translations import build


def test_texts_built_anew_leave_those_of_a_running_program_as_they_are(tmp_path: Path) -> None:
    """Qt maps a `.qm` into memory: one that is written over under a face crashes it."""
    build(tmp_path)
    built = [path for path in sorted(tmp_path.rglob("*")) if path.is_file()]
    held = {path: path.open("rb") for path in built}

    build(tmp_path)

    assert {path.suffix for path in built} == {".mo", ".qm"}
    for path, old in held.items():
        with old:
            assert path.stat().st_ino != Path(f"/proc/self/fd/{old.fileno()}").stat().st_ino
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == built

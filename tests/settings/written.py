"""Files of settings as tests write them, and what is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.settings import SettingsProblem, StationFileError, read_settings


def written(folder: Path, text: str) -> Path:
    file = folder / "station.toml"
    file.write_text(text, encoding="utf-8")
    return file


def mistakes(file: Path) -> list[tuple[str, int, SettingsProblem]]:
    with pytest.raises(StationFileError) as caught:
        read_settings(file)
    return [(fault.key, fault.line, fault.problem) for fault in caught.value.faults]

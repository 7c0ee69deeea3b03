"""What is typed for a new station is refused with what is wrong, before anything is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.office.setting_up.new_mission import JoiningStation, NewStation, Wrong
from kiosk.settings import Settings

_MISSION = Settings().mission


@pytest.mark.parametrize(
    ("name", "letter", "mission", "wrong"),
    [
        ("kiosk-1", "A", _MISSION, ()),
        ("hall 1", "A", _MISSION, (Wrong.NAME,)),
        ("صالة", "أ", _MISSION, (Wrong.NAME, Wrong.LETTER)),
        ("kiosk-1", "AB", Path("/nowhere/mission.toml"), (Wrong.LETTER, Wrong.MISSION)),
        ("", "", Path(""), (Wrong.NAME, Wrong.LETTER, Wrong.MISSION)),
    ],
)
def test_a_new_station(name: str, letter: str, mission: Path, wrong: tuple[Wrong, ...]) -> None:
    assert NewStation(name, letter, mission).faults() == wrong


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("postgresql+psycopg://kiosk@db/kiosk", ()),
        ("postgresql://kiosk@db/kiosk", (Wrong.ADDRESS,)),
        ("sqlite:///kiosk.db", (Wrong.ADDRESS,)),
    ],
)
def test_a_joining_station(address: str, wrong: tuple[Wrong, ...]) -> None:
    assert JoiningStation("kiosk-2", address, _MISSION).faults() == wrong

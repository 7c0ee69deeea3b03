"""What is typed for a new station is refused with what is wrong, before anything is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.recovery_code import display_recovery_code
from kiosk.office.setting_up.new_mission import JoiningStation, NewStation, ReplacingStation, Wrong
from kiosk.settings import Settings

_MISSION = Settings().mission


@pytest.mark.parametrize(
    ("name", "letter", "mission", "wrong"),
    [
        ("kiosk-1", "A", _MISSION, ()),
        ("hall 1", "A", _MISSION, (Wrong.NAME,)),
        ("صالة", "أ", _MISSION, (Wrong.NAME, Wrong.LETTER)),
        ("kiosk-1", "AB", Path("/nowhere/mission.toml"), (Wrong.LETTER, Wrong.MISSION)),
        ("kiosk-1", "A", Path("/" + "x" * 300), (Wrong.MISSION,)),  # the system refuses to look
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
    code = " ".join(display_recovery_code(b"\x01" * 16))

    assert JoiningStation("kiosk-2", address, code).faults() == wrong


@pytest.mark.parametrize("typed", ["", "123456", "000012 " * 8])
def test_a_mistyped_code_for_joining(typed: str) -> None:
    address = "postgresql+psycopg://kiosk@db/kiosk"

    assert JoiningStation("kiosk-2", address, typed).faults() == (Wrong.JOIN_CODE,)


def test_a_backup_that_the_system_refuses_to_look_at_is_none() -> None:
    code = " ".join(display_recovery_code(b"\x01" * 16))

    assert ReplacingStation(Path("/" + "x" * 300), code).faults() == (Wrong.BACKUP,)

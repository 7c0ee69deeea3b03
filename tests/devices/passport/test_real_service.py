"""Through a real pcscd and pyscard, a passport is read as it is read in process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.devices.cards.pcscd import why_not
from tests.devices.passport.real_service import SCENES


@pytest.fixture(scope="module", autouse=True)
def service() -> None:
    if why := why_not():
        pytest.skip(why)


@pytest.mark.parametrize("scene", SCENES)
def test_a_passport_is_read_through_the_card_service(scene: str, tmp_path: Path) -> None:
    command = ["unshare", "-n", "-m", sys.executable, "-m", "tests.devices.passport.real_service", scene]
    played = subprocess.run(
        [*command, str(tmp_path)], capture_output=True, text=True, timeout=90, check=False
    )
    assert played.returncode == 0, played.stderr

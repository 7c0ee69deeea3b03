"""`kiosk config rate` and `kiosk money`: a supervisor sets the rate, and has the money reported."""

from __future__ import annotations

from pathlib import Path

from tests.command_line import kiosk
from tests.test_config_commands import log_in
from tests.test_config_commands import state as state


def test_a_supervisor_sets_the_rate_and_has_the_money_reported(state: Path, tmp_path: Path) -> None:
    rate = ("config", "rate", "usd", "3.7512", "--rounds-to", "0.25", "--yes", "--state", state)
    done = kiosk(*rate, typed=log_in("102"))
    assert (done.returncode, "Rate of one USD" in done.stdout, "3.7512 SAR" in done.stdout) == (0, True, True)
    table = tmp_path / "numbers.csv"
    written = kiosk("money", "report", table, "--state", state, typed=log_in("102"))

    assert (written.returncode, written.stderr) == (0, "")
    assert table.read_text("utf-8-sig").startswith("number,state,")

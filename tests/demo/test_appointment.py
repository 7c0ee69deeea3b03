"""The played appointment is booked, changed and checked in, and slips, store and portal say the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.demo.play import BOOKING, play_visit
from kiosk.domain.service import Language


@pytest.mark.parametrize("language", list(Language))
def test_an_appointment_is_booked_changed_and_checked_in(tmp_path: Path, language: Language) -> None:
    assert play_visit(language, BOOKING, tmp_path / "out") == 0

    told = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert told["differences"] == []
    assert len(set(told["appointments"])) == 2
    kinds = [paper.partition("-")[0] for paper in told["paper"] if paper.endswith(".png")]
    assert sorted(kinds) == ["appointment", "appointment", "ticket"]
    done = [each["kind"] for each in told["journal"]]
    assert done.count("appointment.booked") == 2
    assert done.count("ticket.issued") == 1

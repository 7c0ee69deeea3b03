"""A scripted visit whose passport lies on the reader: its chip fills what the person would have typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.demo.play import play_visit
from kiosk.domain.service import Language

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("language", list(Language))
def test_a_renewal_is_filled_from_the_passport_and_agrees_with_its_slip(
    tmp_path: Path, language: Language
) -> None:
    status = play_visit(language, "passport_renewal", tmp_path / "out")
    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    pages = [step["page"] for step in summary["steps"]]

    assert (status, summary["agrees"]) == (0, True)
    assert pages[pages.index("scan") :][:3] == ["scan", "chip", "step-concerned.name"]

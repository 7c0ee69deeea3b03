"""Texts can be built anew while a kiosk runs, and count as Arabic does."""

from __future__ import annotations

from gettext import GNUTranslations
from pathlib import Path

import pytest

from tools.translations import build, unseen_texts


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


def test_a_text_that_nobody_would_be_asked_to_translate_is_a_fault(tmp_path: Path) -> None:
    page = tmp_path / "page.py"
    page.write_text("told = tr('Seen')\nshown = f'{told} {tr(\"Unseen\").upper()}'\n")
    assert list(unseen_texts(tmp_path)) == ["page.py:2: tr() inside an f-string is never translated"]


@pytest.mark.parametrize(
    ("domain", "one", "many", "noun"),
    [
        ("cli", "The reply brought {n} decision.", "The reply brought {n} decisions.", "قرار"),
        ("paper", "{n} request", "{n} requests", "طلب"),
    ],
)
def test_arabic_counts_in_its_six_forms(tmp_path: Path, domain: str, one: str, many: str, noun: str) -> None:
    build(tmp_path)
    with (tmp_path / "ar" / "LC_MESSAGES" / f"{domain}.mo").open("rb") as built:
        texts = GNUTranslations(built)

    def form(n: int) -> str:
        return texts.ngettext(one, many, n).rstrip(".").split()[-1]

    assert {form(n) for n in (3, 10, 103, 4010)} == {f"{noun}ات"}
    assert {form(n) for n in (11, 32, 99, 111, 4032)} == {f"{noun}اً"}
    assert {form(n) for n in (100, 101, 102, 4000)} == {noun}
    assert len({texts.ngettext(one, many, n) for n in (0, 1, 2, 3, 11, 100)}) == 6

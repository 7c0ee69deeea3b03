"""A guide and its Arabic twin lead to each other, the front page to both, and they name the same commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.test_when_it_breaks import quoted, rows, said

ROOT = Path(__file__).parents[1]
TWINS = sorted((ROOT / "docs").glob("*.ar.md"))
_FOR_DEVELOPERS = "## How it is built"
_ARABIC = re.compile("[ء-ي]")
_COMMAND = re.compile(r"`((?:sudo )?(?:kiosk|systemctl) [^`]*)`")
_COPIED = re.compile(r"^    (\S.*?)(?:\s+#.*)?$", re.MULTILINE)


def commands(page: Path) -> set[str]:
    """Return the commands that the page tells its reader to run."""
    told, _, _ = page.read_text(encoding="utf-8").partition(_FOR_DEVELOPERS)
    return {*_COMMAND.findall(told), *_COPIED.findall(told)}


@pytest.mark.parametrize("arabic", TWINS, ids=lambda page: page.name)
def test_twins_name_the_same_commands_and_lead_to_each_other(arabic: Path) -> None:
    english = arabic.with_name(arabic.name.replace(".ar.md", ".md"))
    assert commands(english) ^ commands(arabic) == set()
    assert f"({arabic.name})" in english.read_text(encoding="utf-8")
    assert f"({english.name})" in arabic.read_text(encoding="utf-8")
    front = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {page for page in (english, arabic) if f"(docs/{page.name})" not in front} == set()


@pytest.mark.parametrize("arabic", TWINS, ids=lambda page: page.name)
def test_an_arabic_guide_names_what_stands_on_a_screen_as_the_screen_does(arabic: Path) -> None:
    named = {each for row in rows(arabic) for cell in row for each in quoted(cell) if _ARABIC.search(each)}
    shown = said("ar")
    assert {each for each in named if not any(told.startswith(each) for told in shown)} == set()


@pytest.mark.parametrize(
    ("page", "language", "place"), [("setup.md", "en", "place"), ("setup.ar.md", "ar", "المكان")]
)
def test_the_guide_of_set_up_names_its_places_as_the_window_does(
    page: str, language: str, place: str
) -> None:
    listed = rows(ROOT / "docs" / page)
    (head,) = (at for at, row in enumerate(listed) if row[0] == place)
    named = [name for row in listed[head + 1 :] for name in row[0].split(" · ")]
    assert len(named) > 20
    assert set(named) - said(language) == set()


def test_every_face_has_its_page_in_both_languages() -> None:
    assert {"kiosk.ar.md", "counter.ar.md", "display.ar.md", "setup.ar.md"} <= {page.name for page in TWINS}

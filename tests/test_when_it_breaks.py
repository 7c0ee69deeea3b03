"""The page for when something breaks quotes what the program says and names every check; its twin too."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from kiosk.cli.doctor.finding_words import CHECKS
from kiosk.domain.service import Language
from kiosk.portal.web.texts import TEXTS

ROOT = Path(__file__).parents[1]
ENGLISH, ARABIC = ROOT / "docs" / "when-it-breaks.md", ROOT / "docs" / "when-it-breaks.ar.md"
_QUOTED = re.compile(r"(?<!\*)\*([^*]+)\*(?!\*)")
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def rows(page: Path) -> list[list[str]]:
    """Return the cells of every row but the heads of the tables."""
    lines = page.read_text(encoding="utf-8").splitlines()
    tables = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in tables if not row[0].startswith("-")]


def quoted(cell: str) -> list[str]:
    """Return what stands in a cell as words of somebody else."""
    return _QUOTED.findall(cell)


def seen(page: Path) -> set[str]:
    """Return the sentences that the page says one sees on the screen."""
    on_screen = (row[0] for row in rows(page) if len(row) == 4)
    quotes = (quote for cell in on_screen for quote in quoted(cell))
    return {quote for quote in quotes if quote.rstrip(".…").count(" ") > 2 or "{" in quote}


def said(language: str) -> set[str]:
    """Return everything that screens, and the portal's page, say in `language`."""
    tree = ET.parse(ROOT / "translations" / f"kiosk_{language}.ts")
    tag = "source" if language == "en" else "translation"
    on_the_page = {text.in_language(Language(language)) for text in TEXTS.values()}
    return {(each.text or "").translate(_ISOLATES) for each in tree.iter(tag)} | on_the_page


@pytest.mark.parametrize(("page", "language"), [(ENGLISH, "en"), (ARABIC, "ar")])
def test_what_one_sees_on_the_screen_is_quoted_as_the_screen_says_it(page: Path, language: str) -> None:
    assert len(seen(page)) >= 10
    assert seen(page) - said(language) == set()


def test_every_check_stands_in_the_table_of_checks_under_its_name() -> None:
    with (ROOT / "translations" / "cli.ar.po").open("rb") as file:
        arabic = {each.id: each.string for each in read_po(file) if isinstance(each.id, str)}
    for page, names in (
        (ENGLISH, [str(name) for name in CHECKS.values()]),
        (ARABIC, [str(arabic[name]) for name in CHECKS.values()]),
    ):
        told = {
            name.strip("* ").lower()
            for row in rows(page)
            if len(row) == 3
            for name in re.split("[,،]", row[0])
        }
        assert {name.translate(_ISOLATES).lower() for name in names} - told == set()


def test_the_twin_has_the_same_rows_with_the_same_commands() -> None:
    def commands(page: Path) -> list[list[str]]:
        told = (re.findall("`([^`]+)`", " ".join(row)) for row in rows(page))
        return [[each for each in sorted(row) if not each.startswith("chmod")] for row in told]

    assert commands(ENGLISH) == commands(ARABIC)

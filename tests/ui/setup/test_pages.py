"""Every page in both languages, on a small and a large screen: whole, named, reached by keyboard."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.domain.service import Language
from kiosk.office.setting_up.steps import Progress, Step
from kiosk.ui.setup.console import Console
from kiosk.ui.setup.page import Page
from kiosk.ui.setup.wizard import Wizard
from kiosk.ui.widgets.log_in import LogIn
from tests.ui.setup.at_console import enter
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.conftest import Open, Staff
from tests.ui.setup.officer import Officer

SIZES = ((1024, 768), (1280, 800), (1920, 1080))
SHOWS = [(language, size) for language in Language for size in SIZES]


@pytest.mark.parametrize(("language", "size"), SHOWS)
def test_each_step_is_whole_named_and_reached(
    open_setup: Open, language: Language, size: tuple[int, int]
) -> None:
    officer = open_setup(language, size)
    officer.wait(lambda: isinstance(officer.window.content, Wizard))
    wizard = officer.window.content
    assert isinstance(wizard, Wizard)
    faults = {}
    for step in Step:
        _fill(wizard)
        wizard.progress = Progress(step, frozenset(Step), frozenset({Step.PRINTER}))
        wizard.show_step()
        faults[step.value] = _settled_faults(officer)
    assert {step: told for step, told in faults.items() if told} == {}


@pytest.mark.parametrize(("language", "size"), SHOWS)
def test_each_place_of_the_console_is_whole_named_and_reached(
    open_setup: Open, staffed: Staff, language: Language, size: tuple[int, int]
) -> None:
    session = staffed[0]
    officer = open_setup(language, size)
    officer.wait(lambda: isinstance(officer.window.content, LogIn))
    faults = {"log-in": _settled_faults(officer)}
    console = enter(officer, session)
    for place in console.places:
        before = console.page
        console.go_to(place.key)
        officer.wait(partial(_is_another, console, before))
        faults[place.key] = _settled_faults(officer)
    assert {key: told for key, told in faults.items() if told} == {}


def _is_another(console: Console, before: Page | None) -> bool:
    return console.page is not before


def _settled_faults(officer: Officer) -> list[str]:
    """Wait until the page is filled, and return its faults."""
    officer.wait(lambda: not officer.under_way, "a page that was looked for")
    for _ in range(3):
        QCoreApplication.processEvents()
    return [*audit(officer.window), *unreached(officer.window)]


def _fill(wizard: Wizard) -> None:
    """Let every part of the pages show, also what comes late in a first start."""
    wizard.drafts.printed = True
    wizard.drafts.words = ("copper", "eagle", "mango", "river", "spider", "tulip")
    wizard.drafts.clock_right = "wrong"

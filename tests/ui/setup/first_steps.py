"""What somebody does at each step of the wizard, by keyboard."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.service import Language
from kiosk.portal.serving import make_code
from kiosk.settings import read_settings
from kiosk.store.people.pins import PinGiven
from kiosk.ui.setup.console import Console
from kiosk.ui.widgets.log_in import LogIn
from tests.ui.setup.at_console import at
from tests.ui.setup.conftest import OWN_PIN
from tests.ui.setup.officer import Officer

NAMES = {Language.ARABIC: ("سامر الحلبي", "رنا حداد"), Language.ENGLISH: ("Samer Halabi", "Rana Haddad")}


def name_the_station(officer: Officer, letter: str) -> None:
    """Give the first station of a mission its letter and name."""
    officer.type("letter", letter)
    officer.type("name-new", "hall 1")
    officer.press("next")
    assert officer.wrong("name-new")
    officer.type("name-new", "hall-1")
    officer.next()


def measure_the_panel(officer: Officer, machine: Path) -> None:
    """Hold the card to the screen and keep what it says."""
    for _ in range(7):
        QTest.keyClick(officer.go("card-picture"), Qt.Key.Key_Right)
    officer.press("keep-panel")
    officer.wait(lambda: officer.page.drafts.panel_kept)
    officer.next()
    assert read_settings(machine).panel_width_mm


def try_printer_and_reader(officer: Officer, port: int) -> None:
    """Print the test slip on the network printer, judge it, and read what lies on the reader."""
    officer.choose("choice-network")
    officer.type("printer-host", f"127.0.0.1:{port}")
    officer.press("print-trial")
    officer.wait_for("sight-ruler")
    for sight in ("arabic", "ruler", "code"):
        officer.choose("choice-yes", inside=f"sight-{sight}")
    officer.next()
    officer.press("read-trial")
    officer.wait(lambda: officer.page.drafts.read, "a passport that is read")
    officer.next()


def join(officer: Officer, url: str, database: str) -> None:
    """Join the portal by headquarters' code, and compare the words."""
    officer.type("portal-url", url)
    officer.type("portal-code", make_code(database, "RUH"))
    officer.press("join-portal")
    officer.choose("choice-same", inside="same-words")
    assert len(re.findall("[a-z]+", " ".join(officer.page.drafts.words))) == 6
    officer.next()


def enter_the_first_two(officer: Officer, language: Language) -> tuple[PinGiven, ...]:
    """Return what the page tells IT and the supervisor to write down."""
    for name, text in zip(("it-name", "supervisor-name"), NAMES[language], strict=True):
        officer.type(name, text)
    officer.press("next")
    officer.wait(lambda: officer.page.drafts.given)
    given = officer.page.drafts.given
    for each in given:
        officer.wait_to_read(each.pin)
    officer.next()
    return given


def make_the_sheet(officer: Officer) -> None:
    """Make it, and make no second one without being asked."""
    officer.press("make-sheet")
    officer.press("keep-sheet")
    officer.wait(lambda: officer.page.drafts.sheet_kept)
    assert officer.page.drafts.sheet is None, "the code is shown once"
    officer.press("make-sheet")
    officer.press("keep-old-sheet")
    assert officer.page.drafts.sheet is None
    officer.next()


def log_in_for_the_first_time(officer: Officer, given: PinGiven) -> Console:
    """Log in with the PIN for once, choose `OWN_PIN`, and return the console."""
    officer.wait(lambda: isinstance(officer.window.content, LogIn))
    officer.type("number", given.person.number)
    officer.type("pin", "000000")
    QTest.keyClick(officer.go("pin"), Qt.Key.Key_Return)
    officer.wait(lambda: not officer.typed("pin"), "an empty field after a wrong PIN")
    officer.type("pin", given.pin)
    QTest.keyClick(officer.go("pin"), Qt.Key.Key_Return)
    officer.type("new-pin", "111111")
    officer.type("new-pin-again", "111111")
    officer.press("log-in")
    officer.wait(lambda: officer.wrong("new-pin"))
    officer.type("new-pin", OWN_PIN)
    officer.type("new-pin-again", OWN_PIN)
    officer.press("log-in")
    officer.wait(lambda: isinstance(officer.window.content, Console))
    return at(officer)

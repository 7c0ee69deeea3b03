"""Whoever looks after a station and lost the way in gets in again as the page for when it breaks says."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.domain.service import Language
from kiosk.ui.setup.console import Console
from kiosk.ui.widgets.log_in import LogIn
from tests.cli.command_line import kiosk
from tests.ui.setup.conftest import OWN_PIN, Open, Staff
from tests.ui.setup.officer import Officer


def tries(officer: Officer, number: str, pin: str) -> None:
    """Type number and PIN, and send them."""
    officer.wait(lambda: isinstance(officer.window.content, LogIn))
    officer.type("number", number)
    officer.type("pin", pin)
    officer.press("log-in")


def test_who_is_of_it_and_forgot_the_pin_gets_one_for_once_on_the_machine(
    open_setup: Open, staffed: Staff, machine: Path
) -> None:
    number = staffed[0].person.number
    officer = open_setup(Language.ENGLISH)
    tries(officer, number, "915263")
    officer.wait_to_read("There is no such number with such a PIN. Type both again.")
    done = kiosk("people", "reset-pin", number, "--settings", machine)
    given = re.search(r"\b\d{6}\b", done.stdout)
    assert given, done.stderr
    tries(officer, number, given[0])
    for field in ("new-pin", "new-pin-again"):
        officer.type(field, OWN_PIN)
    officer.press("log-in")
    officer.wait(lambda: isinstance(officer.window.content, Console), "the console")


def test_set_up_without_its_stores_key_says_so_and_goes_on_once_the_copy_is_back(
    open_setup: Open, staffed: Staff, machine: Path
) -> None:
    key, copy = (machine.parent / "state" / "keys" / name for name in ("store.key", "copy"))
    key.rename(copy)
    officer = open_setup(Language.ENGLISH)
    officer.wait_to_read("This can't begin now")
    copy.rename(key)
    officer.press("try-again")
    officer.wait(lambda: isinstance(officer.window.content, LogIn), "the log-in")

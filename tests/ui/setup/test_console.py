"""The console: who is let in, what their role shows, and that nobody finds it open who didn't log in."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.cli.workbench.station import StationBench
from kiosk.clock import Clock
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_piv import issue
from kiosk.domain.acting import it_officer
from kiosk.domain.errors import NotAllowed
from kiosk.domain.service import Language
from kiosk.domain.staff import Person
from kiosk.office.people.session import IDLE_MS
from kiosk.settings import read_settings
from kiosk.store.people.pins import PinGiven, reset_pin
from kiosk.store.people.staff import people
from kiosk.ui.setup.console import Console
from kiosk.ui.widgets.log_in import LogIn
from tests.ui.setup.at_console import let_in
from tests.ui.setup.conftest import OWN_PIN, Open, Staff

_READER, _CARD_PIN = "Contact ICC reader", "704183"


def test_a_role_shows_its_places_and_what_it_may_not_do_is_refused_also_behind_them(
    open_setup: Open, bench: StationBench, staffed: Staff
) -> None:
    it, supervisor = staffed
    officer = open_setup(Language.ENGLISH)
    console = let_in(officer, supervisor.person.number)
    keys = {place.key for place in console.places}
    assert "printer" not in keys
    assert {"devices", "accounts"} <= keys
    before = console.page
    console.go_to("diagnostics")
    officer.wait(lambda: console.page is not before and not officer.under_way)
    ways = {each.objectName() for each in console.findChildren(QPushButton) if each.isVisible()}
    assert {way.removeprefix("go-") for way in ways if way.startswith("go-")} <= keys, "no button is dead"
    for forbidden in (
        lambda: bench.keep_panel(supervisor.acting, 300),
        lambda: bench.undo_settings(supervisor.acting),
        lambda: bench.join_portal(supervisor.acting, "http://127.0.0.1:1", "code", ""),
        lambda: bench.backups.new_sheet(supervisor.acting),
        lambda: bench.enrol_card(supervisor.acting, it.person.id),
    ):
        with pytest.raises(NotAllowed):
            forbidden()


def test_a_console_that_nobody_touches_locks_and_a_touch_keeps_it_open(
    open_setup: Open, staffed: Staff
) -> None:
    now = [0]
    officer = open_setup(Language.ENGLISH, clock=Clock(lambda: now[0], lambda: now[0], "boot"))
    let_in(officer, staffed[0].person.number)
    lock = officer.lock()
    now[0] += IDLE_MS - 1
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(5, 5),
        QPointF(5, 5),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(officer.window, move)
    now[0] += IDLE_MS - 1
    lock.look()
    assert isinstance(officer.window.content, Console)
    now[0] += 1
    lock.look()
    officer.wait(lambda: isinstance(officer.window.content, LogIn))
    officer.wait_to_read("Locked")


def test_nobody_else_chooses_the_pin_of_who_went_away_from_the_log_in(
    open_setup: Open, bench: StationBench, staffed: Staff
) -> None:
    it, supervisor = staffed
    given = bench.on_store(lambda store: reset_pin(store, it.acting, str(uuid.uuid4()), supervisor.person.id))
    assert isinstance(given, PinGiven)
    officer = open_setup(Language.ENGLISH)
    officer.wait(lambda: isinstance(officer.window.content, LogIn))
    officer.type("number", given.person.number)
    officer.type("pin", given.pin)
    officer.press("log-in")
    officer.wait_for("new-pin")
    (patience,) = officer.window.content.findChildren(
        QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    assert patience.isActive()
    assert patience.interval() == IDLE_MS
    patience.timeout.emit()
    officer.wait_for("number")
    officer.wait_to_read("Locked")


def test_a_pin_that_was_typed_and_not_sent_is_gone_a_minute_later(open_setup: Open, staffed: Staff) -> None:
    officer = open_setup(Language.ENGLISH)
    officer.wait(lambda: isinstance(officer.window.content, LogIn))
    officer.type("number", staffed[0].person.number)
    officer.type("pin", OWN_PIN)
    (patience,) = officer.window.content.findChildren(
        QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    assert patience.isActive()
    assert patience.interval() == 60_000
    patience.timeout.emit()
    assert (officer.typed("number"), officer.typed("pin")) == ("", "")


def test_a_card_lets_in_and_taking_it_out_locks(
    open_setup: Open, bench: StationBench, staffed: Staff, pcsc: VirtualPcsc
) -> None:
    card = issue(_CARD_PIN, bench.now_ms())
    pcsc.put(_READER, card)
    person = bench.enrol_card(it_officer("kiosk-1"), staffed[0].person.id)
    assert isinstance(person, Person)
    officer = open_setup(Language.ENGLISH)
    officer.wait(lambda: isinstance(officer.window.content, LogIn))
    officer.type("pin", _CARD_PIN)
    officer.press("log-in")
    officer.wait(lambda: isinstance(officer.window.content, Console))
    pcsc.take(_READER)
    officer.wait(lambda: isinstance(officer.window.content, LogIn), "a lock without its card")


def test_somebody_is_added_blocked_and_let_in_again(
    open_setup: Open, bench: StationBench, staffed: Staff
) -> None:
    officer = open_setup(Language.ARABIC)
    let_in(officer, staffed[0].person.number).go_to("accounts")
    officer.type("person-name", "ليلى منصور")
    officer.press("add-person")
    officer.wait(lambda: officer.notices() and not officer.under_way)
    officer.press("role-clerk")
    officer.press("add-person")
    officer.press("turn-103")
    officer.wait(lambda: not bench.on_store(people)[2].active)
    officer.wait(lambda: not officer.under_way)
    officer.press("turn-103")
    officer.wait(lambda: bench.on_store(people)[2].active)
    assert bench.on_store(people)[2].name == "ليلى منصور"


def test_the_last_change_of_the_settings_is_taken_back(
    open_setup: Open, bench: StationBench, staffed: Staff, machine: Path
) -> None:
    bench.keep_panel(staffed[0].acting, 300)
    bench.keep_panel(staffed[0].acting, 400)
    officer = open_setup(Language.ENGLISH)
    let_in(officer, staffed[0].person.number).go_to("mission")
    officer.press("undo-settings")
    officer.wait_to_read("panel_width_mm: 400 → 300")
    assert read_settings(machine).panel_width_mm == 400, "shown before it is done"
    officer.press("undo-now")
    officer.wait(lambda: read_settings(machine).panel_width_mm == 300)

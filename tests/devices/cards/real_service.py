"""What is played with a real pcscd, a function for each scene; the tests run `real_service SCENE FOLDER`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.devices.cards.card import CardGone, CardRefused, CardState
from kiosk.devices.cards.connection import Card, connect
from kiosk.devices.cards.pcsc import SystemPcsc
from kiosk.devices.cards.piv import (
    PivFault,
    PivRefusal,
    StaffCertificate,
    challenge_of,
    prove_key,
    read_certificate,
)
from kiosk.devices.cards.virtual_piv import issue
from kiosk.devices.cards.virtual_reader import CONTACTLESS_ATR, Chip
from kiosk.devices.cards.watcher import ReaderWatcher
from tests.devices.cards.desk import PATIENCE, EchoChip, Heard, watched
from tests.devices.cards.pcscd import READER, InsertedCard, Service, enter_own_world

SELECT = bytes.fromhex("00A4020C02011E")


def put_down_and_taken_away(service: Service) -> None:
    service.start()
    card = InsertedCard(EchoChip())
    with watched(SystemPcsc(), poll=1.0) as (_, heard):
        heard.wait_for_state(CardState.EMPTY, READER)
        card.insert()
        assert heard.wait_for_state(CardState.CARD, READER).chosen(READER).atr == CONTACTLESS_ATR
        card.pull()
        heard.wait_for_state(CardState.EMPTY, READER)
        asked = time.monotonic()
    assert time.monotonic() - asked < 1.5


def there_at_the_start(service: Service) -> None:
    service.start()
    _card_in_time().insert()
    with watched(SystemPcsc()) as (_, heard):
        heard.wait_for_state(CardState.CARD, READER)


def absent_then_killed_and_restarted(service: Service) -> None:
    with watched(SystemPcsc(), poll=0.2) as (_, heard):
        heard.wait_for_state(CardState.SERVICE_ABSENT)
        for _ in range(2):
            service.start()
            heard.wait_for_state(CardState.EMPTY, READER)
            card = InsertedCard(EchoChip())
            card.insert()
            heard.wait_for_state(CardState.CARD, READER)
            service.kill()
            heard.wait_for_state(CardState.SERVICE_ABSENT)
            card.pull()


def restarted_without_its_reader(service: Service) -> None:
    service.reader(plugged=False)
    service.start()
    with watched(SystemPcsc(), poll=0.2) as (_, heard):
        heard.wait_for_state(CardState.NO_READER)
        service.kill()
        service.reader(plugged=True)
        service.start()
        heard.wait_for_state(CardState.EMPTY, READER)


def pulled_in_the_middle(service: Service) -> None:
    service.start()
    chip = EchoChip()
    inserted = _card_in_time(chip)
    inserted.insert()
    with _connected() as card:
        assert card.transmit(SELECT) == SELECT + b"\x90\x00"
        assert _refusal() is CardState.IN_USE
        card.reset()
        assert card.transmit(SELECT) == SELECT + b"\x90\x00"
        assert _refusal() is CardState.IN_USE
        inserted.pull_in_the_middle = True
        _expect_gone(card)
        _expect_gone(card)
    with watched(SystemPcsc(), poll=0.2) as (_, heard):
        heard.wait_for_state(CardState.EMPTY, READER)
    InsertedCard(chip).insert()
    with _connected() as card:
        assert card.transmit(SELECT) == SELECT + b"\x90\x00"
        service.kill()
        _expect_gone(card)
    assert _refusal() is CardState.SERVICE_ABSENT


def hanging_then_going_on(service: Service) -> None:
    service.start()
    heard = Heard()
    watcher = ReaderWatcher(SystemPcsc(), heard, poll=0.1, patience=0.3)
    watcher.start()
    heard.wait_for_state(CardState.EMPTY, READER)
    service.hang()
    _until(lambda: watcher.readers.chosen().state is CardState.SERVICE_SILENT)
    service.go_on()
    _until(lambda: watcher.readers.chosen(READER).state is CardState.EMPTY)
    service.hang()
    asked = time.monotonic()
    watcher.stop()
    assert time.monotonic() - asked < PATIENCE / 2
    service.go_on()


def a_staff_card_proves_its_key(service: Service) -> None:
    service.start()
    now_ms = time.time_ns() // 1_000_000
    inserted, asked = _card_in_time(issue("704183", now_ms, rsa=True)), challenge_of("k1", os.urandom)
    inserted.insert()
    with _connected() as card:
        shown = read_certificate(card.transmit)
        assert isinstance(shown, StaffCertificate)
        wrong = prove_key(card.transmit, shown, "000000", asked)
        assert wrong == PivRefusal(PivFault.WRONG_PIN, 2)
        assert prove_key(card.transmit, shown, "704183", asked) is None
        inserted.pull_in_the_middle = True
        assert read_certificate(card.transmit) == PivRefusal(PivFault.PULLED)


def nothing_there_to_connect_to(service: Service) -> None:
    assert _refusal() is CardState.SERVICE_ABSENT
    service.start()
    _until(lambda: _refusal() is CardState.EMPTY)
    assert _refusal("No such reader") is CardState.NO_READER


def _card_in_time(chip: Chip | None = None) -> InsertedCard:
    """Return a card once the service has its reader."""
    _until(lambda: _refusal() is CardState.EMPTY)
    return InsertedCard(chip or EchoChip())


def _connected() -> Card:
    with watched(SystemPcsc(), poll=0.2) as (_, heard):
        heard.wait_for_state(CardState.CARD, READER)
    return connect(SystemPcsc(), READER)


def _refusal(reader: str = READER) -> CardState | None:
    try:
        connect(SystemPcsc(), reader).close()
    except CardRefused as refused:
        return refused.state
    return None


def _expect_gone(card: Card) -> None:
    try:
        card.transmit(SELECT)
    except CardGone:
        return
    raise AssertionError("a card that isn't there answered")


def _until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


SCENES = {
    scene.__name__: scene
    for scene in (
        put_down_and_taken_away,
        there_at_the_start,
        absent_then_killed_and_restarted,
        restarted_without_its_reader,
        pulled_in_the_middle,
        hanging_then_going_on,
        a_staff_card_proves_its_key,
        nothing_there_to_connect_to,
    )
}

if __name__ == "__main__":
    enter_own_world()
    played = Service(Path(sys.argv[2]))
    try:
        SCENES[sys.argv[1]](played)
    finally:
        played.kill()

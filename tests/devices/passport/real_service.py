"""Passports read through a real pcscd, a function for each scene; tests run `real_service SCENE FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.devices.cards.card import CardState
from kiosk.devices.cards.connection import Card, connect
from kiosk.devices.cards.pcsc import SystemPcsc
from kiosk.devices.passport.passport import (
    AccessProtocol,
    Authenticity,
    MrzKey,
    PassportData,
    PassportFault,
    ReadStep,
)
from kiosk.devices.passport.reading import Partial, Progress, Terms, read_passport
from kiosk.devices.passport.virtual_chip import ChipFaults, Ways
from tests.devices.cards.desk import watched
from tests.devices.cards.pcscd import READER, InsertedCard, Service, enter_own_world
from tests.devices.passport.made_up import HOLDER, NOW_MS, chip, state


def pace(service: Service) -> None:
    service.start()
    assert _verified(ChipFaults()) is AccessProtocol.PACE


def bac(service: Service) -> None:
    service.start()
    assert _verified(ChipFaults(ways=Ways.BAC_ONLY)) is AccessProtocol.BAC


def bac_after_pace_failed_and_a_reset(service: Service) -> None:
    service.start()
    assert _verified(ChipFaults(pace_breaks=True)) is AccessProtocol.BAC


def wrong_zone(service: Service) -> None:
    service.start()
    _put_down(ChipFaults())
    with _connected() as card:
        assert _read(card, MrzKey("X", HOLDER.birth, HOLDER.expiry)) is PassportFault.WRONG_MRZ


def pulled_and_read_on(service: Service) -> None:
    service.start()
    inserted, partial = _put_down(ChipFaults()), Partial()

    def pull(step: ReadStep, share: float) -> None:
        inserted.pull_in_the_middle = step is ReadStep.SIGNATURE

    with _connected() as card:
        assert _read(card, progress=pull, partial=partial) is PassportFault.PULLED
    with watched(SystemPcsc(), poll=0.2) as (_, heard):
        heard.wait_for_state(CardState.EMPTY, READER)
    _put_down(ChipFaults())
    with _connected() as card:
        assert isinstance(_read(card, partial=partial), PassportData)


def _verified(faults: ChipFaults) -> AccessProtocol:
    """Put a passport down and read it; return how it was opened."""
    _put_down(faults)
    with _connected() as card:
        found = _read(card)
    assert isinstance(found, PassportData), found
    assert found.authenticity is Authenticity.VERIFIED
    return found.protocol


def _put_down(faults: ChipFaults) -> InsertedCard:
    with watched(SystemPcsc(), poll=0.2) as (_, heard):
        heard.wait_for_state(CardState.EMPTY, READER)
    inserted = InsertedCard(chip(faults))
    inserted.insert()
    return inserted


def _connected() -> Card:
    with watched(SystemPcsc(), poll=0.2) as (_, heard):
        heard.wait_for_state(CardState.CARD, READER)
    return connect(SystemPcsc(), READER)


def _read(
    card: Card,
    key: MrzKey = HOLDER.key,
    progress: Progress = lambda step, share: None,
    partial: Partial | None = None,
) -> PassportData | PassportFault:
    return read_passport(card.transmit, key, Terms(state().issuers), NOW_MS, progress, partial, card.reset)


SCENES = {
    scene.__name__: scene
    for scene in (pace, bac, bac_after_pace_failed_and_a_reset, wrong_zone, pulled_and_read_on)
}

if __name__ == "__main__":
    enter_own_world()
    played = Service(Path(sys.argv[2]))
    try:
        SCENES[sys.argv[1]](played)
    finally:
        played.kill()

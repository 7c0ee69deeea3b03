"""A test read tells what was laid down, a passport or a library card, and nothing of what stands on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.devices.cards.card import CardState, Reader
from kiosk.devices.cards.connection import connect
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_reader import CardFaults
from kiosk.devices.cards.watcher import ReaderWatcher
from kiosk.office.device_faults import break_twin
from kiosk.office.devices import Answer
from kiosk.office.trial_read import reading_doing
from tests.office.owned import HandClock

PCD = "Virtual PCD 00 00"
LONG_S = 20.0


class Chip:
    """A chip that knows some files and answers 6A82 to all else."""

    def __init__(self, *known: str) -> None:
        self._known = [bytes.fromhex(each) for each in known]

    def apdu(self, command: bytes) -> bytes:
        known = any(part in command for part in self._known)
        return b"\x90\x00" if known else b"\x6a\x82"

    def reset(self) -> None:
        """Nothing was agreed."""


PASSPORT_BAC, PASSPORT_PACE, LIBRARY = Chip("A0000002471001"), Chip("011C"), Chip()


@contextmanager
def watched(pcsc: VirtualPcsc) -> Iterator[ReaderWatcher]:
    watcher = ReaderWatcher(pcsc, lambda _: None, poll=0.05, patience=5.0)
    watcher.start()
    try:
        yield watcher
    finally:
        pcsc.faults = CardFaults()
        watcher.stop()


def read(pcsc: VirtualPcsc, wanted: CardState = CardState.CARD) -> Answer:
    hand = HandClock()

    def pause(seconds: float) -> None:
        hand.ms += round(seconds * 1000)

    with watched(pcsc) as watcher:

        def chosen_is(state: CardState) -> bool:
            return watcher.readers.chosen().state is state

        assert pcsc.wait_for(lambda: chosen_is(wanted), LONG_S) or chosen_is(wanted)
        doing = reading_doing(
            lambda: watcher.readers.chosen(), lambda name: connect(pcsc, name), hand.clock(), pause
        )
        return doing({"seconds": "2"})


@pytest.mark.parametrize(
    ("chip", "kind"),
    [(PASSPORT_BAC, "passport"), (PASSPORT_PACE, "passport"), (LIBRARY, "card")],
    ids=["BAC", "PACE", "library"],
)
def test_what_lies_there_is_told(chip: Chip, kind: str) -> None:
    pcsc = VirtualPcsc(PCD)
    pcsc.put(PCD, chip)
    assert read(pcsc) == {"state": kind, "reader": PCD}


def test_a_reader_on_which_nothing_is_laid_says_so_in_time() -> None:
    assert read(VirtualPcsc(PCD), CardState.EMPTY) == {"state": "nothing", "reader": PCD}


def test_a_card_that_is_pulled_in_the_middle_is_nothing() -> None:
    pcsc = VirtualPcsc(PCD)
    pcsc.put(PCD, PASSPORT_BAC)
    pcsc.faults = CardFaults(pull_after=1)
    assert read(pcsc)["state"] == "nothing"


def test_what_keeps_the_reader_from_working_is_the_answer() -> None:
    assert read(VirtualPcsc(), CardState.NO_READER)["state"] == "no_reader"
    pcsc = VirtualPcsc(PCD)
    pcsc.put(PCD, PASSPORT_BAC)
    pcsc.faults = CardFaults(in_use=True)
    assert read(pcsc)["state"] == "in_use"


def test_a_service_that_said_nothing_till_the_end_is_told_as_hanging_not_as_an_empty_reader() -> None:
    hand = HandClock()

    def pause(seconds: float) -> None:
        hand.ms += round(seconds * 1000)

    pcsc, starting = VirtualPcsc(PCD), Reader("", CardState.STARTING)
    doing = reading_doing(lambda: starting, lambda name: connect(pcsc, name), hand.clock(), pause)
    assert doing({"seconds": "1"})["state"] == "service_silent"


def test_the_twin_of_a_reader_is_broken_by_name_as_a_printers_is() -> None:
    pcsc = VirtualPcsc(PCD)
    assert break_twin(pcsc, {"fault": "refusal", "value": "no_service"})["state"] == "broken"
    assert pcsc.faults == CardFaults(refusal=pcsc.faults.refusal)
    assert pcsc.faults.refusal is not None
    assert pcsc.faults.refusal.name == "NO_SERVICE"
    assert "no_service" in break_twin(pcsc, {"fault": "refusal", "value": "tired"})["known"]
    assert break_twin(pcsc, {"fault": "pull_after", "value": "3"})["state"] == "broken"
    assert pcsc.faults.pull_after == 3
    assert break_twin(pcsc, {"mend": "yes"})["state"] == "mended"
    assert pcsc.faults == CardFaults()
    assert break_twin(object(), {"fault": "silent"})["state"] == "unsupported"

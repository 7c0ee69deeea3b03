"""A test read tells what was laid down, a passport or a library card, and nothing of what stands on it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from kiosk.cli.devices.lines import read_lines
from kiosk.clock import Clock
from kiosk.devices.cards.card import CardState, Reader
from kiosk.devices.cards.connection import connect
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_reader import CardFaults
from kiosk.devices.cards.watcher import ReaderWatcher
from kiosk.domain.device import DeviceKind
from kiosk.office.devices.faults import break_twin
from kiosk.office.devices.owned import Answer
from kiosk.office.devices.trial_read import reading_doing
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

    def pause(seconds: float) -> bool:
        hand.ms += round(seconds * 1000)
        return False

    with watched(pcsc) as watcher:

        def chosen_is(state: CardState) -> bool:
            return watcher.readers.chosen().state is state

        assert pcsc.wait_for(lambda: chosen_is(wanted), LONG_S) or chosen_is(wanted)
        doing = reading_doing(
            lambda: watcher.readers.chosen(),
            lambda name: connect(pcsc, name),
            threading.Lock(),
            hand.clock(),
            pause,
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


def test_a_card_that_is_pulled_in_the_middle_was_there_and_went() -> None:
    pcsc = VirtualPcsc(PCD)
    pcsc.put(PCD, PASSPORT_BAC)
    pcsc.faults = CardFaults(pull_after=1)
    answer = read(pcsc)
    assert answer["state"] == "gone"
    assert "keep it still" in " ".join(read_lines(DeviceKind.READER, answer))


def test_what_keeps_the_reader_from_working_is_the_answer() -> None:
    assert read(VirtualPcsc(), CardState.NO_READER)["state"] == "no_reader"
    pcsc = VirtualPcsc(PCD)
    pcsc.put(PCD, PASSPORT_BAC)
    pcsc.faults = CardFaults(in_use=True)
    answer = read(pcsc)
    assert answer["state"] == "in_use"
    assert "Another program holds" in " ".join(read_lines(DeviceKind.READER, answer))


def test_a_service_that_said_nothing_till_the_end_is_told_as_hanging_not_as_an_empty_reader() -> None:
    hand = HandClock()

    def pause(seconds: float) -> bool:
        hand.ms += round(seconds * 1000)
        return False

    pcsc, starting = VirtualPcsc(PCD), Reader("", CardState.STARTING)
    doing = reading_doing(
        lambda: starting, lambda name: connect(pcsc, name), threading.Lock(), hand.clock(), pause
    )
    assert doing({"seconds": "1"})["state"] == "service_silent"


class DeadChip(Chip):
    """A chip, or what is between it and us, that says nothing until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.go, self.asked = threading.Event(), threading.Event()

    def apdu(self, command: bytes) -> bytes:
        self.asked.set()
        assert self.go.wait(LONG_S)
        return super().apdu(command)


def test_a_card_that_hangs_is_told_in_time_and_holds_one_thread_however_often_it_is_tried() -> None:
    pcsc, chip, turn = VirtualPcsc(PCD), DeadChip(), threading.Lock()
    pcsc.put(PCD, chip)
    lying, before = Reader(PCD, CardState.CARD), threading.active_count()
    doing = reading_doing(
        lambda: lying, lambda name: connect(pcsc, name), turn, HandClock().clock(), lambda _: False, 0.2
    )
    told = [doing({})["state"] for _ in range(10)]
    assert told == ["service_silent", *["in_use"] * 9]
    assert threading.active_count() == before + 1
    chip.go.set()
    assert turn.acquire(timeout=LONG_S), "what hung has let go"
    turn.release()
    assert doing({})["state"] == "card"


@pytest.mark.parametrize("lies_there", [False, True], ids=["waiting", "hanging"])
def test_a_reader_that_is_let_go_ends_the_test_read_at_once(lies_there: bool) -> None:
    pcsc, chip, closing = VirtualPcsc(PCD), DeadChip(), threading.Event()
    pcsc.put(PCD, chip)
    here = Reader(PCD, CardState.CARD if lies_there else CardState.EMPTY)
    looked = threading.Event()

    def chosen() -> Reader:
        looked.set()
        return here

    doing = reading_doing(
        chosen, lambda name: connect(pcsc, name), threading.Lock(), Clock(), closing.wait, LONG_S
    )
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(doing, {"seconds": str(LONG_S)})
        assert (chip.asked if lies_there else looked).wait(LONG_S)
        begun = time.monotonic()
        closing.set()
        assert answer.result(LONG_S)["state"] == "closed"
        assert time.monotonic() - begun < 1
    chip.go.set()


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

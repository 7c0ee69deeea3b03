"""A reader whose commands hang keeps one thread, never the face, and works again once its service is back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import islice

import pytest

from kiosk.clock import Clock
from kiosk.devices.cards.card import CardState
from kiosk.devices.cards.pcsc import Code, Handle
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_reader import CardFaults
from kiosk.devices.cards.watcher import ReaderWatcher
from kiosk.devices.passport.reading import Terms
from kiosk.devices.passport.virtual_booklet import Holder
from kiosk.devices.passport.virtual_chip import VirtualChip
from kiosk.devices.passport.virtual_state import VirtualState, found_state
from kiosk.domain.draft import ChipCheck
from kiosk.office.devices.documents import ChipRead, DocumentReader
from tests.office.devices.test_reader_opening import zone_of
from tests.office.station import NOON_MS

FRONT = "Virtual contactless reader"
LONG_S = 20.0


class HangingPcsc(VirtualPcsc):
    """A card service whose reader says nothing to a command while `hangs`; only its restart ends that."""

    def __init__(self) -> None:
        super().__init__(FRONT)
        self.hangs, self.hung, self.restarted = True, 0, threading.Event()

    def transmit(self, handle: Handle, command: bytes) -> bytes:
        if self.hangs:
            self.hung += 1
            assert self.restarted.wait(LONG_S)
        return super().transmit(handle, command)

    def restart(self) -> None:
        """Be killed, which ends what hangs, and come back with a reader that works."""
        self.hangs, self.faults = False, CardFaults(refusal=Code.NO_SERVICE)
        self.restarted.set()
        self.faults = CardFaults()


@pytest.fixture(scope="module")
def state() -> VirtualState:
    return found_state(NOON_MS)


@pytest.fixture
def pcsc() -> HangingPcsc:
    return HangingPcsc()


@pytest.fixture
def reader(pcsc: HangingPcsc, state: VirtualState) -> Iterator[DocumentReader]:
    pcsc.put(FRONT, VirtualChip(state.issue(Holder())))
    watcher = ReaderWatcher(pcsc, lambda _: None, poll=0.05)
    watcher.start()
    clock = Clock(now_ms=lambda: NOON_MS)
    opened = DocumentReader(pcsc, watcher, lambda: Terms(state.issuers), clock, "", patience_s=0.1)
    assert pcsc.wait_for(lambda: opened.here.state is CardState.CARD, LONG_S)
    yield opened
    pcsc.restart()
    opened.close()


def read(reader: DocumentReader) -> object:
    return reader.read(zone_of(Holder()), lambda *_: None, threading.Event())


def test_ten_readings_that_hang_keep_one_thread_and_the_restarted_service_reads_without_a_restart_of_ours(
    pcsc: HangingPcsc, reader: DocumentReader
) -> None:
    with ThreadPoolExecutor(10) as pool:
        readings = [pool.submit(read, reader) for _ in range(10)]
        given_up = list(islice(as_completed(readings, LONG_S), 9))
        assert [each.result() for each in given_up] == [None] * 9
        assert pcsc.hung == 1, "only one of them waits for the reader"
        pcsc.restart()
        (late,) = (each.result(LONG_S) for each in set(readings) - set(given_up))
    for outcome in (late, read(reader)):
        assert isinstance(outcome, ChipRead)
        assert outcome.check is ChipCheck.VERIFIED

"""A watch over card readers that is stopped leaves neither thread nor context behind, whatever hangs."""

from __future__ import annotations

import threading
import time

from kiosk.devices.cards.card import CardState
from kiosk.devices.cards.pcsc import Code
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_reader import CardFaults
from kiosk.devices.cards.watcher import ReaderWatcher
from tests.devices.cards.desk import PATIENCE, Heard, watched


def watch_threads() -> int:
    return sum(thread.name == "card readers" for thread in threading.enumerate())


def test_stopping_ends_the_thread_within_a_poll_and_lets_the_service_go() -> None:
    pcsc, before = VirtualPcsc("Front"), watch_threads()
    with watched(pcsc) as (_, heard):
        heard.wait_for_state(CardState.EMPTY)
        assert watch_threads() == before + 1
    assert watch_threads() == before
    assert pcsc.open_contexts == 0


def test_stopping_waits_for_no_service_that_hangs() -> None:
    pcsc, heard, before = VirtualPcsc("Front"), Heard(), watch_threads()
    watcher = ReaderWatcher(pcsc, heard, poll=0.05)
    watcher.start()
    heard.wait_for_state(CardState.EMPTY)
    pcsc.faults = CardFaults(silent=True)
    asked = time.monotonic()
    watcher.stop()
    assert time.monotonic() - asked < PATIENCE / 2
    pcsc.faults = CardFaults()
    assert pcsc.wait_for(lambda: pcsc.open_contexts == 0, PATIENCE)
    while watch_threads() > before:
        assert time.monotonic() - asked < PATIENCE


def test_stopping_a_watch_that_waits_for_the_service_ends_it_too() -> None:
    pcsc, before = VirtualPcsc(), watch_threads()
    pcsc.faults = CardFaults(refusal=Code.NO_SERVICE)
    watcher = ReaderWatcher(pcsc, heard := Heard(), poll=PATIENCE)
    watcher.start()
    heard.wait_for_state(CardState.SERVICE_ABSENT)
    watcher.stop()
    assert watch_threads() == before


def test_no_outage_leaves_a_context_behind() -> None:
    pcsc = VirtualPcsc("Front")
    with watched(pcsc) as (_, heard):
        for _ in range(3):
            heard.wait_for_state(CardState.EMPTY)
            pcsc.faults = CardFaults(refusal=Code.NO_SERVICE)
            heard.wait_for_state(CardState.SERVICE_ABSENT)
            pcsc.faults = CardFaults()
        heard.wait_for_state(CardState.EMPTY)
        assert pcsc.open_contexts == 1

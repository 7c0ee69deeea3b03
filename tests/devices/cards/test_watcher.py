"""The watch over the card readers outlives everything that a service, a reader and a card can do."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

import pytest

from kiosk.devices.cards.card import CardState, Reader, Readers
from kiosk.devices.cards.pcsc import Code, Seen
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_reader import CONTACTLESS_ATR, CardFaults
from kiosk.devices.cards.watcher import ReaderWatcher
from tests.devices.cards.desk import PATIENCE, EchoChip, Heard, watched


def test_a_card_put_down_and_taken_away_is_told() -> None:
    pcsc = VirtualPcsc("Front")
    with watched(pcsc) as (watcher, heard):
        heard.wait_for_state(CardState.EMPTY)
        pcsc.put("Front", EchoChip())
        assert heard.wait_for_state(CardState.CARD).chosen().atr == CONTACTLESS_ATR
        assert watcher.readers == heard.told[-1]
        pcsc.take("Front")
        assert heard.wait_for_state(CardState.EMPTY).chosen().atr == b""
    assert heard.states == [CardState.EMPTY, CardState.CARD, CardState.EMPTY]


def test_a_card_that_lies_there_at_the_start_is_told() -> None:
    pcsc = VirtualPcsc("Front")
    pcsc.put("Front", EchoChip())
    with watched(pcsc) as (_, heard):
        heard.wait_for_state(CardState.CARD)


def test_one_passport_after_another_is_told_even_if_they_answer_alike() -> None:
    pcsc = VirtualPcsc("Front")
    pcsc.put("Front", EchoChip())
    with watched(pcsc) as (_, heard):
        first = heard.wait_for_state(CardState.CARD)
        pcsc.put("Front", EchoChip())
        second = heard.wait(lambda readers: readers != first)
    assert (first.chosen().atr, first.chosen().turns) != (second.chosen().atr, second.chosen().turns)


@pytest.mark.parametrize(
    ("refusal", "state"),
    [
        (Code.NO_SERVICE, CardState.SERVICE_ABSENT),
        (Code.SERVICE_STOPPED, CardState.SERVICE_ABSENT),
        (Code.COMMUNICATION, CardState.SERVICE_ABSENT),
        (Code.SECURITY_VIOLATION, CardState.SERVICE_REFUSED),
        (Code.UNSUPPORTED_CARD, CardState.MUTE),
    ],
)
def test_a_service_that_refuses_says_why_and_comes_back(refusal: Code, state: CardState) -> None:
    pcsc = VirtualPcsc("Front")
    pcsc.put("Front", EchoChip())
    pcsc.faults = CardFaults(refusal=refusal)
    with watched(pcsc) as (_, heard):
        assert heard.wait_for_state(state).readers == ()
        pcsc.faults = CardFaults()
        heard.wait_for_state(CardState.CARD)
        pcsc.faults = CardFaults(refusal=refusal)
        heard.wait_for_state(state)
        pcsc.faults = CardFaults()
        heard.wait_for_state(CardState.CARD)


def test_readers_come_and_go_with_or_without_a_card() -> None:
    pcsc = VirtualPcsc()
    with watched(pcsc) as (_, heard):
        heard.wait_for_state(CardState.NO_READER)
        pcsc.plug("Front")
        heard.wait_for_state(CardState.EMPTY)
        pcsc.plug("Back")
        pcsc.put("Back", EchoChip())
        both = heard.wait(lambda readers: len(readers.readers) == 2 and readers.chosen("back").atr != b"")
        assert [reader.name for reader in both.readers] == ["Back", "Front"]
        pcsc.unplug("Back")
        assert heard.wait(lambda readers: len(readers.readers) == 1).chosen().name == "Front"
        pcsc.unplug("Front")
        heard.wait_for_state(CardState.NO_READER)


class Attended(VirtualPcsc):
    """Tells when somebody waits for its news."""

    def __init__(self) -> None:
        super().__init__()
        self._attended = threading.Event()

    def changes(self, context: int, timeout_ms: int, known: Sequence[tuple[str, int]]) -> list[Seen]:
        if timeout_ms:
            self._attended.set()
        try:
            return super().changes(context, timeout_ms, known)
        finally:
            self._attended.clear()

    def wait(self) -> None:
        assert self._attended.wait(PATIENCE)


def test_news_of_readers_is_told_at_once_and_not_with_the_next_poll() -> None:
    pcsc = Attended()
    with watched(pcsc, poll=2 * PATIENCE) as (_, heard):
        heard.wait_for_state(CardState.NO_READER)
        pcsc.wait()
        pcsc.plug("Front")
        heard.wait_for_state(CardState.EMPTY)
        pcsc.wait()
        pcsc.plug("Back")
        heard.wait(lambda readers: len(readers.readers) == 2)
        pcsc.wait()
        pcsc.unplug("Back")
        heard.wait(lambda readers: len(readers.readers) == 1)
        pcsc.wait()
        pcsc.faults = CardFaults(refusal=Code.NO_SERVICE)
        heard.wait_for_state(CardState.SERVICE_ABSENT)


def test_a_twin_unplugged_by_command_comes_back_with_its_card() -> None:
    pcsc = VirtualPcsc("Front")
    pcsc.put("Front", EchoChip())
    with watched(pcsc) as (_, heard):
        heard.wait_for_state(CardState.CARD)
        pcsc.faults = CardFaults(unplugged=True)
        heard.wait_for_state(CardState.NO_READER)
        pcsc.faults = CardFaults()
        heard.wait_for_state(CardState.CARD)


def test_a_defect_of_our_own_ends_no_watch_and_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    class Defective(VirtualPcsc):
        broken, asked = True, 0

        def readers(self, context: int) -> list[str]:
            self.asked += 1
            if self.broken:
                raise TypeError("what a card said")
            return super().readers(context)

    pcsc = Defective("Front")
    with watched(pcsc, poll=0.01) as (_, heard):
        heard.wait_for_state(CardState.SERVICE_FAILED)
        assert pcsc.wait_for(lambda: pcsc.asked > 3, PATIENCE)
        pcsc.broken = False
        heard.wait_for_state(CardState.EMPTY)
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert "what a card said" not in caplog.text
    assert pcsc.open_contexts == 0


def test_a_card_that_answers_no_reset_is_mute() -> None:
    pcsc = VirtualPcsc("Front")
    pcsc.faults = CardFaults(mute=True)
    with watched(pcsc) as (_, heard):
        heard.wait_for_state(CardState.EMPTY)
        pcsc.put("Front", EchoChip())
        heard.wait_for_state(CardState.MUTE)


def test_a_service_that_hangs_is_known_and_comes_back() -> None:
    pcsc, now = VirtualPcsc("Front"), [0.0]
    heard = Heard()
    watcher = ReaderWatcher(pcsc, heard, poll=0.05, patience=5, monotonic=lambda: now[0])
    watcher.start()
    heard.wait_for_state(CardState.EMPTY)
    pcsc.faults = CardFaults(silent=True)
    now[0] = 6.0
    assert watcher.readers.chosen().state is CardState.SERVICE_SILENT
    pcsc.faults = CardFaults()
    pcsc.put("Front", EchoChip())
    heard.wait_for_state(CardState.CARD)
    assert watcher.readers.chosen().state is CardState.CARD
    watcher.stop()


def test_before_the_first_answer_nothing_is_claimed() -> None:
    assert ReaderWatcher(VirtualPcsc(), Heard()).readers.chosen().state is CardState.STARTING


class Liar(VirtualPcsc):
    """Lists a reader that isn't there, as one that is just being pulled, and tells of news without end."""

    def __init__(self) -> None:
        super().__init__("Front")
        self.asked = 0
        self.asked_often = threading.Event()

    def readers(self, context: int) -> list[str]:
        self.asked += 1
        if self.asked > 3:
            self.asked_often.set()
        return [*super().readers(context), "Ghost"]


def test_a_reader_pulled_between_two_questions_is_no_failure_and_no_endless_asking() -> None:
    liar = Liar()
    started = time.monotonic()
    with watched(liar, poll=PATIENCE) as (watcher, heard):
        assert liar.asked_often.wait(PATIENCE)
        assert watcher.readers.trouble in (CardState.STARTING, CardState.NO_READER)
        liar.plug("Ghost")
        heard.wait(lambda readers: len(readers.readers) == 2)
        assert liar.asked < 5 + (time.monotonic() - started) / 0.05
        liar.unplug("Ghost")  # wakes the watch, so that it ends at once


EMPTY, CARD = CardState.EMPTY, CardState.CARD


@pytest.mark.parametrize(
    ("readers", "wanted", "name"),
    [
        ([("Maker Reader 00 00", EMPTY)], "", "Maker Reader 00 00"),
        ([("ACS ACR1281 ICC Reader 00 00", CARD), ("ACS ACR1281 PICC Reader 00 01", EMPTY)], "", "PICC"),
        (
            [("OMNIKEY 5422 [CL] 00 00", EMPTY), ("Maker 00 01", CARD), ("Maker SAM 00 02", CARD)],
            "",
            "Maker 00",
        ),
        ([("OMNIKEY 5422 CL 01 00", EMPTY), ("OMNIKEY 5422 00 00", CARD)], "", " CL "),
        ([("uTrust Contact Reader 00 00", CARD), ("uTrust Contactless Reader 01 00", CARD)], "", "less"),
        ([("Maker SAM 00 02", CARD), ("Maker 00 09", EMPTY)], "", "00 09"),
        ([("A 00 00", CARD), ("B 01 00", EMPTY)], "b 01", "B"),
        ([("A 00 00", EMPTY), ("B 01 00", CARD)], "", "B"),
        ([("A 00 00", CARD)], "unplugged", ""),
    ],
)
def test_the_reader_for_passports_is_chosen_among_several(
    readers: list[tuple[str, CardState]], wanted: str, name: str
) -> None:
    chosen = Readers(tuple(Reader(*reader) for reader in readers)).chosen(wanted)
    assert name in chosen.name
    assert bool(name) == bool(chosen.name)
    assert chosen.name or chosen.state is CardState.NO_READER

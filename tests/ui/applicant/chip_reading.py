"""A reader beside the screen, and a passport with a chip in somebody's hand."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from kiosk.clock import Clock
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.watcher import ReaderWatcher
from kiosk.devices.passport.issuers import Issuers
from kiosk.devices.passport.reading import Terms
from kiosk.devices.passport.virtual_booklet import Holder
from kiosk.devices.passport.virtual_chip import VirtualChip
from kiosk.devices.passport.virtual_state import VirtualState, found_state
from kiosk.domain.draft import ChipCheck
from kiosk.domain.service import Language
from kiosk.office.devices.documents import DocumentReader
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import NOON_MS, Stand

READER = "Virtual contactless reader"
RENEWAL = "passport_renewal"


@dataclass
class Place:
    """A reader beside the screen, and a passport in somebody's hand."""

    pcsc: VirtualPcsc
    state: VirtualState
    holder: Holder
    chip: VirtualChip
    issuers: Issuers

    def lay_down(self) -> None:
        self.chip.put_back()
        self.pcsc.put(READER, self.chip)

    @property
    def lines(self) -> str:
        zone = self.holder.zone
        return f"{zone[:44]}\n{zone[44:]}"


@pytest.fixture(scope="module")
def state() -> VirtualState:
    return found_state(NOON_MS)


@pytest.fixture
def place(desk: FakeDesk, state: VirtualState) -> Iterator[Place]:
    """The station has a reader, and knows who signs passports."""
    pcsc, holder = VirtualPcsc(READER), Holder()
    made = Place(pcsc, state, holder, VirtualChip(state.issue(holder)), state.issuers)
    watcher = ReaderWatcher(pcsc, lambda _: None, poll=0.05)
    watcher.start()
    assert pcsc.wait_for(lambda: pcsc.open_contexts > 0, 5)
    clock = Clock(now_ms=lambda: NOON_MS)
    desk.documents = DocumentReader(pcsc, watcher, lambda: Terms(made.issuers), clock, "")
    yield made
    desk.documents = None
    watcher.stop()


def show_passport(stand: Stand, place: Place, language: Language = Language.ARABIC) -> None:
    """From the open screen to the reading of the chip: the lines at the foot of the page are scanned."""
    stand.to_service(RENEWAL, language)
    stand.visitor.tap("primary")
    stand.visitor.tap("primary")
    stand.visitor.tap("tile-self")
    stand.wait_for(Page.IDENTITY)
    stand.visitor.tap("tile-passport")
    stand.wait_for(Page.SCAN)
    ready = stand.desk.documents
    assert ready is not None
    stand.visitor.wait_until(lambda: ready.usable, "the reader")
    stand.window.scanned(place.lines)


def answers(stand: Stand) -> dict[str, str]:
    draft = stand.session.state.visit.draft
    assert draft is not None
    return {key: answer.value for key, answer in draft.answers.items()}


def check_of(stand: Stand) -> ChipCheck | None:
    draft = stand.session.state.visit.draft
    assert draft is not None
    return draft.chip


def wait_for_the_end(stand: Stand) -> None:
    """Wait until no chip is read any more and the screen has heard of it."""
    threads = threading.enumerate
    stand.visitor.wait_until(lambda: all(each.name != "passport chip" for each in threads()), "the late end")
    stand.see_frames()

"""Somebody walks away from a booking, or from what was found: nothing of them is left."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.domain.appointment import Arrival
from kiosk.domain.reference import display_reference
from kiosk.ui.applicant.arriving.lookup import Lookup
from kiosk.ui.applicant.booking.plan import Plan
from kiosk.ui.applicant.route import Page
from kiosk.ui.background import finish_background
from tests.ui.applicant.booking_steps import FIRST_TIME, book, to_review, to_times
from tests.ui.applicant.claims import HALF_PAST_NINE, to_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import REFERENCE, SLIP, arrived
from tests.ui.applicant.leftovers import texts_alive
from tests.ui.applicant.stand import Stand

NAME, READ_NAME, NUMBER = "سلمى", "MOHAMMAD AL AHMAD", "012345678"
TOLD = ("J 42", "ج ٤٢", REFERENCE, display_reference(REFERENCE), NAME, READ_NAME, NUMBER)


@pytest.mark.parametrize("stage", ["typing", "review", "booked", "claim", "ticket", "answer"])
def test_after_the_wipe_nothing_alive_tells_who_was_here(stand: Stand, desk: FakeDesk, stage: str) -> None:
    stages[stage](stand, desk)
    assert any(told(text) for text in texts_alive(stand.window))
    desk.booked.clear()
    desk.found.clear()
    stand.pass_time(200)
    stand.wait_for(Page.ATTRACT)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    state = stand.session.state
    assert (state.plan, state.lookup, state.entries) == (Plan(), Lookup(), {})
    assert [text for text in texts_alive(stand.window) if told(text)] == []


def told(text: str) -> bool:
    """Whether `text` tells who was here, however its digits are spaced."""
    spaced = " ".join(text.split())
    return any(word in spaced or word in "".join(text.split()) for word in TOLD)


def typing(stand: Stand, desk: FakeDesk) -> None:
    to_times(stand)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.visitor.tap("tile-typed")
    stand.wait_for(Page.BOOK_TYPED)
    stand.visitor.fill("field-holder.name", NAME)


def review(stand: Stand, desk: FakeDesk) -> None:
    to_review(stand)


def booked(stand: Stand, desk: FakeDesk) -> None:
    to_review(stand)
    book(stand)
    stand.visitor.wait_until(lambda: bool(stand.session.state.printing.preview), "the slip")


def claim(stand: Stand, desk: FakeDesk) -> None:
    to_claim(stand)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.CLAIM_TYPED)
    stand.visitor.fill("field-claim.reference", REFERENCE)


def ticket(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {SLIP: arrived(Arrival.ON_TIME, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.TICKET)


def answer(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {SLIP: arrived(Arrival.CALLED, HALF_PAST_NINE, with_ticket=True)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.ARRIVED)


stages = {
    "typing": typing,
    "review": review,
    "booked": booked,
    "claim": claim,
    "ticket": ticket,
    "answer": answer,
}


def test_walking_away_from_a_ticket_leaves_it_valid_and_prints_it_once(stand: Stand, desk: FakeDesk) -> None:
    ticket(stand, desk)
    stand.pass_time(90)
    stand.wait_for(Page.ATTRACT)
    stand.pass_time(500)

    finish_background()
    assert [kind for kind, _, _ in desk.prints] == ["ticket"]
    assert desk.cancelled == []

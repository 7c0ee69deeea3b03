"""What a person may rely on who comes to collect a document: how it stands, and a number where one waits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.service import Language, QueueGroup
from kiosk.domain.states import PrintState, RequestState
from kiosk.domain.stopping import StopReason
from kiosk.office.claim import ByReference
from kiosk.office.hall.own_number import Holds
from kiosk.office.requests.following import Followable, Followed
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.booking_steps import MRZ
from tests.ui.applicant.claims import to_claim, type_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_numbers import SIX_BEFORE
from tests.ui.applicant.fake_office import PASSPORT, REFERENCE, SLIP
from tests.ui.applicant.stand import NOON_MS, Stand
from tests.ui.applicant.test_own_number import own
from tests.ui.audits import audit

VISIT = "the visit in which it was filed"
S = RequestState


def line(desk: FakeDesk, line_id: str = "collection") -> QueueGroup:
    return {each.id: each for each in desk.catalogue.queue_groups}[line_id]


def kept(desk: FakeDesk, *states: RequestState, waits: bool = True) -> Followed:
    """Requests in these states, and the line for what is ready among them."""
    requests = tuple(
        Followable(f"{int(REFERENCE) + at:012}", "passport_renewal", state, NOON_MS, NOON_MS, VISIT)
        for at, state in enumerate(states)
    )
    return Followed(requests, line=line(desk) if waits and S.READY_FOR_PICKUP in states else None)


def to_document(stand: Stand, desk: FakeDesk, found: Followed, language: Language = Language.ENGLISH) -> None:
    """From the open screen to what is said of a document whose slip is held to the scanner."""
    desk.requests = {SLIP: found}
    to_claim(stand, "collect", language)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.FOLLOWED)


@pytest.mark.parametrize(
    ("language", "texts", "number"),
    [
        (
            Language.ARABIC,
            ("أين وصلت وثيقتكم", "وثيقتكم جاهزة.", "ومعه هويته، أو لوكيله ومعه الوكالة", "قبلكم 6 أشخاص."),
            "س 42",
        ),
        (
            Language.ENGLISH,
            ("Where your document is", "Your document is ready.", "power of attorney", "6 people are before"),
            "S 42",
        ),
    ],
)
def test_a_ready_document_leads_to_a_number_in_the_line_for_it_and_the_paper(
    stand: Stand, desk: FakeDesk, language: Language, texts: tuple[str, ...], number: str
) -> None:
    to_document(stand, desk, kept(desk, S.READY_FOR_PICKUP, S.IN_REVIEW), language)
    stand.visitor.wait_until(lambda: stand.visitor.sees("collect-line"), "how the line stands")
    assert stand.says(*texts)
    stand.walk.tap("primary")
    stand.wait_for(Page.NUMBER_PRIORITY)
    stand.walk.tap("priority-no")
    stand.wait_for(Page.NUMBER)
    assert not stand.visitor.sees("secondary")
    stand.walk.tap("primary")
    stand.wait_for(Page.TICKET)
    stand.visitor.wait_until(
        lambda: stand.session.state.printing.state is not PrintState.PRINTING, "the ticket"
    )
    assert stand.says(number)

    ((asking, given),) = desk.numbers.given.values()
    assert (asking.line.id, asking.persons, asking.visit_id) == ("collection", 1, VISIT)
    assert desk.prints == [("ticket", given.ticket.id, language)]


def test_a_number_to_collect_is_offered_wherever_a_ready_document_is_shown(
    stand: Stand, desk: FakeDesk
) -> None:
    """By a slip on the idle kiosk, and to who asks where the request is by typing its number."""
    found = kept(desk, S.READY_FOR_PICKUP)
    desk.requests = {SLIP: found, ByReference(REFERENCE, "3456"): found}
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.FOLLOWED)
    stand.visitor.wait_until(lambda: stand.says("أخذ رقم دور للاستلام"), "the number")
    stand.visitor.tap("secondary")
    stand.wait_for(Page.ATTRACT)

    to_claim(stand, "follow")
    type_claim(stand)
    stand.wait_for(Page.FOLLOWED)
    stand.visitor.wait_until(lambda: stand.says("Take a number to collect"), "the number")
    stand.visitor.tap("primary")
    stand.wait_for(Page.NUMBER_PRIORITY)
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.FOLLOWED)
    assert stand.says("Your document is ready.")


def test_who_has_a_number_to_collect_already_is_shown_it_and_offered_no_second(
    stand: Stand, desk: FakeDesk
) -> None:
    found = replace(kept(desk, S.READY_FOR_PICKUP, S.IN_REVIEW), held=own(Holds.WAITS))
    to_document(stand, desk, found)
    assert stand.says("Your number: ", "J 7", "6 people are before you.", "You have a number to collect it.")
    assert not stand.says("Take a number to collect")
    assert audit(stand.window.window, stand.window.theme) == []
    stand.visitor.tap("primary")
    stand.wait_for(Page.TICKET)
    assert stand.says("J 7", "Waiting time: 20 to 35 minutes")
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.FOLLOWED)
    assert stand.says("It is being looked at.", "J 7")


@pytest.mark.parametrize(
    ("state", "standing", "next_step"),
    [
        (S.SUBMITTED, "it has not reached the central office yet", "There is nothing to collect yet."),
        (S.RECEIVED, "The central office has received it.", "There is nothing to collect yet."),
        (S.IN_REVIEW, "It is being looked at.", "There is nothing to collect yet."),
        (S.NEEDS_DOCUMENTS, "More papers are needed", "Please go to the reception window and ask which."),
        (S.APPROVED, "We are waiting for the document.", "There is nothing to collect yet."),
        (S.REJECTED, "Not approved.", "Please go to the reception window."),
        (S.CANCELLED, "The request was cancelled.", "please go to the reception window"),
        (
            S.COLLECTED,
            "The document was handed over on Monday 23 November 2026.",
            "If neither you nor your agent has it, please go to the reception window.",
        ),
    ],
)
def test_what_cannot_be_collected_says_how_it_stands_and_what_to_do(
    stand: Stand, desk: FakeDesk, state: RequestState, standing: str, next_step: str
) -> None:
    to_document(stand, desk, kept(desk, state))
    assert stand.says(standing, next_step)
    assert not stand.says("Take a number to collect")
    stand.visitor.tap("primary")
    stand.wait_for(Page.ATTRACT)
    assert desk.numbers.asked == []


def test_where_no_more_numbers_are_given_it_says_why_and_where_to_go(stand: Stand, desk: FakeDesk) -> None:
    desk.numbers.stands = replace(SIX_BEFORE, stopped=StopReason.SHORT_OF_STAFF)
    to_document(stand, desk, kept(desk, S.READY_FOR_PICKUP))
    stand.visitor.wait_until(lambda: stand.visitor.sees("collect-stopped"), "the reason")
    assert stand.says(
        "too few counters are open. Please go to the reception window.",
        "To collect it, please go to the reception window with your slip and your identity document.",
    )
    assert not stand.says("Take a number to collect")


def test_where_nobody_waits_to_collect_one_is_told_where_to_go(stand: Stand, desk: FakeDesk) -> None:
    to_document(stand, desk, kept(desk, S.READY_FOR_PICKUP, waits=False))
    assert stand.says("To collect it, please go to the reception window")
    assert not stand.says("Take a number to collect")


def test_what_is_not_known_is_said_and_asked_for_once_more(stand: Stand, desk: FakeDesk) -> None:
    to_claim(stand, "collect")
    assert stand.says("The square code on the slip says which request it is.")
    type_claim(stand)
    stand.visitor.wait_until(lambda: stand.visitor.sees("claim-fault"), "no match")
    assert stand.says("We found no request with these details.")
    desk.requests = {PASSPORT: kept(desk, S.READY_FOR_PICKUP)}
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.CLAIM)
    stand.window.scanned(MRZ)
    stand.wait_for(Page.FOLLOWED)
    stand.visitor.wait_until(lambda: stand.says("Take a number to collect"), "the number")

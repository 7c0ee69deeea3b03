"""What a person may rely on who types what stands on a slip, or asks where a request is."""

from __future__ import annotations

import pytest

from kiosk.domain.errors import StoreAway
from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language
from kiosk.domain.states import RequestState
from kiosk.office.claim import ByReference, Refused
from kiosk.office.requests.following import Followable, Followed
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.booking_steps import MRZ
from tests.ui.applicant.claims import FOLLOWED, to_claim, type_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import PASSPORT, REFERENCE, SLIP
from tests.ui.applicant.stand import NOON_MS, Stand


@pytest.mark.parametrize(
    ("tile", "typed", "shown"),
    [("have-appointment", "011234567840", "0112 3456 7840"), ("follow", "01123", "0112 3")],
)
def test_a_number_that_is_typed_stands_in_fours_as_on_the_slip(
    stand: Stand, tile: str, typed: str, shown: str
) -> None:
    to_claim(stand, tile, Language.ARABIC)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.CLAIM_TYPED)
    stand.visitor.fill("field-claim.reference", typed)

    field = stand.visitor.item("field-claim.reference").property("input")
    assert field.property("text") == shown.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("tile", "refused", "sentence"),
    [
        ("have-appointment", Refused.NO_MATCH, "We found no appointment with these details."),
        ("follow", Refused.NO_MATCH, "We found no request with these details."),
        ("follow", Refused.TOO_MANY, "There were many tries. Wait a minute, or ask a clerk."),
    ],
)
def test_what_is_not_found_is_one_answer_and_what_was_typed_stays(
    stand: Stand, desk: FakeDesk, tile: str, refused: Refused, sentence: str
) -> None:
    desk.refusing = refused
    to_claim(stand, tile)
    type_claim(stand)

    stand.visitor.wait_until(lambda: stand.says(sentence), sentence)
    shown = str(stand.visitor.item("field-claim.reference").property("text"))
    assert shown == display_reference(REFERENCE).replace(" ", "\u00a0")


def test_a_number_that_no_slip_has_is_not_even_looked_for(stand: Stand, desk: FakeDesk) -> None:
    to_claim(stand)
    desk.failing = [StoreAway()]
    type_claim(stand, reference="123", document="3")

    stand.visitor.wait_until(lambda: stand.says("The number has 12 digits, as on the slip."), "the fault")
    assert stand.says("Type the last four letters or digits of the number, or the whole number.")
    assert desk.failing


def test_a_store_that_does_not_answer_is_said(stand: Stand, desk: FakeDesk) -> None:
    to_claim(stand)
    desk.failing = [StoreAway()]
    stand.window.scanned(SLIP.code)

    stand.visitor.wait_until(lambda: stand.says("This can't be looked up just now."), "the sentence")


def test_a_request_is_told_with_its_next_step_and_the_age_of_the_news(stand: Stand, desk: FakeDesk) -> None:
    desk.requests = {ByReference(REFERENCE, "3456"): FOLLOWED}
    to_claim(stand, "follow")
    type_claim(stand)
    stand.wait_for(Page.FOLLOWED)

    assert stand.says(
        f"Request number: {display_reference(REFERENCE)}",
        "Your document is ready.",
        "To collect it, please go to the reception window with your slip and your identity document.",
        "Last news from the central office: Monday 23 November 2026, 12:00 pm",
    )


@pytest.mark.parametrize("state", list(RequestState))
@pytest.mark.parametrize("language", list(Language))
def test_every_state_of_a_request_has_its_words(
    stand: Stand, desk: FakeDesk, state: RequestState, language: Language
) -> None:
    desk.requests = {SLIP: Followed((Followable(REFERENCE, "passport_renewal", state, 0),))}
    to_claim(stand, "follow", language)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.FOLLOWED)

    (row,) = stand.window.face.models.tiles.followed.rows
    assert row.standing
    assert row.next_step
    assert "{" not in row.standing + row.next_step
    assert row.as_of == ""


def test_a_document_that_was_handed_over_says_when(stand: Stand, desk: FakeDesk) -> None:
    ended = Followable(REFERENCE, "passport_renewal", RequestState.COLLECTED, NOON_MS, NOON_MS)
    desk.requests = {SLIP: Followed((ended,))}
    to_claim(stand, "follow")
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.FOLLOWED)

    assert stand.says("The document was handed over on Monday 23 November 2026.")


def test_a_passport_shows_the_requests_that_it_was_given_in(stand: Stand, desk: FakeDesk) -> None:
    desk.requests = {PASSPORT: FOLLOWED}
    to_claim(stand, "follow")
    stand.window.scanned(MRZ)

    stand.wait_for(Page.FOLLOWED)
    assert stand.says("Your document is ready.")
    stand.visitor.tap("primary")
    stand.wait_for(Page.TAKE)
    assert stand.says("Take your passport with you.")


@pytest.mark.parametrize(
    ("tile", "label"),
    [
        ("have-appointment", "Last four letters or digits of your document's number"),
        ("follow", "The whole number, as it was given in the request"),
    ],
)
def test_how_much_of_a_documents_number_is_asked_is_said(stand: Stand, tile: str, label: str) -> None:
    to_claim(stand, tile)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.CLAIM_TYPED)

    assert stand.says(label)

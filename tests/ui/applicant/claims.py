"""How a visitor shows or types what they hold, for the tests of arriving, following and others."""

from __future__ import annotations

from kiosk.domain.service import Language
from kiosk.domain.states import RequestState
from kiosk.office.requests.following import Followable, Followed
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.fake_office import FIRST, REFERENCE, start_of
from tests.ui.applicant.stand import NOON_MS, Stand

HALF_PAST_NINE = start_of(FIRST, 3)
FOLLOWED = Followed((Followable(REFERENCE, "passport_renewal", RequestState.READY_FOR_PICKUP, NOON_MS),))


def to_claim(stand: Stand, tile: str = "have-appointment", language: Language = Language.ENGLISH) -> None:
    """From the open screen to where one shows what one has."""
    stand.walk.start(language)
    stand.visitor.tap(tile)
    stand.wait_for(Page.CLAIM)


def type_claim(stand: Stand, reference: str = REFERENCE, document: str = "3456") -> None:
    """Type a number and the end of a document's number."""
    if stand.page is Page.CLAIM:
        stand.visitor.tap("secondary")
        stand.wait_for(Page.CLAIM_TYPED)
    typed = stand.window.face.models.typed
    typed.edit("claim.reference", reference)
    typed.edit("claim.document", document)
    stand.visitor.tap("primary")

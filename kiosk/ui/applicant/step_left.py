"""At which step of a visit each page stands: what is counted where somebody goes away."""

from __future__ import annotations

from kiosk.domain.visit_end import VisitStep
from kiosk.ui.applicant.route import Page

STEP_LEFT = {
    Page.HOME: VisitStep.CHOOSING,
    Page.GROUPS: VisitStep.CHOOSING,
    Page.NOT_LISTED: VisitStep.CHOOSING,
    Page.SERVICES: VisitStep.CHOOSING,
    Page.SPEED: VisitStep.CHOOSING,
    Page.SERVICE: VisitStep.SERVICE,
    Page.PRINT: VisitStep.SERVICE,
    Page.PRIVACY: VisitStep.PRIVACY,
    Page.WHOM: VisitStep.IDENTITY,
    Page.IDENTITY: VisitStep.IDENTITY,
    Page.SCAN: VisitStep.IDENTITY,
    Page.CHIP: VisitStep.IDENTITY,
    Page.STEP: VisitStep.FORM,
    Page.PAPERS: VisitStep.PAPERS,
    Page.REVIEW: VisitStep.REVIEW,
    Page.NUMBER_PEOPLE: VisitStep.NUMBER,
    Page.NUMBER_PRIORITY: VisitStep.NUMBER,
    Page.NUMBER: VisitStep.NUMBER,
    Page.BOOK_GROUPS: VisitStep.BOOKING,
    Page.BOOK_SERVICES: VisitStep.BOOKING,
    Page.BOOK_PEOPLE: VisitStep.BOOKING,
    Page.BOOK_TIMES: VisitStep.BOOKING,
    Page.BOOK_MONTH: VisitStep.BOOKING,
    Page.BOOK_DAY: VisitStep.BOOKING,
    Page.BOOK_WHO: VisitStep.BOOKING,
    Page.BOOK_SCAN: VisitStep.BOOKING,
    Page.BOOK_TYPED: VisitStep.BOOKING,
    Page.BOOK_REVIEW: VisitStep.BOOKING,
    Page.HAVE_ONE: VisitStep.BOOKING,
    Page.CLAIM: VisitStep.FINDING,
    Page.CLAIM_TYPED: VisitStep.FINDING,
    Page.CANCEL: VisitStep.FINDING,
}
"""What somebody was at who goes away from a page; a visit that saw another page has come to something."""

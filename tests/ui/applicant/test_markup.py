"""What people and missions write is shown as it was written, whatever it would mean elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.questions import Field, FieldKind
from kiosk.domain.service import Language, Text
from kiosk.domain.states import KioskState
from kiosk.office.availability import Availability, ClosedReason
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.fake_desk import FakeDesk, quiet_corner
from tests.ui.applicant.staff_steps import CLERK, NUMBER, PAPER, PIN, come_in
from tests.ui.applicant.stand import Stand, plain

MARKUP = '<a href="file:///etc/passwd"><b>x</b></a> <img src="x.png"> &amp;'
SHORT = "<b>x</b><img src=x>"
SHORTEST = "<b>x"
"""Fits into a field of few signs, as into one for a number."""
TYPED_KINDS = frozenset(FieldKind) - {
    *(FieldKind.CHOICE, FieldKind.YES_NO, FieldKind.PERIOD, FieldKind.PARTIAL_DATE),
    *(FieldKind.COUNTRY, FieldKind.GOVERNORATE),
}


def markup_for(kind: FieldKind) -> str:
    return SHORT if kind in (FieldKind.TEXT, FieldKind.ADDRESS) else SHORTEST


def write_everywhere(stand: Stand) -> set[str]:
    """Answer the step on the screen with markup wherever it is taken; return the fields that took it."""
    form, took = stand.window.face.models.form, set()
    assert form.step is not None
    for asked in form.step.fields:
        if asked.kind in TYPED_KINDS and _takes(stand, asked):
            took.add(asked.key)
    stand.answer_step()
    return took


def _takes(stand: Stand, asked: Field) -> bool:
    form = stand.window.face.models.form
    form.choose(asked.key, markup_for(asked.kind))
    if _kept(stand, asked.key) == markup_for(asked.kind):
        return True
    form.choose(asked.key, "")
    return False


def _kept(stand: Stand, key: str) -> str:
    draft = stand.session.state.visit.draft
    assert draft is not None
    return draft.answers[key].value if key in draft.answers else ""


@pytest.mark.parametrize(
    ("service", "free"),
    [
        ("passport_replacement_lost", {"form.loss_place", "form.circumstances", "form.report_office"}),
        ("passport_replacement_damaged", {"form.damage_description"}),
        ("passport_movement_record", {"form.former_names"}),
        ("traffic_driving_licence_verification", {"form.target_authority"}),
    ],
)
def test_markup_in_every_field_that_takes_it_comes_back_as_it_was_typed(
    stand: Stand, service: str, free: set[str]
) -> None:
    took: set[str] = set()
    stand.to_first_step(service, Language.ENGLISH)
    while stand.page is Page.STEP:
        took |= write_everywhere(stand)
        stand.walk.tap("primary")
    if stand.page is Page.PAPERS:
        stand.walk.tap("primary")
    stand.wait_for(Page.REVIEW)
    stand.session.update(numbers_shown=True)

    assert free <= took
    for key in took:
        assert plain(str(stand.visitor.item(f"line-{key}").property("value"))) in (SHORT, SHORTEST), key
        assert stand.says(SHORT if key in free else SHORTEST), key


def test_what_a_mission_and_a_paper_say_is_shown_as_it_is(
    app: QGuiApplication, stand: Stand, desk: FakeDesk
) -> None:
    said = Text(MARKUP, MARKUP)
    desk.mission = replace(desk.mission, name=said, help_place=said)
    desk.log_ins[NUMBER, PIN] = CLERK
    desk.corners = replace(quiet_corner(), unknown=(replace(PAPER, about=(MARKUP,)),))
    stand.session.be(Availability(KioskState.UNAVAILABLE, ClosedReason.SHUT))
    stand.wait_for(Page.CLOSED)
    stand.see_frames()
    closed = stand.visitor.texts()
    stand.session.be(Availability(KioskState.AVAILABLE))
    stand.wait_for(Page.ATTRACT)
    stand.see_frames()
    opened = stand.visitor.texts()
    come_in(stand)
    corner = stand.visitor.texts()

    for texts in (closed, opened, corner):
        assert any(MARKUP in text for text in texts)

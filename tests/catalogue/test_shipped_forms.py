"""Every form that ships can be walked to its end, and no answer leads into a dead end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.draft import Answer, Draft
from kiosk.domain.fields import check
from kiosk.domain.form import fees_on, finish, gaps_in, visible_steps
from kiosk.domain.questions import Field, FieldKind
from kiosk.domain.service import Relation, Service
from tests.catalogue.shipped_catalogue import CATALOGUE, FILED, TODAY, start

RIGHT_ANSWERS = {
    FieldKind.ARABIC_NAME: "محمد",
    FieldKind.LATIN_NAME: "MOHAMMAD",
    FieldKind.NATIONAL_NUMBER: "01020304050",
    FieldKind.REGISTRY_PLACE: "دمشق",
    FieldKind.REGISTRY_NUMBER: "152",
    FieldKind.PASSPORT_NUMBER: "012345678",
    FieldKind.RESIDENCE_PERMIT: "2123456788",
    FieldKind.PARTIAL_DATE: "2001",
    FieldKind.PHONE: "0512345678",
    FieldKind.EMAIL: "name@example.org",
    FieldKind.ADDRESS: "الرياض",
    FieldKind.YES_NO: "yes",
    FieldKind.PERIOD: "2001/2004",
    FieldKind.NUMBER: "2",
    FieldKind.TEXT: "نص",
}
WALKS = [(service, relation) for service in FILED for relation in service.relations]
NAMES = [f"{service.id}-{relation}" for service, relation in WALKS]


def answer_to(field: Field) -> str:
    """Return a right answer as a person may type it; the last choice, so that more questions open."""
    return field.choices[-1].value if field.choices else RIGHT_ANSWERS[field.kind]


def walk(service: Service, draft: Draft) -> Draft:
    """Answer step after step as a person does, until no visible step asks for anything."""
    for _ in range(100):
        waiting = [step for step in visible_steps(service, draft, TODAY) if gaps_in(step, draft)]
        if not waiting:
            return draft
        given_now = {}
        for field in waiting[0].fields:
            checked = check(field, answer_to(field), TODAY, "SA")
            assert (checked.fault, checked.value != "") == (None, True), field.key
            given_now[field.key] = Answer(checked.value)
        draft = replace(draft, answers={**draft.answers, **given_now})
    raise AssertionError("the form never ends")


@pytest.mark.parametrize(("service", "relation"), WALKS, ids=NAMES)
def test_a_form_can_be_filled_to_its_end(service: Service, relation: Relation) -> None:
    for option in service.speeds:
        draft = walk(service, replace(start(service, relation), speed=option.speed))
        filing = finish(service, draft, TODAY, "visit", CATALOGUE.version)
        assert filing.gaps == ()
        visible = [field for step in visible_steps(service, draft, TODAY) for field in step.fields]
        required = {field.key for field in visible if field.required}
        assert required <= set(filing.draft.answers) <= {field.key for field in visible}
        assert filing.missing_papers == ()
        assert filing.fee_ids == tuple(fee.id for fee in fees_on(service, option.speed, TODAY))


@pytest.mark.parametrize(("service", "relation"), WALKS, ids=NAMES)
def test_a_form_can_be_handed_in_with_everything_left_to_the_clerk(
    service: Service, relation: Relation
) -> None:
    filing = finish(service, start(service, relation), TODAY, "visit", CATALOGUE.version)
    by_clerk = {key: Answer(by_clerk=True) for key in filing.gaps}
    again = finish(
        service, replace(start(service, relation), answers=by_clerk), TODAY, "visit", CATALOGUE.version
    )
    assert filing.gaps
    assert set(filing.gaps) <= set(again.gaps)


@given(st.data())
def test_no_answer_leads_into_a_dead_end(data: st.DataObject) -> None:
    service, relation = data.draw(st.sampled_from(WALKS))
    fields = [field for step in service.steps for field in step.fields if field.choices]
    answers = {
        field.key: Answer(data.draw(st.sampled_from(field.choices)).value)
        for field in data.draw(st.lists(st.sampled_from(fields), unique=True) if fields else st.just([]))
    }
    draft = walk(service, replace(start(service, relation), answers=answers))
    assert finish(service, draft, TODAY, "visit", CATALOGUE.version).gaps == ()

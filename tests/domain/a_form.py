"""A service with the questions that the tests of forms ask."""

from __future__ import annotations

from kiosk.domain.document_part import DocumentPart
from kiosk.domain.draft import Draft
from kiosk.domain.form import papers_for, visible_steps
from kiosk.domain.questions import Choice, Condition, FieldKind
from kiosk.domain.service import Paper, Service
from tests.domain.made_up import LABEL, SEXES, TODAY, a_field, a_service, a_step

K = FieldKind
MINOR = Condition("age", below=14)
ADULT = Condition("age", at_least=14)
PERSONS = (
    a_step(
        "concerned.name",
        "concerned",
        a_field("concerned.given_name", K.ARABIC_NAME),
        a_field("concerned.latin", K.LATIN_NAME, required=False, prefill=DocumentPart.LATIN_SURNAME),
        a_field("concerned.birth_date", K.PARTIAL_DATE, prefill=DocumentPart.BIRTH_DATE),
        a_field("concerned.sex", K.CHOICE, choices=SEXES, prefill=DocumentPart.SEX),
    ),
    a_step("registry.place", "concerned", a_field("registry.place", K.REGISTRY_PLACE)),
    a_step(
        "asking.name",
        "asking",
        a_field("asking.given_name", K.ARABIC_NAME),
        a_field("asking.birth_date", K.PARTIAL_DATE, prefill=DocumentPart.BIRTH_DATE),
    ),
)
"""Whom a request is for, and who asks."""
SERVICE = a_service(
    *PERSONS,
    a_step(
        "asking.attorney",
        "asking",
        a_field("asking.attorney"),
        when=(Condition("relation", ("agent",)),),
    ),
    a_step(
        "form.report",
        "form",
        a_field("form.reported", K.YES_NO),
        a_field("form.office", when=(Condition("form.reported", ("yes",)),)),
        a_field("form.officer", when=(Condition("form.office", ("yes",)),)),
    ),
    a_step("form.guardian", "form", a_field("form.guardian"), when=(MINOR,)),
    a_step("form.why", "form", a_field("form.why"), when=(Condition("speed", ("urgent",)),)),
    a_step("contact.phone", "form", a_field("contact.phone", K.PHONE)),
    papers=(
        Paper("identity", LABEL),
        Paper("relation_proof", LABEL, when=(Condition("relation", ("child", "spouse")),)),
        Paper("guardianship", LABEL, when=(Condition("relation", ("child",)), MINOR)),
        Paper("service_record", LABEL, when=(Condition("concerned.sex", ("male",)), ADULT)),
    ),
)
COMPANIONS = (Choice("father", LABEL), Choice("mother", LABEL))


def keys(draft: Draft, service: Service = SERVICE) -> list[str]:
    return [field.key for step in visible_steps(service, draft, TODAY) for field in step.fields]


def paper_ids(draft: Draft) -> list[str]:
    return [paper.id for paper in papers_for(SERVICE, draft, TODAY)]

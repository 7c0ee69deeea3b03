"""Fields and services to test with, made of as little as they need."""

from __future__ import annotations

from datetime import date

from kiosk.domain.document_part import DocumentPart
from kiosk.domain.draft import Answer, Draft
from kiosk.domain.questions import Choice, Condition, Field, FieldKind, FormStep
from kiosk.domain.service import (
    Fee,
    IdentityWay,
    Language,
    Paper,
    Relation,
    Sensitivity,
    Service,
    ServiceKind,
    Speed,
    SpeedOption,
    Text,
)

TODAY = date(2026, 11, 23)
LABEL = Text("سؤال", "Question")
SEXES = (Choice("male", Text("ذكر", "Male")), Choice("female", Text("أنثى", "Female")))


def a_field(
    key: str = "form.field",
    kind: FieldKind = FieldKind.TEXT,
    *,
    required: bool = True,
    max_length: int = 60,
    choices: tuple[Choice, ...] = (),
    when: tuple[Condition, ...] = (),
    prefill: DocumentPart | None = None,
    not_future: bool = True,
) -> Field:
    """Return a field with a made-up label."""
    return Field(
        key,
        kind,
        LABEL,
        required=required,
        max_length=max_length,
        choices=choices,
        when=when,
        prefill=prefill,
        not_future=not_future,
    )


def a_step(name: str, role: str, *fields: Field, when: tuple[Condition, ...] = ()) -> FormStep:
    """Return a step of the form."""
    return FormStep(name, role, LABEL, fields, when)


def a_service(
    *steps: FormStep, papers: tuple[Paper, ...] = (), fees: tuple[Fee, ...] = (), name: str = "example"
) -> Service:
    """Return an enabled service of both speeds."""
    return Service(
        id=name,
        kind=ServiceKind.FILED,
        name=LABEL,
        plain=LABEL,
        about=LABEL,
        who=LABEL,
        group="passports",
        event="new",
        queue_group="passports",
        authority=LABEL,
        order=1,
        enabled=True,
        disabled_reason=None,
        in_person=None,
        sensitivity=Sensitivity.NONE,
        speeds=(SpeedOption(Speed.ORDINARY), SpeedOption(Speed.URGENT)),
        relations=tuple(Relation),
        identity_first=IdentityWay.TYPED,
        papers=papers,
        fees=fees,
        steps=steps,
    )


def a_draft(relation: Relation | None = Relation.SELF, /, **answers: str) -> Draft:
    """Return a draft; `concerned__sex="male"` answers the field "concerned.sex"."""
    given = {key.replace("__", "."): Answer(value) for key, value in answers.items()}
    return Draft("example", Language.ARABIC, Speed.ORDINARY, relation, answers=given)

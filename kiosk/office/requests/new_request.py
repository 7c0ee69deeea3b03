"""A request that a clerk takes for somebody who can't use the kiosk: the same form, typed in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from kiosk.domain.draft import Answer, Draft
from kiosk.domain.field_faults import FieldFault
from kiosk.domain.fields import check
from kiosk.domain.form import visible_steps
from kiosk.domain.questions import FormStep
from kiosk.domain.service import IdentityWay, Language, Relation, Service, Speed


@dataclass(frozen=True, slots=True)
class Taken:
    """A form as far as it is typed. `faults` by field key; what is empty is none, it can be filled later."""

    draft: Draft
    steps: tuple[FormStep, ...]
    faults: Mapping[str, FieldFault]


def begun(service: Service, language: Language) -> Draft:
    """Return the empty form of `service`."""
    return Draft(
        service.id, language, service.speeds[0].speed, service.relations[0], identity=IdentityWay.TYPED
    )


def for_whom(draft: Draft, relation: Relation, speed: Speed) -> Draft:
    """Return `draft` for a relation and a speed."""
    return replace(draft, relation=relation, speed=speed)


def taken(service: Service, draft: Draft, typed: Mapping[str, str], today: date, country_code: str) -> Taken:
    """Return the form with what was `typed`, by field key: which fields apply, and what is wrong in them.

    An answer decides which others are asked, so the form is walked until nothing changes.
    """
    while True:
        steps = visible_steps(service, draft, today)
        checked = {
            asked.key: check(asked, typed[asked.key], today, country_code)
            for step in steps
            for asked in step.fields
            if typed.get(asked.key)
        }
        answers = {key: Answer(one.value) for key, one in checked.items() if one.value}
        if answers == draft.answers:
            faults = {key: one.fault for key, one in checked.items() if one.fault is not None}
            return Taken(draft, steps, faults)
        draft = replace(draft, answers=answers)

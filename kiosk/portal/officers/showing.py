"""What a person reads of a request and of a publication, in the catalogue's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.changes import ChangeKey
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.questions import Field, FieldKind, FormStep
from kiosk.domain.request_file import EntryKind
from kiosk.domain.service import Language, Service
from kiosk.portal.officers.reading_forms import answers_of
from kiosk.portal.officers.request_work import Done
from kiosk.portal.officers.requests import RequestDetail
from kiosk.portal.web.texts import say, say_code


class ShownField(NamedTuple):
    """A field as it is now; `filed` is what the applicant gave where staff have corrected it, else None."""

    label: str
    value: str
    filed: str | None = None


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step of a form with what was answered in it."""

    title: str
    fields: tuple[ShownField, ...]


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A dated change of the catalogue in words; `before` is what is shipped."""

    service: str
    what: str
    before: str
    after: str
    valid_from: date
    valid_to: date | None


def service_name(catalogue: Catalogue, service_id: str, language: Language) -> str:
    """Return a service's name; its id where the portal's catalogue doesn't have it."""
    service = catalogue.services.get(service_id)
    return service.name.in_language(language) if service else service_id


def shown_steps(
    catalogue: Catalogue,
    service_id: str,
    form: Mapping[str, Any] | None,
    language: Language,
    work: Iterable[Done] = (),
) -> tuple[ShownStep, ...]:
    """Return what was filed, in the form's order, with what was corrected since.

    What the catalogue lacks comes last, under its keys.
    """
    corrected = {done.subject: done.text for done in work if done.kind == EntryKind.CORRECTED and done.text}
    told = _Told(answers_of(form), corrected, language)
    service = catalogue.services.get(service_id)
    steps = service.steps if service else ()
    known = {field.key for step in steps for field in step.fields}
    other = tuple(told.shown(key, key, None) for key in told.now if key not in known)
    shown = (*map(told.step, steps), ShownStep(say("other_answers", language), other))
    return tuple(step for step in shown if step.fields)


@dataclass(frozen=True, slots=True)
class _Told:
    """What was filed, and what was corrected since, by the fields' keys."""

    answers: Mapping[str, str]
    corrected: Mapping[str, str]
    language: Language

    @property
    def now(self) -> Mapping[str, str]:
        return {**self.answers, **self.corrected}

    def shown(self, key: str, label: str, field: Field | None) -> ShownField:
        filed = _value(field, self.answers[key], self.language) if key in self.answers else ""
        if key not in self.corrected:
            return ShownField(label, filed)
        now = _value(field, self.corrected[key], self.language)
        return ShownField(label, now, filed or say("nothing", self.language))

    def step(self, step: FormStep) -> ShownStep:
        asked = (field for field in step.fields if field.key in self.now)
        fields = (self.shown(field.key, field.label.in_language(self.language), field) for field in asked)
        return ShownStep(step.title.in_language(self.language), tuple(fields))


def field_labels(service: Service | None, language: Language) -> Mapping[str, str]:
    """Return what each field of a service's form is called, by its key."""
    steps = service.steps if service else ()
    return {field.key: field.label.in_language(language) for step in steps for field in step.fields}


def shown_value(service: Service | None, key: str, value: str, language: Language) -> str:
    """Return the value of a field as it is read."""
    fields = {field.key: field for step in (service.steps if service else ()) for field in step.fields}
    return _value(fields.get(key), value, language) if value else ""


def missing_papers(catalogue: Catalogue, detail: RequestDetail, language: Language) -> tuple[str, ...]:
    """Return the papers still to be brought, in words."""
    service = catalogue.services.get(detail.row.service)
    labels = {paper.id: paper.label.in_language(language) for paper in service.papers} if service else {}
    return tuple(labels.get(paper, paper) for paper in detail.missing_papers)


def shown_changes(
    catalogue: Catalogue, changes: Iterable[CatalogueChange], language: Language
) -> tuple[ShownChange, ...]:
    """Return dated changes of `catalogue` in words, by the day on which they begin."""
    return tuple(
        ShownChange(
            service=_changed_name(catalogue, change, language),
            what=say(f"change.{change.key}", language),
            before=_before(catalogue.services.get(change.service_id), change, language),
            after=_after(change, language),
            valid_from=change.valid_from,
            valid_to=change.valid_to,
        )
        for change in sorted(changes, key=lambda change: change.valid_from)
    )


def _changed_name(catalogue: Catalogue, change: CatalogueChange, language: Language) -> str:
    if change.key == ChangeKey.SERVICE:
        return _in_language(change.value.get("name"), language)
    return service_name(catalogue, change.service_id, language)


def _before(service: Service | None, change: CatalogueChange, language: Language) -> str:
    """Return what is shipped in place of a change's value; nothing for what is new."""
    if service is None or change.key == ChangeKey.SERVICE:
        return ""
    if change.key == ChangeKey.FEE:
        same = (
            fee
            for fee in service.fees
            if fee.id == change.value.get("id") and fee.speed in (None, change.value.get("speed"))
        )
        return ", ".join(_amount(fee.amount, fee.currency, language) for fee in same)
    if service.enabled:
        return say("offered", language)
    reason = service.disabled_reason
    return reason.in_language(language) if reason else say("not_offered", language)


def _after(change: CatalogueChange, language: Language) -> str:
    value = change.value
    if change.key == ChangeKey.FEE:
        amount = _amount(value.get("amount"), value.get("currency"), language)
        label = _in_language(value.get("label"), language)
        speed = say_code("speed", str(value.get("speed", "")), language)
        return " · ".join(part for part in (label, speed, amount) if part)
    if change.key == ChangeKey.ENABLED and value.get("enabled") is True:
        return say("offered", language)
    if change.key == ChangeKey.SERVICE:
        return change.service_id
    return _in_language(value.get("disabled_reason", value), language)


def _amount(amount: object, currency: object, language: Language) -> str:
    return say("mission_sets", language) if amount is None else f"{amount} {currency}"


def _in_language(text: object, language: Language) -> str:
    return str(text.get(language.value, "")) if isinstance(text, Mapping) else ""


def _value(field: Field | None, answer: Any, language: Language) -> str:
    told = answer if isinstance(answer, dict) else {"value": answer}
    if told.get("by_clerk") is True:
        return say("by_clerk", language)
    value = str(told.get("value", ""))
    if field is not None and field.kind is FieldKind.YES_NO:
        return say_code("answer", value, language)
    labels = {choice.value: choice.label.in_language(language) for choice in field.choices} if field else {}
    return labels.get(value, value)

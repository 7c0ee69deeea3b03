"""What a person reads of a request: the catalogue's words for what was filed, and times as ages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from babel.dates import format_datetime, format_timedelta

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.changes import ChangeKey
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.service import Field, Language, Service
from kiosk.portal.requests import RequestDetail
from kiosk.portal.texts import say

_CENTURY_MS = 100 * 365 * 86_400_000


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


def shown_fields(
    catalogue: Catalogue, service_id: str, form: Mapping[str, Any] | None, language: Language
) -> tuple[tuple[str, str], ...]:
    """Return (label, value) of what was filed, in the form's order; unknown fields under their keys."""
    answers = (form or {}).get("answers")
    if not isinstance(answers, dict):
        return ()
    fields = _fields(catalogue, service_id)
    keys = [key for key in fields if key in answers] + [key for key in answers if key not in fields]
    return tuple(
        (
            fields[key].label.in_language(language) if key in fields else key,
            _value(fields.get(key), answers[key], language),
        )
        for key in keys
    )


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
        return " · ".join(str(part) for part in (label, value.get("speed"), amount) if part)
    if change.key == ChangeKey.ENABLED and value.get("enabled") is True:
        return say("offered", language)
    if change.key == ChangeKey.SERVICE:
        return change.service_id
    return _in_language(value.get("disabled_reason", value), language)


def _amount(amount: object, currency: object, language: Language) -> str:
    return say("mission_sets", language) if amount is None else f"{amount} {currency}"


def _in_language(text: object, language: Language) -> str:
    return str(text.get(language.value, "")) if isinstance(text, Mapping) else ""


def age(then_ms: int, now_ms: int, language: Language) -> str:
    """Return how long ago something was, in words. A node's clock may be anywhere: then nothing."""
    if abs(now_ms - then_ms) > _CENTURY_MS:
        return ""
    passed = timedelta(milliseconds=min(then_ms - now_ms, 0))
    return format_timedelta(passed, granularity="minute", add_direction=True, locale=language.value)


def span(milliseconds: int, language: Language) -> str:
    """Return how long something is, in words; nothing for what is past all calendars."""
    if abs(milliseconds) > _CENTURY_MS:
        return ""
    return format_timedelta(timedelta(milliseconds=abs(milliseconds)), locale=language.value)


def moment(then_ms: int, language: Language) -> str:
    """Return a time in UTC as people write it."""
    when = datetime.fromtimestamp(then_ms // 1000, UTC)
    return format_datetime(when, "d MMMM yyyy HH:mm 'UTC'", locale=language.value)


def _fields(catalogue: Catalogue, service_id: str) -> Mapping[str, Field]:
    service = catalogue.services.get(service_id)
    steps = service.steps if service else ()
    return {field.key: field for step in steps for field in step.fields}


def _value(field: Field | None, answer: Any, language: Language) -> str:
    if not isinstance(answer, dict):
        return str(answer)
    if answer.get("by_clerk") is True:
        return say("by_clerk", language)
    value = str(answer.get("value", ""))
    labels = {choice.value: choice.label.in_language(language) for choice in field.choices} if field else {}
    return labels.get(value, value)

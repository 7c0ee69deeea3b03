"""What a person reads of a request: the catalogue's words for what was filed, and times as ages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from babel.dates import format_datetime, format_timedelta

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.service import Field, Language
from kiosk.portal.requests import RequestDetail
from kiosk.portal.texts import say

_CENTURY_MS = 100 * 365 * 86_400_000


def service_name(catalogue: Catalogue, service_id: str, language: Language) -> str:
    """Return a service's name; its id where the portal's catalogue doesn't have it."""
    service = catalogue.services.get(service_id)
    return service.name.in_language(language) if service else service_id


def shown_fields(
    catalogue: Catalogue, detail: RequestDetail, language: Language
) -> tuple[tuple[str, str], ...]:
    """Return (label, value) of what was filed, in the form's order; unknown fields under their keys."""
    answers = (detail.form or {}).get("answers")
    if not isinstance(answers, dict):
        return ()
    fields = _fields(catalogue, detail.row.service)
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


def age(then_ms: int, now_ms: int, language: Language) -> str:
    """Return how long ago something was, in words. A node's clock may be anywhere: then nothing."""
    if abs(now_ms - then_ms) > _CENTURY_MS:
        return ""
    passed = timedelta(milliseconds=min(then_ms - now_ms, 0))
    return format_timedelta(passed, granularity="minute", add_direction=True, locale=language.value)


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

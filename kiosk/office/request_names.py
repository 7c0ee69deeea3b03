"""Who a request is for, and who asks for it, as far as the form says."""

from __future__ import annotations

from kiosk.domain.draft import Draft
from kiosk.domain.questions import FieldKind
from kiosk.domain.service import Relation, Service


def concerned_name(service: Service | None, draft: Draft | None) -> str:
    """Return the name of whom a request is for, as far as it was told: given, father's, family name."""
    if service is None or draft is None:
        return ""
    kinds = {asked.key: asked.kind for step in service.steps for asked in step.fields}
    wanted = ("concerned.given_name", "concerned.father_name", "concerned.family_name")
    told = (draft.answers[key].value for key in wanted if key in draft.answers and key in kinds)
    names = [value for value in told if value]
    if names:
        return " ".join(names)
    latin = (key for key, kind in kinds.items() if kind is FieldKind.LATIN_NAME and key in draft.answers)
    return " ".join(value for key in latin if (value := draft.answers[key].value))


def asking_name(service: Service | None, draft: Draft | None) -> str:
    """Return the name of the person at the desk: whoever asks, or whom it is for if they ask themselves."""
    if draft is None or draft.relation in (None, Relation.SELF):
        return concerned_name(service, draft)
    wanted = ("asking.given_name", "asking.family_name")
    told = (draft.answers[key].value for key in wanted if key in draft.answers)
    return " ".join(value for value in told if value)

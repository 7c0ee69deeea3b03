"""How what an applicant filed is spelled in its payload, and read again."""

from __future__ import annotations

import json

from kiosk.domain.canonical import canonical
from kiosk.domain.draft import Answer, ChipCheck, Draft, Filing
from kiosk.domain.service import IdentityWay, Language, Relation, Speed

FORM_ENCODING = "json"


def form_bytes(filing: Filing) -> bytes:
    """Return the payload of a request, in `FORM_ENCODING`."""
    draft = filing.draft
    return canonical(
        {
            "service": draft.service_id,
            "language": draft.language.value,
            "speed": draft.speed.value,
            "relation": draft.relation.value if draft.relation else None,
            "identity": draft.identity.value if draft.identity else None,
            "chip": draft.chip.value if draft.chip else None,
            "answers": {
                key: {"value": answer.value, "by_clerk": answer.by_clerk}
                for key, answer in draft.answers.items()
            },
            "papers": dict(draft.papers),
            "gaps": list(filing.gaps),
            "missing_papers": list(filing.missing_papers),
            "fee_ids": list(filing.fee_ids),
        }
    )


def read_draft(content: bytes) -> Draft:
    """Return the draft that a payload was made from; `ValueError` for anything else."""
    try:
        form = json.loads(content)
        return Draft(
            service_id=form["service"],
            language=Language(form["language"]),
            speed=Speed(form["speed"]),
            relation=Relation(form["relation"]) if form["relation"] else None,
            identity=IdentityWay(form["identity"]) if form["identity"] else None,
            chip=ChipCheck(form["chip"]) if form.get("chip") else None,
            answers={key: Answer(one["value"], one["by_clerk"]) for key, one in form["answers"].items()},
            papers=dict(form["papers"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a filed form") from error

"""One visit, several people: what another member's request keeps, and what goes when the person changes.

Whose an answer is follows from its key: the shared blocks' prefixes are the same in every service.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.draft import Answer, Draft
from kiosk.domain.questions import Field
from kiosk.domain.service import IdentityWay, Relation, Service

_OF_WHO_ASKS = ("asking.", "contact.", "address.")
"""Prefixes of the keys whose answers are about the person at the kiosk, whomever the request is for."""

_SHARED_BY_A_FAMILY = (*_OF_WHO_ASKS, "registry.")
"""Prefixes of the keys whose answers hold for the next member of the family too."""


def next_member(service: Service, draft: Draft) -> Draft:
    """Return the draft of another family member's request for `service`.

    It keeps who asks, the registry entry, the address and how to reach them. Whoever asked for
    themselves before is now the person asking for another.
    """
    fields = _fields(service)
    answers = {key: answer for key, answer in draft.answers.items() if key in fields}
    kept = _with_prefix(answers, _SHARED_BY_A_FAMILY)
    if draft.relation is Relation.SELF:
        kept |= _moved(_pairs(fields), draft.answers)
    speeds = [option.speed for option in service.speeds]
    speed = draft.speed if draft.speed in speeds else speeds[0]
    return Draft(service.id, draft.language, speed, answers=kept)


def for_relation(service: Service, draft: Draft, relation: Relation) -> Draft:
    """Return `draft` for `relation`. Once another was chosen, that person's answers and papers go.

    What stays is about the person at the kiosk: their own data become those of the person asking, or
    those of the person concerned where the request is now for themselves. A document that was read
    belonged to the other person, so how this one shows who they are is asked again.
    """
    if draft.relation in (None, relation):
        return replace(draft, relation=relation)
    pairs = _pairs(_fields(service))
    kept = _with_prefix(draft.answers, _OF_WHO_ASKS)
    if draft.relation is Relation.SELF:
        kept = {key: answer for key, answer in kept.items() if key not in dict(pairs)}
        kept |= _moved(pairs, draft.answers)
    elif relation is Relation.SELF:
        kept |= _moved([(own, asking) for asking, own in pairs], draft.answers)
    identity = None if draft.identity is IdentityWay.PASSPORT else draft.identity
    return replace(draft, relation=relation, identity=identity, answers=kept, papers={}, chip=None)


def is_of_who_asks(key: str) -> bool:
    """Return whether the answer under `key` is about the person at the kiosk, not the one concerned."""
    return key.startswith(_OF_WHO_ASKS)


def _fields(service: Service) -> Mapping[str, Field]:
    return {asked.key: asked for step in service.steps for asked in step.fields}


def _with_prefix(answers: Mapping[str, Answer], prefixes: tuple[str, ...]) -> dict[str, Answer]:
    return {key: answer for key, answer in answers.items() if key.startswith(prefixes)}


def _pairs(fields: Mapping[str, Field]) -> list[tuple[str, str]]:
    """Pair the keys about the person asking with those of the same about the person concerned."""
    own = {key: "concerned." + key.removeprefix("asking.") for key in fields if key.startswith("asking.")}
    return [
        (key, twin) for key, twin in own.items() if twin in fields and fields[twin].kind is fields[key].kind
    ]


def _moved(pairs: list[tuple[str, str]], answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return the answers under the second keys of `pairs`, each under its first key."""
    return {to: answers[source] for to, source in pairs if source in answers}

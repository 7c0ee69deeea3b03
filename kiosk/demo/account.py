"""Holds a visit's paper against the store: whatever the slip says must be what was committed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.draft import Answer
from kiosk.domain.errors import SealError
from kiosk.office.desk import Desk
from kiosk.paper.scan import codes_on
from kiosk.paper.seal import SlipClaims, joined_digest, open_seal
from kiosk.store import find_request, request_payload, station_keys

_READER = Acting("demo", "demo", frozenset({Permission.READ_REQUEST}))


@dataclass(frozen=True, slots=True)
class Visited:
    """What the visitor saw and said: the number read off the screen, the answers given, the slip's picture."""

    reference: str
    answers: Mapping[str, Answer]
    slip: bytes


def differences(desk: Desk, visited: Visited) -> tuple[str, ...]:
    """Return how store and slip differ, in a developer's words; nothing if they agree."""
    codes = codes_on(visited.slip)
    if len(codes) != 1:
        return (f"the slip carries {len(codes)} codes",)
    try:
        claims = open_seal(codes[0], station_keys(desk.store))
    except SealError as error:
        return (f"the slip's code isn't ours: {error}",)
    return tuple(_differences(desk, visited, claims))


def _differences(desk: Desk, visited: Visited, claims: SlipClaims) -> Iterator[str]:
    if claims.references != (visited.reference,):
        yield f"slip says {claims.references}, the screen said {visited.reference}"
    filed = find_request(desk.store, visited.reference)
    if filed is None:
        yield f"the store holds no request {visited.reference}"
        return
    said = (claims.mission, claims.node_letter, claims.epoch, claims.seq, claims.issued_ms, claims.digest)
    held = (
        desk.mission.code,
        filed.node_letter,
        filed.epoch,
        filed.seq,
        filed.filed_ms,
        joined_digest((filed.payload_digest,)),
    )
    if said != held:
        yield f"slip says {said}, the store holds {held}"
    payload = request_payload(desk.store, _READER, filed.request_id) or {}
    answered = {key: {"value": each.value, "by_clerk": each.by_clerk} for key, each in visited.answers.items()}
    if payload.get("answers") != answered:
        yield "the store holds other answers than were given"
    if not desk.store.check().sound:
        yield "the store's own check finds faults"

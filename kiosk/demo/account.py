"""Holds a visit's paper against the store: whatever the slip says must be what was committed.

The code on the slip is read and its signature checked, and the slip is drawn again from what the store holds:
both pictures must be the same to the dot.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.draft import Answer, Filed
from kiosk.domain.errors import SealError
from kiosk.domain.service import Language
from kiosk.office.desk import Desk
from kiosk.office.papers.slips import birth_years, request_slip
from kiosk.paper.compose import slip_document
from kiosk.paper.raster import bitmap_png, paint
from kiosk.paper.scan import codes_on
from kiosk.paper.seal import SlipClaims, joined_digest, open_seal
from kiosk.store import find_request, request_payload, station_keys

_READER = Acting("demo", "demo", frozenset({Permission.READ_REQUEST}))


@dataclass(frozen=True, slots=True)
class Visited:
    """What the visitor asked for, saw and said.

    `reference` is the number read off the screen, `slip` the picture of the paper, empty if none came.
    """

    service_id: str
    language: Language
    reference: str
    answers: Mapping[str, Answer]
    slip: bytes


def differences(desk: Desk, visited: Visited) -> tuple[str, ...]:
    """Return how store and slip differ, in a developer's words; nothing if they agree."""
    if not visited.slip:
        return ("no slip came out",)
    codes = codes_on(visited.slip)
    if len(codes) != 1:
        return (f"the slip carries {len(codes)} codes",)
    try:
        claims = open_seal(codes[0], station_keys(desk.store))
    except SealError as error:
        return (f"the slip's code isn't ours: {error}",)
    filed = find_request(desk.store, visited.reference)
    if filed is None:
        return (f"the store holds no request {visited.reference}",)
    return (
        *_from_claims(desk, claims, filed),
        *_from_picture(desk, visited, filed),
        *_from_payload(desk, visited, filed),
    )


def _from_claims(desk: Desk, claims: SlipClaims, filed: Filed) -> Iterator[str]:
    held = SlipClaims(
        mission=desk.signer.signs_for(desk.mission),
        node_letter=filed.node_letter,
        epoch=filed.epoch,
        seq=filed.seq,
        references=(filed.reference,),
        issued_ms=filed.filed_ms,
        copy=1,
        digest=joined_digest((filed.payload_digest,)),
    )
    if claims != held:
        yield f"the code says {claims}, the store holds {held}"


def _from_picture(desk: Desk, visited: Visited, filed: Filed) -> Iterator[str]:
    services, now = desk.catalogue.services, desk.clock.now_ms()
    years = birth_years(desk.store, desk.acting, (filed,))
    slip = request_slip((filed,), services, desk.mission, visited.language, desk.signer, now, 1, years)
    drawn = bitmap_png(paint(slip_document(slip), desk.printer.dots))
    if _dots(drawn) != _dots(visited.slip):
        yield "the slip doesn't look as the store says"


def _from_payload(desk: Desk, visited: Visited, filed: Filed) -> Iterator[str]:
    payload = request_payload(desk.store, _READER, filed.request_id) or {}
    answered = {
        key: {"value": each.value, "by_clerk": each.by_clerk} for key, each in visited.answers.items()
    }
    if (payload.get("service"), payload.get("answers")) != (visited.service_id, answered):
        yield "the store holds another service or other answers than were given"
    if not desk.store.check().sound:
        yield "the store's own check finds faults"


def _dots(picture: bytes) -> tuple[tuple[int, int], bytes]:
    with Image.open(BytesIO(picture)) as image:
        return image.size, image.convert("1").tobytes()

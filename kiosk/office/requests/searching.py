"""What a clerk types or scans to find a request: a slip's code, a reference, a document's number, a name."""

from __future__ import annotations

from kiosk.domain.reference import read_reference
from kiosk.domain.text import western_digits
from kiosk.office.claim import BySlip, opened
from kiosk.office.requests.at_desk import RequestDesk
from kiosk.paper.seal import REQUEST
from kiosk.store import Store
from kiosk.store.requests.search import By, FoundRequests, search_requests

LONGEST = 2000
_SHORTEST = 2
_SHORTEST_CODE = 60
"""Whatever is longer than this may be the code on a slip."""


def find(desk: RequestDesk, op_id: str, typed: str, *, ready: bool = False) -> FoundRequests | None:
    """Return what was found, None where too little was typed to look for.

    `ready`: only requests whose document lies ready. Raises `NotAllowed`, `StoreError`.
    """
    wanted = typed.strip()[:LONGEST]
    if len(wanted) < _SHORTEST:
        return None
    by, sought = _meant(desk.store, wanted)
    return search_requests(desk.store, desk.acting, op_id, by, sought, ready=ready)


def _meant(store: Store, typed: str) -> tuple[By, str]:
    references = _on_slip(store, typed) if len(typed) > _SHORTEST_CODE else ()
    reference = read_reference(typed)
    if references or reference is not None:
        return By.REFERENCE, " ".join(references) or reference or ""
    number = western_digits(typed)
    return (By.DOCUMENT if any(sign.isdigit() for sign in number) else By.NAME), number


def _on_slip(store: Store, code: str) -> tuple[str, ...]:
    claims = opened(store, BySlip(code))
    return claims.references if claims is not None and claims.kind == REQUEST else ()

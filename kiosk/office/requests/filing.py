"""Handing in: from a draft in memory to a committed request."""

from __future__ import annotations

from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.draft import Draft, Filed
from kiosk.domain.form import finish
from kiosk.store.requests.filing import submit_request
from kiosk.store.store import Store


def hand_in(
    store: Store, acting: Acting, op_id: str, catalogue: Catalogue, draft: Draft, today: date, visit_id: str
) -> Filed:
    """Commit `draft` as a request and return what was committed.

    The same `op_id` returns the same request and writes nothing. Raises `NotAllowed`, and `StoreError`: then
    nothing is certain, and the same `op_id` handed in again finds out.
    """
    acting.require(Permission.FILE_REQUEST)
    service = catalogue.services[draft.service_id]
    filing = finish(service, draft, today, visit_id, catalogue.version)
    return submit_request(store, acting, op_id, filing)

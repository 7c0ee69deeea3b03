"""The portal as one ASGI application; several workers may serve it on one database."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import FastAPI
from sqlalchemy import Engine

from kiosk.catalogue.catalogue import Catalogue
from kiosk.clock import Clock
from kiosk.portal.booking.leasing import new_id
from kiosk.portal.database import bring_up
from kiosk.portal.identity import identity_of
from kiosk.portal.nodes.catching_up import catch_up
from kiosk.portal.nodes.nonces import Nonces
from kiosk.portal.officers.accounts import Passwords, passwords
from kiosk.portal.web import (
    booking_api,
    care_api,
    care_pages,
    describing,
    officers_api,
    pages,
    publication_pages,
    restoring_api,
    slots_api,
    slots_pages,
    style,
    web_api,
)
from kiosk.portal.web import nodes_api as api
from kiosk.portal.web.answering import CaughtFailures, KnownAnswers, LimitedBodies, answer_problems
from kiosk.portal.web.context import Portal
from kiosk.portal.web.page import open_templates
from kiosk.sync.leases import MOST_TARGETS_BYTES
from kiosk.sync.wire import NONCE_HEADER, PORTAL_HEADER, PREFIX

_PARTS = (
    api,
    booking_api,
    restoring_api,
    officers_api,
    care_api,
    slots_api,
    web_api,
    pages,
    care_pages,
    publication_pages,
    slots_pages,
    describing,
    style,
)
_LARGER = {
    api.OPERATIONS_PATH: api.MOST_BATCH_BODY,
    api.CLOSED_PATH: api.MOST_BATCH_BODY,
    booking_api.TARGETS_PATH: MOST_TARGETS_BYTES,
}


def create_app(
    engine: Engine,
    clock: Clock,
    catalogue: Catalogue,
    hashing: Passwords | None = None,
    new_id: Callable[[], str] = new_id,
) -> FastAPI:
    """Bring the database up and return the application on it.

    `hashing` is how passwords are compared, the portal's own way by default; `new_id` makes ids that nobody
    has made before.
    Raises `StoreNewer` for a database of a newer release, and SQLAlchemy's errors if it is away.
    """
    bring_up(engine)
    catch_up(engine, clock.now_ms())
    identity = identity_of(engine)
    nonces = Nonces(identity.secret)
    portal = Portal(engine, clock, catalogue, identity, nonces, hashing or passwords(), new_id)
    app = FastAPI(title="Central portal", version="1", docs_url=None, redoc_url=None)
    app.state.portal = portal
    app.state.templates = open_templates()
    for part in _PARTS:
        app.include_router(part.router)
    answer_problems(app)
    _surround(app, portal)
    return app


def _surround(app: FastAPI, portal: Portal) -> None:
    """Add what surrounds every route; the one added last is the outermost."""

    def headers() -> dict[str, str]:
        return {
            PORTAL_HEADER: portal.identity.incarnation,
            NONCE_HEADER: portal.nonces.fresh(portal.clock.now_ms()),
        }

    app.add_middleware(LimitedBodies, larger=_LARGER)
    app.add_middleware(CaughtFailures)
    app.add_middleware(KnownAnswers, prefix=PREFIX, headers=headers)

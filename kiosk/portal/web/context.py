"""What every answer of the portal is made with, handed to the routes by the application."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import Engine

from kiosk.catalogue.catalogue import Catalogue
from kiosk.clock import Clock
from kiosk.portal.identity import Identity
from kiosk.portal.nodes.nonces import Nonces
from kiosk.portal.officers.accounts import Passwords


@dataclass(frozen=True, slots=True)
class Portal:
    """One worker of the portal."""

    engine: Engine
    clock: Clock
    catalogue: Catalogue
    identity: Identity
    nonces: Nonces
    passwords: Passwords
    new_id: Callable[[], str]


def portal_of(request: Request) -> Portal:
    """Return the portal that a request came to."""
    found: Portal = request.app.state.portal
    return found


Here = Annotated[Portal, Depends(portal_of)]

"""Who does at a terminal what the machine's own log-in may not: staff, by number and PIN."""

from __future__ import annotations

import uuid

import typer

from kiosk.cli.config.acting import asked_for, refused_line
from kiosk.domain.acting import Acting, Permission
from kiosk.office.people.proof import Refused
from kiosk.store import Store


def staff_acting(store: Store, whom: str, permission: Permission) -> Acting:
    """Ask for somebody with `permission`, and return them; exit where nobody may."""
    from kiosk.office.people.log_in import log_in

    number, pin = asked_for(whom)
    session = log_in(store, str(uuid.uuid4()), number, pin, permission)
    if isinstance(session, Refused):
        typer.echo(refused_line(session), err=True)
        raise typer.Exit(1)
    return session.acting

"""Runs migrations on the connection it is handed, inside that connection's own transaction."""

from __future__ import annotations

from alembic import context

from kiosk.portal.booking.schema import booking
from kiosk.portal.officers.schema import request
from kiosk.portal.schema import metadata

_ROOMS = (booking, request)
"""A table of each room: naming it here brings the room's tables into `metadata`."""

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()

"""Runs migrations on the connection it is handed, inside that connection's own transaction."""

from __future__ import annotations

from alembic import context

from kiosk.portal import booking_schema

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=booking_schema.portal_metadata,
    transactional_ddl=True,
)
context.run_migrations()

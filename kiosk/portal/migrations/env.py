"""Runs migrations on the connection it is handed, inside that connection's own transaction."""

from __future__ import annotations

from alembic import context

from kiosk.portal.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()

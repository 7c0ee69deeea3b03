"""Bringing a store's schema up, and telling which schema it has. Alembic is imported only to migrate."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from kiosk.domain.errors import StoreDamaged, StoreNewer, StoreOlder
from kiosk.store.schema import REVISIONS

MIGRATIONS = Path(__file__).with_name("migrations")
SCHEMA = "schema"
"""What those who change the schema pass one at a time."""


def migrate(connection: Connection, scripts: Path = MIGRATIONS) -> None:
    """Apply the missing migrations of the folder `scripts` inside the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def has_schema(connection: Connection) -> bool:
    """Tell whether any migration was ever applied."""
    return inspect(connection).has_table("alembic_version")


def revision_of(connection: Connection) -> str:
    """Return the store's schema revision; `StoreDamaged` if it holds no single one."""
    revisions = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if len(revisions) != 1:
        raise StoreDamaged("no schema revision")
    return str(revisions[0])


def refuse_other_revision(found: str, known: Sequence[str] = REVISIONS) -> None:
    """Raise `StoreOlder` or `StoreNewer` unless `found` is the newest revision this release knows."""
    if found == known[-1]:
        return
    if found in known:
        raise StoreOlder(found)
    raise StoreNewer(found)

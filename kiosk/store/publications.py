"""What headquarters published of the catalogue: the newest of each scope counts, earlier ones stay on record.

A publication that this release can't apply is kept too, in sight, and changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, func, insert, select, true

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.layers import Layer, layered
from kiosk.catalogue.spelling import read_changes_text
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import CatalogueError
from kiosk.domain.mission import EVERY_MISSION
from kiosk.store.journal import Entry
from kiosk.store.missions import catalogue_changes
from kiosk.store.schema import publication
from kiosk.store.store import Store


@dataclass(frozen=True, slots=True)
class Published:
    """One publication, its signature verified, for `EVERY_MISSION` or this one.

    `fits`: this release can apply it.
    """

    number: int
    scope: str
    content: str
    fits: bool


def take_publications(store: Store, acting: Acting, taken: Sequence[Published]) -> int:
    """Commit what is newer than all that is kept, and return how many those were."""
    acting.require(Permission.SYNC)
    with store.writing() as writing:
        newest = _newest_number(writing.connection)
        fresh = [one for one in taken if one.number > newest]
        entries = [_entry(store, one) for one in fresh]
        for one, entry in zip(fresh, entries, strict=True):
            row = {
                "number": one.number,
                "op_id": entry.op_id,
                "scope": one.scope,
                "content": one.content,
                "fits": int(one.fits),
                "taken_ms": store.clock.now_ms(),
            }
            writing.connection.execute(insert(publication), row)
        if entries:
            writing.append(acting, *entries)
    return len(fresh)


def newest_publication(store: Store) -> int:
    """Return the highest number kept, 0 before the first."""
    with store.reading() as connection:
        return _newest_number(connection)


def unfit_publications(store: Store) -> tuple[int, ...]:
    """Return the numbers of publications that would count, if this release could apply them."""
    with store.reading() as connection:
        return tuple(one.number for one in _newest_of_each(connection, true()) if not one.fits)


def published(store: Store) -> Mapping[str, Layer]:
    """Return what counts of each scope: the newest that this release can apply."""
    with store.reading() as connection:
        counting = _newest_of_each(connection, publication.c.fits == 1)
    return {one.scope: read_changes_text(one.content) for one in counting}


def with_own(store: Store, published: Mapping[str, Layer]) -> tuple[Layer, ...]:
    """Return the layers over the shipped catalogue: for all missions, for this one, and its own changes."""
    ordered = sorted(published, key=lambda scope: scope != EVERY_MISSION)
    return (*(published[scope] for scope in ordered), catalogue_changes(store))


def catalogue_in_force(store: Store, shipped: Catalogue, on: date) -> Catalogue:
    """Return the catalogue of the day `on`: as shipped, then as published, then as the mission changed it.

    What was published gives way where the two can't hold together. Raises `CatalogueError` for changes of the
    mission that aren't right.
    """
    try:
        return layered(shipped, with_own(store, published(store)), on)
    except CatalogueError:
        return layered(shipped, with_own(store, {}), on)


def _newest_number(connection: Connection) -> int:
    return connection.execute(select(func.max(publication.c.number))).scalar_one() or 0


def _newest_of_each(connection: Connection, where: ColumnElement[bool]) -> tuple[Published, ...]:
    numbers = select(func.max(publication.c.number)).where(where).group_by(publication.c.scope)
    columns = (publication.c.number, publication.c.scope, publication.c.content, publication.c.fits)
    query = select(*columns).where(publication.c.number.in_(numbers)).order_by(publication.c.number)
    rows = connection.execute(query).all()
    return tuple(Published(row.number, row.scope, row.content, bool(row.fits)) for row in rows)


def _entry(store: Store, one: Published) -> Entry:
    digest = hashlib.sha256(one.content.encode()).hexdigest()
    body = {"number": one.number, "scope": one.scope, "sha256": digest, "fits": one.fits}
    return Entry(store.chance.new_id(), "catalogue.published", str(one.number), body)

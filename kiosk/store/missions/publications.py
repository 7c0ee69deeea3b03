"""What headquarters published of the catalogue: the newest of each scope counts, earlier ones stay on record.

A publication that this release can't apply is kept too, in sight; the one before it holds on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import Connection, func, insert, select

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.layers import Layer, layered
from kiosk.catalogue.spelling import read_changes_text
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import CatalogueError
from kiosk.domain.mission import EVERY_MISSION
from kiosk.store.journal import Entry
from kiosk.store.missions.in_force import catalogue_changes, hall
from kiosk.store.missions.schema import publication
from kiosk.store.store import Store

_COLUMNS = (publication.c.number, publication.c.scope, publication.c.content)
_ALL = select(*_COLUMNS).order_by(publication.c.number)


@dataclass(frozen=True, slots=True)
class Published:
    """One publication, its signature verified, for `EVERY_MISSION` or this one."""

    number: int
    scope: str
    content: str


@dataclass(frozen=True, slots=True)
class InForce:
    """The catalogue of a day, and the numbers of newer publications that this release can't apply."""

    catalogue: Catalogue
    unfit: tuple[int, ...]


def take_publications(store: Store, acting: Acting, taken: Sequence[Published]) -> int:
    """Commit what is newer than all that is kept, and return how many those were."""
    acting.require(Permission.SYNC)
    with store.writing() as writing:
        newest = _newest_number(writing.connection)
        fresh = [one for one in taken if one.number > newest]
        entries = [_entry(store, one) for one in fresh]
        for one, entry in zip(fresh, entries, strict=True):
            row = {**asdict(one), "op_id": entry.op_id, "taken_ms": store.clock.now_ms()}
            writing.connection.execute(insert(publication), row)
        if entries:
            writing.append(acting, *entries)
    return len(fresh)


def publications(store: Store) -> tuple[Published, ...]:
    """Return all that are kept, by number."""
    with store.reading() as connection:
        return tuple(Published(*row) for row in connection.execute(_ALL))


def newest_publication(store: Store) -> int:
    """Return the highest number kept, 0 before the first."""
    with store.reading() as connection:
        return _newest_number(connection)


def catalogue_in_force(store: Store, shipped: Catalogue, on: date) -> InForce:
    """Return the catalogue of the day `on`: as shipped, then as published, then as the mission changed it.

    Of what was published for all missions, and then for this one, the newest counts that can be applied to
    what lies below it and that the mission's own changes go with. Raises `CatalogueError` for changes of the
    mission that aren't right.
    """
    own, lines = catalogue_changes(store), hall(store).queue_groups_on(on, shipped.queue_groups)
    base = shipped.with_queue_groups(lines)
    layers, unfit = _published(store, base, own, on)
    return InForce(layered(base, (*layers, own), on), unfit)


def published_catalogue(store: Store, shipped: Catalogue, on: date) -> Catalogue:
    """Return the catalogue of the day `on` before the mission changes it: as shipped, then as published."""
    layers, _ = _published(store, shipped, (), on)
    return layered(shipped, layers, on)


def _published(
    store: Store, base: Catalogue, own: Layer, on: date
) -> tuple[tuple[Layer, ...], tuple[int, ...]]:
    """Return the layers of what was published that fit, and the numbers of newer ones that don't."""
    layers: tuple[Layer, ...] = ()
    unfit: list[int] = []
    for scope in (EVERY_MISSION, store.node.mission_code):
        for one in _of_scope(store, scope):
            fitting = _fitting(base, layers, one, own, on)
            if fitting is not None:
                layers = fitting
                break
            unfit.append(one.number)
    return layers, tuple(unfit)


def _fitting(
    shipped: Catalogue, below: tuple[Layer, ...], one: Published, own: Layer, on: date
) -> tuple[Layer, ...] | None:
    try:
        layers = (*below, read_changes_text(one.content))
        layered(shipped, (*layers, own), on)
    except (CatalogueError, ValueError):
        return None
    return layers


def _newest_number(connection: Connection) -> int:
    return connection.execute(select(func.max(publication.c.number))).scalar_one() or 0


def _of_scope(store: Store, scope: str) -> tuple[Published, ...]:
    """Return what was published for `scope`, newest first."""
    query = select(*_COLUMNS).where(publication.c.scope == scope).order_by(publication.c.number.desc())
    with store.reading() as connection:
        return tuple(Published(*row) for row in connection.execute(query))


def _entry(store: Store, one: Published) -> Entry:
    digest = hashlib.sha256(one.content.encode()).hexdigest()
    body = {"number": one.number, "scope": one.scope, "sha256": digest}
    return Entry(store.chance.new_id(), "catalogue.published", str(one.number), body)

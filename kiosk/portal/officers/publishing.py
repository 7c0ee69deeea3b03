"""Headquarters changes the catalogue in the missions: publications, each signed and with a number of its own.

A number is drawn and committed under the lock of the portal's row, so a cursor over numbers passes over none.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Select, func, insert, select, update

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.mission_file import read_changes
from kiosk.catalogue.spelling import changes_text, read_changes_text
from kiosk.domain.errors import CatalogueError
from kiosk.domain.mission import EVERY_MISSION, CatalogueChange
from kiosk.portal.database import reading, writing
from kiosk.portal.identity import Identity
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.schema import node, portal, publication
from kiosk.portal.web.problems import Problem
from kiosk.sync.wire import Publication, PublicationPage

SOURCE_NAME = "changes"
"""What faults call a text that has no file."""


@dataclass(frozen=True, slots=True)
class PublicationRow:
    """A publication in a list. `officer` is empty where the administrator made it.

    `counts`: no later one has taken its place.
    """

    number: int
    scope: str
    officer: str
    at_ms: int
    counts: bool
    changes: tuple[CatalogueChange, ...]


def checked_changes(source: str, catalogue: Catalogue) -> tuple[CatalogueChange, ...]:
    """Return the dated changes in `source`; `Problem` 422 `not-changes` with all `faults`, as sentences."""
    try:
        return read_changes(source.encode(), SOURCE_NAME, catalogue)
    except CatalogueError as error:
        faults = [str(fault) for fault in error.faults]
        raise Problem(
            422, "not-changes", "These aren't changes of the catalogue", members={"faults": faults}
        ) from error


def scope_for(publisher: Officer, mission: str | None) -> str:
    """Return the scope that an officer publishes for; `Problem` 403 `other-mission` where they may not."""
    scope = mission or publisher.mission or EVERY_MISSION
    if publisher.mission not in (None, scope):
        raise Problem(403, "other-mission", "Your account is for another mission")
    return scope


def publish(
    engine: Engine,
    identity: Identity,
    scope: str,
    changes: tuple[CatalogueChange, ...],
    officer: str,
    now_ms: int,
) -> PublicationRow:
    """Commit checked `changes` instead of what was published for `scope` before."""
    content = changes_text(changes)
    with writing(engine) as connection:
        number = connection.execute(select(portal.c.next_publication).with_for_update()).scalar_one()
        connection.execute(update(portal).values(next_publication=number + 1))
        signature = identity.publishing_key.sign(Publication(number, scope, content, b"").covered)
        row = {
            "number": number,
            "scope": scope,
            "content": content,
            "signature": signature,
            "officer": officer,
            "at_ms": now_ms,
        }
        connection.execute(insert(publication), row)
    return PublicationRow(number, scope, officer, now_ms, True, changes)


def publish_again(engine: Engine, identity: Identity, now_ms: int) -> None:
    """Publish anew what counts, under new numbers: a restored portal's word, whatever the missions have.

    Where nothing counts for a mission with nodes, or for all, that is published: no changes.
    """
    with reading(engine) as connection:
        query = select(publication.c.scope, publication.c.content)
        counting = {
            row.scope: row.content
            for row in connection.execute(query.where(publication.c.number.in_(_newest())))
        }
        missions = set(connection.execute(select(node.c.mission_code)).scalars())
    for scope in sorted({EVERY_MISSION} | missions | set(counting)):
        publish(engine, identity, scope, read_changes_text(counting.get(scope, "[]")), "", now_ms)


def publications_after(connection: Connection, mission_code: str, after: int) -> PublicationPage:
    """Return what counts for a mission and was published behind the number `after`, by number."""
    theirs = publication.c.scope.in_((EVERY_MISSION, mission_code))
    query = (
        select(publication.c.number, publication.c.scope, publication.c.content, publication.c.signature)
        .where(theirs, publication.c.number > after, publication.c.number.in_(_newest()))
        .order_by(publication.c.number)
    )
    return PublicationPage(tuple(Publication(*row) for row in connection.execute(query)))


def list_publications(engine: Engine, viewer: Officer) -> tuple[PublicationRow, ...]:
    """Return what was published for all and for the missions that an officer sees, newest first."""
    visible = viewer.sees(publication.c.scope) | (publication.c.scope == EVERY_MISSION)
    query = select(publication).where(visible).order_by(publication.c.number.desc())
    with reading(engine) as connection:
        counting = set(connection.execute(_newest()).scalars())
        return tuple(
            PublicationRow(
                row.number,
                row.scope,
                row.officer,
                row.at_ms,
                row.number in counting,
                read_changes_text(row.content),
            )
            for row in connection.execute(query)
        )


def _newest() -> Select[tuple[int]]:
    return select(func.max(publication.c.number)).group_by(publication.c.scope)

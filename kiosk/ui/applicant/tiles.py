"""Lists of choices on screen: each shows its rows on its own pages and is empty everywhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.service import IdentityWay, Relation
from kiosk.ui.applicant.menu import TileRow, event_tiles, group_tiles, options_of, speed_tiles
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.service_view import SectionRow, service_sections
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.words import identity_words, relation_words
from kiosk.ui.rows import Row, RowsModel

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class TilesModel(RowsModel):  # type: ignore[operator]
    """The rows that a function makes of the session, shown while the person is at `pages`."""

    def __init__(
        self,
        session: Session,
        pages: frozenset[Page],
        row_type: type[Any],
        rows: Callable[[Session], Sequence[Row]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(row_type, parent)
        self._session, self._pages, self._make = session, pages, rows
        session.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show the rows as the session stands."""
        self.lay(self._make(self._session) if self._session.state.here.page in self._pages else ())


def groups_model(session: Session, parent: QObject) -> TilesModel:
    """What it is about."""
    return TilesModel(session, frozenset({Page.GROUPS}), TileRow, _groups, parent)


def events_model(session: Session, parent: QObject) -> TilesModel:
    """What happened."""
    return TilesModel(session, frozenset({Page.SERVICES}), TileRow, _events, parent)


def speeds_model(session: Session, parent: QObject) -> TilesModel:
    """How fast."""
    return TilesModel(session, frozenset({Page.SPEED}), TileRow, _speeds, parent)


def sections_model(session: Session, parent: QObject) -> TilesModel:
    """What a person should know of a service."""
    return TilesModel(session, frozenset({Page.SERVICE}), SectionRow, service_sections, parent)


def relations_model(session: Session, parent: QObject) -> TilesModel:
    """Whom it is for."""
    return TilesModel(session, frozenset({Page.WHOM}), TileRow, _relations, parent)


def identity_model(session: Session, parent: QObject) -> TilesModel:
    """How to show who it is for; the service says which way comes first."""
    return TilesModel(session, frozenset({Page.IDENTITY}), TileRow, _ways, parent)


def _groups(session: Session) -> Sequence[TileRow]:
    return group_tiles(session.desk.catalogue, session.state.language)


def _events(session: Session) -> Sequence[TileRow]:
    return event_tiles(session.desk.catalogue, session.state.group_id, session.state.language)


def _speeds(session: Session) -> Sequence[TileRow]:
    state = session.state
    options = options_of(session.desk.catalogue, state.group_id, state.event)
    return speed_tiles(options, session.today, state.language)


RELATION_ICONS = {
    Relation.SELF: "person",
    Relation.CHILD: "child",
    Relation.SPOUSE: "spouse",
    Relation.PARENT: "parent",
    Relation.SIBLING: "sibling",
    Relation.AGENT: "agent",
}


def _relations(session: Session) -> Sequence[TileRow]:
    option = session.state.option
    relations = () if option is None else option.service.relations
    return [
        TileRow(relation.value, relation_words(relation), "", RELATION_ICONS[relation])
        for relation in relations
    ]


WAY_ICONS = {
    IdentityWay.PASSPORT: "passport",
    IdentityWay.TYPED: "keyboard",
    IdentityWay.NO_DOCUMENT: "question",
}


def _ways(session: Session) -> Sequence[TileRow]:
    option = session.state.option
    if option is None:
        return ()
    first = option.service.identity_first
    ways = (first, *(way for way in IdentityWay if way is not first))
    return [TileRow(way.value, *identity_words(way), WAY_ICONS[way]) for way in ways]

"""The lists of tiles that the pages offer: of services, of an appointment's path, of the staff's corner."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.ui.applicant.arriving.rows import answers_model, followed_model
from kiosk.ui.applicant.booking.rows import (
    book_groups_model,
    book_services_model,
    book_ways_model,
    day_model,
    free_days_model,
    month_model,
    nearest_model,
    people_model,
    plan_model,
)
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.staff.words import conditions_model, doubtful_model
from kiosk.ui.applicant.tiles import (
    TilesModel,
    events_model,
    groups_model,
    identity_model,
    relations_model,
    sections_model,
    speeds_model,
)


@dataclass(frozen=True, slots=True)
class TileModels:
    """The tiles of one window, each list for one page."""

    groups: TilesModel
    events: TilesModel
    speeds: TilesModel
    sections: TilesModel
    relations: TilesModel
    ways: TilesModel
    book_groups: TilesModel
    book_services: TilesModel
    people: TilesModel
    nearest: TilesModel
    month_days: TilesModel
    free_days: TilesModel
    day_times: TilesModel
    book_ways: TilesModel
    plan: TilesModel
    answers: TilesModel
    followed: TilesModel
    conditions: TilesModel
    doubtful: TilesModel


def tile_models(session: Session, parent: QObject) -> TileModels:
    """Return the tiles that follow `session`; they live as long as `parent`."""
    return TileModels(
        groups=groups_model(session, parent),
        events=events_model(session, parent),
        speeds=speeds_model(session, parent),
        sections=sections_model(session, parent),
        relations=relations_model(session, parent),
        ways=identity_model(session, parent),
        book_groups=book_groups_model(session, parent),
        book_services=book_services_model(session, parent),
        people=people_model(session, parent),
        nearest=nearest_model(session, parent),
        month_days=month_model(session, parent),
        free_days=free_days_model(session, parent),
        day_times=day_model(session, parent),
        book_ways=book_ways_model(session, parent),
        plan=plan_model(session, parent),
        answers=answers_model(session, parent),
        followed=followed_model(session, parent),
        conditions=conditions_model(session, parent),
        doubtful=doubtful_model(session, parent),
    )

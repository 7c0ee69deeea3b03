"""All that the pages are given, as one typed object: `required property Face face`."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.applicant.arriving.door import ArrivingDoor
from kiosk.ui.applicant.booking.door import BookingDoor
from kiosk.ui.applicant.details import Details
from kiosk.ui.applicant.help_door import HelpDoor
from kiosk.ui.applicant.idle_watch import IdleWatch
from kiosk.ui.applicant.journey import Journey
from kiosk.ui.applicant.listening import Listening
from kiosk.ui.applicant.lobby import Lobby
from kiosk.ui.applicant.request.chip_door import ChipDoor
from kiosk.ui.applicant.request.form_model import FormModel
from kiosk.ui.applicant.request.papers_model import PapersModel
from kiosk.ui.applicant.request.review_model import ReviewModel
from kiosk.ui.applicant.staff.door import StaffDoor
from kiosk.ui.applicant.taking.door import TakingDoor
from kiosk.ui.applicant.tile_models import TileModels
from kiosk.ui.applicant.tiles import TilesModel
from kiosk.ui.applicant.typed import TypedModel

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Models:
    """The view models of one window."""

    journey: Journey
    details: Details
    lobby: Lobby
    idle: IdleWatch
    listening: Listening
    form: FormModel
    papers: PapersModel
    review: ReviewModel
    booking: BookingDoor
    arriving: ArrivingDoor
    taking: TakingDoor
    typed: TypedModel
    chip: ChipDoor
    staff: StaffDoor
    help: HelpDoor
    tiles: TileModels


@QmlElement
@QmlUncreatable("made by the window")
class Face(QObject):  # type: ignore[operator]
    """The view models of one window, as QML reads them."""

    def __init__(self, models: Models, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.models = models

    journey = Property(Journey, lambda self: self.models.journey, constant=True)
    details = Property(Details, lambda self: self.models.details, constant=True)
    lobby = Property(Lobby, lambda self: self.models.lobby, constant=True)
    idle = Property(IdleWatch, lambda self: self.models.idle, constant=True)
    listening = Property(Listening, lambda self: self.models.listening, constant=True)
    form = Property(FormModel, lambda self: self.models.form, constant=True)
    papers = Property(PapersModel, lambda self: self.models.papers, constant=True)
    review = Property(ReviewModel, lambda self: self.models.review, constant=True)
    groups = Property(TilesModel, lambda self: self.models.tiles.groups, constant=True)
    events = Property(TilesModel, lambda self: self.models.tiles.events, constant=True)
    speeds = Property(TilesModel, lambda self: self.models.tiles.speeds, constant=True)
    sections = Property(TilesModel, lambda self: self.models.tiles.sections, constant=True)
    relations = Property(TilesModel, lambda self: self.models.tiles.relations, constant=True)
    ways = Property(TilesModel, lambda self: self.models.tiles.ways, constant=True)
    booking = Property(BookingDoor, lambda self: self.models.booking, constant=True)
    taking = Property(TakingDoor, lambda self: self.models.taking, constant=True)
    arriving = Property(ArrivingDoor, lambda self: self.models.arriving, constant=True)
    typed = Property(TypedModel, lambda self: self.models.typed, constant=True)
    bookGroups = Property(TilesModel, lambda self: self.models.tiles.book_groups, constant=True)
    bookServices = Property(TilesModel, lambda self: self.models.tiles.book_services, constant=True)
    people = Property(TilesModel, lambda self: self.models.tiles.people, constant=True)
    nearest = Property(TilesModel, lambda self: self.models.tiles.nearest, constant=True)
    monthDays = Property(TilesModel, lambda self: self.models.tiles.month_days, constant=True)
    freeDays = Property(TilesModel, lambda self: self.models.tiles.free_days, constant=True)
    dayTimes = Property(TilesModel, lambda self: self.models.tiles.day_times, constant=True)
    bookWays = Property(TilesModel, lambda self: self.models.tiles.book_ways, constant=True)
    plan = Property(TilesModel, lambda self: self.models.tiles.plan, constant=True)
    answers = Property(TilesModel, lambda self: self.models.tiles.answers, constant=True)
    followed = Property(TilesModel, lambda self: self.models.tiles.followed, constant=True)
    chip = Property(ChipDoor, lambda self: self.models.chip, constant=True)
    staff = Property(StaffDoor, lambda self: self.models.staff, constant=True)
    help = Property(HelpDoor, lambda self: self.models.help, constant=True)
    conditions = Property(TilesModel, lambda self: self.models.tiles.conditions, constant=True)
    doubtful = Property(TilesModel, lambda self: self.models.tiles.doubtful, constant=True)

"""Which pages about the mission the console has, and for whom."""

from __future__ import annotations

from kiosk.domain.acting import Permission
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission.bookings_page import BookingsPage
from kiosk.ui.setup.mission.fees_page import FeesPage
from kiosk.ui.setup.mission.file_page import FilePage
from kiosk.ui.setup.mission.hall_page import HallPage
from kiosk.ui.setup.mission.history_page import HistoryPage
from kiosk.ui.setup.mission.hours_page import HoursPage
from kiosk.ui.setup.mission.services_page import ServicesPage
from kiosk.ui.setup.mission.texts_page import TextsPage
from kiosk.ui.setup.place import Place

_SETS_SOMETHING = frozenset(
    {
        Permission.SET_HOURS,
        Permission.SET_FEES,
        Permission.SET_SERVICES,
        Permission.SET_TEXTS,
        Permission.SET_STATIONS,
    }
)
MISSION_PLACES: tuple[Place, ...] = (
    Place("hours", lambda: tr("Hours and closed days"), HoursPage, frozenset({Permission.SET_HOURS})),
    Place("bookings", lambda: tr("Bookings and order"), BookingsPage, frozenset({Permission.SET_HOURS})),
    Place("services", lambda: tr("Services"), ServicesPage, frozenset({Permission.SET_SERVICES})),
    Place("fees", lambda: tr("Fees"), FeesPage, frozenset({Permission.SET_FEES})),
    Place("texts", lambda: tr("Texts"), TextsPage, frozenset({Permission.SET_TEXTS})),
    Place(
        "hall",
        lambda: tr("Lines and desks"),
        HallPage,
        frozenset({Permission.SET_STATIONS, Permission.SET_SERVICES}),
    ),
    Place("file", lambda: tr("All as a file"), FilePage, _SETS_SOMETHING),
    Place("history", lambda: tr("History"), HistoryPage, _SETS_SOMETHING),
)

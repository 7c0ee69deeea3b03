"""Which places a desk has beside the person, in the order of their keys."""

from __future__ import annotations

from kiosk.domain.acting import Permission
from kiosk.ui.counter.day_place import DayPlace
from kiosk.ui.counter.hall_place import HallPlace
from kiosk.ui.counter.hand_over_place import HandOverPlace
from kiosk.ui.counter.line_place import LinePlace
from kiosk.ui.counter.new_request_place import NewRequestPlace
from kiosk.ui.counter.place import PlaceOffer
from kiosk.ui.counter.reports_place import ReportsPlace
from kiosk.ui.counter.request_place import RequestPlace
from kiosk.ui.counter.search_place import SearchPlace
from kiosk.ui.counter.station_place import StationPlace
from kiosk.ui.counter.till_place import TillPlace
from kiosk.ui.i18n import tr

_READERS = frozenset({Permission.READ_REQUEST})
_GIVES_NUMBERS = frozenset({Permission.ISSUE_NUMBER})
_FIGURES = frozenset({Permission.READ_FIGURES})
_MONEY = frozenset({Permission.TAKE_PAYMENT, Permission.APPROVE_MONEY})
_FILERS = frozenset({Permission.FILE_REQUEST})

PLACES: tuple[PlaceOffer, ...] = (
    PlaceOffer("line", lambda: tr("Line"), LinePlace),
    PlaceOffer("request", lambda: tr("Request"), RequestPlace, _READERS),
    PlaceOffer("search", lambda: tr("Search"), SearchPlace, _READERS),
    PlaceOffer("hand-over", lambda: tr("Hand-over"), HandOverPlace, _READERS),
    PlaceOffer("new-request", lambda: tr("New request"), NewRequestPlace, _FILERS),
    PlaceOffer("till", lambda: tr("Till"), TillPlace, _MONEY),
    PlaceOffer("hall", lambda: tr("Hall"), HallPlace, _GIVES_NUMBERS),
    PlaceOffer("day", lambda: tr("Today"), DayPlace, _GIVES_NUMBERS),
    PlaceOffer("reports", lambda: tr("Figures"), ReportsPlace, _FIGURES),
    PlaceOffer("station", lambda: tr("This station"), StationPlace, named=False),
)

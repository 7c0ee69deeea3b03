"""Which places a desk has beside the person, in the order of their keys."""

from __future__ import annotations

from kiosk.ui.counter.line_place import LinePlace
from kiosk.ui.counter.place import PlaceOffer
from kiosk.ui.i18n import tr

PLACES: tuple[PlaceOffer, ...] = (PlaceOffer("line", lambda: tr("The line"), LinePlace),)

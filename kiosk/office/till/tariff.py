"""What the tariff asks on a day, read each time: fees change, and days begin, while a desk is open."""

from __future__ import annotations

from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.local_time import local_day
from kiosk.domain.mission import Mission
from kiosk.office.till.billing import Rates
from kiosk.store import Store, catalogue_in_force
from kiosk.store.missions.in_force import hall, must_know_mission


class TariffReader:
    """Whoever asks fees by what holds in `store`, over the `shipped` catalogue of this release."""

    __slots__ = ()
    store: Store
    shipped: Catalogue

    @property
    def mission(self) -> Mission:
        """The mission as it is set now."""
        return must_know_mission(self.store)

    @property
    def today(self) -> date:
        """The mission's day."""
        return local_day(self.store.clock.now_ms(), self.mission.time_zone)

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue in force today."""
        return self.catalogue_on(self.today)

    def catalogue_on(self, day: date) -> Catalogue:
        """The catalogue in force on `day`."""
        return catalogue_in_force(self.store, self.shipped, day).catalogue

    @property
    def rates(self) -> Rates:
        """The rates of today."""
        return self.rates_on(self.today)

    def rates_on(self, day: date) -> Rates:
        """The rates of `day`."""
        return hall(self.store).rates_on(day)

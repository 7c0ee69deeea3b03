"""A slip asks the fee of the day on which its request was filed, by the mission's own days."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kiosk.catalogue.changes import ChangeKey
from kiosk.domain.form import fees_on
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.service import Speed
from kiosk.office.desk import Desk
from tests.office.filed_at_desk import LOST, lost_passport, slip_of
from tests.office.filed_at_desk import station as station
from tests.office.station import MIDNIGHT_MS, NOON_MS, TOMORROW, Station, fee_of

pytestmark = pytest.mark.usefixtures("qapp")


def prices(station: Station) -> set[Decimal | None]:
    """Return what the visit's slip asks, were it printed now."""
    return {fee.amount for request in slip_of(station).requests for fee in request.fees}


def test_a_change_of_the_mission_begins_at_the_missions_midnight(station: Station) -> None:
    reason = {"ar": "متوقفة حالياً", "en": "Stopped for now"}
    value = {"enabled": False, "disabled_reason": reason}
    station.change(
        CatalogueChange("passport_movement_record", ChangeKey.ENABLED, value, TOMORROW),
        fee_of("250.00", TOMORROW),
    )
    station.now_ms = MIDNIGHT_MS - 1
    evening = station.desk.refreshed()
    assert _base_fee(evening) == Decimal("200.00")
    station.now_ms = MIDNIGHT_MS
    morning = evening.refreshed()
    assert evening.catalogue.services["passport_movement_record"].enabled
    assert not morning.catalogue.services["passport_movement_record"].enabled
    assert evening.catalogue.version != morning.catalogue.version
    assert _base_fee(morning) == Decimal("250.00")


def _base_fee(desk: Desk) -> Decimal | None:
    fees = fees_on(desk.catalogue.services[LOST], Speed.ORDINARY, desk.today())
    return next(fee.amount for fee in fees if fee.id == "base")


@pytest.mark.parametrize("filed_ms", [NOON_MS, MIDNIGHT_MS])
def test_a_slip_asks_the_fee_of_the_day_on_which_it_was_filed(station: Station, filed_ms: int) -> None:
    station.change(fee_of("250.00", TOMORROW))
    station.now_ms = filed_ms
    station.desk = station.desk.refreshed()
    lost_passport(station)
    station.now_ms = MIDNIGHT_MS
    station.desk = station.desk.refreshed()
    expected = Decimal("200.00") if filed_ms == NOON_MS else Decimal("250.00")
    assert prices(station) == {expected, None}

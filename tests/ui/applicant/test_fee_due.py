"""After handing in, the screen says of fees what the slip says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.service import Fee, Language
from tests.ui.applicant.fake_desk import TODAY, FakeDesk, riyadh
from tests.ui.applicant.stand import NOON_MS, TurnedClock, standing

RENEWAL = "passport_renewal"
UNPAID = "No fee has been paid yet. Pay only at the counter, against a receipt."


def free(fees: Iterable[Fee]) -> tuple[Fee, ...]:
    return tuple(replace(fee, amount=Decimal("0.00"), currency="USD") for fee in fees)


def from_tomorrow(fees: Iterable[Fee]) -> tuple[Fee, ...]:
    """The price of today, and none from tomorrow on."""
    tomorrow = date(2026, 11, 24)
    today = tuple(replace(fee, valid_to=TODAY) for fee in fees)
    return (*today, *(replace(fee, valid_from=tomorrow, valid_to=None) for fee in free(fees)))


def with_fees(catalogue: Catalogue, fees: tuple[Fee, ...]) -> FakeDesk:
    """A desk that asks `fees` for a renewal, at noon."""
    service = replace(catalogue.services[RENEWAL], fees=fees)
    changed = replace(catalogue, services={**catalogue.services, RENEWAL: service})
    return FakeDesk(changed, riyadh(), TurnedClock(NOON_MS).clock())


@pytest.mark.parametrize("case", ["priced", "free", "set by the mission", "not listed", "free from tomorrow"])
def test_only_what_is_free_is_not_called_unpaid(
    app: QGuiApplication, catalogue: Catalogue, case: str
) -> None:
    shipped = catalogue.services[RENEWAL].fees
    fees = {
        "priced": shipped,
        "free": free(shipped),
        "set by the mission": tuple(replace(fee, amount=None, currency=None) for fee in shipped),
        "not listed": (),
        "free from tomorrow": from_tomorrow(shipped),
    }[case]

    with standing(with_fees(catalogue, fees)) as stand:
        stand.to_review(RENEWAL, Language.ENGLISH)
        stand.walk.hand_in()

        assert stand.says(UNPAID) is (case != "free")

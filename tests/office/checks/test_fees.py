"""What is said of fees that were left to the mission, until it has set them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.catalogue.reader import load_catalogue
from kiosk.catalogue.setting import fee_change
from kiosk.office.checks.fees import check_fees
from kiosk.office.checks.finding import Verdict
from kiosk.opening import CATALOGUE
from kiosk.store import Store, import_mission
from tests.office.checks.sentences import assert_read
from tests.office.station import NOON_MS
from tests.store.configured import IT, RIYADH
from tests.store.site import Site, new_op

SHIPPED = load_catalogue(CATALOGUE)
UNSET = [
    (service, fee)
    for service in SHIPPED.services.values()
    for fee in service.fees
    if fee.amount is None and service.enabled
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Site(f"sqlite:///{tmp_path}/kiosk.db", tmp_path / "state").create()
    yield made
    made.close()


def test_services_with_an_unset_fee_are_counted_until_each_is_decided(store: Store) -> None:
    assert check_fees(store, SHIPPED, NOON_MS) is None, "a mission comes first"
    import_mission(store, IT, new_op(), RIYADH.mission, ())
    many = str(len({service.id for service, _ in UNSET}))
    told = check_fees(store, SHIPPED, NOON_MS)
    assert told is not None
    assert_read(told, Verdict.WARN, "unset", f"nobody set: {many}.", many)

    asked = [fee_change(service.id, replace(fee, source="letter 12")) for service, fee in UNSET]
    import_mission(store, IT, new_op(), RIYADH.mission, asked)
    told = check_fees(store, SHIPPED, NOON_MS)
    assert told is not None
    assert_read(told, Verdict.PASS, "ok", "Every fee is set.", "محدّدة")

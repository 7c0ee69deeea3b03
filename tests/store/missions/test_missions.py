"""What a mission sets is kept as its file says it, dated, and the newest import counts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest
from sqlalchemy import select, update

from kiosk.catalogue.changes import in_force
from kiosk.domain.acting import applicant, it_officer
from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import NotAllowed
from kiosk.domain.mission import CatalogueChange, Mission
from kiosk.domain.service import Text
from kiosk.store import Store, catalogue_changes, import_mission, mission
from kiosk.store.missions.schema import mission_setting
from tests.store.site import Site, new_op

IT = it_officer("k1")
RIYADH = Mission(
    code="RUH",
    name=Text("السفارة", "Embassy"),
    city=Text("الرياض", "Riyadh"),
    address=Text("الحي الدبلوماسي", "Diplomatic Quarter"),
    contact=Text("الاستقبال", "reception"),
    help_place=Text("النافذة 1", "window 1"),
    time_zone="Asia/Riyadh",
    country_code="SA",
    currency="SAR",
    retention_days=30,
    requires=(DeviceKind.PRINTER,),
)
FEE = {
    "id": "base",
    "amount": "750.00",
    "currency": "SAR",
    "valid_from": date(2026, 1, 1),
    "lines": [{"n": 1}],
}
CHANGES = (
    CatalogueChange("passport_renewal", "fee", MappingProxyType(FEE), date(2026, 1, 1), date(2026, 6, 30)),
    CatalogueChange("visit", "enabled", {"enabled": True}, date(2026, 3, 1)),
)


def test_there_is_no_mission_before_the_first_import(store: Store) -> None:
    assert mission(store) is None
    assert in_force(catalogue_changes(store), date(2026, 3, 1)) == ()


def test_what_was_imported_comes_back_whole(site: Site) -> None:
    store = site.create()
    import_mission(store, IT, new_op(), RIYADH, CHANGES)
    store.close()
    store = site.open()
    assert mission(store) == RIYADH
    assert [change.value for change in in_force(catalogue_changes(store), date(2026, 3, 1))] == [
        FEE,
        {"enabled": True},
    ]
    store.close()


def test_a_mission_of_an_earlier_release_requires_no_device(store: Store) -> None:
    import_mission(store, IT, new_op(), RIYADH, ())
    with store.engine.begin() as connection:
        kept = json.loads(connection.execute(select(mission_setting.c.mission)).scalar_one())
        del kept["requires"]
        connection.execute(update(mission_setting).values(mission=json.dumps(kept)))
    assert mission(store) == replace(RIYADH, requires=())


@pytest.mark.parametrize(
    ("day", "services"),
    [
        (date(2025, 12, 31), []),
        (date(2026, 1, 1), ["passport_renewal"]),
        (date(2026, 6, 30), ["passport_renewal", "visit"]),
        (date(2026, 7, 1), ["visit"]),
    ],
)
def test_changes_hold_on_their_days(store: Store, day: date, services: list[str]) -> None:
    import_mission(store, IT, new_op(), RIYADH, CHANGES)
    assert [change.service_id for change in in_force(catalogue_changes(store), day)] == services


def test_the_newest_import_counts_and_the_same_one_twice_is_one(store: Store) -> None:
    first = new_op()
    import_mission(store, IT, first, RIYADH, CHANGES)
    import_mission(store, IT, new_op(), RIYADH, CHANGES[1:])
    import_mission(store, IT, first, RIYADH, CHANGES)
    assert len(in_force(catalogue_changes(store), date(2026, 3, 1))) == 1
    assert store.node.next_seq == 5
    assert store.check().sound


def test_an_applicant_can_t_import(file_store: Store) -> None:
    with pytest.raises(NotAllowed):
        import_mission(file_store, applicant("k1"), new_op(), RIYADH, ())


def test_a_value_that_no_file_can_hold_is_refused_whole(file_store: Store) -> None:
    wrong = CatalogueChange("visit", "fee", {"amount": 1.5}, date(2026, 1, 1))
    with pytest.raises(TypeError):
        import_mission(file_store, IT, new_op(), RIYADH, [wrong])
    assert mission(file_store) is None

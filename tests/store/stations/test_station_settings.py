"""Who changed what of a station's settings is in the journal, once."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from kiosk.domain.acting import COMMAND_LINE, applicant, it_officer
from kiosk.domain.errors import NotAllowed
from kiosk.store import Store
from kiosk.store.operations import operations
from kiosk.store.schema import op
from kiosk.store.stations.settings import SETTINGS_CHANGED, note_settings
from tests.store.site import new_op


def test_a_change_is_journaled_once_with_who_made_it(store: Store) -> None:
    op_id, changes = new_op(), {"printer.kind": "usb", "printer.port": None, "panel_width_mm": 477}
    for _ in range(2):
        note_settings(store, it_officer(store.station), op_id, changes)

    noted = [each for each in operations(store) if each.kind == SETTINGS_CHANGED]
    assert [(each.entity_id, each.actor) for each in noted] == [(store.station, COMMAND_LINE)]
    assert store.check().sound


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql://kiosk:geheim@db.example/kiosk", "postgresql://kiosk@db.example/kiosk"),
        ("postgresql:///kiosk?host=/run&password=geheim", "postgresql:///kiosk?host=%2Frun"),
        ("sqlite:////var/lib/kiosk/kiosk.db", "sqlite:////var/lib/kiosk/kiosk.db"),
        ("geheim", ""),
        (None, None),
    ],
)
def test_a_password_in_the_store_s_address_is_not_journaled(
    file_store: Store, address: str | None, told: str | None
) -> None:
    note_settings(file_store, it_officer(file_store.station), new_op(), {"store": address})
    with file_store.reading() as connection:
        body = connection.execute(select(op.c.body).where(op.c.kind == SETTINGS_CHANGED)).scalar_one()
    assert json.loads(body) == {"changes": {"store": told}}


def test_who_may_not_set_stations_journals_nothing(store: Store) -> None:
    with pytest.raises(NotAllowed):
        note_settings(store, applicant(store.station), new_op(), {"panel_width_mm": 1})
    assert all(each.kind != SETTINGS_CHANGED for each in operations(store))

"""A mission's own file is read whole or refused with every mistake named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.mission_file import check_mission_file, read_changes, read_mission_file
from kiosk.catalogue.reader import load_catalogue
from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import CatalogueError
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.money import Exchange
from kiosk.domain.service import Text
from tests.catalogue.conftest import TEXT

MISSION = f"""
[mission]
code = "RUH"
name = {TEXT}
city = {TEXT}
address = {TEXT}
contact = {TEXT}
help_place = {TEXT}
time_zone = "Asia/Riyadh"
country_code = "SA"
currency = "SAR"
retention_days = 30
"""

CHANGE = """
[[change]]
service = "renewal"
key = "fee"
valid_from = 2026-12-01
[change.value]
id = "base"
label = { ar = "رسم", en = "Fee" }
amount = "750.00"
currency = "SAR"
speed = "ordinary"
"""

LATER = """
[[change]]
service = "nothing"
key = "enabled"
valid_from = 2030-01-01
value = { enabled = true }
"""


@pytest.fixture
def shipped(folder: Path) -> Catalogue:
    return load_catalogue(folder)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "riyadh.toml"
    path.write_text(text, encoding="utf-8")
    return path


def told(path: Path, catalogue: Catalogue) -> str:
    return "\n".join(str(fault) for fault in check_mission_file(path, catalogue))


def test_a_mission_and_its_changes_are_read(tmp_path: Path, shipped: Catalogue) -> None:
    path = written(tmp_path, MISSION + CHANGE)
    found = read_mission_file(path)
    assert (found.mission.code, found.mission.city) == ("RUH", Text("نص", "Text"))
    assert (found.mission.time_zone, found.mission.retention_days) == ("Asia/Riyadh", 30)
    (change,) = found.changes
    assert isinstance(change, CatalogueChange)
    assert (change.service_id, change.key, change.valid_from) == ("renewal", "fee", date(2026, 12, 1))
    assert check_mission_file(path, shipped) == ()


def test_a_mission_says_without_which_devices_it_wants_no_kiosk_open(
    tmp_path: Path, shipped: Catalogue
) -> None:
    stricter = written(tmp_path, MISSION + '\n[kiosk]\nrequires = ["printer", "reader"]\n')
    assert read_mission_file(stricter).mission.requires == (DeviceKind.PRINTER, DeviceKind.READER)
    assert read_mission_file(written(tmp_path, MISSION)).mission.requires == ()
    wrong = written(tmp_path, MISSION + '\n[kiosk]\nrequires = ["camera"]\nhours = 3\n')
    assert 'kiosk.requires: "camera" is not known' in told(wrong, shipped)
    assert "kiosk.hours: is not known here" in told(wrong, shipped)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"RUH"', '"Ruh"', 'mission.code: "Ruh" is not three capital letters'),
        ('"Asia/Riyadh"', '"Riyadh"', 'mission.time_zone: "Riyadh" is not known'),
        ('"Asia/Riyadh"', '"../etc/passwd"', 'mission.time_zone: "../etc/passwd" is not known'),
        ('"SA"', '"Saudi"', 'mission.country_code: "Saudi" is not two capital letters'),
        ('"SA"', '"XX"', 'mission.country_code: there is no country "XX"'),
        ("= 30", "= 0", "mission.retention_days: 0 is out of range"),
        ("city =", "town =", "mission.city: is missing"),
        ("[mission]", "[missions]", "mission: is missing"),
        ('key = "fee"', 'key = "price"', 'key: "price" is not known'),
        ("2026-12-01", "2026-12-01\nvalid_to = 2026-01-01", "valid_to: lies before valid_from"),
        ("2026-12-01", "2026-12-01\nvalid_to = 9999-12-31", "valid_to: is out of range"),
        ("2026-12-01", "2026-12-32", "isn't TOML"),
        ('"750.00"', "750", "riyadh.toml: change[renewal, fee, 2026-12-01].value.amount: is not a text"),
        ("[[change]]", "[[changes]]", 'changes: is not known here. Did you mean "change"'),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, shipped: Catalogue, old: str, new: str, fault: str) -> None:
    text = MISSION + CHANGE
    assert old in text
    assert fault in told(written(tmp_path, text.replace(old, new, 1)), shipped)


def test_a_change_of_a_later_day_is_tried_too(tmp_path: Path, shipped: Catalogue) -> None:
    assert 'there is no service "nothing"' in told(written(tmp_path, MISSION + CHANGE + LATER), shipped)


def test_a_change_that_outlives_what_it_leans_on_is_told_before_that_day_comes(
    tmp_path: Path, shipped: Catalogue
) -> None:
    off = f"""
[[change]]
service = "renewal"
key = "enabled"
valid_from = 2030-01-01
valid_to = 2030-01-31
value = {{ enabled = false, disabled_reason = {TEXT} }}
[[change]]
service = "renewal"
key = "disabled_reason"
valid_from = 2030-01-10
value = {TEXT}
"""
    fault = "change[renewal, disabled_reason, 2030-01-10].value: the service is enabled"
    assert fault in told(written(tmp_path, MISSION + off), shipped)
    ends_too = off.replace("valid_from = 2030-01-10", "valid_from = 2030-01-10\nvalid_to = 2030-01-31")
    assert told(written(tmp_path, MISSION + ends_too), shipped) == ""


def test_two_prices_of_one_fee_from_one_day_are_told(tmp_path: Path, shipped: Catalogue) -> None:
    other = CHANGE.replace("750.00", "800.00")
    assert "change[renewal, fee, 2026-12-01]: is there twice" in told(
        written(tmp_path, MISSION + CHANGE + other), shipped
    )
    urgent = other.replace('"ordinary"', '"urgent"')
    assert told(written(tmp_path, MISSION + CHANGE + urgent), shipped) == ""


def test_two_changes_that_contradict_each_other_are_told(tmp_path: Path, shipped: Catalogue) -> None:
    twice = LATER.replace("nothing", "renewal") * 2
    assert "change[renewal, enabled, 2030-01-01]: is there twice" in told(
        written(tmp_path, MISSION + twice), shipped
    )


def test_reading_refuses_what_it_cannot_use(tmp_path: Path, shipped: Catalogue) -> None:
    with pytest.raises(CatalogueError, match="retention_days"):
        read_mission_file(written(tmp_path, MISSION.replace("retention_days = 30", "")))
    missing = tmp_path / "jeddah.toml"
    with pytest.raises(CatalogueError, match=r"jeddah\.toml: can't be read"):
        read_mission_file(missing)
    assert "can't be read" in told(missing, shipped)


def test_changes_alone_are_read_and_tried_on_the_catalogue(shipped: Catalogue) -> None:
    (change,) = read_changes(CHANGE.encode(), "published", shipped)
    assert (change.service_id, change.value["amount"]) == ("renewal", "750.00")
    assert read_changes(b"", "published", shipped) == ()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (LATER, 'published: change[nothing, enabled, 2030-01-01]: there is no service "nothing"'),
        (CHANGE * 2, "change[renewal, fee, 2026-12-01]: is there twice"),
        (CHANGE * 201, "change: there are 201, more than 200"),
        (MISSION, "mission: is not known here"),
        ("[[change]]\nservice = 1", "change[1].service: is not a text in quotes"),
        ("x = " + "[" * 5000, "is longer or deeper"),
        ("x = " + "1" * 5000, "is longer or deeper"),
        ("x = [", "isn't TOML"),
    ],
)
def test_changes_alone_are_refused_with_every_mistake(shipped: Catalogue, source: str, told: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        read_changes(source.encode(), "published", shipped)
    assert told in str(caught.value)


def test_rates_and_pieces_of_money_are_read_and_wrong_ones_told(tmp_path: Path, shipped: Catalogue) -> None:
    rate = """
[[rate]]
tariff = "USD"
currency = "SAR"
rate = "3.75"
rounds_to = "0.25"
valid_from = 2026-12-01

[cash]
pieces = ["0.50", "100"]
"""
    hall = read_mission_file(written(tmp_path, MISSION + rate)).hall
    assert hall.rates_on(date(2026, 11, 30)) == {}
    assert hall.rates_on(date(2026, 12, 1)) == {"USD": Exchange("USD", "SAR", Decimal("3.75"), 25)}
    assert hall.pieces == (Decimal(100), Decimal("0.50"))

    wrong = rate.replace("3.75", "-1").replace("0.25", "0.001").replace("100", "x")
    told_of = told(written(tmp_path, MISSION + wrong), shipped)
    for key in ("rate", "rounds_to", "pieces"):
        assert key in told_of

"""A mission enables, disables, reprices and adds by dated changes, checked like the shipped files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import tomli

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.faults import CatalogueFault
from kiosk.catalogue.reader import load_catalogue
from kiosk.domain.errors import CatalogueError
from kiosk.domain.form import fees_on
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.service import Speed, Text
from tests.catalogue.conftest import FILES

START, DAY = date(2026, 12, 1), timedelta(days=1)
REASON = {"ar": "سبب", "en": "Reason"}
FEE = {
    "id": "base",
    "label": {"ar": "رسم", "en": "Fee"},
    "amount": "750.00",
    "currency": "SAR",
    "speed": "ordinary",
}


def change(
    key: str,
    value: Mapping[str, object],
    service: str = "renewal",
    start: date = START,
    end: date | None = None,
) -> CatalogueChange:
    return CatalogueChange(service, key, value, start, end)


@pytest.fixture
def shipped(folder: Path) -> Catalogue:
    return load_catalogue(folder)


def faults_of(catalogue: Catalogue, *changes: CatalogueChange) -> str:
    with pytest.raises(CatalogueError) as raised:
        catalogue.with_changes(changes, START, "riyadh.toml")
    faults = [fault for fault in raised.value.faults if isinstance(fault, CatalogueFault)]
    assert all(fault.file == "riyadh.toml" for fault in faults)
    return "\n".join(str(fault) for fault in faults)


def base_amounts(catalogue: Catalogue, day: date, speed: Speed = Speed.ORDINARY) -> list[Decimal | None]:
    return [fee.amount for fee in fees_on(catalogue.services["renewal"], speed, day) if fee.id == "base"]


def test_without_a_change_in_force_nothing_changes(shipped: Catalogue) -> None:
    later = change("enabled", {"enabled": False, "disabled_reason": REASON})
    assert shipped.with_changes((), START) is shipped
    assert shipped.with_changes((later,), START - DAY) is shipped


def test_a_service_is_switched_off_for_a_time_and_comes_back(shipped: Catalogue) -> None:
    off = change("enabled", {"enabled": False, "disabled_reason": REASON}, end=START + DAY)
    closed = shipped.with_changes((off,), START + DAY)
    assert closed.services["renewal"].disabled_reason == Text("سبب", "Reason")
    assert [service.id for service in closed.offered("passports")] == ["question"]
    opened = shipped.with_changes((off,), START + 2 * DAY)
    assert [service.id for service in opened.offered("passports")] == ["renewal", "question"]


def test_a_later_change_wins_and_loses_no_reason(shipped: Catalogue) -> None:
    off = change("enabled", {"enabled": False, "disabled_reason": REASON})
    on = change("enabled", {"enabled": True}, start=START + DAY)
    enabled = shipped.with_changes((on, off), START + DAY).services["renewal"]
    assert (enabled.enabled, enabled.disabled_reason) == (True, None)


def test_a_reason_may_be_told_anew(shipped: Catalogue) -> None:
    off = change("enabled", {"enabled": False, "disabled_reason": REASON})
    told = change("disabled_reason", {"ar": "سبب آخر", "en": "Another"}, start=START + DAY)
    catalogue = shipped.with_changes((off, told), START + DAY)
    assert catalogue.services["renewal"].disabled_reason == Text("سبب آخر", "Another")


def test_a_price_holds_from_its_day_and_the_old_one_until_then(shipped: Catalogue) -> None:
    repriced = shipped.with_changes((change("fee", FEE),), START)
    assert base_amounts(repriced, START - DAY) == [Decimal("200.00")]
    assert base_amounts(repriced, START) == [Decimal("750.00")]
    assert [fee.id for fee in fees_on(repriced.services["renewal"], Speed.ORDINARY, START)] == [
        "fine",
        "base",
    ]


def test_a_price_for_a_time_gives_the_old_one_back(shipped: Catalogue) -> None:
    repriced = shipped.with_changes((change("fee", FEE, end=START + DAY),), START)
    amounts = [base_amounts(repriced, START + step * DAY) for step in (-1, 0, 1, 2)]
    assert amounts == [[Decimal(amount)] for amount in ("200.00", "750.00", "750.00", "200.00")]


def test_what_the_mission_sets_gets_its_amount(shipped: Catalogue) -> None:
    fine = {key: value for key, value in FEE.items() if key != "speed"} | {"id": "fine"}
    repriced = shipped.with_changes((change("fee", fine),), START)
    for speed in Speed:
        fees = fees_on(repriced.services["renewal"], speed, START)
        assert [fee.amount for fee in fees if fee.id == "fine"] == [Decimal("750.00")]


def test_changes_read_back_from_json_are_the_same(shipped: Catalogue) -> None:
    value = tomli.loads(FILES["services/renewal.toml"]) | {"id": "other", "event": "other"}
    as_text = {**value, "fee": [{**fee, "valid_from": str(fee["valid_from"])} for fee in value["fee"]]}
    one = shipped.with_changes((change("service", value, "other"),), START)
    two = shipped.with_changes((change("service", as_text, "other"),), START)
    assert one.services["other"] == two.services["other"]
    assert one.version == two.version != shipped.version


def test_an_added_service_is_offered_and_may_be_repriced_at_once(shipped: Catalogue) -> None:
    value = tomli.loads(FILES["services/renewal.toml"]) | {"id": "other", "event": "other", "order": 15}
    changes = (change("fee", FEE, "other"), change("service", value, "other"))
    catalogue = shipped.with_changes(changes, START)
    assert [service.id for service in catalogue.offered("passports")] == ["renewal", "other", "question"]
    assert [fee.amount for fee in fees_on(catalogue.services["other"], Speed.ORDINARY, START)][-1] == 750


def test_each_contents_in_force_has_its_own_version(shipped: Catalogue) -> None:
    dear, dearer = change("fee", FEE), change("fee", FEE | {"amount": "800.00"})
    versions = {shipped.with_changes(changes, START).version for changes in ((), (dear,), (dearer,))}
    assert len(versions) == 3
    assert shipped.with_changes((dear,), START).version == shipped.with_changes((dear,), START + DAY).version


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (change("enabled", {"enabled": False}), "disabled_reason: is missing for a disabled service"),
        (change("enabled", {"enabled": "no"}), "value.enabled: is not true or false"),
        (change("enabled", {}), "value.enabled: is missing"),
        (change("enabled", {"enabled": True, "disabled_reason": REASON}), "stands beside enabled = true"),
        (change("enabled", {"enabled": True, "name": REASON}), "value.name: is not known here"),
        (change("disabled_reason", REASON), "the service is enabled"),
        (change("enabled", {"enabled": True}, "unknown"), 'there is no service "unknown"'),
        (change("fee", FEE | {"currency": "riyal"}), 'value.currency: "riyal" is not three capital letters'),
        (change("fee", FEE | {"speed": "slow"}), 'value.speed: "slow" is not known'),
        (change("fee", FEE | {"id": "fine"}), "value.fee[fine]: two rows hold from 2026-12-01"),
        (change("service", {}, "other"), "value.name: is missing"),
        (change("price", {}), '"price" can\'t be changed'),
        (
            change("service", tomli.loads(FILES["services/renewal.toml"])),
            "there is a service of this id",
        ),
        (
            change("service", tomli.loads(FILES["services/renewal.toml"]) | {"id": "other"}, "other"),
            "one event at the same speed",
        ),
    ],
    ids=range(14),
)
def test_a_wrong_change_is_told_like_a_wrong_file(
    shipped: Catalogue, wrong: CatalogueChange, told: str
) -> None:
    assert told in faults_of(shipped, wrong)


def test_all_wrong_changes_are_told_at_once(shipped: Catalogue) -> None:
    told = faults_of(shipped, change("enabled", {}), change("fee", {}, "question"))
    assert "change[renewal, enabled" in told
    assert "change[question, fee" in told


def test_switching_on_what_would_share_a_tile_is_told(
    broken: Callable[[str, str, str], str], folder: Path
) -> None:
    reason = 'enabled = false\ndisabled_reason = { ar = "سبب", en = "Reason" }'
    assert broken("services/renewal.toml", "enabled = true", reason) == ""
    assert broken("counter/question.toml", 'event = "question"', 'event = "renew"') == ""
    told = faults_of(load_catalogue(folder), change("enabled", {"enabled": True}))
    assert "are one event at the same speed ordinary" in told

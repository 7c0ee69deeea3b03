"""A folder of files is read whole or refused with every fault, whatever it holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.faults import CatalogueFault
from kiosk.catalogue.places import Places
from kiosk.catalogue.reader import check_catalogue, load_catalogue, read_toml
from kiosk.catalogue.services import Frame, read_service
from kiosk.catalogue.steps import FormSource
from kiosk.catalogue.table import Table
from kiosk.domain.errors import CatalogueError
from kiosk.domain.questions import Condition, FieldKind
from kiosk.domain.service import Speed
from tests.catalogue.conftest import FILES

Breaker = Callable[[str, str, str], str]
RENEWAL = "services/renewal.toml"


def test_a_right_catalogue_has_no_fault(folder: Path) -> None:
    assert check_catalogue(folder) == ()


def test_a_service_is_read_as_it_is_written(folder: Path) -> None:
    service = load_catalogue(folder).services["renewal"]
    assert [option.speed for option in service.speeds] == [Speed.ORDINARY, Speed.URGENT]
    base, fine = service.fees
    assert (base.amount, base.currency, base.valid_from) == (Decimal("200.00"), "USD", date(2025, 6, 26))
    assert (fine.amount, fine.currency) == (None, None)
    assert [step.id for step in service.steps] == ["concerned.birth", "form.details", "form.guardian"]
    number = service.steps[1].fields[1]
    assert number.key == "form.number"
    assert (number.max_length, number.masked, number.required) == (9, True, True)
    assert set(number.when) == {
        Condition("form.has_number", ("yes",)),
        Condition("concerned.born_in", ("syria",)),
        Condition("speed", ("urgent",)),
    }
    assert service.papers[0].when == (Condition("relation", ("child",)), Condition("age", below=14))


def test_a_country_field_offers_the_countries(folder: Path) -> None:
    country = load_catalogue(folder).services["renewal"].steps[0].fields[2]
    assert country.kind is FieldKind.COUNTRY
    assert [choice.value for choice in country.choices] == ["SY", "SA"]


def test_loading_a_broken_catalogue_carries_all_faults(folder: Path, broken: Breaker) -> None:
    broken(RENEWAL, "order = 10", 'order = "ten"')
    with pytest.raises(CatalogueError) as raised:
        load_catalogue(folder)
    assert raised.value.faults == check_catalogue(folder)


def test_a_missing_file_a_stray_one_and_a_file_of_another_encoding_are_named(folder: Path) -> None:
    (folder / "groups.toml").unlink()
    (folder / "group.toml").write_text("", encoding="utf-8")
    (folder / "services/renewal.tml").write_text("", encoding="utf-8")
    (folder / "counter/folder.toml").mkdir()
    (folder / RENEWAL).write_bytes(b'id = "\xff"')
    faults = {fault.file: fault.problem for fault in check_catalogue(folder)}
    assert faults["groups.toml"] == "is missing"
    assert faults["group.toml"] == faults["services/renewal.tml"] == "doesn't belong here"
    assert faults["counter/folder.toml"] == "can't be read"
    assert faults[RENEWAL] == "isn't UTF-8 (byte 6)"


def test_an_empty_folder_is_told_and_not_a_crash(tmp_path: Path) -> None:
    assert len(check_catalogue(tmp_path / "nothing")) >= 4


def test_one_id_in_both_folders_is_told(folder: Path) -> None:
    (folder / "counter/renewal.toml").write_text(FILES[RENEWAL], encoding="utf-8")
    assert "has the same id" in "\n".join(str(fault) for fault in check_catalogue(folder))


def test_the_version_follows_the_contents_alone(folder: Path, broken: Breaker) -> None:
    before = load_catalogue(folder).version
    assert load_catalogue(folder).version == before
    assert broken(RENEWAL, '"200.00"', '"250.00"') == ""
    assert load_catalogue(folder).version != before


TOML_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5) | st.dates() | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "ar", "en", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
SERVICE_KEYS = st.sampled_from(
    [
        "id",
        "kind",
        "name",
        "group",
        "order",
        "enabled",
        "relations",
        "speed",
        "fee",
        "paper",
        "step",
        "when",
        "x",
    ]
)


@given(st.dictionaries(SERVICE_KEYS, TOML_VALUES.filter(lambda value: value is not None)))
def test_any_table_is_read_or_told(values: dict[str, object]) -> None:
    faults: list[CatalogueFault] = []
    read_service(Table(values, "any.toml", faults), Frame((), (), FormSource({}, Places())), "any")
    assert faults
    assert all(str(fault).startswith("any.toml") and str(fault).endswith(".") for fault in faults)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_read_or_told(source: bytes) -> None:
    faults: list[CatalogueFault] = []
    table = read_toml(source, "any.toml", faults)
    assert faults == [] or table.values == {}

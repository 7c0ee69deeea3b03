"""A configuration's file says what was exported and who signed it, or nothing at all."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.canonical import canonical
from kiosk.domain.configuration import Configuration
from kiosk.office.configuration import files
from kiosk.office.configuration.files import (
    MOST_BYTES,
    Exported,
    FileFault,
    export_configuration,
    fitted,
    key_words,
    read_export,
)
from kiosk.store import Store, configuration
from tests.store.configured import RIYADH, SETTINGS, commit, configuring, number_of, set_up
from tests.store.site import Site


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Two nodes; the first one has set everything that can be set."""
    here, there = (Site(f"sqlite:///{tmp_path}/{name}.db", tmp_path / name).create() for name in "ab")
    for each in (here, there):
        set_up(each)
    for setting in SETTINGS:
        number_of(here, setting)
    yield here, there
    here.close()
    there.close()


def whole(store: Store) -> Configuration:
    """Return what a node's mission has set."""
    found = configuration(store)
    assert found is not None
    return found


def test_what_was_exported_comes_back_whole_with_the_words_of_its_station(
    stores: tuple[Store, Store],
) -> None:
    here, there = stores
    content = export_configuration(here, whole(here))
    own, brought = read_export(here, content), read_export(there, content)
    assert isinstance(own, Exported)
    assert isinstance(brought, Exported)
    assert (own.known, brought.known) == (True, False)
    told = replace(whole(here), hall=replace(whole(here).hall, training=()))
    assert brought.configuration == told, "all but which stations train"
    assert (brought.mission_code, brought.station, brought.words) == ("RUH", "k1", key_words(here))
    change = configuring(there).replacing(fitted(brought, whole(there)))
    assert isinstance(commit(there, change), int)
    assert whole(there) == told
    elsewhere = replace(whole(there), mission=replace(RIYADH.mission, code="JED"))
    assert fitted(brought, elsewhere).mission == elsewhere.mission
    assert fitted(brought, elsewhere).hall == told.hall


def test_whoever_changes_a_byte_is_found_out(stores: tuple[Store, Store]) -> None:
    here, _ = stores
    content = export_configuration(here, whole(here))
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    for place in (0, len(content) - 1, *(chance.randrange(len(content)) for _ in range(60))):
        altered = bytearray(content)
        altered[place] ^= 1 << chance.randrange(8)
        assert isinstance(read_export(here, bytes(altered)), FileFault), (seed, place)
    told = json.loads(content)
    for other in (
        {**told, "mission": "JED"},
        {**told, "public_key": "00" * 32},
        {**told, "public_key": "é"},
        {**told, "signature": told["signature"].upper()},
    ):
        assert read_export(here, canonical(other) + b"\n") is FileFault.ALTERED


def test_what_no_station_exports_is_no_configuration(stores: tuple[Store, Store]) -> None:
    here, _ = stores
    content = export_configuration(here, whole(here))
    told = json.loads(content)
    spaced = json.dumps(told).encode()
    twice = content.replace(b'{"configuration"', b'{"version":1,"configuration"', 1)
    for wrong in (b"", b"[]", b"[" * 100_000, b"\xff", spaced, twice, canonical({**told, "more": 1}) + b"\n"):
        assert read_export(here, wrong) is FileFault.NOT_ONE
    assert read_export(here, b" " * (MOST_BYTES + 1)) is FileFault.TOO_LARGE
    assert read_export(here, signed(here, {**told, "version": 2})) is FileFault.NEWER
    unreadable: tuple[dict[str, object], ...] = (
        {},
        {"mission": 1},
        {**told["configuration"], "desk": [{"id": 7}]},
        {**told["configuration"], "season": {"a": []}},
    )
    for value in unreadable:
        unfit = signed(here, {**told, "configuration": value})
        assert read_export(here, unfit) is FileFault.UNFIT


def signed(store: Store, told: dict[str, object]) -> bytes:
    """Return what a station might sign, right or wrong."""
    rest = {key: value for key, value in told.items() if key != "signature"}
    signature = store.station_key.sign(files._CONTEXT + canonical(rest)).hex()
    return canonical({**rest, "signature": signature}) + b"\n"

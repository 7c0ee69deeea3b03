"""`kiosk store join`: one more station on a shared store, or a sentence that says what is missing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.store import station_keys
from tests.cli.command_line import kiosk
from tests.store.site import Site


@pytest.fixture
def made(shared_site: Site) -> Site:
    """A shared store at which one station works."""
    shared_site.create().close()
    return shared_site


@pytest.fixture
def station(made: Site, tmp_path: Path) -> Path:
    """The settings of a second station."""
    file = tmp_path / "station.toml"
    file.write_text(f'name = "k2"\nstate = "second"\nstore = "{made.url}"\n', encoding="utf-8")
    return file


def bring_key(made: Site, station: Path) -> Path:
    keys = station.parent / "second" / "keys"
    keys.mkdir(parents=True)
    return Path(shutil.copy(made.state_dir / "keys" / "digest.key", keys))


def test_a_station_joins_with_the_key_of_the_others(made: Site, station: Path) -> None:
    bring_key(made, station)

    done = kiosk("store", "join", "--settings", station)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "k2 has joined the store. `kiosk run` starts it.\n"
    with_store = kiosk("store", "check", "--settings", station)
    assert with_store.stdout.startswith("Everything holds")
    store = made.open()
    assert len(station_keys(store)) == 2
    store.close()


def test_a_station_without_the_others_key_is_told_where_it_lies(station: Path) -> None:
    done = kiosk("store", "join", "--settings", station)

    assert done.returncode == 1
    assert "Copy `digest.key` from the `keys` of a station" in done.stderr
    assert str(station.parent / "second" / "keys" / "digest.key") in done.stderr


def test_a_station_joins_once(made: Site, station: Path) -> None:
    bring_key(made, station)
    kiosk("store", "join", "--settings", station)

    again = kiosk("store", "join", "--settings", station)

    assert again.returncode == 1
    assert again.stderr.startswith("This station works on a store already.")


def test_another_nodes_key_makes_no_station_and_the_right_one_still_does(made: Site, station: Path) -> None:
    key = bring_key(made, station)
    right = key.read_text("ascii")
    key.write_text("ab" * 32)

    refused = kiosk("store", "join", "--settings", station)
    assert refused.returncode == 1
    assert "digest.key isn't the key of this node" in refused.stderr

    key.write_text(right)
    assert kiosk("store", "join", "--settings", station).returncode == 0


def test_a_shared_store_that_nobody_made_yet_cannot_be_joined(
    made: Site, station: Path, sockets: Path
) -> None:
    bring_key(made, station)
    station.write_text(f'state = "second"\nstore = "postgresql+psycopg://kiosk@/postgres?host={sockets}"\n')

    done = kiosk("store", "join", "--settings", station)

    assert done.returncode == 1
    assert "there is no store yet" in done.stderr
    assert not (station.parent / "second" / "keys" / "signing.key").exists()

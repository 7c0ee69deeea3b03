"""A station opens whole or not at all; what it was installed with is journaled as just that."""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kiosk.catalogue.editions import edition_of
from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.line.words import HELD
from kiosk.clock import Clock
from kiosk.domain.errors import CatalogueError
from kiosk.office.devices.ownership import Ownership, lock_file
from kiosk.opening import CATALOGUE, check_mission_here, open_desk, open_node
from kiosk.portal.web.texts import TEXTS
from kiosk.settings import (
    PrinterKind,
    PrinterSettings,
    ReaderKind,
    ReaderSettings,
    ScannerKind,
    ScannerSettings,
    Settings,
    read_settings,
)
from kiosk.store.schema import op
from tests.cli.command_line import kiosk
from tests.office.station import NOON_MS

RIYADH = Path(CATALOGUE).parent / "missions" / "riyadh.toml"


def imports(state: Path) -> list[dict[str, Any]]:
    """Return the bodies of the imports in a station's journal; opening it makes it at first."""
    store, _ = open_node(read_settings(None, state), Clock(), load_catalogue(CATALOGUE))
    query = select(op.c.body).where(op.c.kind == "mission.imported").order_by(op.c.seq)
    with store.reading() as connection:
        bodies = [json.loads(body) for body in connection.execute(query).scalars()]
    store.close()
    return bodies


def test_the_file_of_the_first_start_is_nobodys_decision_and_one_taken_in_later_is_made_over_it(
    tmp_path: Path,
) -> None:
    state = tmp_path / "state"
    (first,) = imports(state)
    assert (first["first_start"], first["over"]) == (True, "")
    done = kiosk("catalogue", "import", str(RIYADH), "--state", str(state))
    assert (done.returncode, done.stderr) == (0, "")
    shipped = edition_of(first)
    assert shipped is not None
    later = imports(state)[-1]
    assert (later["first_start"], later["over"]) == (False, shipped.name)


@dataclass
class CountingClock:
    """A clock that tells the time so often, and then fails."""

    last: int = 10**6
    told: int = 0

    def __call__(self) -> int:
        self.told += 1
        if self.told > self.last:
            raise ZeroDivisionError
        return NOON_MS


def opened_things(state: Path) -> set[str]:
    """Return what this process holds: its threads, and the files of a station that it has open."""
    held = {thread.name for thread in threading.enumerate()}
    for descriptor in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            link = str(descriptor.readlink())
            held |= {link} if link.startswith((str(state), "socket:")) else set()
    return held


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A station that was started once, with a reader and a printer of its own."""
    made = Settings(state=tmp_path / "state", reader=ReaderSettings(ReaderKind.VIRTUAL))
    open_desk(made, Clock(now_ms=CountingClock())).close()
    return made


def test_whatever_fails_while_a_desk_opens_leaves_no_thread_no_file_and_no_lock(settings: Settings) -> None:
    before, counted = opened_things(settings.state), CountingClock()
    open_desk(settings, Clock(now_ms=counted)).close()
    assert counted.told > 0
    for last in range(counted.told):
        with pytest.raises(ZeroDivisionError) as told:  # it keeps alive what the failed attempt held
            open_desk(settings, Clock(now_ms=CountingClock(last)))
        assert opened_things(settings.state) <= before, f"after the {last + 1}th look at the clock"
        assert told.value is not None


@pytest.mark.parametrize(
    "broken",
    [
        {"printer": PrinterSettings(PrinterKind.NETWORK)},
        {"reader": replace(ReaderSettings(), kind="usb")},  # type: ignore[arg-type]
    ],
    ids=["printer", "reader"],
)
def test_a_device_that_the_settings_get_wrong_keeps_no_other_open(
    settings: Settings, broken: dict[str, Any]
) -> None:
    before = opened_things(settings.state)
    with pytest.raises(ValueError, match="no such") as told:
        open_desk(replace(settings, **broken), Clock())
    assert opened_things(settings.state) <= before
    free = Ownership(lock_file(settings.state))
    assert free.take()
    free.release()
    assert told.value is not None


UNSEEN = '\n[kiosk]\nrequires = ["reader", "scanner"]\n'


def test_a_mission_that_requires_what_a_station_can_never_see_is_refused_with_its_line_and_what_to_write(
    tmp_path: Path,
) -> None:
    mission = tmp_path / "mission.toml"
    mission.write_text(RIYADH.read_text(encoding="utf-8") + UNSEEN, encoding="utf-8")
    line = mission.read_text(encoding="utf-8").splitlines().index('requires = ["reader", "scanner"]') + 1
    settings = Settings(state=tmp_path / "state", mission=mission)
    shipped = load_catalogue(CATALOGUE)

    with pytest.raises(CatalogueError) as refused:
        open_node(settings, Clock(), shipped)
    told = [str(fault) for fault in refused.value.faults]
    assert [each.startswith(f"mission.toml:{line}: kiosk.requires: ") for each in told] == [True, True]
    assert ("[reader]" in told[0], 'kind = "serial"' in told[1]) == (True, True)
    assert not settings.state.exists(), "nothing is made"

    able = replace(
        settings,
        reader=ReaderSettings(ReaderKind.PCSC),
        scanner=ScannerSettings(ScannerKind.SERIAL, "/dev/ttyACM0"),
    )
    assert check_mission_here(able, mission, shipped) == ()


def test_a_running_station_takes_no_mission_in_that_would_close_it_for_ever(tmp_path: Path) -> None:
    mission, state = tmp_path / "mission.toml", tmp_path / "state"
    mission.write_text(RIYADH.read_text(encoding="utf-8") + UNSEEN, encoding="utf-8")
    imports(state)
    done = kiosk("catalogue", "import", str(mission), "--state", str(state))
    assert done.returncode != 0
    assert "types like a keyboard" in done.stderr
    assert len(imports(state)) == 1


def test_whatever_is_held_is_told_in_words_at_both_ends() -> None:
    there = {key.removeprefix("held.") for key in TEXTS if key.startswith("held.")}
    assert there == HELD.keys()

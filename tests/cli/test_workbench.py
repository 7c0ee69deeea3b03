"""What set-up does with a station, without its window: joining a shared store, and noting who set what."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kiosk.cli.workbench.station import StationBench
from kiosk.clock import Clock
from kiosk.domain.acting import it_officer
from kiosk.domain.errors import StoreError
from kiosk.domain.recovery_code import display_recovery_code
from kiosk.domain.self_test import SelfTestPlan
from kiosk.office.setting_up.new_mission import JoiningStation, NewStation
from kiosk.office.setting_up.workbench import Start
from kiosk.settings import Settings, StationFileError, read_settings
from kiosk.store.inviting import invite
from kiosk.store.operations import operations
from kiosk.store.people.staff import people
from kiosk.store.stations.settings import SETTINGS_CHANGED
from tests.store.conftest import shared_site, sockets
from tests.store.site import Site, new_op

__all__ = ["shared_site", "sockets"]


@contextmanager
def _bench(folder: Path, told: str) -> Iterator[StationBench]:
    folder.mkdir()
    file = folder / "station.toml"
    file.write_text(f'state = "state"\n{told}', encoding="utf-8")
    with closing(StationBench(file, None, Clock())) as bench:
        yield bench


def test_a_station_joins_its_missions_store_by_a_code_that_counts_once(
    shared_site: Site, tmp_path: Path
) -> None:
    with _bench(tmp_path / "first", f'store = "{shared_site.url}"\n') as first:
        first.begin(NewStation("kiosk-1", "A", Settings().mission))
        first.first_people("Samer Halabi", "Rana Haddad")
        known = first.on_store(people)
        code = first.on_store(lambda store: invite(store, it_officer("kiosk-1"), new_op()))
        spelled = " ".join(display_recovery_code(code))
    with _bench(tmp_path / "second", "") as second:
        assert second.start() is Start.NOTHING
        wrong = " ".join(display_recovery_code(b"\x07" * 16))
        assert not second.join(JoiningStation("kiosk-2", shared_site.url, wrong))
        assert not (tmp_path / "second" / "state" / "keys" / "digest.key").exists()
        assert not read_settings(second.file).store

        cut_off = tmp_path / "second" / "state" / "anchor"
        cut_off.mkdir(parents=True)  # the key has come, and then the store can't be opened
        with pytest.raises(StoreError):
            second.join(JoiningStation("kiosk-2", shared_site.url, spelled))
        assert second.start() is Start.NOTHING
        assert not read_settings(second.file).store
        cut_off.rmdir()

        assert second.join(JoiningStation("kiosk-2", shared_site.url, spelled)), "the same code finishes it"
        assert (second.start(), second.station().letter) == (Start.PEOPLE, "A")
        assert second.on_store(people) == known
        assert read_settings(second.file).name == "kiosk-2"
    with _bench(tmp_path / "third", "") as third:
        assert not third.join(JoiningStation("kiosk-3", shared_site.url, spelled)), "it counts once"


def test_who_set_what_is_in_the_journal_and_a_change_that_is_refused_is_not(tmp_path: Path) -> None:
    with _bench(tmp_path / "hall", "") as bench:
        bench.begin(NewStation("kiosk-1", "A", Settings().mission))
        acting = it_officer("kiosk-1")
        bench.keep_panel(acting, 300)
        with pytest.raises(StationFileError):
            bench.keep_panel(acting, 3)
        bench.undo_settings(acting)
        bench.keep_self_test(acting, SelfTestPlan(30, test_print=True))
        assert read_settings(bench.file).self_test == SelfTestPlan(30, test_print=True)
        bench.undo_settings(acting)
        noted = [each for each in bench.on_store(operations) if each.kind == SETTINGS_CHANGED]
        assert [each.actor for each in noted] == [acting.actor] * 4
        assert read_settings(bench.file).panel_width_mm is None

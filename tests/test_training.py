"""A station that trains works on a store of its own with what the mission has set, and nothing leaves it."""

from __future__ import annotations

import subprocess
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.catalogue.mission_file import read_mission_file
from kiosk.catalogue.reader import load_catalogue
from kiosk.catalogue.setting import Training, fee_change
from kiosk.catalogue.spelling import changes_text
from kiosk.cli.devices.use import ask_face
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission, it_officer, sync_worker
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.errors import NotForTraining, StoreError
from kiosk.domain.mission import EVERY_MISSION
from kiosk.domain.practice import PRACTICE, as_training
from kiosk.domain.service import Language
from kiosk.domain.training import CODE
from kiosk.office.configuration.configuring import Configuring
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.ownership import Ownership, lock_file
from kiosk.office.papers.slips import signer_of
from kiosk.office.till.money_files import FileKind, MoneyFiles
from kiosk.office.till.money_reports import Period
from kiosk.opening import CATALOGUE, open_at_work, open_desk, open_node
from kiosk.settings import Settings, read_settings
from kiosk.store import Store, catalogue_in_force, configuration, import_mission, mission, open_store
from kiosk.store.line import Line, join_portal
from kiosk.store.missions.configuring import Change, change_configuration
from kiosk.store.missions.publications import Published, take_publications
from kiosk.store.people.practice import add_practice_people
from kiosk.store.people.staff import people
from tests.office.owned import step_until
from tests.office.till.books import cells_of
from tests.store.conftest import shared_site, sockets
from tests.store.releases import rewind
from tests.store.site import Site

__all__ = ["shared_site", "sockets"]

pytestmark = pytest.mark.usefixtures("qapp")

SHIPPED = load_catalogue(CATALOGUE)
CERTIFICATE = "criminal_record_certificate"
Station = Callable[[Path, pytest.FixtureRequest], Settings]


def trains_from_now_on(store: Store) -> None:
    change = Configuring(store, SHIPPED, date(2026, 11, 28)).setting(Training(store.station, on=True))
    assert isinstance(change, Change)
    change_configuration(store, it_officer(store.station), str(uuid.uuid4()), change)


def priced(price: str) -> str:
    (fee,) = SHIPPED.services[CERTIFICATE].fees
    first = date(2026, 1, 1)
    new = replace(fee, amount=Decimal(price), currency="USD", valid_from=first, valid_to=None)
    return changes_text([fee_change(CERTIFICATE, new)])


def own_station(tmp_path: Path, _request: pytest.FixtureRequest | None) -> Settings:
    return read_settings(None, tmp_path / "state")


def station_of_a_shared_store(tmp_path: Path, request: pytest.FixtureRequest) -> Settings:
    site: Site = request.getfixturevalue("shared_site")
    return replace(own_station(tmp_path, request), store=site.url)


@pytest.mark.parametrize("station", [own_station, station_of_a_shared_store])
def test_a_station_set_to_training_works_on_a_store_of_its_own_with_the_mission_s_settings(
    tmp_path: Path, request: pytest.FixtureRequest, station: Station
) -> None:
    """Also one of several on PostgreSQL. What the training files stays there, and never joins a portal."""
    settings = station(tmp_path, request)
    at_work, store, _ = open_at_work(settings, Clock(), SHIPPED)
    assert at_work == settings
    trains_from_now_on(store)
    kept, number = configuration(store), store.node.next_seq
    assert kept is not None
    store.close()
    written = []
    for _start in range(2):
        trained, store, _ = open_at_work(settings, Clock(), SHIPPED)
        assert (trained.state, trained.training) == (settings.state / "training", True)
        assert store.engine.dialect.name == "sqlite"
        assert configuration(store) == as_training(kept)
        assert {person.number: person.roles for person in people(store)} == {
            number: frozenset({role}) for number, role in PRACTICE.items()
        }
        with pytest.raises(NotForTraining):
            join_portal(
                store,
                it_officer(settings.name),
                str(uuid.uuid4()),
                Line("http://127.0.0.1", "", "key", "", "", 1),
            )
        written.append(store.node.next_seq)
        store.close()
    assert written[0] == written[1], "what it took over once isn't taken over again"
    store, _ = open_node(settings, Clock(), SHIPPED)
    assert (store.node.next_seq, people(store)) == (number, ())
    store.close()


def test_what_headquarters_published_holds_in_training_too_and_what_it_publishes_anew(tmp_path: Path) -> None:
    settings = own_station(tmp_path, None)
    _, store, _ = open_at_work(settings, Clock(), SHIPPED)
    trains_from_now_on(store)
    store.close()
    here = store.node.mission_code
    for number, scope, price in ((1, EVERY_MISSION, "75.00"), (2, here, "80.00"), (3, here, "90.00")):
        store, _ = open_node(settings, Clock(), SHIPPED)
        take_publications(store, sync_worker(store.station), [Published(number, scope, priced(price))])
        store.close()
        _, store, _ = open_at_work(settings, Clock(), SHIPPED)
        fees = catalogue_in_force(store, SHIPPED, date(2026, 11, 28)).catalogue.services[CERTIFICATE].fees
        assert [fee.amount for fee in fees if fee.valid_to is None] == [Decimal(price)]
        store.close()


def test_who_only_trains_needs_no_store_at_work(tmp_path: Path) -> None:
    asked = replace(read_settings(None, tmp_path / "state"), trains=True)
    trained, store, _ = open_at_work(asked, Clock(), SHIPPED)
    store.close()
    assert trained.training
    assert not (tmp_path / "state" / "kiosk.db").exists()


def test_a_folder_for_training_never_comes_near_a_store_that_others_work_on(tmp_path: Path) -> None:
    shared = Settings(state=tmp_path / "training", store="postgresql+psycopg://kiosk@/kiosk")
    assert shared.store_url == f"sqlite:///{tmp_path}/training/kiosk.db"


def test_nobody_of_the_practice_gets_into_a_store_at_work(tmp_path: Path) -> None:
    store, _ = open_node(read_settings(None, tmp_path / "state"), Clock(), SHIPPED)
    with pytest.raises(StoreError):
        add_practice_people(store)
    assert people(store) == ()
    store.close()


def test_a_training_of_the_release_before_is_brought_up_by_whoever_trains_next(tmp_path: Path) -> None:
    asked = replace(read_settings(None, tmp_path / "state"), trains=True)
    trained, store, _ = open_at_work(asked, Clock(), SHIPPED)
    with store.engine.begin() as connection:
        rewind(connection, "0016")
    store.close()
    _, store, _ = open_at_work(asked, Clock(), SHIPPED)
    store.close()
    open_store(trained.store_url, trained.state, Clock(), trained.name).close()


def test_a_service_that_was_handed_the_real_keys_trains_with_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = read_settings(None, tmp_path / "state")
    _, store, _ = open_at_work(settings, Clock(), SHIPPED)
    real = store.keys
    store.close()
    sealed = (settings.state / "keys").rename(tmp_path / "handed")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(sealed))
    for _start in range(2):
        trained, store, _ = open_at_work(replace(settings, trains=True), Clock(), SHIPPED)
        assert trained.training
        assert {store.keys.store, store.keys.signing, store.keys.digest}.isdisjoint(
            {real.store, real.signing, real.digest}
        )
        store.close()


def test_a_mission_s_file_taken_into_a_training_makes_no_code_of_it_a_real_one(tmp_path: Path) -> None:
    asked = replace(read_settings(None, tmp_path / "state"), trains=True)
    _, store, _ = open_at_work(asked, Clock(), SHIPPED)
    real = read_mission_file(asked.mission)
    import_mission(store, it_officer(store.station), str(uuid.uuid4()), real.mission, real.changes)
    known = mission(store)
    assert known is not None
    assert (known.code, signer_of(store).signs_for(known)) == ("RUH", CODE)
    store.close()


def test_one_machine_s_devices_are_one_program_s_though_it_trains(tmp_path: Path) -> None:
    """Else a training's papers would be torn by a kiosk at work beside it."""
    settings = read_settings(None, tmp_path / "state")
    desk = open_desk(replace(settings, trains=True), Clock())
    at_work = Ownership(lock_file(settings.devices))
    assert desk.training
    assert not at_work.take()
    desk.close()
    assert at_work.take()
    at_work.release()


def test_set_up_tries_the_printer_through_the_face_that_trains(tmp_path: Path) -> None:
    settings = read_settings(None, tmp_path / "state")
    _, store, _ = open_at_work(settings, Clock(), SHIPPED)
    trains_from_now_on(store)
    store.close()
    desk = open_desk(settings, Clock())
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(ask_face, settings, DeviceKind.PRINTER, DeviceTaskKind.TEST_PRINT, {})
        step_until(desk.devices, asked.done)
    desk.close()
    answer = asked.result()
    assert not isinstance(answer, Silence)
    assert answer["state"] == "printed"


@pytest.mark.parametrize("trains", [True, False])
def test_the_report_on_a_training_s_money_says_so_on_every_page(tmp_path: Path, trains: bool) -> None:
    settings = replace(read_settings(None, tmp_path / "state"), trains=trains)
    _, store, known = open_at_work(settings, Clock(), SHIPPED)
    head = Acting("head", store.station, frozenset({Permission.APPROVE_MONEY}))
    today = Period(date(2026, 11, 29), date(2026, 11, 29))
    pdf = tmp_path / "report.pdf"
    files = MoneyFiles(store, head, known, SHIPPED, today)
    pdf.write_bytes(files.content(FileKind.PDF, tuple(Language)))
    (summary, *_) = cells_of(files.content(FileKind.XLSX, tuple(Language)))
    store.close()
    assert ("TRAINING" in str(summary)) is trains
    told = subprocess.run(["pdftotext", "-enc", "UTF-8", pdf, "-"], check=True, capture_output=True)
    pages = told.stdout.decode().rstrip("\f").split("\f")
    assert len(pages) == len(Language)
    assert [page.count("TRAINING") for page in pages] == [2 * trains] * len(pages)

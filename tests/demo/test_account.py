"""A scripted visit succeeds only if store, slip and what was said agree: any difference is found."""

from __future__ import annotations

import io
import json
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kiosk.demo.account import Visited, differences
from kiosk.demo.output import FolderTaken, Step
from kiosk.demo.play import give_account, play_visit
from kiosk.domain.draft import Answer
from kiosk.domain.service import Language
from tests.office.station import NOON_MS, Station, answered

pytestmark = pytest.mark.usefixtures("qapp")

SERVICE = "passport_replacement_lost"


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    opened = Station(tmp_path / "station")
    yield opened
    opened.desk.close()


@pytest.fixture
def visited(station: Station) -> Visited:
    """A visit whose slip and store agree."""
    return a_visit(station)


def a_visit(station: Station) -> Visited:
    draft = answered(station.desk.catalogue.services[SERVICE])
    filed = station.file(draft)
    station.desk.print_visit(str(uuid.uuid4()), station.visit, Language.ARABIC)
    slip = station.papers()[-1].read_bytes()
    return Visited(SERVICE, Language.ARABIC, filed.reference, draft.answers, slip)


def test_a_visit_whose_slip_says_what_is_kept_agrees(station: Station, visited: Visited) -> None:
    assert differences(station.desk, visited) == ()


def test_no_slip_is_a_difference(station: Station, visited: Visited) -> None:
    assert differences(station.desk, replace(visited, slip=b"")) == ("no slip came out",)


def test_a_slip_with_one_wrong_digit_is_found_although_its_code_is_right(
    station: Station, visited: Visited
) -> None:
    with Image.open(io.BytesIO(visited.slip)) as slip:
        digit = slip.crop((200, 180, 230, 240))
        slip.paste(digit, (240, 180))
        tampered = io.BytesIO()
        slip.save(tampered, "PNG")
    found = differences(station.desk, replace(visited, slip=tampered.getvalue()))
    assert found == ("the slip doesn't look as the store says",)


def test_a_slip_without_a_code_is_found(station: Station, visited: Visited) -> None:
    blank = io.BytesIO()
    Image.new("1", (576, 900), 1).save(blank, "PNG")
    found = differences(station.desk, replace(visited, slip=blank.getvalue()))
    assert found == ("the slip carries 0 codes",)


def test_a_slip_of_another_station_is_found(station: Station, visited: Visited, tmp_path: Path) -> None:
    other = Station(tmp_path / "other")
    slip = a_visit(other).slip
    other.desk.close()
    (found,) = differences(station.desk, replace(visited, slip=slip))
    assert "isn't ours: unknown_key" in found


def test_the_slip_of_another_visit_is_found(station: Station, visited: Visited) -> None:
    station.visit, station.now_ms = str(uuid.uuid4()), NOON_MS + 60_000
    found = differences(station.desk, replace(visited, slip=a_visit(station).slip))
    assert found[0].startswith("the code says")


def test_a_number_on_the_screen_that_nobody_keeps_is_found(station: Station, visited: Visited) -> None:
    (found,) = differences(station.desk, replace(visited, reference="010000000000"))
    assert "holds no request" in found


@pytest.mark.parametrize("said", ["other answer", "other service"])
def test_a_store_that_keeps_something_else_than_was_said_is_found(
    station: Station, visited: Visited, said: str
) -> None:
    if said == "other answer":
        visited = replace(visited, answers={**visited.answers, "concerned.given_name": Answer("ليلى")})
    else:
        visited = replace(visited, service_id="passport_renewal")
    found = differences(station.desk, visited)
    assert found == ("the store holds another service or other answers than were given",)


def test_a_store_changed_behind_the_journals_back_is_found(station: Station, visited: Visited) -> None:
    with station.desk.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE request SET language = 'en'")
    assert differences(station.desk, visited) == ("the store's own check finds faults",)


def test_the_exit_status_is_zero_only_if_all_agrees(station: Station, visited: Visited) -> None:
    steps = [Step("attract", "01-attract.png", 20.0)]
    for seen, status in ((visited, 0), (replace(visited, slip=b""), 1)):
        assert give_account(station.desk, seen, steps, station.folder) == status
        summary = json.loads((station.folder / "summary.json").read_text(encoding="utf-8"))
        assert (summary["agrees"], bool(summary["differences"])) == (status == 0, status == 1)
        assert summary["reference"] == visited.reference
        assert {"request.filed", "print.queued"} <= {row["kind"] for row in summary["journal"]}


def test_the_demo_takes_nothing_away_that_it_did_not_make(tmp_path: Path) -> None:
    (tmp_path / "paper").mkdir()
    letter = tmp_path / "paper" / "letter.txt"
    letter.write_text("mine", encoding="utf-8")
    with pytest.raises(FolderTaken):
        play_visit(Language.ARABIC, SERVICE, tmp_path)
    assert letter.read_text(encoding="utf-8") == "mine"

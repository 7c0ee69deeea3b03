"""A scripted visit with a portal behind it succeeds only if the portal ends up with what the slip says."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.demo.account import Visited
from kiosk.demo.beside import NoPortal, serve
from kiosk.demo.outage import Outage, arrived, portal_beside
from kiosk.demo.output import Step
from kiosk.demo.play import give_account
from kiosk.domain.draft import Answer
from kiosk.domain.service import Language
from kiosk.store.line import line_status
from tests.office.station import Station, answered

pytestmark = pytest.mark.usefixtures("qapp")

SERVICE = "passport_replacement_lost"


@dataclass
class Scene:
    """A visit whose request was handed in while the portal was away; `waited` operations were kept then."""

    station: Station
    outage: Outage
    visited: Visited
    waited: int

    def told(self, visited: Visited) -> dict[str, object]:
        return dict(arrived(self.outage, self.station.desk.store, visited))


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("visit")
    station = Station(folder)
    with portal_beside(station.desk.store, folder / "portal", 0.5) as outage:
        outage.begin()
        draft = answered(station.desk.catalogue.services[SERVICE])
        filed = station.file(draft)
        waited = line_status(station.desk.store).waiting
        station.desk.print_visit(str(uuid.uuid4()), station.visit, Language.ARABIC)
        slip = station.papers()[-1].read_bytes()
        visited = Visited(SERVICE, Language.ARABIC, filed.reference, draft.answers, slip)
        yield Scene(station, outage, visited, waited)
    station.desk.close()


def test_what_was_handed_in_without_the_portal_is_there_when_it_is_back(scene: Scene) -> None:
    told = scene.told(scene.visited)

    assert scene.waited > 0
    assert told["differences"] == []
    assert told["requests"] == [
        {"reference": scene.visited.reference, "service": SERVICE, "state": "received"}
    ]


@pytest.mark.parametrize(
    ("said", "difference"),
    [
        ({"reference": "010000000000"}, "the slip says 010000000000"),
        ({"service_id": "passport_renewal"}, "another service"),
        ({"answers": {"concerned.given_name": Answer("ليلى")}}, "other answers"),
    ],
)
def test_a_portal_that_holds_something_else_is_found(
    scene: Scene, said: dict[str, object], difference: str
) -> None:
    told = scene.told(replace(scene.visited, **said))  # type: ignore[arg-type]

    assert told["agrees"] is False
    assert difference in str(told["differences"])


@pytest.mark.parametrize("agrees", [True, False])
def test_the_exit_status_is_zero_only_if_the_portal_agrees_too(scene: Scene, agrees: bool) -> None:
    steps = [Step("attract", "01-attract.png", 20.0)]
    portal = {"agrees": agrees, "differences": []}

    status = give_account(scene.station.desk, scene.visited, steps, scene.station.folder, portal)

    assert status == (0 if agrees else 1)
    summary = json.loads((scene.station.folder / "summary.json").read_text(encoding="utf-8"))
    assert summary["portal"] == portal


def test_a_portal_that_cannot_start_is_said(tmp_path: Path) -> None:
    (tmp_path / "portal.db").write_text("no database", encoding="utf-8")
    with pytest.raises(NoPortal):
        serve(str(tmp_path / "portal.db"), 1)

"""Each service that is filed here, from the open screen to the paper, in both languages, with real taps.

In Arabic one asks for oneself (where that is possible), in English for another, so that both halves of each
form are walked. The slip is read by its code and held against the store.
"""

from __future__ import annotations

import tomllib

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.demo.account import Visited, differences
from kiosk.domain.service import Language
from kiosk.office.desk import Desk
from kiosk.resources import ASSETS
from tests.office.station import Station
from tests.ui.applicant.stand import standing


def filed_services() -> list[str]:
    """The ids of all services with a form, as their files say, on or off."""
    files = sorted((ASSETS / "catalogue" / "services").glob("*.toml"))
    return [file.stem for file in files if tomllib.loads(file.read_text("utf-8"))["kind"] == "filed"]


@pytest.mark.parametrize("service_id", filed_services())
@pytest.mark.parametrize("language", list(Language))
def test_it_is_filed_and_its_slip_says_what_the_store_holds(
    app: QGuiApplication, station: Station, desk: Desk, service_id: str, language: Language
) -> None:
    service = desk.catalogue.services[service_id]
    relation = service.relations[0 if language is Language.ARABIC else -1]
    before = set(station.papers())

    with standing(desk) as stand:
        stand.walk.start(language)
        stand.walk.find(service)
        stand.walk.fill_in(relation)
        answers = stand.walk.answered
        reference = stand.walk.hand_in()
        stand.walk.take_slip()

    (slip,) = set(station.papers()) - before
    assert differences(desk, Visited(service_id, language, reference, answers, slip.read_bytes())) == ()


def test_twenty_one_services_are_filed_and_the_twenty_second_is_the_booking() -> None:
    assert len(filed_services()) == 21

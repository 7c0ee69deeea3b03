"""What a person may rely on whose passport has a chip: it fills the form, and never stands in the way."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication

from kiosk.devices.passport.reading import Terms
from kiosk.devices.passport.virtual_chip import ChipFaults, Ways
from kiosk.domain.draft import ChipCheck
from kiosk.domain.service import Language
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.chip_reading import (
    READER,
    RENEWAL,
    Place,
    answers,
    check_of,
    show_passport,
    wait_for_the_end,
)
from tests.ui.applicant.chip_reading import place as place
from tests.ui.applicant.chip_reading import state as state
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand, standing


@pytest.mark.parametrize("ways", list(Ways))
@pytest.mark.parametrize("language", list(Language))
def test_a_passport_on_the_reader_fills_the_form_with_its_names_in_arabic(
    stand: Stand, place: Place, language: Language, ways: Ways
) -> None:
    place.chip.faults = ChipFaults(ways=ways)
    place.lay_down()
    show_passport(stand, place, language)
    stand.wait_for(Page.STEP)

    filled = answers(stand)
    assert (filled["concerned.given_name"], filled["concerned.family_name"]) == ("ليلى", "النموذج")
    assert filled["concerned.birth_date"] == "1990-05-17"
    assert filled["concerned.national_number"] == "01010000001"
    assert check_of(stand) is ChipCheck.VERIFIED
    if language is Language.ENGLISH:
        assert stand.says("Take it back, and see whether the names are right.")


def test_a_station_without_a_reader_goes_straight_on(stand: Stand, place: Place, desk: FakeDesk) -> None:
    desk.documents = None
    stand.to_service(RENEWAL)
    stand.visitor.tap("primary")
    stand.visitor.tap("primary")
    stand.visitor.tap("tile-self")
    stand.wait_for(Page.IDENTITY)
    stand.window.scanned(place.lines)

    stand.wait_for(Page.STEP)
    assert check_of(stand) is None


def test_who_lays_nothing_down_may_go_on_at_once(stand: Stand, place: Place) -> None:
    show_passport(stand, place, Language.ENGLISH)
    stand.wait_for(Page.CHIP)
    stand.visitor.wait_until(lambda: stand.says("Lay the passport on the reader"), "what to do")
    stand.visitor.tap("secondary")

    stand.wait_for(Page.STEP)
    assert answers(stand)["concerned.birth_date"] == "1990-05-17"
    assert "concerned.given_name" not in answers(stand)


def test_a_passport_that_is_laid_down_before_its_lines_were_read_is_told(stand: Stand, place: Place) -> None:
    stand.to_service(RENEWAL, Language.ENGLISH)
    stand.visitor.tap("primary")
    stand.visitor.tap("primary")
    stand.visitor.tap("tile-self")
    stand.wait_for(Page.IDENTITY)
    stand.visitor.tap("tile-passport")
    stand.wait_for(Page.SCAN)
    place.lay_down()
    stand.visitor.wait_until(lambda: stand.says("Please show the scanner the two lines"), "what comes first")
    place.pcsc.take(READER)
    stand.visitor.wait_until(lambda: not stand.says("Please show the scanner"), "that it went")


@pytest.mark.parametrize("commands", [1, 10], ids=["before anything was read", "in the middle"])
def test_a_passport_that_slips_off_is_read_on_when_it_lies_there_again(
    stand: Stand, place: Place, commands: int
) -> None:
    place.chip.faults = ChipFaults(pulled_after=commands)
    place.lay_down()
    show_passport(stand, place, Language.ENGLISH)
    stand.wait_for(Page.CHIP)
    stand.visitor.wait_until(lambda: place.chip.exchanges >= commands, "that it slips off")
    place.pcsc.take(READER)
    stand.visitor.wait_until(lambda: stand.says("Put the passport back on the reader"), "what to do")
    place.chip.faults = ChipFaults()
    place.lay_down()

    stand.wait_for(Page.STEP)
    assert check_of(stand) is ChipCheck.VERIFIED


def test_a_slow_chip_is_waited_for_with_what_is_read_in_sight(stand: Stand, place: Place) -> None:
    place.chip.faults = ChipFaults(slow_s=0.05)
    place.lay_down()
    show_passport(stand, place, Language.ENGLISH)
    stand.visitor.wait_until(
        lambda: stand.says("Leave the passport where it is", "Keep it still:"), "how far"
    )
    stand.wait_for(Page.STEP)

    assert check_of(stand) is ChipCheck.VERIFIED


def test_who_goes_back_waits_for_no_chip(stand: Stand, place: Place) -> None:
    show_passport(stand, place)
    stand.wait_for(Page.CHIP)
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.SCAN)
    place.lay_down()
    stand.see_frames()

    assert stand.page is Page.SCAN
    assert stand.session.state.chip == replace(stand.session.state.chip, fault=None, read=None)


def test_a_reading_that_is_late_touches_no_other_visit(stand: Stand, place: Place, desk: FakeDesk) -> None:
    gate = threading.Event()

    def slow() -> Terms:
        gate.wait(60)
        raise PermissionError("certificates")

    assert desk.documents is not None
    desk.documents = replace(desk.documents, terms=slow)
    place.lay_down()
    show_passport(stand, place)
    stand.wait_for(Page.CHIP)
    stand.visitor.wait_until(lambda: stand.session.state.chip.step == "reading", "the reading")
    stand.window.visits.abandon()
    desk.documents = None
    stand.to_first_step(RENEWAL)
    gate.set()
    wait_for_the_end(stand)

    assert stand.page is Page.STEP
    assert answers(stand) == {}


def test_a_window_that_is_gone_hears_of_no_reading(
    app: QGuiApplication, place: Place, desk: FakeDesk
) -> None:
    gate = threading.Event()
    assert desk.documents is not None
    documents, told = desk.documents, []

    def slow() -> Terms:
        gate.wait(60)
        told.append("the certificates")
        return Terms(place.issuers)

    desk.documents = replace(documents, terms=slow)
    place.lay_down()
    with standing(desk) as stand:
        show_passport(stand, place)
        stand.wait_for(Page.CHIP)
        stand.visitor.wait_until(lambda: stand.session.state.chip.step == "reading", "the reading")
        chips, step = stand.window.visits.identifying.chips, stand.session.state.here
    assert not shiboken6.isValid(chips), "it would end in the thread of its reading"
    gate.set()
    with standing(desk) as next_stand:
        wait_for_the_end(next_stand)

    assert told
    assert stand.session.state.here == step


@pytest.mark.parametrize("way_on", ["primary", "nav-back"])
def test_nothing_of_the_passport_is_kept_once_its_page_is_left(
    stand: Stand, place: Place, way_on: str
) -> None:
    place.chip.faults = ChipFaults(locked=True)
    place.lay_down()
    show_passport(stand, place, Language.ENGLISH)
    stand.wait_for(Page.CHIP)
    stand.visitor.wait_until(lambda: stand.visitor.offers("primary"), "the answer")
    stand.visitor.tap(way_on)
    stand.visitor.wait_until(lambda: stand.page is not Page.CHIP, "another page")

    assert stand.window.visits.identifying.chips._reading is None


def test_a_passport_scanned_again_at_once_is_read_again(stand: Stand, place: Place) -> None:
    place.lay_down()
    show_passport(stand, place)
    stand.visitor.wait_until(lambda: stand.page in (Page.CHIP, Page.STEP), "the reading")
    if stand.page is Page.CHIP:
        stand.visitor.tap("nav-back")
        stand.wait_for(Page.SCAN)
        stand.window.scanned(place.lines)

    stand.wait_for(Page.STEP)
    assert check_of(stand) is ChipCheck.VERIFIED


def test_back_from_the_form_leads_past_the_chip_to_where_it_is_scanned(stand: Stand, place: Place) -> None:
    place.lay_down()
    show_passport(stand, place)
    stand.wait_for(Page.STEP)
    stand.visitor.tap("nav-back")

    stand.wait_for(Page.SCAN)


def test_who_types_after_all_files_no_word_of_a_chip(stand: Stand, place: Place) -> None:
    place.lay_down()
    show_passport(stand, place)
    stand.wait_for(Page.STEP)
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.SCAN)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.STEP)

    assert check_of(stand) is None

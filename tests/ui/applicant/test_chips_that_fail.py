"""Whoever's chip can't be read, or proves to be forged, has a plain answer and goes on without it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.devices.cards.pcsc import Code
from kiosk.devices.cards.virtual_reader import CardFaults
from kiosk.devices.passport.issuers import Issuers
from kiosk.devices.passport.reading import Terms
from kiosk.devices.passport.virtual_chip import ChipFaults
from kiosk.domain.draft import ChipCheck
from kiosk.domain.service import Language
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.chip_reading import READER, Place, answers, check_of, show_passport
from tests.ui.applicant.chip_reading import place as place
from tests.ui.applicant.chip_reading import state as state
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand


def test_a_signature_that_nobody_here_knows_fills_the_form_and_is_told_the_clerk(
    stand: Stand, place: Place
) -> None:
    place.issuers = Issuers()
    place.lay_down()
    show_passport(stand, place)
    stand.wait_for(Page.STEP)

    assert answers(stand)["concerned.given_name"] == "ليلى"
    assert check_of(stand) is ChipCheck.INTACT_ISSUER_UNKNOWN


def test_a_forged_chip_fills_nothing_and_its_holder_goes_on_to_the_clerk(stand: Stand, place: Place) -> None:
    place.chip.faults = ChipFaults(other_name=True)
    place.lay_down()
    show_passport(stand, place, Language.ENGLISH)
    stand.wait_for(Page.CHIP)
    stand.visitor.wait_until(
        lambda: stand.says("What the chip holds doesn't fit the passport. A clerk will look at it with you."),
        "the sentence",
    )
    stand.visitor.tap("primary")
    stand.wait_for(Page.STEP)

    assert check_of(stand) is ChipCheck.TAMPERED
    assert "concerned.given_name" not in answers(stand)


@pytest.mark.parametrize(
    ("faults", "sentence"),
    [
        (ChipFaults(no_application=True), "This passport has no chip that can be read."),
        (ChipFaults(refusal=0x6300), "This is another passport than before."),
        (ChipFaults(locked=True), "The chip can't be read just now."),
        (ChipFaults(bad_codes=True), "The chip can't be read just now."),
    ],
)
def test_each_chip_that_can_t_be_read_has_a_plain_answer_and_typing_as_the_way_on(
    stand: Stand, place: Place, faults: ChipFaults, sentence: str
) -> None:
    place.chip.faults = faults
    place.lay_down()
    show_passport(stand, place, Language.ENGLISH)
    stand.wait_for(Page.CHIP)
    stand.visitor.wait_until(lambda: stand.says(sentence), "the sentence")
    stand.visitor.tap("primary")

    stand.wait_for(Page.STEP)
    assert check_of(stand) is None


def test_what_failed_can_be_tried_again(stand: Stand, place: Place) -> None:
    place.chip.faults = ChipFaults(locked=True)
    place.lay_down()
    show_passport(stand, place, Language.ENGLISH)
    stand.wait_for(Page.CHIP)
    stand.visitor.wait_until(lambda: stand.visitor.offers("primary"), "the answer")
    place.chip.faults = ChipFaults()
    stand.visitor.tap("secondary")

    stand.wait_for(Page.STEP)
    assert check_of(stand) is ChipCheck.VERIFIED


@pytest.mark.parametrize(
    "faults",
    [CardFaults(refusal=Code.NO_SERVICE), CardFaults(unplugged=True)],
    ids=["card service", "reader"],
)
def test_a_card_service_that_dies_and_a_reader_that_is_pulled_keep_nobody(
    stand: Stand, place: Place, faults: CardFaults
) -> None:
    show_passport(stand, place)
    stand.wait_for(Page.CHIP)
    place.pcsc.faults = faults

    stand.wait_for(Page.STEP)
    assert check_of(stand) is None


def test_a_defect_while_the_chip_is_read_costs_nobody_their_form(
    stand: Stand, place: Place, desk: FakeDesk
) -> None:
    def broken() -> Terms:
        raise PermissionError("certificates")

    assert desk.documents is not None
    desk.documents = replace(desk.documents, terms=broken)
    place.lay_down()
    show_passport(stand, place)

    stand.wait_for(Page.STEP)
    assert check_of(stand) is None


@pytest.mark.parametrize("looks_again", [True, False], ids=["shown again", "typed after all"])
def test_neither_a_second_look_nor_typing_undoes_what_a_forged_chip_proved(
    stand: Stand, place: Place, looks_again: bool
) -> None:
    place.chip.faults = ChipFaults(other_name=True)
    place.lay_down()
    show_passport(stand, place, Language.ENGLISH)
    stand.wait_for(Page.CHIP)
    stand.visitor.wait_until(lambda: stand.visitor.offers("primary"), "the answer")
    stand.visitor.tap("primary")
    stand.wait_for(Page.STEP)
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.SCAN)
    if looks_again:
        place.pcsc.take(READER)
        stand.window.scanned(place.lines)
        stand.wait_for(Page.CHIP)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.STEP)

    assert check_of(stand) is ChipCheck.TAMPERED

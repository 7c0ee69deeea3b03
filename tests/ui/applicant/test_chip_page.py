"""The page of a chip shows in one picture what to do with the passport now, and says it under the picture."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.devices.passport.passport import PassportFault
from kiosk.domain.service import Language
from kiosk.office.devices.documents import ChipStep
from kiosk.ui.applicant.request.chip_shown import ChipShown
from kiosk.ui.applicant.route import Page, Place
from kiosk.ui.icons import icon_names
from tests.ui.applicant.stand import Stand

STATES = (
    (ChipShown(), "passport_lay", "Lay it flat here"),
    (ChipShown(ChipStep.PUT_BACK), "passport_lay", "Lay it flat here"),
    (ChipShown(ChipStep.TURN), "passport_turn", "The photograph facing down"),
    (ChipShown(ChipStep.READING, 55), "passport_still", "Keep it still: 55 of 100 read"),
    (ChipShown(ChipStep.READING, 100), "passport_still", "Done"),
    (ChipShown(fault=PassportFault.NO_CHIP), "passport_take", "Take your passport from the reader."),
    (ChipShown(fault=PassportFault.WRONG_MRZ), "passport_lay", "Lay the passport on the reader"),
)


def test_a_picture_shows_what_to_do_with_the_passport_and_words_say_it(stand: Stand) -> None:
    stand.to_first_step("passport_renewal", Language.ENGLISH)
    stand.session.go(Place(Page.CHIP))
    stand.wait_for(Page.CHIP)
    drawn = stand.window.window.findChild(QObject, "chip-picture")
    assert drawn is not None
    for shown, picture, state in STATES:
        stand.session.update(chip=shown)
        stand.see_frames()
        assert drawn.property("name") == picture
        assert picture in icon_names()
        assert stand.says(state)
        bar = stand.window.window.findChild(QObject, "chip-progress")
        assert bar is not None
        assert bar.property("visible") == (shown.percent > 0), "an empty one looks like a field"
        assert drawn.property("size") > 6 * stand.window.theme.icon_pixels(), "it is seen from afar"

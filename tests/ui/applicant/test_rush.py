"""While there is rush a kiosk checks in and gives numbers, and offers nothing that takes longer."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.service import Language
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand


def test_in_the_rush_there_are_check_in_and_numbers_and_nothing_else(stand: Stand, desk: FakeDesk) -> None:
    stand.walk.start(Language.ENGLISH)
    stand.wait_for(Page.HOME)
    assert stand.visitor.sees("book")
    desk.available = replace(desk.available, rush=True)
    stand.session.be(desk.available)
    stand.visitor.wait_until(lambda: not stand.visitor.sees("book"), "the rush")
    assert not stand.visitor.sees("follow")
    assert not stand.visitor.sees("collect")
    assert stand.visitor.sees("have-appointment")

    stand.walk.find(desk.catalogue.services["passport_renewal"])
    stand.visitor.wait_until(lambda: stand.visitor.sees("take-number"), "the number")
    assert not stand.visitor.sees("book-day")
    assert not stand.says("Fill in the request")

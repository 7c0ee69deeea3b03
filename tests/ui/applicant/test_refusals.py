"""A refusal is seen by whoever caused it, on whichever part of the page they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.errors import StoreAway
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.theme import Comfort
from tests.ui.applicant.booking_steps import book, to_review
from tests.ui.applicant.claims import to_claim, type_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand, standing
from tests.ui.stage import PANELS

COMFORTS = {"largest": Comfort(text_size="largest"), "low": Comfort(text_size="largest", low_reach=True)}


@pytest.fixture
def wide(app: QGuiApplication, desk: FakeDesk) -> Iterator[Stand]:
    """A lying kiosk: large letters need several parts there."""
    with standing(desk, WindowOptions(panel=PANELS["landscape"])) as stand:
        yield stand


def refused_twice(stand: Stand, banner: str, attempt: Callable[[], None]) -> None:
    """Try from the last part of the page: the refusal is in sight, each time."""
    for _ in range(2):
        stand.visitor.item("primary")
        assert not stand.visitor.sees(banner)
        attempt()
        stand.visitor.wait_until(lambda: stand.visitor.sees(banner), "the refusal")


@pytest.mark.parametrize("comfort", list(COMFORTS))
def test_who_books_from_the_last_part_sees_that_it_failed(wide: Stand, desk: FakeDesk, comfort: str) -> None:
    to_review(wide, Language.ARABIC)
    wide.window.theme.set_comfort(COMFORTS[comfort])
    wide.see_frames()
    desk.failing = [StoreAway(), StoreAway()]

    refused_twice(wide, "booking-failed", lambda: wide.visitor.tap("primary"))


@pytest.mark.parametrize("comfort", list(COMFORTS))
def test_who_types_a_number_sees_that_nothing_was_found(wide: Stand, comfort: str) -> None:
    to_claim(wide, language=Language.ARABIC)
    wide.window.theme.set_comfort(COMFORTS[comfort])
    wide.visitor.tap("secondary")
    wide.wait_for(Page.CLAIM_TYPED)

    refused_twice(wide, "claim-fault", lambda: type_claim(wide))


def test_who_reads_on_sees_that_the_paper_failed(wide: Stand, desk: FakeDesk) -> None:
    desk.outcomes = [PrintState.FAILED, PrintState.FAILED]
    to_review(wide, Language.ARABIC)
    book(wide)
    wide.visitor.wait_until(lambda: wide.visitor.sees("print-state"), "the state")
    wide.window.theme.set_comfort(COMFORTS["largest"])
    wide.see_frames()

    wide.visitor.item("primary")
    assert not wide.visitor.sees("print-state")
    wide.visitor.tap("secondary")
    wide.visitor.wait_until(lambda: wide.visitor.sees("print-state"), "the state of the second print")

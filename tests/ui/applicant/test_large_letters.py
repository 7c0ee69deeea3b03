"""In large letters and on a lying screen nothing of a booking's pages is cut off or loses its words."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.theme import Comfort
from tests.ui.applicant.booking_steps import book, to_review, to_times
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand, standing
from tests.ui.applicant.test_page_audits import texts_in
from tests.ui.audits import audit
from tests.ui.stage import PANELS

LARGEST, LOW = Comfort(text_size="largest"), Comfort(low_reach=True)
SUNDAY = {Language.ARABIC: "الأحد", Language.ENGLISH: "Sun"}


@pytest.fixture(params=list(PANELS))
def any_stand(request: pytest.FixtureRequest, app: QGuiApplication, desk: FakeDesk) -> Iterator[Stand]:
    """A kiosk of each form."""
    with standing(desk, WindowOptions(panel=PANELS[request.param])) as stand:
        yield stand


@pytest.mark.parametrize("language", list(Language))
def test_what_a_busy_button_says_is_whole(any_stand: Stand, desk: FakeDesk, language: Language) -> None:
    desk.gate = threading.Event()
    to_review(any_stand, language)
    any_stand.visitor.tap("primary")
    any_stand.visitor.wait_until(lambda: any_stand.session.state.busy, "the booking")
    faults = []
    for comfort in (Comfort(), LARGEST, LOW):
        any_stand.window.theme.set_comfort(comfort)
        any_stand.visitor.item("primary")
        any_stand.see_frames()
        faults += audit(any_stand.window.window, any_stand.window.theme)
    desk.gate.set()
    any_stand.wait_for(Page.BOOKED)

    assert sorted(set(faults)) == []


@pytest.mark.parametrize("comfort", [LARGEST, LOW])
@pytest.mark.parametrize("language", list(Language))
def test_each_part_of_a_calendar_names_its_weekdays(
    app: QGuiApplication, desk: FakeDesk, language: Language, comfort: Comfort
) -> None:
    with standing(desk, WindowOptions(panel=PANELS["landscape"])) as stand:
        to_times(stand, language)
        stand.visitor.tap("secondary")
        stand.wait_for(Page.BOOK_MONTH)
        stand.window.bookings.turn_month(1)
        stand.window.theme.set_comfort(comfort)
        for day in ("01", "27"):
            stand.visitor.item(f"cell-2026-12-{day}")
            stand.see_frames()
            assert stand.says(SUNDAY[language])
            assert audit(stand.window.window, stand.window.theme) == []


def test_what_is_free_on_a_day_keeps_off_the_border_of_its_cell(any_stand: Stand) -> None:
    to_times(any_stand, Language.ARABIC)
    any_stand.visitor.tap("secondary")
    any_stand.wait_for(Page.BOOK_MONTH)
    any_stand.window.bookings.turn_month(1)
    for size in ("normal", "large", "largest"):
        any_stand.window.theme.set_comfort(Comfort(text_size=size))
        any_stand.see_frames()
        if any_stand.visitor.offers("cell-2026-12-10"):
            cell = any_stand.visitor.item("cell-2026-12-10")
            room = cell.width() - any_stand.window.theme.property("padding")
            assert all(text.property("contentWidth") <= room + 1 for text in texts_in(cell)), size


def test_the_way_to_the_rest_of_a_page_has_a_word(app: QGuiApplication, desk: FakeDesk) -> None:
    with standing(desk, WindowOptions(panel=PANELS["landscape"])) as stand:
        to_times(stand, Language.ARABIC)
        stand.window.theme.set_comfort(LARGEST)
        stand.see_frames()
        assert next(word.property("text") for word in texts_in(stand.visitor.item("page-more"))) == "المزيد"
        stand.visitor.tap("page-more")
        stand.visitor.wait_until(lambda: stand.visitor.sees("page-back"), "the next part")

        assert stand.says("السابق")


@pytest.mark.parametrize("comfort", [Comfort(), LOW, LARGEST, Comfort(text_size="largest", low_reach=True)])
def test_the_number_of_a_booking_has_its_name_beside_it(
    any_stand: Stand, desk: FakeDesk, comfort: Comfort
) -> None:
    desk.outcomes = [PrintState.FAILED]
    to_review(any_stand)
    book(any_stand)
    any_stand.visitor.wait_until(lambda: any_stand.says("Nothing was printed"), "the state")
    any_stand.window.theme.set_comfort(comfort)
    any_stand.see_frames()
    any_stand.visitor.item("reference-0")

    assert "Appointment number" in any_stand.visitor.texts()


def test_a_number_stands_once_where_a_page_shows_it_whole(any_stand: Stand) -> None:
    to_review(any_stand)
    book(any_stand)
    any_stand.window.theme.set_comfort(LOW)
    any_stand.see_frames()

    assert not any_stand.says("Appointment number:")

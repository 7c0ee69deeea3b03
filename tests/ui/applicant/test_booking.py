"""What a person may rely on while booking an appointment, from home to the slip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.appointment import Holder
from kiosk.domain.errors import StoreAway
from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language
from kiosk.office.booking import BookableDay
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.theme import Comfort
from tests.ui.applicant.booking_steps import (
    FIRST_TIME,
    LATER,
    MRZ,
    PEOPLE,
    RENEWAL,
    book,
    to_review,
    to_times,
)
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import FIRST, start_of
from tests.ui.applicant.stand import Stand, standing
from tests.ui.stage import PANELS


def test_home_offers_booking_only_where_something_can_be_booked(stand: Stand, desk: FakeDesk) -> None:
    desk.groups = ()
    stand.walk.start(Language.ENGLISH)

    assert stand.visitor.sees("have-appointment")
    assert stand.visitor.sees("follow")
    assert not stand.visitor.sees("book")


def test_only_what_can_be_booked_is_a_tile(stand: Stand, desk: FakeDesk) -> None:
    desk.groups = ("passports",)
    stand.walk.start(Language.ENGLISH)
    stand.visitor.tap("book")
    stand.wait_for(Page.BOOK_GROUPS)

    assert [row.key for row in stand.window.face.models.tiles.book_groups.rows] == ["passports"]


def test_a_family_books_the_nearest_time_with_a_passport_and_gets_its_slip(
    stand: Stand, desk: FakeDesk
) -> None:
    to_review(stand)
    assert stand.says("3 people", "Tuesday 24 November 2026", "9:00 am", "MOHAMMAD AL AHMAD", "•5678")
    book(stand)

    ((booking, made),) = desk.booked.values()
    assert (booking.service_id, booking.persons, booking.time.start_ms) == (RENEWAL, PEOPLE, FIRST_TIME)
    assert booking.holder == Holder("012345678", "MOHAMMAD AL AHMAD", 1990)
    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the slip")
    assert stand.says(display_reference(made.reference), "Please come a quarter of an hour before.")
    assert desk.prints == [("appointment", made.id, Language.ENGLISH)]
    stand.visitor.tap("primary")
    stand.wait_for(Page.TAKE)
    assert stand.says("Take your passport with you.")


def test_in_large_letters_the_review_has_nothing_to_turn_to_but_what_is_booked(
    app: QGuiApplication, desk: FakeDesk
) -> None:
    with standing(desk, WindowOptions(panel=PANELS["square"])) as large:
        to_review(large, Language.ARABIC)
        large.window.theme.set_comfort(Comfort(text_size="large"))
        large.see_frames()

        assert large.visitor.sees("primary")
        assert not large.visitor.sees("next-part")


def test_another_day_is_found_in_the_calendar_in_colour_and_in_words(stand: Stand, desk: FakeDesk) -> None:
    to_times(stand)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.BOOK_MONTH)
    assert stand.says("November 2026", "3 free times", "no free time")
    assert not stand.visitor.sees("primary")
    stand.visitor.tap("month-after")
    stand.visitor.wait_until(lambda: stand.says("December 2026", "Closed"), "the next month")
    assert stand.says("Tuesday 8 December 2026: Liberation Day")
    assert not stand.visitor.item("cell-2026-12-08").isEnabled()
    stand.visitor.tap("cell-2026-12-10")
    stand.wait_for(Page.BOOK_DAY)
    assert stand.says("Thursday 10 December 2026", "1 Rajab 1448 AH")
    stand.visitor.tap(f"cell-{LATER}")
    stand.wait_for(Page.BOOK_WHO)
    stand.window.scanned(MRZ)
    stand.wait_for(Page.BOOK_REVIEW)
    book(stand)

    ((booking, _),) = desk.booked.values()
    assert booking.time.start_ms == LATER


def test_a_feast_of_several_days_that_may_still_move_says_so_once(stand: Stand) -> None:
    to_times(stand)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.BOOK_MONTH)
    stand.window.bookings.turn_month(1)
    stand.window.bookings.turn_month(1)

    stand.visitor.wait_until(
        lambda: stand.says(
            "From Tuesday 5 January 2027 to Thursday 7 January 2027: Eid al-Fitr",
            "(the date is to be confirmed)",
        ),
        "the feast",
    )
    assert stand.says("Appointments can be booked until Friday 22 January 2027.")


def test_in_large_letters_the_free_days_stand_one_under_the_other(stand: Stand) -> None:
    to_times(stand)
    stand.window.theme.setProperty("textSize", "largest")
    stand.visitor.tap("secondary")
    stand.wait_for(Page.BOOK_MONTH)
    stand.visitor.tap("tile-2026-11-30")

    stand.wait_for(Page.BOOK_DAY)
    assert len(stand.window.face.models.tiles.day_times.rows) == 3


def test_who_types_is_told_what_is_missing_or_wrong_and_goes_on_when_it_is_right(
    stand: Stand, desk: FakeDesk
) -> None:
    to_times(stand)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.visitor.tap("tile-typed")
    stand.wait_for(Page.BOOK_TYPED)
    stand.visitor.tap("primary")
    stand.visitor.wait_until(lambda: stand.says("Missing here: Your name."), "what is missing")
    stand.visitor.fill("field-holder.name", "سلمى")
    stand.visitor.fill("field-holder.number", "n00123")
    stand.visitor.fill("field-holder.year", "87")
    stand.visitor.wait_until(lambda: stand.says("The year of birth has four digits."), "what is wrong")
    stand.window.face.models.typed.edit("holder.year", "١٩٨٧")
    stand.visitor.tap("primary")
    stand.wait_for(Page.BOOK_REVIEW)
    book(stand)

    ((booking, _),) = desk.booked.values()
    assert booking.holder == Holder("N00123", "سلمى", 1987)


def test_a_time_that_somebody_else_took_is_said_at_once_with_the_next_ones(
    stand: Stand, desk: FakeDesk
) -> None:
    to_review(stand)
    desk.taken = [FIRST_TIME]
    stand.visitor.tap("primary")
    stand.wait_for(Page.BOOK_TIMES)
    assert stand.says("This time was taken a moment ago.")
    assert not stand.says("The nearest free times:")
    rows = [row.key for row in stand.window.face.models.tiles.nearest.rows]
    assert rows == [str(start_of(FIRST, number)) for number in (1, 2, 3)]
    stand.visitor.tap(f"tile-{rows[0]}")
    stand.wait_for(Page.BOOK_REVIEW)
    book(stand)

    assert [booking.time.start_ms for booking, _ in desk.booked.values()] == [start_of(FIRST, 1)]


def test_where_nothing_is_free_it_says_until_when_and_whom_to_ask(stand: Stand, desk: FakeDesk) -> None:
    desk.days = (BookableDay(FIRST, ()), BookableDay(date(2026, 12, 31), ()))
    to_times(stand)

    assert stand.says("There is no free appointment until Thursday 31 December 2026.")
    assert stand.says(stand.desk.mission.help_place.en)
    assert not stand.visitor.sees("secondary")
    stand.visitor.tap("primary")
    stand.wait_for(Page.ATTRACT)


def test_a_store_that_does_not_answer_is_said_and_asked_again(stand: Stand, desk: FakeDesk) -> None:
    desk.failing = [StoreAway()]
    to_times(stand)
    assert stand.says("The free times can't be seen just now.")
    stand.visitor.tap("primary")

    stand.visitor.wait_until(lambda: stand.visitor.sees(f"tile-{FIRST_TIME}"), "the times")


def test_a_services_page_offers_to_book_another_day(stand: Stand) -> None:
    stand.to_service("civil_family_record", Language.ENGLISH)
    stand.visitor.tap("book-day")

    stand.wait_for(Page.BOOK_PEOPLE)
    assert stand.says("The civil record of the family")


def test_who_books_for_several_is_told_that_one_name_is_enough(stand: Stand) -> None:
    to_times(stand)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.wait_for(Page.BOOK_WHO)
    assert stand.says("One name is enough: all of you come together with it.")
    stand.session.update(plan=replace(stand.session.state.plan, persons=1))

    stand.visitor.wait_until(lambda: not stand.says("One name is enough"), "nothing about others")


def test_an_arabic_day_is_told_in_digits_too(stand: Stand, desk: FakeDesk) -> None:
    to_times(stand, Language.ARABIC)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.wait_for(Page.BOOK_WHO)
    assert stand.says("الثلاثاء 24 تشرين الثاني 2026 (24/11/2026)")
    stand.window.scanned(MRZ)
    stand.wait_for(Page.BOOK_REVIEW)
    assert stand.says("الثلاثاء 24 تشرين الثاني 2026 (24/11/2026)")
    stand.visitor.tap("line-day")
    stand.visitor.tap("secondary")
    stand.wait_for(Page.BOOK_MONTH)

    assert stand.says("تشرين الثاني 11/2026", "كانون الأول 12/2026")


@pytest.mark.parametrize(("language", "first"), [(Language.ENGLISH, "key-a"), (Language.ARABIC, "key-ا")])
def test_a_name_is_typed_first_in_the_letters_of_the_screen(
    stand: Stand, language: Language, first: str
) -> None:
    to_times(stand, language)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.visitor.tap("tile-typed")
    stand.wait_for(Page.BOOK_TYPED)
    stand.visitor.tap("field-holder.name")

    stand.visitor.wait_until(lambda: stand.visitor.sees(first), "its letters")

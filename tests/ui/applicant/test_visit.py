"""What a person may rely on while walking from the open screen to the slip."""

from __future__ import annotations

from kiosk.domain.service import Language, Relation
from kiosk.domain.states import KioskState
from kiosk.office.availability import Availability, ClosedReason
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Overlay
from kiosk.ui.applicant.visit import Visit
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand

RENEWAL = "passport_renewal"
NAME, FAMILY = "field-concerned.given_name", "field-concerned.family_name"


def test_touching_anywhere_on_the_open_screen_begins_in_arabic(stand: Stand) -> None:
    stand.visitor.tap("anywhere")

    stand.wait_for(Page.HOME)
    assert stand.says("كيف نساعدكم اليوم؟")


def test_home_shows_every_path_in_the_persons_words(stand: Stand) -> None:
    stand.walk.start(Language.ENGLISH)

    assert stand.visitor.sees("want-service")
    assert stand.says("I have an appointment", "I need a service", "Book an appointment")
    assert stand.says("Collect a document that is ready", "Where is my request?")


def test_a_service_that_is_off_is_not_offered(stand: Stand) -> None:
    stand.walk.start(Language.ENGLISH)
    stand.visitor.tap("want-service")
    stand.wait_for(Page.GROUPS)

    assert not stand.visitor.sees("tile-conscription")


def test_an_unlisted_service_leads_to_a_person(stand: Stand) -> None:
    stand.walk.start(Language.ENGLISH)
    stand.visitor.tap("want-service")
    stand.visitor.tap("not-listed")

    stand.wait_for(Page.NOT_LISTED)
    assert stand.says(stand.desk.mission.help_place.en)


def test_two_speeds_stand_side_by_side_with_fee_and_days(stand: Stand) -> None:
    stand.walk.start(Language.ENGLISH)
    stand.visitor.tap("want-service")
    stand.visitor.tap("tile-passports")
    stand.visitor.tap("tile-renew")

    stand.wait_for(Page.SPEED)
    ordinary = stand.visitor.item("tile-passport_renewal:ordinary")
    urgent = stand.visitor.item("tile-passport_renewal_urgent:urgent")
    assert ordinary.y() == urgent.y()
    assert ordinary.x() != urgent.x()
    assert stand.says("200 US dollars", "About 14 working days")


def test_a_counter_service_offers_its_paper_list_and_no_form(stand: Stand) -> None:
    service = next(each for each in stand.desk.catalogue.services.values() if each.kind.value == "counter")
    stand.to_service(service.id, Language.ENGLISH)

    assert not stand.visitor.sees("primary")
    stand.visitor.tap("secondary")
    stand.wait_for(Page.PRINT)
    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the list is printed")
    assert stand.desk.prints == [("list", service.id, Language.ENGLISH)]


def test_an_empty_field_is_named_and_may_be_left_to_the_clerk(stand: Stand) -> None:
    stand.to_first_step(RENEWAL, Language.ENGLISH)
    stand.visitor.tap("primary")

    stand.visitor.wait_until(
        lambda: stand.says("Missing here: Given name. You can leave it to the clerk."), "what is missing"
    )
    assert stand.page is Page.STEP


def test_leaving_every_question_to_the_clerk_still_files_the_request(stand: Stand, desk: FakeDesk) -> None:
    stand.to_first_step(RENEWAL, Language.ENGLISH)
    form = stand.window.face.models.form
    while stand.page is Page.STEP:
        for row in form.rows:
            if row.unknown_offered:
                form.leaveToClerk(row.key, True)
        stand.walk.tap("primary")
    stand.walk.tap("primary")
    stand.wait_for(Page.REVIEW)
    assert stand.says("The clerk will fill it in")
    stand.walk.hand_in()

    ((_, filed),) = desk.filed.values()
    assert "concerned.given_name" in filed.gaps


def test_what_was_typed_stays_when_the_language_is_switched(stand: Stand) -> None:
    stand.to_first_step(RENEWAL)
    stand.visitor.fill(NAME, "سلمى")
    stand.visitor.tap("nav-language")

    stand.visitor.wait_until(lambda: stand.says("Given name"), "the page in English")
    assert stand.visitor.item(NAME).property("text") == "سلمى"
    assert stand.page is Page.STEP


def test_back_returns_to_what_was_typed(stand: Stand) -> None:
    stand.to_first_step(RENEWAL)
    stand.visitor.fill(NAME, "سلمى")
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.IDENTITY)
    stand.visitor.tap("tile-typed")
    stand.wait_for(Page.STEP)

    assert stand.visitor.item(NAME).property("text") == "سلمى"


def test_a_line_of_the_review_leads_to_its_field_and_back(stand: Stand) -> None:
    stand.to_review(RENEWAL)
    stand.visitor.tap("line-concerned.given_name")
    stand.wait_for(Page.STEP)
    stand.visitor.fill(NAME, "ا")
    stand.visitor.tap("primary")

    stand.wait_for(Page.REVIEW)
    assert stand.says("سلمىا")


def test_numbers_are_masked_until_asked_for_and_masked_again_afterwards(stand: Stand) -> None:
    stand.to_review(RENEWAL)
    number = "line-concerned.national_number"
    assert stand.visitor.item(number).property("value").endswith("•4050\u2069")

    stand.visitor.tap("secondary")
    stand.visitor.wait_until(lambda: "01020304050" in stand.visitor.item(number).property("value"), "shown")
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.PAPERS)
    stand.visitor.tap("primary")
    stand.wait_for(Page.REVIEW)

    assert "01020304050" not in stand.visitor.item(number).property("value")


def test_going_back_from_a_correction_leaves_the_answer_as_it_was(stand: Stand, desk: FakeDesk) -> None:
    stand.to_review(RENEWAL)
    stand.window.visits.correct(Page.STEP, "contact.contact")
    stand.wait_for(Page.STEP)
    stand.window.face.models.form.edit("contact.phone", "05x")
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.REVIEW)

    stand.walk.hand_in()

    draft, _ = next(iter(desk.filed.values()))
    assert draft.answers["contact.phone"].value == "+966500000000"


def test_another_family_member_keeps_what_the_family_shares(stand: Stand, desk: FakeDesk) -> None:
    stand.to_review("passport_replacement_lost")
    stand.walk.hand_in()
    stand.visitor.tap("secondary")
    stand.wait_for(Page.WHOM)
    draft = stand.session.state.visit.draft
    assert draft is not None
    assert draft.answers["contact.phone"].value == "+966500000000"
    assert "concerned.given_name" not in draft.answers
    stand.visitor.tap(f"tile-{Relation.CHILD.value}")
    stand.wait_for(Page.IDENTITY)
    stand.visitor.tap("tile-typed")
    stand.wait_for(Page.STEP)
    while stand.page is Page.STEP:
        stand.answer_step()
        stand.walk.tap("primary")
    stand.walk.tap("primary")
    stand.walk.hand_in()
    stand.walk.take_slip()

    assert len(desk.filed) == 2
    assert len({filed.visit_id for _, filed in desk.filed.values()}) == 1
    assert [kind for kind, _, _ in desk.prints] == ["slip"]


def test_exit_asks_first_once_something_was_typed(stand: Stand) -> None:
    stand.to_first_step(RENEWAL)
    stand.visitor.fill(NAME, "سلمى")
    stand.visitor.tap("nav-exit")
    stand.visitor.tap("confirm-stay")
    stand.visitor.wait_until(lambda: stand.visitor.sees("primary"), "the page again")
    assert stand.visitor.item(NAME).property("text") == "سلمى"

    stand.visitor.tap("nav-exit")
    stand.visitor.tap("confirm-leave")
    stand.wait_for(Page.ATTRACT)


def test_exit_is_at_once_before_anything_was_typed(stand: Stand) -> None:
    stand.to_service(RENEWAL)
    stand.visitor.tap("nav-exit")

    assert stand.session.state.overlay is Overlay.NONE
    stand.wait_for(Page.ATTRACT)
    assert stand.session.state.visit == Visit()


def test_asking_for_help_loses_nothing(stand: Stand) -> None:
    stand.to_first_step(RENEWAL)
    stand.visitor.fill(NAME, "سلمى")
    stand.visitor.tap("nav-help")
    stand.visitor.wait_until(lambda: stand.visitor.sees("confirm-leave"), "what is asked")
    stand.visitor.tap("confirm-stay")

    stand.visitor.wait_until(lambda: stand.visitor.sees("primary"), "the page again")
    assert stand.visitor.item(NAME).property("text") == "سلمى"


def test_a_closed_kiosk_says_where_to_go_and_opens_by_itself(stand: Stand, desk: FakeDesk) -> None:
    desk.available = Availability(KioskState.UNAVAILABLE, ClosedReason.STORE_AWAY)
    stand.window.lobby.look()
    stand.wait_for(Page.CLOSED)
    place = desk.mission.help_place
    assert stand.says("هذا الجهاز متوقف الآن", "This kiosk is out of service", place.ar, place.en)

    desk.available = Availability(KioskState.AVAILABLE)
    stand.window.lobby.look()
    stand.wait_for(Page.ATTRACT)


def test_a_visit_under_way_is_not_cut_when_the_kiosk_closes(stand: Stand, desk: FakeDesk) -> None:
    stand.to_first_step(RENEWAL)
    desk.available = Availability(KioskState.UNAVAILABLE, ClosedReason.STORE_FULL)
    stand.session.be(desk.available)
    assert stand.page is Page.STEP

    stand.visitor.tap("nav-exit")
    stand.wait_for(Page.CLOSED)
